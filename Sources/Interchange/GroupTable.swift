package import PasserelleModel

/// The columns `group:*` of learners, for audits alone.
package struct GroupTable: Sendable, Equatable {
  /// For each column the value of each learner who has one.
  package private(set) var values: [String: [LearnerID: String]] = [:]

  /// The columns in which a learner has a value, ascending.
  package var columns: [String] { values.keys.sorted() }

  /// A table without learners.
  package init() {}

  /// Takes the groups of a learner, who comes once.
  package mutating func add(_ record: LearnerRecord) {
    for (column, value) in record.groups {
      values[column, default: [:]][record.learner.id] = value
    }
  }
}
