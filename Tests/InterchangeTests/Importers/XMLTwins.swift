import Foundation
import PasserelleModel

@testable import PasserelleInterchange

/// Invented files of foreign formats in XML, where they lie beside the package, and a small taxonomy
/// with the labels that they need.
enum XMLTwins {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/data/formats")

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path()) }

  static func file(_ name: String) throws -> InputFile {
    InputFile(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
  }

  static let cvs = (1...6).map { "europass-xml-v3/cv-\($0).xml" }
  static let lheo = "lheo-2.2/offre.xml"

  static let electrical = "76526bf6-bada-4ca1-8e79-6b9d4228b607"
  static let blueprints = "68b6ef08-d823-489d-a95c-752ae6f6e6a7"
  static let welding = "530cb489-d900-46ab-9350-4d50ccd49eea"
  static let python = "ccd0a1d9-afda-43d9-b901-96344886e14d"
  static let sql = "598de5b0-5b58-4ea7-8058-a4bc4d18c742"
  static let postgres = "a8d07b5a-c1a1-42c6-9d53-db9c7a2ca996"
  static let heatPump = "00735755-adc6-4ea0-b034-b8caff339c9f"
  static let electrician = "33960bab-4423-4808-af6c-ec2b485dba41"
  static let welder = "7aedaa07-3884-4c5b-88f9-80997b2aa54b"
  static let warehouse = "bea705fe-06ac-4147-b8e0-6e8ac1208d8f"

  static func skill(_ id: String) -> String { "http://data.europa.eu/esco/skill/\(id)" }
  static func occupation(_ id: String) -> String { "http://data.europa.eu/esco/occupation/\(id)" }

  static let taxonomy: Taxonomy = {
    var taxonomy = Taxonomy()
    for (id, name, others) in [
      (electrical, "normes de sécurité électrique", [String]()),
      (blueprints, "lecture de plan, de schéma", ["planlezen"]),
      (welding, "techniques de soudage", ["lastechnieken"]),
      (python, "langage informatique Python", []), (sql, "SQL", ["langage informatique SQL"]),
      (postgres, "PostgreSQL", []), (heatPump, "systèmes de pompes à chaleur", []),
    ] { taxonomy.skills[SkillID(skill(id))] = labels(name, others) }
    for (id, name, others, essential) in [
      (
        electrician, "électricien du bâtiment/électricienne du bâtiment",
        ["électricien du bâtiment"], [electrical, blueprints]
      ), (welder, "soudeur/soudeuse", [], [welding]),
      (warehouse, "magasinier/magasinière", ["magasinier"], [sql, heatPump]),
      ("handler", "manutentionnaire", ["magasinier"], [python]),
    ] {
      taxonomy.occupations[OccupationID(occupation(id))] = labels(name, others)
      taxonomy.occupationSkills[OccupationID(occupation(id))] =
        essential.map { OccupationSkill(skill: SkillID(skill($0)), relation: .essential) }
        + [OccupationSkill(skill: SkillID(skill(postgres)), relation: .optional)]
    }
    return taxonomy
  }()

  private static func labels(_ name: String, _ others: [String]) -> ConceptLabels {
    var labels = ConceptLabels()
    labels.preferred["fr"] = name
    labels.alternative["fr"] = others
    return labels
  }

  static func knowledge() throws -> ImportKnowledge {
    ImportKnowledge(
      taxonomy, occupations: try file("tables/occupations.csv"),
      places: try file("tables/places.csv"))
  }
}

extension ImportResult {
  /// The rows of a table, the header left out.
  func lines(of table: DataSet.Table) throws -> [String] {
    guard let rows = tables[table] else { return [] }
    return String(decoding: try rows.csv(), as: UTF8.self).split(separator: "\n").dropFirst()
      .map(String.init)
  }

  /// What was concluded, with the number of records, file by file.
  func conclusions(of file: String) -> [Conclusion: Int] {
    var counts: [Conclusion: Int] = [:]
    for issue in issues where issue.location.file == file {
      if case .concluded(let kind, _, let records) = issue.problem { counts[kind] = records }
    }
    return counts
  }

  /// Everything that anybody gets to see.
  func everything() throws -> String {
    let sentences = issues.flatMap { issue in
      SpokenLanguage.allCases.map { issue.sentence(in: $0) } + ["\(issue.problem)"]
    }
    let rows = try DataSet.Table.allCases.flatMap { try lines(of: $0) }
    return (sentences + rows).joined(separator: "\n")
  }

  var errors: [ImportIssue] { issues.filter { $0.severity == .error } }
}
