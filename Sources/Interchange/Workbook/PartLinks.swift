/// The other parts that a part of a workbook names (its relationships).
struct PartLinks {
  private struct Link {
    let id: String
    /// The last word of the kind's address, the same in both forms of the standard.
    let kind: Substring
    let part: String
  }

  private var links: [Link] = []

  /// Reads the links of a part, or of the package as a whole for an empty name.
  ///
  /// What lies outside the file is left out.
  ///
  /// - Throws: that the list is missing or damaged.
  init(of part: String, in archive: ZipArchive) throws(WorkbookProblem) {
    let folder = part.split(separator: "/").dropLast().map(String.init)
    let file = part.split(separator: "/").last.map(String.init) ?? ""
    let list = (folder + ["_rels", "\(file).rels"]).joined(separator: "/")
    var scanner = try PartScanner(try archive.stream(list))
    while let event = try scanner.next() {
      guard case .start(let tag) = event, tag.name == "Relationship",
        tag["TargetMode"] != "External", let id = tag["Id"], let type = tag["Type"],
        let target = tag["Target"]
      else { continue }
      let kind = type.split(separator: "/").last ?? ""
      links.append(Link(id: id, kind: kind, part: Self.resolved(target, from: folder)))
    }
  }

  private static func resolved(_ target: String, from folder: [String]) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(String(step)) }
    }
    return path.joined(separator: "/")
  }

  /// The first part of a kind.
  func first(_ kind: String) -> String? { links.first { $0.kind == kind }?.part }

  /// The part that a link of this kind leads to.
  func part(_ id: String, _ kind: String) -> String? {
    links.first { $0.id == id && $0.kind == kind }?.part
  }
}
