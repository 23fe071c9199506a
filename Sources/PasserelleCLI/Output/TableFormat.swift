internal import PasserelleModel
internal import PasserelleInterchange
internal import Passerelle
internal import PasserelleOperations

/// For reading: a heading a learner, a line a course, the reasons beneath it.
struct TableFormat: MatchFormat {
  private static let idWidth = 8
  /// The columns that all cells take at their widest.
  private static let fullWidth = 100

  private let titleWidth: Int
  private let operatorWidth: Int
  private let phrases: Phrasebook
  private let courses: [CourseID: Course]
  private let sessions: [SessionID: CourseSession]
  private let workNames: [NeedID: String]
  private let scoreHeading = "score"

  /// Takes the columns of a terminal, to which titles and operators are cut; `nil` for as many as it
  /// takes.
  init(_ catalogue: Catalogue, language: Phrasebook.Language, width: Int? = nil) {
    let missing = max(0, Self.fullWidth - (width ?? Self.fullWidth))
    titleWidth = max(14, 42 - missing)
    operatorWidth = max(8, 22 - max(0, missing - 28))
    let labels = catalogue.taxonomy.skills
    phrases = Phrasebook(language) { skill in
      labels[skill]?.name(in: [language.rawValue]) ?? skill.shortName
    }
    courses = Dictionary(catalogue.courses.map { ($0.id, $0) }) { first, _ in first }
    workNames = Self.workNames(catalogue, language)
    sessions = Dictionary(catalogue.sessions.map { ($0.id, $0) }) { first, _ in first }
  }

  func opening() -> [UInt8] { [] }

  func append(_ result: LearnerMatches, to bytes: inout [UInt8]) {
    var lines = ["\(result.learner)  \(phrases.overview(result, catalogueSize: courses.count))"]
    if let work = phrases.closestWork(result.needs, name: { workNames[$0] ?? $0.rawValue }) {
      lines.append("     \(work)")
    }
    if result.matches.isEmpty {
      lines.append("     \(phrases.nothing)")
    } else {
      let headings = phrases.headings
      lines.append(
        row("#", scoreHeading, "", headings.course, headings.operator, headings.start))
      for match in result.matches { lines += self.lines(of: match) }
    }
    bytes += (lines.map { $0.shown(upTo: .max) }.joined(separator: "\n") + "\n\n").utf8
  }

  /// What needs and occupations are called.
  private static func workNames(
    _ catalogue: Catalogue, _ language: Phrasebook.Language
  ) -> [NeedID: String] {
    var names: [NeedID: String] = [:]
    for (id, labels) in catalogue.taxonomy.occupations {
      names[NeedID("occupation:\(id)")] = labels.name(in: [language.rawValue])
    }
    for need in catalogue.needs { names[need.id] = need.title.map { "\($0) (\(need.id))" } }
    return names
  }

  private func lines(of match: Match) -> [String] {
    let course = courses[match.course]
    let start = match.session.flatMap { sessions[$0] }.map { "\($0.start)" } ?? "–"
    let head = row(
      "\(match.rank)", "\(match.score)", match.course.rawValue, course?.title ?? "–",
      course?.operator ?? "–", start)
    return [head] + phrases.explanation(of: match).map { "               \($0)" }
  }

  private func row(
    _ rank: String, _ score: String, _ id: String, _ title: String, _ operatorName: String,
    _ start: String
  ) -> String {
    [
      rank.padded(to: 3, alignedRight: true), score.padded(to: 9, alignedRight: true),
      " " + id.padded(to: max(Self.idWidth, id.count)), title.padded(to: titleWidth),
      operatorName.padded(to: operatorWidth), start,
    ].joined(separator: " ")
  }
}

extension SkillID {
  /// The last part of a URI: enough to recognise it where no label is known.
  fileprivate var shortName: String {
    rawValue.split(separator: "/").last.map(String.init) ?? rawValue
  }
}

extension String {
  /// Fills with spaces to a width, or cuts with an ellipsis.
  fileprivate func padded(to width: Int, alignedRight: Bool = false) -> String {
    guard count <= width else { return prefix(width - 1) + "…" }
    let fill = String(repeating: " ", count: width - count)
    return alignedRight ? fill + self : self + fill
  }
}
