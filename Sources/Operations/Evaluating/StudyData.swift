internal import Passerelle
internal import PasserelleEvaluation
internal import PasserelleBase
package import PasserelleInterchange
package import PasserelleModel

/// A data set with all its learners in memory, as evaluating and tuning need it.
package struct StudyData: Sendable {
  /// Courses, sessions, needs and the taxonomy.
  package let catalogue: Catalogue
  /// The indices by which lists name courses.
  package let courses: Vocabulary<CourseID>
  /// The learners in the order of their ids, so that nothing depends on that of the file.
  package let learners: [Learner]
  /// What is kept of the learners for audits.
  package let groups: GroupTable
  /// On what day, and by what model and policy.
  package let settings: EngineSettings
  /// What skill stands in for what.
  package let kinship: Kinship

  fileprivate init(
    _ opened: OpenedData, _ settings: EngineSettings, _ learners: [Learner], _ groups: GroupTable
  ) throws {
    catalogue = opened.catalogue
    courses = Vocabulary(catalogue.courses.map(\.id))
    self.learners = learners.sorted { $0.id < $1.id }
    self.groups = groups
    self.settings = settings
    kinship = try opened.kinship(model: settings.model)
  }

  private init(_ other: StudyData, learners: [Learner]) {
    catalogue = other.catalogue
    courses = other.courses
    settings = other.settings
    kinship = other.kinship
    groups = other.groups
    self.learners = learners
  }

  /// The same with the learners alone for whom a condition holds.
  package func filtered(_ isWanted: (LearnerID) -> Bool) -> StudyData {
    StudyData(self, learners: learners.filter { isWanted($0.id) })
  }

  /// The eligible courses of each learner under a policy with the values of the criteria.
  func candidates(_ policy: Policy, workers: Int) throws -> [CandidateTable] {
    let engine = try Engine(catalogue, asOf: settings.asOf, policy: policy, kinship: kinship)
    return learners.concurrentMap(workers: workers) { learner in
      CandidateTable(engine.criterionValues(of: learner))
    }
  }
}

/// A data set that was read for a study, with what is wrong with it.
package struct StudyReading: Sendable {
  /// The data; `nil` where it may not be used.
  package fileprivate(set) var data: StudyData?
  /// What is wrong with the input.
  package fileprivate(set) var issues: [ImportIssue]
  /// What became of the rows of each file.
  package fileprivate(set) var tallies: [FileTally]
  /// Whether the input may be used.
  package var verdict: Verdict { Verdict(issues) }
}

extension OpenedData {
  /// Reads all learners, with what is kept of them for audits.
  ///
  /// - Throws: ``ModelFile/Refusal``, or `CancellationError` between rows.
  /// - Complexity: O(bytes) in time and memory.
  package func readStudy(
    _ settings: EngineSettings, keepsGoing: Bool,
    progress: (ReadingProgress) -> Void = { _ in }
  ) throws -> StudyReading {
    var study = StudyReading(issues: issues, tallies: tallies)
    var learners: [Learner] = []
    var groups = GroupTable()
    switch self.learners() {
    case .failure(let issue): study.issues.append(issue)
    case .success(var stream):
      while let record = stream.next() {
        if learners.count % 1024 == 0 {
          try Task.checkCancellation()
          progress(ReadingProgress(stream))
        }
        learners.append(record.learner)
        groups.add(record)
      }
      study.issues += stream.issues
      study.tallies.append(stream.tally)
    }
    if study.verdict.permits(keepingGoing: keepsGoing) {
      study.data = try StudyData(self, settings, learners, groups)
    }
    return study
  }
}
