internal import ArgumentParser
internal import Passerelle
internal import PasserelleAssignment
internal import PasserelleInterchange

/// An assignment problem with the ids of its rows and columns.
struct ProblemFiles {
  let list: EdgeList
  let problem: AssignmentProblem

  /// The groups of the columns, as a proof states them.
  var groups: [AllocationProof.Group] {
    list.groups.map { AllocationProof.Group(id: $0.id, columns: $0.columns, minimum: $0.minimum) }
  }

  /// Reads both files, or reports what is wrong with them and fails.
  static func read(
    _ options: ProblemOptions, _ reading: ReadingOptions, mustBeWhole: Bool = false
  ) throws -> ProblemFiles {
    let list = EdgeList(edges: options.edges, capacities: options.capacities)
    try IssueReport.stop(list.issues, list.tallies, reading, mustBeWhole: mustBeWhole)
    let edges = zip(list.columnOfEdge, list.scores).map {
      AssignmentProblem.Edge(column: $0, score: $1)
    }
    do {
      let problem = try AssignmentProblem(
        starts: list.starts, edges: edges, capacities: list.capacities)
      return ProblemFiles(list: list, problem: problem)
    } catch .scoreTooLarge(let row, let column, _, let limit) {
      let issue = list.issue(scoreTooLargeAt: row, column: column, limit: limit)
      throw Failure("\(issue), or sums might overflow")
    }
  }
}
