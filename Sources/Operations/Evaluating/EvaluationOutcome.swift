package import PasserelleInterchange
package import PasserelleReports

/// How far a study has come.
package enum StudyProgress: Sendable {
  /// Learners are read.
  case reading(ReadingProgress)
  /// So many learners of all are measured.
  case measuring(done: Int, total: Int)
}

/// What a study has found, and what is wrong with what it read.
package struct EvaluationOutcome: Sendable {
  /// What could not be measured.
  package enum Note: Sendable, Equatable {
    /// No query of the run is judged; or none that tuning did not see, where only those are wanted.
    case nothingJudged(run: String)
    /// No learner of the data set has a judged course; or none whom tuning did not see, where only
    /// those are wanted.
    case nobodyJudged(data: String)
    /// A baseline and the run have no judged query in common.
    case nothingInCommon(baseline: String, run: String)
  }

  /// What was measured; `nil` where the input may not be used.
  package var evidence: Evidence?
  /// What could not be measured.
  package var notes: [Note] = []
  /// What is wrong with the input.
  package var issues: [ImportIssue]
  /// What became of the rows of each file.
  package var tallies: [FileTally]
  /// Whether the input may be used.
  package var verdict: Verdict { Verdict(issues) }

  init(_ issues: [ImportIssue], _ tallies: [FileTally]) {
    (self.issues, self.tallies) = (issues, tallies)
  }
}

/// Why a study would say what is not so.
package enum StudyRefusal: Error, Equatable {
  /// The weights were tuned on what they are to be measured on.
  case tunedOn(weights: String, data: String)
  /// Results change with columns that must play no part in them.
  case dependsOnGroups(data: String)
}
