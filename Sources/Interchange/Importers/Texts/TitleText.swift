/// Titles and names as offers and courses bear them.
enum TitleText {
  /// A title without marks that it is for everybody: (H/F/X), m/v/x, M/W/D; and whether there were any.
  static func shortened(_ title: String) -> (title: String, isCut: Bool) {
    let cut = title.replacing(mark) { match in
      let letters = String(match.3.uppercased().filter(\.isLetter).sorted())
      guard genders.contains(letters) else { return String(match.0) }
      // A bracket without its other half belongs to the title.
      switch (match.2, match.4) {
      case (nil, let closing?): return "\(match.1) \(closing)"
      case (let opening?, nil): return "\(match.1)\(opening) "
      default: return "\(match.1) "
      }
    }
    guard cut != title else { return (title, false) }
    var words = cut.split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
    while let last = words.last, "-–,:/| ".contains(last) { words.removeLast() }
    return (String(words), true)
  }

  /// Two or three letters with slashes between them, in brackets or alone.
  nonisolated(unsafe) private static let mark =
    /(^|[^\p{L}\p{N}\/(\[]|(?=[(\[]))(?:([(\[])\s*)?([A-Za-z](?:\/[A-Za-z]){1,2})(?:\s*([)\]])|(?![\p{L}\p{N}\/]))/

  /// The letters of homme, femme, man, vrouw, Mann, Weib, divers and X, sorted.
  private static let genders: Set<String> = [
    "FH", "FHX", "FHN", "DFH", "FM", "FMX", "DFM", "MV", "MVX", "MW", "MWX", "DMW",
  ]

  /// What is left of a title or a name where two sources write the same.
  static func likeness(_ text: String?) -> String {
    LabelKey.key(shortened(text ?? "").title).split(separator: " ")
      .filter { !legalForms.contains($0) }.joined(separator: " ")
  }

  private static let legalForms: Set<Substring> = [
    "sa", "nv", "srl", "bv", "sprl", "bvba", "sc", "scrl", "cv", "cvba", "sas", "sarl", "gmbh",
    "ag",
    "asbl", "vzw", "snc", "scs", "ltd", "inc", "llc", "se",
  ]
}
