import PasserelleBase
import PasserelleModel
import PasserelleTestSupport

@testable import PasserelleInterchange

/// Learners with anything in their cells that a cell may hold, and the same as files.
struct RandomLearners {
  static let pieces = [
    "a", "Zoé", "日本", ",", "\"", "\n", "\r\n", " ", "=", "'", "{", "\\", "x1", "-", "\t", "ÿ",
  ]

  private(set) var random: SeededGenerator
  let learners: [Learner]

  init(seed: UInt64, count: Int) {
    var random = SeededGenerator(seed: seed)
    learners = (0..<count).map { Self.learner($0, &random) }
    self.random = random
  }

  /// A text that survives trimming and has nothing that divides lists, so that it may stand in one.
  private static func item(_ number: Int, _ random: inout SeededGenerator) -> String {
    word(number, &random).filter { !$0.isNewline }
  }

  /// A text that survives trimming.
  private static func word(_ number: Int, _ random: inout SeededGenerator) -> String {
    let middle = (0..<Int.random(in: 0...5, using: &random)).map { _ in random.pick(pieces) }
    return "w\(middle.joined())\(number)"
  }

  private static func learner(_ number: Int, _ random: inout SeededGenerator) -> Learner {
    let skills = (0..<Int.random(in: 1...20, using: &random)).map {
      SkillProfile.Entry(
        skill: SkillID(item($0, &random)), level: random.pick(ProficiencyLevel.allCases))
    }
    var learner = Learner(
      id: LearnerID(word(number, &random)), skills: SkillProfile(distinct: skills))
    if random.chance(0.5) { learner.status = random.pick(LearnerStatus.allCases) }
    learner.languages = ["de", "fr", "nl"].prefix(Int.random(in: 0...3, using: &random))
      .compactMap { LanguageCode($0) }
      .map { LanguageProficiency(language: $0, level: random.pick(CEFRLevel.allCases)) }
    if random.chance(0.5) {
      learner.place = Place(
        knownLatitude: .random(in: -90...90, using: &random),
        longitude: .random(in: -180...180, using: &random))
    }
    learner.maxTravelKm = .random(in: 0...500, using: &random)
    if random.chance(0.5) {
      learner.availableFrom = ("1970-01-01" as Day).adding(.random(in: 0...40_000, using: &random))
    }
    if random.chance(0.5) { learner.hoursPerWeek = .random(in: 0...168, using: &random) }
    if random.chance(0.5) { learner.eqfLevel = .random(in: 1...8, using: &random) }
    learner.targetOccupations = (0..<Int.random(in: 0...3, using: &random)).map {
      OccupationID(item($0, &random))
    }
    learner.completedCourses = (0..<Int.random(in: 0...3, using: &random)).map {
      CourseID(item($0, &random))
    }
    return learner
  }

  private static func cell(_ column: String, _ learner: Learner) -> String {
    switch column {
    case "id": learner.id.rawValue
    case "status": learner.status?.rawValue ?? ""
    case "languages": learner.languages.map { "\($0.language)=\($0.level)" }.joined(separator: ";")
    case "latitude": learner.place.map { "\($0.latitude)" } ?? ""
    case "longitude": learner.place.map { "\($0.longitude)" } ?? ""
    case "maxTravelKm": "\(learner.maxTravelKm)"
    case "availableFrom": learner.availableFrom.map { "\($0)" } ?? ""
    case "hoursPerWeek": learner.hoursPerWeek.map { "\($0)" } ?? ""
    case "eqfLevel": learner.eqfLevel.map { "\($0)" } ?? ""
    case "targetOccupations": learner.targetOccupations.map(\.rawValue).joined(separator: ";")
    case "completedCourses": learner.completedCourses.map(\.rawValue).joined(separator: ";")
    case "skills":
      learner.skills.entries.map { "\($0.skill)=\($0.level.rawValue)" }.joined(separator: ";")
    case "origin": learner.origin.rawValue
    default: "anything, \"at all\""
    }
  }

  /// A CSV file with columns in any order, quotes where they must be and elsewhere by chance.
  mutating func csv() -> [UInt8] {
    let columns = (DataSet.Table.learners.columns + ["group:x"]).shuffled(using: &random)
    let lineEnd = random.chance(0.5) ? "\r\n" : "\n"
    var text = random.chance(0.5) ? "\u{FEFF}" : ""
    text += columns.joined(separator: ",") + lineEnd
    for learner in learners {
      if random.chance(0.1) { text += lineEnd }
      let cells = columns.map { column -> String in
        let cell = Self.cell(column, learner)
        let mustQuote = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        guard mustQuote || random.chance(0.2) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
      }
      text += cells.joined(separator: ",") + lineEnd
    }
    if random.chance(0.5) { text.removeLast() }
    return Array(text.utf8)
  }

  /// An NDJSON file of the same.
  func ndjson() -> [UInt8] {
    var bytes: [UInt8] = []
    for learner in learners {
      bytes.append(UInt8(ascii: "{"))
      Self.append("id", learner.id.rawValue, to: &bytes)
      for column in ["status", "availableFrom"] {
        bytes += ",".utf8
        Self.append(column, Self.cell(column, learner), to: &bytes)
      }
      for column in ["latitude", "longitude", "maxTravelKm", "hoursPerWeek", "eqfLevel"] {
        let cell = Self.cell(column, learner)
        bytes += ",\"\(column)\":\(cell.isEmpty ? "null" : cell)".utf8
      }
      Self.append(
        "languages", learner.languages.map { ("\($0.language)", "\"\($0.level)\"") }, to: &bytes)
      Self.append(
        "skills", learner.skills.entries.map { ($0.skill.rawValue, "\($0.level.rawValue)") },
        to: &bytes)
      Self.append("targetOccupations", learner.targetOccupations.map(\.rawValue), to: &bytes)
      Self.append("completedCourses", learner.completedCourses.map(\.rawValue), to: &bytes)
      bytes += "}\n".utf8
    }
    return bytes
  }

  private static func append(_ key: String, _ text: String, to bytes: inout [UInt8]) {
    bytes += "\"\(key)\":".utf8
    JSONWriter.append(text, to: &bytes)
  }

  private static func append(
    _ key: String, _ entries: [(String, String)], to bytes: inout [UInt8]
  ) {
    bytes += ",\"\(key)\":{".utf8
    for (index, (name, value)) in entries.enumerated() {
      if index > 0 { bytes += ",".utf8 }
      JSONWriter.append(name, to: &bytes)
      bytes += ":\(value)".utf8
    }
    bytes += "}".utf8
  }

  private static func append(_ key: String, _ items: [String], to bytes: inout [UInt8]) {
    bytes += ",\"\(key)\":[".utf8
    for (index, item) in items.enumerated() {
      if index > 0 { bytes += ",".utf8 }
      JSONWriter.append(item, to: &bytes)
    }
    bytes += "]".utf8
  }
}
