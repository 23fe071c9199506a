/// All that learners are matched against: courses, their sessions, needs and the taxonomy.
public struct Catalogue: Sendable, Equatable {
  /// The training offer.
  public var courses: [Course]
  /// The sessions of the courses.
  public var sessions: [CourseSession]
  /// Whether courses are held in sessions only, even while there is none.
  public var awaitsSessions = false
  /// The work that exists.
  public var needs: [Need]
  /// What the ids of skills and occupations mean.
  public var taxonomy: Taxonomy

  /// Collects a catalogue; it plans sessions when it has any.
  public init(
    courses: [Course], sessions: [CourseSession] = [], needs: [Need],
    taxonomy: Taxonomy = Taxonomy()
  ) {
    self.courses = courses
    self.sessions = sessions
    self.needs = needs
    self.taxonomy = taxonomy
  }

  /// Whether sessions are planned at all: then a course without one in time is not offered.
  public var plansSessions: Bool { awaitsSessions || !sessions.isEmpty }
}
