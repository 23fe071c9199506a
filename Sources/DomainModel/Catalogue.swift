/// All that learners are matched against: courses, their sessions, needs and the taxonomy.
public struct Catalogue: Sendable, Equatable {
  /// The training offer.
  public var courses: [Course]
  /// The sessions of the courses; empty where none are planned at all, and then none is asked for.
  public var sessions: [CourseSession]
  /// The work that exists.
  public var needs: [Need]
  /// What the ids of skills and occupations mean.
  public var taxonomy: Taxonomy

  /// Collects a catalogue.
  public init(
    courses: [Course], sessions: [CourseSession] = [], needs: [Need],
    taxonomy: Taxonomy = Taxonomy()
  ) {
    self.courses = courses
    self.sessions = sessions
    self.needs = needs
    self.taxonomy = taxonomy
  }
}
