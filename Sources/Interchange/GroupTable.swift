public import PasserelleModel

/// The columns `group:*` of learners, for audits alone.
public struct GroupTable: Sendable, Equatable {
  /// For each column the value of each learner who has one.
  public private(set) var values: [String: [LearnerID: String]] = [:]

  /// The columns in which a learner has a value, ascending.
  public var columns: [String] { values.keys.sorted() }

  /// A table without learners.
  public init() {}

  /// Takes the groups of a learner, who comes once.
  public mutating func add(_ record: LearnerRecord) {
    for (column, value) in record.groups {
      values[column, default: [:]][record.learner.id] = value
    }
  }
}
