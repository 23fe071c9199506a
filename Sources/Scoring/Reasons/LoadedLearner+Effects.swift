internal import PasserelleBase
internal import PasserelleLinearAlgebra
package import PasserelleModel

extension LoadedLearner {
  /// The most needs that are named of those that a course brings nearer.
  private static var mostBrought: Int { 3 }

  /// What a course does to the fit of the learner's needs, and how much of that comes too late.
  ///
  /// - Complexity: O(skills of the course · needs that ask for one).
  func effects(of course: CourseIndex) -> (brings: [CourseReasons.Brought], lapsingPpm: Int64) {
    let steps = coveredSteps(by: course)
    let lastDay = session(of: course).map(model.sessions.lastDay) ?? .min
    var gains: [(rank: Int, gain: Double, brought: CourseReasons.Brought)] = []
    var late = 0.0
    for (rank, candidate) in needs.enumerated() where candidate.share > 0 {
      if model.needs.lastDays[candidate.need.place] < lastDay {
        late += candidate.share * (steps.closed[rank] / (Double(candidate.halves) / 2))
      }
      guard steps.added[rank] > 0 else { continue }
      let after = candidate.fit(coveredPpm: candidate.coveredPpm + steps.added[rank])
      guard after > candidate.fit else { continue }
      let brought = CourseReasons.Brought(need: candidate.need, from: candidate.fit, to: after)
      gains.append((rank, candidate.share * (after - candidate.fit), brought))
    }
    if gains.count > 1 { gains.sort { ($1.gain, $0.rank) < ($0.gain, $1.rank) } }
    let whole = closed(by: course)
    return (
      gains.prefix(Self.mostBrought).map(\.brought),
      whole > 0 ? millionths(min(late / whole, 1)) : 0
    )
  }

  /// By candidate need: what a course adds to the learner's coverage of it, Σ 2·u·φ in ppm, and what
  /// it closes of it, Σ u·(1 − φₐ)·φₜ over steps(q), in the order of skill, then level.
  private func coveredSteps(
    by course: CourseIndex
  ) -> (added: SIMD8<Int64>, closed: SIMD8<Double>) {
    var (added, closed) = (SIMD8<Int64>.zero, SIMD8<Double>.zero)
    let asked = asked
    for entry in model.courses.covered[course] {
      guard let skill = asked[entry.skill] else { continue }
      let own = coverage[entry.skill.place]
      asked.forEachClaim(on: skill.pointee) { claim in
        let (rank, asked) = (Int(claim.rank), claim.level * .wholePpm)
        added[rank] +=
          Int64(claim.halves) * Int64(min(max(own, entry.ppm), asked) - min(own, asked))
        for level in 1...Int(claim.level) {
          let open = 1 - Double(LevelSteps.coverage(ofLevel: level, covered: own)) / .wholePpm
          let taught = Double(LevelSteps.coverage(ofLevel: level, covered: entry.ppm)) / .wholePpm
          closed[rank] += Double(claim.halves) / 2 * open * taught
        }
      }
    }
    return (added, closed)
  }

  /// The needs that the learner meets wholly, languages included, best fit first.
  package func metNeeds() -> [NeedIndex] {
    var met: [NeedIndex] = []
    for candidate in needs
    where candidate.isMet && missingLanguages(for: candidate.need).isEmpty {
      met.append(candidate.need)
    }
    return met
  }

  /// The languages that a need asks for and the learner is not known to have.
  package func missingLanguages(for need: NeedIndex) -> [LanguageProficiency] {
    let known = learner.languages
    return model.needs.languages[need.place].filter { asked in
      !known.contains { $0.language == asked.language && $0.level >= asked.level }
    }
  }
}
