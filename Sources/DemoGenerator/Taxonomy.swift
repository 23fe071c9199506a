import Foundation

/// The part of the demo taxonomy that the generator works with.
struct Taxonomy {
  /// Every skill id.
  let skills: Set<String>
  /// Essential skills by occupation id, in the order of the file.
  private(set) var essential: [String: [String]] = [:]
  /// Optional skills by occupation id, in the order of the file.
  private(set) var optional: [String: [String]] = [:]
  /// The more general skills that a skill rests on, in the order of the file.
  private(set) var general: [String: [String]] = [:]

  /// Reads the skills and the relations of a taxonomy folder in ESCO's layout.
  init(folder: URL) throws {
    let uris = try Self.columns(["conceptUri"], of: "skills_en.csv", in: folder)
    skills = Set(uris.compactMap(\.first))
    let names = ["occupationUri", "relationType", "skillUri"]
    for row in try Self.columns(names, of: "occupationSkillRelations.csv", in: folder) {
      guard skills.contains(row[2]) else { throw DemoError.unknownSkill(row[2]) }
      if row[1] == "essential" {
        essential[row[0], default: []].append(row[2])
      } else {
        optional[row[0], default: []].append(row[2])
      }
    }
    let ends = ["originalSkillUri", "relatedSkillUri"]
    for row in try Self.columns(ends, of: "skillSkillRelations.csv", in: folder) {
      general[row[0], default: []].append(row[1])
    }
  }

  /// The full id of a skill written without its prefix.
  func skill(_ name: String) throws -> String {
    let id = "skill:" + name
    guard skills.contains(id) else { throw DemoError.unknownSkill(id) }
    return id
  }

  /// The full id of an occupation written without its prefix.
  func occupation(_ name: String) throws -> String {
    let id = "occ:" + name
    guard essential[id] != nil else { throw DemoError.unknownOccupation(id) }
    return id
  }

  private static func columns(
    _ names: [String], of file: String, in folder: URL
  ) throws -> [[String]] {
    let data = try Data(contentsOf: folder.appendingPathComponent(file))
    let rows = CommaSeparated.rows(of: String(decoding: data, as: UTF8.self))
    guard let header = rows.first else { throw DemoError.malformed(file) }
    let places = try names.map { name in
      guard let place = header.firstIndex(of: name) else {
        throw DemoError.missingColumn(name, file: file)
      }
      return place
    }
    return try rows.dropFirst().map { row in
      guard row.count == header.count else { throw DemoError.malformed("\(file): \(row)") }
      return places.map { row[$0] }
    }
  }
}
