internal import PasserelleModel
internal import PasserelleInterchange
internal import Passerelle
internal import PasserelleOperations

/// For reading: a heading a learner, a line a course, the reasons beneath it.
struct TableFormat: MatchFormat {
  private static let idWidth = 8
  /// The columns that all cells take at their widest.
  private static let fullWidth = 100

  private let width: Int
  private let titleWidth: Int
  private let operatorWidth: Int
  private let names: CatalogueNames
  private var phrases: Phrasebook { names.phrases }

  /// Takes the columns of a terminal, to which titles and operators are cut and sentences folded; `nil`
  /// for as many as it takes.
  init(_ names: CatalogueNames, width: Int? = nil) {
    let missing = max(0, Self.fullWidth - (width ?? Self.fullWidth))
    titleWidth = max(14, 42 - missing)
    operatorWidth = max(8, 22 - max(0, missing - 28))
    self.width = width ?? .max
    self.names = names
  }

  func opening() -> [UInt8] { [] }

  func append(_ result: LearnerMatches, to bytes: inout [UInt8]) {
    let overview = phrases.overview(result, catalogueSize: names.courses.count)
    var lines = "\(result.learner)  \(overview)".folded(to: width, indent: 0)
    lines += notes(on: result).flatMap(note)
    if !result.matches.isEmpty { lines += list(result.matches) }
    if !result.otherWork.isEmpty { lines += note(phrases.otherWork) + list(result.otherWork) }
    lines += self.lines(of: result.aims)
    if let untaught = phrases.untaught(result.untaught) { lines += note(untaught) }
    bytes += (lines.map { $0.shown(upTo: .max) }.joined(separator: "\n") + "\n\n").utf8
  }

  /// What is said of the learner before any course.
  private func notes(on result: LearnerMatches) -> [String] {
    [
      phrases.note(onLearner: result.skillsOrigin),
      result.ignoresTargets ? phrases.ignoresTargets : nil,
      phrases.apply(result.apply.filter(names.isNeed), name: names.work),
      phrases.closestWork(result.needs, name: names.work),
    ].compactMap(\.self)
  }

  /// What is said of the learner as a whole.
  private func note(_ text: String) -> [String] { text.folded(to: width, indent: 5) }

  /// What is said of a course.
  private func reason(_ text: String) -> [String] { text.folded(to: width, indent: 15) }

  private func list(_ matches: [Match]) -> [String] {
    let headings = phrases.headings
    let head = row(
      "#", headings.closes, "", headings.course, headings.operator, headings.start)
    return [head] + matches.flatMap(lines) + (phrases.lapsing(matches).map(note) ?? [])
  }

  private func lines(of aims: [Aim]) -> [String] {
    guard !aims.isEmpty else { return [] }
    return note(phrases.aimsHeading)
      + aims.flatMap { aim in
        let course = names.courses[aim.course]
        let head = row(
          "", phrases.share(aim.gain), aim.course.rawValue, course?.title ?? "–",
          course?.operator ?? "–", "")
        return [head] + aim.obstacles.map(phrases.sentence).flatMap(reason)
      }
  }

  private func lines(of match: Match) -> [String] {
    let course = names.courses[match.course]
    let start = names.start(of: match).map { "\($0)" } ?? "–"
    let head = row(
      "\(match.rank)", phrases.share(match.gain), match.course.rawValue, course?.title ?? "–",
      course?.operator ?? "–", start)
    let reasons = phrases.explanation(of: match, tellsLapsing: false, name: names.work)
    let origin = course.flatMap { phrases.note(onCourse: $0.origin) }
    return [head] + ([origin].compactMap(\.self) + reasons).flatMap(reason)
  }

  private func row(
    _ rank: String, _ share: String, _ id: String, _ title: String, _ operatorName: String,
    _ start: String
  ) -> String {
    [
      rank.padded(to: 3, alignedRight: true), share.padded(to: 8, alignedRight: true),
      " " + id.padded(to: max(Self.idWidth, id.count)), title.padded(to: titleWidth),
      operatorName.padded(to: operatorWidth), start,
    ].joined(separator: " ").trimmedAtEnd
  }
}

extension String {
  /// The words in lines of at most `width` letters after an indent, those that go on two further in; a
  /// word longer than that has a line of its own.
  func folded(to width: Int, indent: Int) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    let further = line + "  "
    var isFresh = true
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      // A sign stays with its number, for which there is room: " %),".
      if !isFresh, !word.hasPrefix("%"), line.count + 1 + word.count > width - 4 {
        lines.append(line)
        (line, isFresh) = (further, true)
      }
      line += (isFresh ? "" : " ") + word
      isFresh = false
    }
    return lines + [line]
  }

  /// Without the spaces that fill the last columns.
  fileprivate var trimmedAtEnd: String {
    String(prefix(upTo: lastIndex { $0 != " " }.map(index(after:)) ?? startIndex))
  }

  /// Fills with spaces to a width, or cuts with an ellipsis.
  fileprivate func padded(to width: Int, alignedRight: Bool = false) -> String {
    guard count <= width else { return prefix(width - 1) + "…" }
    let fill = String(repeating: " ", count: width - count)
    return alignedRight ? fill + self : self + fill
  }
}
