/// Where a course is held.
public enum DeliveryMode: String, Sendable, CaseIterable {
  /// At a place.
  case onsite
  /// Anywhere.
  case remote
  /// Partly at a place.
  case hybrid

  /// Whether a learner has to travel.
  public var needsTravel: Bool { self != .remote }
}

/// A course of the training offer.
///
/// What is `nil` or empty sets no condition.
public struct Course: Sendable, Equatable, Identifiable {
  /// The course's id.
  public var id: CourseID
  /// The training operator that holds it.
  public var `operator`: String?
  /// Its title, in the operator's language.
  public var title: String?
  /// The language it is held in, and the level asked of a learner.
  public var language: LanguageProficiency?
  /// Whether the learner has to travel to it.
  public var mode: DeliveryMode?
  /// Where it is held.
  public var place: Place?
  /// The entry level in the European Qualifications Framework, 1–8.
  public var eqfLevel: Int?
  /// The level reached at the end, 1–8; informs, and nothing scores it.
  public var eqfExitLevel: Int?
  /// Whom it is for; empty for all.
  public var audience: Set<LearnerStatus> = []
  /// *r*: what a learner must be able to do on entry.
  public var requires: SkillProfile
  /// *t*: what a learner can do by its end.
  public var teaches: SkillProfile
  /// How its skills are known.
  public var origin = SkillOrigin.given

  /// Describes a course that sets no condition but skills; set the rest as it is known.
  public init(id: CourseID, requires: SkillProfile = [:], teaches: SkillProfile) {
    self.id = id
    self.requires = requires
    self.teaches = teaches
  }
}

/// A course held from one day to another, with seats.
public struct CourseSession: Sendable, Equatable, Identifiable {
  /// The session's id.
  public var id: SessionID
  /// The course held.
  public var course: CourseID
  /// The first day.
  public var start: Day
  /// The last day.
  public var end: Day?
  /// Hours a week it takes, 0–168.
  public var hoursPerWeek: Double?
  /// Seats there are, one of ``seatCounts``.
  public var seats: Int
  /// The number of learners below which the session is not held, one of ``seatCounts``.
  public var minimumSeats = 0
  /// Seats kept for learners of a status: 0 or more, all together no more than the seats.
  public var reserves: [LearnerStatus: Int] = [:]

  /// Describes a session; set the rest as it is known.
  public init(id: SessionID, course: CourseID, start: Day, seats: Int) {
    self.id = id
    self.course = course
    self.start = start
    self.seats = seats
  }

  /// How many seats a session may have: so many that no sum over sessions overflows.
  public static let seatCounts = 0...1_000_000
}
