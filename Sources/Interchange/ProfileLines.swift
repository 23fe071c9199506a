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

  /// The profiles that have a good line, in the order of their first lines.
  public private(set) var profiles: [Profile] = []
  /// What is wrong, in the order of the lines.
  public private(set) var issues: [ImportIssue] = []
  /// What became of the lines.
  public private(set) var tally: FileTally

  private let path: String
  private var places: [String: Int] = [:]
  private var seen: Set<[String]> = []

  /// Reads a file that may name the skills that `isKnown` accepts.
  ///
  /// - Complexity: O(bytes).
  public init(path: String, isKnown: (SkillID) -> Bool) {
    self.path = path
    tally = FileTally(file: path, kind: .profiles)
    do throws(ReadingFailure) {
      try read(isKnown)
    } catch {
      issues.append(ImportIssue(error.problem, at: SourceLocation(file: path, line: error.line)))
    }
  }

  private mutating func read(_ isKnown: (SkillID) -> Bool) throws(ReadingFailure) {
    let scanner = RecordScanner(try ByteSource(path: path), .lines)
    try scanner.passEncodingMark(of: path)
    while true {
      switch try scanner.next() {
      case .end: return
      case .damaged(let problem, let line):
        tally.read += 1
        report(problem, line)
      case .record(let line):
        tally.read += 1
        take(scanner, line, isKnown)
      }
    }
  }

  private mutating func take(
    _ scanner: RecordScanner, _ line: Int, _ isKnown: (SkillID) -> Bool
  ) {
    if let problem = scanner.damage(in: scanner.cells[0]) { return report(problem, line) }
    let cells = scanner.tabbedCells
    guard cells.count == 2 else { return report(.tabCount(found: cells.count - 1), line) }
    if let problem = ImportProblem.ofRunID(cells[0]) { return report(problem, line, "id") }
    guard !cells[1].isEmpty else { return report(.blank, line, "skill", id: cells[0]) }
    guard isKnown(SkillID(cells[1])) else {
      let found = "\"\(cells[1].shown)\""
      return report(
        .unknownReference(kind: "skill", found: found, near: nil), line, "skill", id: cells[0])
    }
    tally.used += 1
    if seen.insert(cells).inserted { add(cells[0], SkillID(cells[1])) }
  }

  private mutating func add(_ id: String, _ skill: SkillID) {
    if let place = places[id] { return profiles[place].skills.append(skill) }
    places[id] = profiles.count
    profiles.append(Profile(id: id, skills: [skill]))
  }

  private mutating func report(
    _ problem: ImportProblem, _ line: Int, _ column: String? = nil, id: String? = nil
  ) {
    issues.append(
      ImportIssue(problem, at: SourceLocation(file: path, line: line, column: column), id: id))
  }
}
