public import PasserelleModel

/// Words for results, in the languages of the counsellors.
///
/// The only place where codes become sentences for people; a new language is one more table.
public struct Phrasebook: Sendable {
  /// A language that results can be explained in.
  public typealias Language = SpokenLanguage

  /// The language of the words.
  public let language: Language
  let words: Words
  private let skillName: @Sendable (SkillID) -> String

  func name(of skill: SkillID) -> String { skillName(skill) }

  /// Takes a language and a way to name skills in it.
  public init(_ language: Language, skillName: @escaping @Sendable (SkillID) -> String) {
    self.language = language
    self.skillName = skillName
    words =
      switch language {
      case .french: .french
      case .dutch: .dutch
      case .english: .english
      }
  }

  /// What a rule means for a course that it excludes: "too far".
  public func reason(_ rule: EligibilityRule) -> String { words.reasons[rule] ?? rule.rawValue }

  /// What has to be asked where a rule passed on something unknown: "language".
  public func question(_ assumption: Assumption) -> String {
    words.questions[assumption] ?? assumption.rawValue
  }

  /// `programmer un automate 0→2`.
  public func step(_ closed: ClosedGap) -> String {
    "\(skillName(closed.skill)) \(closed.from)→\(closed.to)"
  }

  /// `lire un schéma 1→2`.
  public func step(_ missing: MissingPrerequisite) -> String {
    "\(skillName(missing.skill)) \(missing.has)→\(missing.needs)"
  }

  /// "Java stands in for computer programming, 0.8".
  public func sentence(_ standIn: StandIn) -> String {
    let tenths = Int((Double(standIn.ppm) / 1e5).rounded())
    let share = "\(tenths / 10)\(words.decimalMark)\(tenths % 10)"
    return "\(skillName(standIn.standIn)) \(words.standsIn) \(skillName(standIn.skill)), \(share)"
  }

  /// "5 courses of 120; not offered: too far 12, wrong language 3".
  public func overview(_ result: LearnerMatches, catalogueSize: Int) -> String {
    let offered = catalogueSize &- result.excluded.reduce(0) { $0 &+ $1.count }
    let open = words.open(offered, catalogueSize)
    guard !result.excluded.isEmpty else { return open }
    let reasons = result.excluded.map { "\(reason($0.rule)) \($0.count)" }
    return
      "\(open)\(words.semicolon) \(words.notOffered)\(words.colon) \(reasons.joined(separator: ", "))"
  }

  /// "Closest work: network technician 62 %, …"; `nil` where the learner fits nothing yet.
  public func closestWork(_ needs: [NeedFit], name: (NeedID) -> String) -> String? {
    let fitting = needs.filter { $0.fit > 0 }
    guard !fitting.isEmpty else { return nil }
    let items = fitting.map { need in
      let asked = need.missingLanguages.map { spoken($0.cell) }.joined(separator: ", ")
      let fit = "\(name(need.need)) \(percent(need.fit))"
      return asked.isEmpty ? fit : "\(fit) (\(words.asksAlso) \(asked))"
    }
    return "\(words.closestWork)\(words.colon) \(items.joined(separator: ", "))"
  }

  /// Why a course is offered, what is missing first, and what has to be asked: a line each, those
  /// that say nothing left out; that most of it is for work that lapses, unless it is told elsewhere.
  public func explanation(
    of match: Match, mostSkills: Int = 4, tellsLapsing: Bool = true,
    name: (NeedID) -> String = { $0.rawValue }
  ) -> [String] {
    var lines: [String] = []
    if !match.brings.isEmpty {
      lines.append(match.brings.map { progress($0, name) }.joined(separator: ", "))
    }
    if tellsLapsing && match.isMostlyLapsing {
      lines.append(words.lapsing(percent(Double(match.lapsingPpm) / 1e6)))
    }
    let mostSkills = max(mostSkills, 0)
    func add(_ heading: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      let more = items.count > mostSkills ? " " + words.more(items.count - mostSkills) : ""
      let shown = items.prefix(mostSkills).joined(separator: ", ")
      lines.append("\(heading)\(words.colon) \(shown)\(more)")
    }
    add(words.closes, match.closes.map(step))
    add(words.missing, match.missing.map(step))
    lines += match.standIns.prefix(mostSkills).map(sentence)
    add(words.assumed, match.assumed.map(question))
    if match.closes.isEmpty { lines.insert(words.closesNothing, at: 0) }
    return lines
  }

  /// Said where a learner is eligible for no course.
  public var nothing: String { words.nothing }

  /// Headings of a table: what is closed of the gap, course, operator, start.
  public var headings: (closes: String, course: String, operator: String, start: String) {
    words.headings
  }
}
