import Foundation
import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// Invented twins of real exports, where they lie beside the package.
enum Twins {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data/formats").path()

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder) }

  static let knowledge = ImportKnowledge(
    TwinTaxonomy.taxonomy, occupations: InputFile(path: "\(folder)/tables/occupations.csv"),
    places: InputFile(path: "\(folder)/tables/places.csv"))

  static func file(_ name: String) -> InputFile { InputFile(path: "\(folder)/\(name)") }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }

  static func run(_ format: ImportFormat, _ names: String...) -> ImportResult {
    ImportRequest(format, names.map(file), knowing: knowledge).perform()
  }
}

extension ImportResult {
  /// The rows of a table, all columns between bars: skills and occupations by their English labels, the
  /// skills of an occupation by its label, in brackets with the optional ones and in braces without.
  func rows(of table: DataSet.Table) -> [String] {
    (tables[table]?.records ?? []).map { record in
      record.fields.map { TwinCells.read($0) }.joined(separator: "|")
    }
  }

  /// `code number id` of each notice in the order of codes, `-` where it is about the file.
  var notices: [String] {
    issues.filter { $0.severity == .notice }.map { issue in
      var count = issue.problem.rowsToCount.map { "\($0)" } ?? "-"
      if case .concluded(_, _, let records) = issue.problem { count = "\(records)" }
      return "\(issue.code) \(count) \(issue.id.map(TwinCells.short) ?? "-")"
    }.sorted()
  }

  /// `place column code id` of each problem in their order, without the folder.
  var problems: [String] {
    issues.filter { $0.severity == .error }.map { issue in
      let place = issue.location.description.split(separator: "/").last.map(String.init) ?? ""
      return "\(place) \(issue.code) \(issue.id.map(TwinCells.short) ?? "-")"
    }
  }

  /// `read used rejected repeated` of each file.
  var accounts: [String] {
    tallies.map { "\($0.read) \($0.used) \($0.rejected) \($0.repeated)" }
  }

  /// Whether used records gave rows, none is lost without a problem, and sessions add up.
  var accountsClose: Bool {
    let used = tallies.reduce(0) { $0 + $1.used }
    let rows = [DataSet.Table.needs, .courses, .learners].reduce(0) {
      $0 + (tables[$1]?.count ?? 0)
    }
    let hasProblems = issues.hasErrors
    let holds = tallies.allSatisfy { tally in
      tally.used >= 0 && tally.repeated >= 0 && tally.rejected >= 0
        && (tally.rejected == 0 || hasProblems)
    }
    guard holds && (used == 0) == (rows == 0) && rows >= used else { return false }
    guard let sessions else { return (tables[.sessions]?.count ?? 0) == 0 }
    return sessions.found == sessions.written + sessions.leftOut + sessions.rejected
      && sessions.written == tables[.sessions]?.count
  }
}

/// Cells as the tests write them.
enum TwinCells {
  static func read(_ field: FieldValue) -> String {
    switch field {
    case .absent: ""
    case .text(let text), .number(let text): short(text)
    case .list(let items): items.map(short).joined(separator: ";")
    case .entries(let items): list(items)
    case .unfit: "unfit"
    }
  }

  private static func list(_ items: [FieldValue.Item]) -> String {
    let cell = items.map { item in
      short(item.key) + (item.value.map { "=\($0)" } ?? "")
    }.joined(separator: ";")
    return ofOccupations[cell] ?? cell
  }

  /// An id as its label, or without the beginning that all of a file have.
  static func short(_ text: String) -> String {
    if let name = names[text] { return name }
    for (long, short) in [
      ("urn:epass:qualification:", "Q:"), ("https://formations.example.org/", "F/"),
      ("https://ateliers.example.org/", "A/"), ("00000000-0000-4000-8000-00000000", "…"),
    ] where text.hasPrefix(long) { return short + text.dropFirst(long.count) }
    return text
  }

  private static let names: [String: String] = {
    let skills = TwinTaxonomy.skills.map { (TwinTaxonomy.skillPrefix + $0.id, $0.labels[0]) }
    let occupations = TwinTaxonomy.occupations.map {
      (TwinTaxonomy.occupationPrefix + $0.id, $0.labels[0])
    }
    return Dictionary(uniqueKeysWithValues: skills + occupations)
  }()

  private static let ofOccupations: [String: String] = {
    var cells: [String: String] = [:]
    for (_, labels, essential, optional) in TwinTaxonomy.occupations where essential > 0 {
      let must = (0..<essential).map { "\(labels[0]) \($0)=2" }
      let nice = (0..<optional).map { "\(labels[0]) \($0)?=2?" }
      cells[must.joined(separator: ";")] = "{\(labels[0])}"
      cells[(must + nice).joined(separator: ";")] = "[\(labels[0])]"
    }
    return cells
  }()
}
