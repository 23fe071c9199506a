/// Which of a workbook's formats show a number as a day.
struct CellFormats: Sendable {
  let calendar: SerialCalendar
  /// What a format makes of a number.
  enum Kind: Sendable {
    case number, day
    /// Hours and minutes that may pass a day, `[h]:mm`.
    case duration
  }

  private var kinds: [Kind] = []

  /// Reads the part of formats, if there is one.
  ///
  /// - Throws: that it is damaged.
  init(
    _ part: String?, in archive: ZipArchive, calendar: SerialCalendar
  ) throws(WorkbookProblem) {
    self.calendar = calendar
    guard let part else { return }
    var scanner = try PartScanner(try archive.stream(part))
    var (custom, isCellFormat) = ([Int: Kind](), false)
    while let event = try scanner.next() {
      guard case .start(let tag) = event else { continue }
      if scanner.depth == 2 { isCellFormat = tag.name == "cellXfs" }
      let number = tag["numFmtId"].flatMap { Int($0) } ?? 0
      if tag.name == "numFmt", scanner.depth == 3, let code = tag["formatCode"] {
        custom[number] = Self.kind(of: code)
      } else if tag.name == "xf", scanner.depth == 3, isCellFormat {
        kinds.append(custom[number] ?? Self.builtIn(number))
      }
    }
  }

  /// What cells of this format show; those of an unknown one show numbers.
  func kind(_ format: Int) -> Kind { kinds.indices.contains(format) ? kinds[format] : .number }

  /// The numbers that ECMA-376 gives to days and times, in some locales only (27 to 36, 50 to 58).
  private static func builtIn(_ number: Int) -> Kind {
    if number == 46 { return .duration }
    return [14...22, 27...36, 45...47, 50...58].contains { $0.contains(number) } ? .day : .number
  }

  /// Whether a format has a letter for a day, month, year or hour that is no literal text, or one in
  /// brackets, by which hours and minutes are counted on.
  static func kind(of code: String) -> Kind {
    var (isQuoted, isLiteral) = (false, false)
    var bracketed: [UInt8]?
    var kind = Kind.number
    for letter in code.utf8 {
      if isLiteral { isLiteral = false; continue }
      switch letter {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case _ where isQuoted: break
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): isLiteral = true
      case UInt8(ascii: "["): bracketed = []
      case UInt8(ascii: "]"):
        if let letters = bracketed, !letters.isEmpty,
          letters.allSatisfy({ "hmsHMS".utf8.contains($0) })
        {
          return .duration
        }
        bracketed = nil
      case _ where bracketed != nil: bracketed?.append(letter)
      default: if "dmyhDMYH".utf8.contains(letter) { kind = .day }
      }
    }
    return kind
  }
}
