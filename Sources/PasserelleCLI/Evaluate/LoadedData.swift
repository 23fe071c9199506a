internal import PasserelleEvaluation
internal import PasserelleBase
internal import PasserelleModel
internal import PasserelleInterchange
internal import PasserelleOperations
internal import Passerelle

/// A data set in memory, learners and all, with nothing wrong that the user did not accept.
struct LoadedData: Sendable {
  let catalogue: Catalogue
  /// The indices by which lists name courses.
  let courses: Vocabulary<CourseID>
  let learners: [Learner]
  /// What is kept of the learners for audits.
  let groups: GroupTable
  let asOf: Day
  let kinship: Kinship

  /// Reads all of a data set; stops where rows are lost that the user did not give up.
  init(_ path: String, _ options: SharedOptions) throws {
    let opened = try OpenedData.open(path, options.linking)
    var (issues, tallies) = (opened.issues, opened.tallies)
    var learners: [Learner] = []
    var groups = GroupTable()
    switch opened.learners() {
    case .failure(let issue): issues.append(issue)
    case .success(var stream):
      while let record = stream.next() {
        learners.append(record.learner)
        groups.add(record)
      }
      issues += stream.issues
      tallies.append(stream.tally)
    }
    try IssueReport.stop(issues, tallies, options.reading)
    catalogue = opened.catalogue
    courses = Vocabulary(catalogue.courses.map(\.id))
    // In the order of the ids, so that nothing depends on that of the file.
    self.learners = learners.sorted { $0.id < $1.id }
    self.groups = groups
    asOf = options.asOf
    kinship = try opened.kinship(model: options.model.map { InputFile(path: $0) })
  }

  private init(_ other: LoadedData, learners: [Learner]) {
    catalogue = other.catalogue
    courses = other.courses
    asOf = other.asOf
    kinship = other.kinship
    groups = other.groups
    self.learners = learners
  }

  func filtered(_ isWanted: (LearnerID) -> Bool) -> LoadedData {
    LoadedData(self, learners: learners.filter { isWanted($0.id) })
  }

  /// The eligible courses of each learner with the values of the criteria.
  func candidates(_ policy: Policy, workers: Int) throws -> [CandidateTable] {
    let engine = try Engine(catalogue, asOf: asOf, policy: policy, kinship: kinship)
    return learners.concurrentMap(workers: workers) { learner in
      CandidateTable(engine.criterionValues(of: learner))
    }
  }
}
