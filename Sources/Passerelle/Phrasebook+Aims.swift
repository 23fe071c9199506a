public import PasserelleModel

/// Words for what a learner could do beside the courses listed.
extension Phrasebook {
  /// `9.9 %`: what a course closes of the gap; what is not nothing is never called 0.
  public func share(_ gain: Gain) -> String {
    let tenths = (gain.ppm + 500) / 1000
    guard tenths > 0 || gain.ppm == 0 else { return "< 0\(words.decimalMark)1 %" }
    return "\(tenths / 10)\(words.decimalMark)\(tenths % 10) %"
  }

  /// "Mostly for work that is no longer open when the course ends: C7, C9"; `nil` where there is none.
  public func lapsing(_ matches: [Match]) -> String? {
    let courses = matches.filter(\.isMostlyLapsing).map(\.course.rawValue)
    guard !courses.isEmpty else { return nil }
    return "\(words.lapsingMostly)\(words.colon) \(courses.joined(separator: ", "))"
  }

  /// `70 %`, rounded to the nearest; but only what is whole is called 100 %.
  func percent(_ share: Double) -> String {
    let whole = Int((share * 100).rounded())
    return "\(share < 1 ? min(whole, 99) : whole) %"
  }

  /// `technician (N011) 70 % → 96 %`.
  func progress(_ progress: NeedProgress, _ name: (NeedID) -> String) -> String {
    "\(name(progress.need)) \(percent(progress.from)) → \(percent(progress.to))"
  }

  /// "Apply now: technician (N7)"; `nil` where no need is met.
  public func apply(_ needs: [NeedID], name: (NeedID) -> String) -> String? {
    needs.isEmpty
      ? nil : "\(words.apply)\(words.colon) \(needs.map(name).joined(separator: ", "))"
  }

  /// "Also of use, but a rule is in the way:" before the courses that rules exclude.
  public var aimsHeading: String { words.outOfReach + words.colon }

  /// `language: asks for fr B2, has fr A2`.
  public func sentence(_ obstacle: Obstacle) -> String {
    let missing = obstacle.missing.map(step).joined(separator: ", ")
    let facts = missing.isEmpty ? facts(of: obstacle) : missing
    return reason(obstacle.rule) + (facts.map { words.colon + " " + $0 } ?? "")
  }

  /// What the course asks and the learner has; `nil` where that is said by the rule.
  private func facts(of obstacle: Obstacle) -> String? {
    let say = words.obstacles
    switch (obstacle.rule, obstacle.asks, obstacle.has) {
    case (.noSession, let free?, let last):
      return last.map { say.lastStart(free, $0) } ?? say.noStart
    case (.language, let asks?, let has):
      return say.language(spoken(asks)) + (has.map { say.has(spoken($0)) } ?? "")
    case (.audience, let asks?, let has?): return say.audience(statuses(asks), statuses(has))
    case (.travel, let asks?, let has?): return say.travel(decimal(asks), decimal(has))
    case (.entryLevel, let asks?, let has?): return say.entryLevel(asks, has)
    case (.hours, let asks?, let has?): return say.hours(decimal(asks), decimal(has))
    default: return nil
    }
  }

  /// `fr B2` for the cell `fr=B2`.
  func spoken(_ cell: String) -> String { cell.replacing("=", with: " ") }

  /// A number with the mark of the language: `24,6`.
  func decimal(_ number: String) -> String { number.replacing(".", with: words.decimalMark) }

  private func statuses(_ cell: String) -> String {
    cell.split(separator: ";")
      .map { LearnerStatus(rawValue: String($0)).flatMap { words.statuses[$0] } ?? String($0) }
      .joined(separator: ", ")
  }

  /// "Most asked for, and taught by no course: …"; `nil` where that is nothing.
  public func untaught(_ skills: [UntaughtSkill]) -> String? {
    guard !skills.isEmpty else { return nil }
    let items = skills.map { "\(name(of: $0.skill)) \($0.level)" }
    return "\(words.untaught)\(words.colon) \(items.joined(separator: ", "))"
  }

  /// Said before courses for other work than that which the learner wants.
  public var otherWork: String { words.otherWork + words.colon }

  /// Said where the work that the learner wants counts as not given.
  public var ignoresTargets: String { words.ignoresTargets }
}

extension Match {
  /// Whether at least half of what the course brings is for work that closes before its end.
  var isMostlyLapsing: Bool { lapsingPpm >= 500_000 }
}
