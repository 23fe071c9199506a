internal import PasserelleBase

extension CriterionName {
  /// How soon it starts.
  public static let soon = CriterionName("soon")
}

/// max(0, 1 − days / 365) to the session's start; 1 if the data set has no sessions.
struct SoonCriterion: Criterion {
  static let name = CriterionName.soon
  static let standardWeight = 50_000

  init(_ model: ScoringModel) {}

  func value(of course: CourseIndex, for learner: borrowing LoadedLearner) -> Double {
    guard case .open(_, let start) = learner.choice(of: course) else { return 1 }
    return Self.value(start: start, learner.availability)
  }

  /// The value for a session that starts on a day since 1970.
  static func value(start: Int32, _ availability: Availability) -> Double {
    max(0, 1 - (Double(start) - Double(availability.firstDay)) / 365)
  }
}
