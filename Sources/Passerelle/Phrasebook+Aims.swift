public import PasserelleModel

/// Words for what a learner could do beside the courses listed.
extension Phrasebook {
  /// `9.9 %`: what a course closes of the gap.
  public func share(_ gain: Gain) -> String {
    let tenths = (gain.ppm + 500) / 1000
    return "\(tenths / 10)\(words.decimalMark)\(tenths % 10) %"
  }

  /// `70 %`, rounded down, so that only what is whole is called 100 %.
  func percent(_ share: Double) -> String { "\(Int((share * 100 + 1e-9).rounded(.down))) %" }

  /// `technician (N011) 70 % → 96 %`.
  func progress(_ progress: NeedProgress, _ name: (NeedID) -> String) -> String {
    "\(name(progress.need)) \(percent(progress.from)) → \(percent(progress.to))"
  }

  /// "Apply now: technician (N7)"; `nil` where no need is met.
  public func apply(_ needs: [NeedID], name: (NeedID) -> String) -> String? {
    needs.isEmpty
      ? nil : "\(words.apply)\(words.colon) \(needs.map(name).joined(separator: ", "))"
  }

  /// "Would bring more, but:" before the courses that rules exclude.
  public var aimsHeading: String { words.outOfReach + words.colon }

  /// `language: asks for fr=B2, has fr=A2`.
  public func sentence(_ obstacle: Obstacle) -> String {
    let rule = reason(obstacle.rule)
    guard obstacle.missing.isEmpty else {
      return "\(rule)\(words.colon) \(obstacle.missing.map(step).joined(separator: ", "))"
    }
    guard let asks = obstacle.asks else { return rule }
    let unit: String? =
      switch obstacle.rule {
      case .travel: "km"
      case .hours: words.hoursAWeek
      default: nil
      }
    func text(_ value: String) -> String { unit.map { "\(value) \($0)" } ?? value }
    let facts =
      obstacle.rule == .noSession
      ? words.lastStart(asks, obstacle.has)
      : words.asksAndHas(text(asks), obstacle.has.map(text))
    return "\(rule)\(words.colon) \(facts)"
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
