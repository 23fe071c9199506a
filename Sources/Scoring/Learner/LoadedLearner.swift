internal import PasserelleBase
package import PasserelleLinearAlgebra
package import PasserelleModel

/// A learner in index space: all that rules, criteria and explanations are functions of.
///
/// It looks into the memory of the ``Workspace`` that loaded it, so it can neither be copied nor
/// outlive the body that it is given to.
package struct LoadedLearner: ~Copyable {
  package let model: ScoringModel
  package let learner: Learner

  /// *a*: the learner's own skills that play a part, ascending.
  package let attained: [Coverage]
  /// What these cover, by skill, ascending.
  let covered: [Coverage]
  /// What the learner covers of each skill, in ppm of a level; φₐ by clamping.
  let coverage: UnsafeBufferPointer<Int32>

  /// The needs that share out the learner's demand, best fit first.
  package let needs: [NeedCandidate]
  /// Whether the learner's targets serve no need, and count as not given.
  package let ignoresTargets: Bool
  /// Whether work asks for anything: Σ d > 0.
  package let hasDemand: Bool
  /// What work asks for.
  let asked: AskedSkills

  /// Sums of φₐ over steps(r) and steps(t) of each course, in ppm.
  let requiredCoverage: UnsafeBufferPointer<Int64>
  let taughtCoverage: UnsafeBufferPointer<Int64>

  /// The distance to each course site in kilometres; `nil` where the learner's place is not known.
  let distances: UnsafeBufferPointer<Double>?
  /// How far the learner travels in kilometres, not below 0.
  let maxTravelKm: Double
  let availability: Availability

  /// The courses that no rule excludes.
  package internal(set) var eligible: BitVector
  /// How many courses each rule is the first to exclude, in the order of the rules, none with 0.
  package internal(set) var exclusions: [Exclusion] = []
  /// The greatest closed(c) of the eligible courses.
  var greatestClosed = 0.0

  /// ⌊10⁶·closed(c) + ½⌋: the gain in ppm.
  package func gain(of course: CourseIndex) -> Int64 { millionths(closed(by: course)) }

  /// Whether no course at all closes anything of the gap.
  package var closesNothing: Bool {
    !model.courses.ids.indices.contains { closed(by: $0) > 0 }
  }

  /// The session offered for a course, or why there is none.
  func choice(of course: CourseIndex) -> SessionChoice {
    model.sessions.choice(of: course, for: availability)
  }

  /// The session offered for a course; `nil` where there is none.
  package func session(of course: CourseIndex) -> SessionIndex? {
    guard case .open(let session, _) = choice(of: course) else { return nil }
    return session
  }

  /// The sessions of a course that are open to the learner, with what the score of the course loses
  /// by each one's starting later than the earliest of them, out of 10¹².
  package func openSessions(of course: CourseIndex) -> [(session: SessionIndex, loss: Int64)] {
    let open = model.sessions.open(of: course, for: availability)
    let values = open.map { millionths(SoonCriterion.value(start: $0.start, availability)) }
    let weight = Int64(model.weights[.soon])
    return zip(open, values).map { ($0.session, weight * ((values.first ?? 0) - $1)) }
  }
}

/// How many courses a rule is the first to exclude, and how many of these no other one does.
package struct Exclusion: Sendable, Equatable {
  package let rule: EligibilityRule
  package let count: Int
  package let onlyByIt: Int
}
