package import PasserelleScoring

/// A session that is open to a learner, with its exact score: that of its course, but for the day on
/// which it starts.
package struct SessionOption: Sendable, Equatable {
  /// Its index in the session table.
  package let session: SessionIndex
  /// The place of its course among the learner's courses, from 1.
  package let rank: Int32
  /// Out of 10¹².
  package let score: Int64
  /// What its course closes of the learner's gap, in ppm.
  package let gain: Int64
}

/// The sessions of a learner's best courses that are open to that learner.
package struct OpenSessions: Sendable, Equatable {
  /// By score, then rank, then start and id.
  package let options: [SessionOption]
  /// Courses by their first failing rule, in the order of the rules.
  package let exclusions: [Exclusion]
}
