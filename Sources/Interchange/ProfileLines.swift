public import PasserelleModel

/// Profiles as lines of `id<TAB>skill`, one skill a line, in any order.
public struct ProfileLines: Sendable {
  /// A profile: its id and its skills, each once, in the order of the lines.
  public struct Profile: Sendable, Equatable {
    /// What it is called.
    public let id: String
    /// Its skills.
    public internal(set) var skills: [SkillID]
  }

  /// The profiles that have a good line, in the order of their first lines; ids that differ in a
  /// byte differ.
  public private(set) var profiles: [Profile] = []
  /// What is wrong, in the order of the lines.
  public var issues: [ImportIssue] { ledger.issues }
  /// What became of the lines.
  public var tally: FileTally { ledger.tally }

  private var ledger: RowLedger
  private var places: [LearnerID: Int] = [:]
  private var seen: Set<Line> = []

  private struct Line: Hashable {
    let profile: LearnerID
    let skill: SkillID
  }

  /// Reads a file that may name the skills that `isKnown` accepts.
  ///
  /// - Complexity: O(bytes).
  public init(_ file: InputFile, isKnown: (SkillID) -> Bool) {
    ledger = RowLedger(file.name, .profiles)
    do throws(ReadingFailure) {
      var lines = try TabbedLines(file)
      while let line = ledger.nextRow({ lines.next() }) { take(lines.cells, line, isKnown) }
    } catch {
      ledger.tell(error.problem, line: error.line)
    }
  }

  private mutating func take(_ cells: [String], _ line: Int, _ isKnown: (SkillID) -> Bool) {
    guard cells.count == 2 else {
      return ledger.tell(.tabCount(found: cells.count - 1), line: line)
    }
    if let problem = ImportProblem.ofRunID(cells[0]) {
      return ledger.tell(problem, line: line, column: "id")
    }
    let found = Line(profile: LearnerID(cells[0]), skill: SkillID(cells[1]))
    guard !cells[1].isEmpty else {
      return ledger.tell(.blank, line: line, column: "skill", id: cells[0])
    }
    guard isKnown(found.skill) else {
      return ledger.tell(
        .unknownReference(kind: .skill, found: cells[1], near: nil), line: line, column: "skill",
        id: cells[0])
    }
    if seen.insert(found).inserted { add(found) }
  }

  private mutating func add(_ line: Line) {
    if let place = places[line.profile] { return profiles[place].skills.append(line.skill) }
    places[line.profile] = profiles.count
    profiles.append(Profile(id: line.profile.rawValue, skills: [line.skill]))
  }
}
