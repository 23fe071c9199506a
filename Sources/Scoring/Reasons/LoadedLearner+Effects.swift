internal import PasserelleBase
internal import PasserelleLinearAlgebra
package import PasserelleModel

extension LoadedLearner {
  /// The most needs that are named of those that a course brings nearer.
  private static var mostBrought: Int { 3 }

  /// What a course does to the fit of the learner's needs, and how much of that comes too late.
  ///
  /// - Complexity: O(skills of the course + skills that the needs ask for).
  func effects(of course: CourseIndex) -> (brings: [CourseReasons.Brought], lapsingPpm: Int64) {
    let sessions = model.sessions
    let (taught, covered) = (taught, model.courses.covered[course])
    for entry in covered { taught[entry.skill.place] = entry.ppm }
    defer { for entry in covered { taught[entry.skill.place] = 0 } }
    let end = session(of: course).map { sessions[$0].end ?? sessions[$0].start }
    var gains: [(rank: Int, gain: Double, brought: CourseReasons.Brought)] = []
    var late = 0.0
    for (rank, candidate) in needs.enumerated() where candidate.share > 0 {
      if let end, model.needs.lastDays[candidate.need.place] < end.daysSinceEpoch {
        late += candidate.share * closedShare(of: candidate.need)
      }
      let after = candidate.fit(coveredPpm: coverageAfter(candidate.need))
      guard after > candidate.fit else { continue }
      let brought = CourseReasons.Brought(need: candidate.need, from: candidate.fit, to: after)
      gains.append((rank, candidate.share * (after - candidate.fit), brought))
    }
    gains.sort { ($1.gain, $0.rank) < ($0.gain, $1.rank) }
    let whole = closed[course.place]
    return (
      gains.prefix(Self.mostBrought).map(\.brought),
      whole > 0 ? millionths(min(late / whole, 1)) : 0
    )
  }

  /// Σ 2·u·φ over steps(q) of the profile after the course at hand, in ppm.
  private func coverageAfter(_ need: NeedIndex) -> Int64 {
    var sum: Int64 = 0
    for request in model.needs.requests(of: need) {
      let covered = max(coverage[request.skill.place], taught[request.skill.place])
      sum += Int64(request.halves) * Int64(min(covered, request.level * .wholePpm))
    }
    return sum
  }

  /// Σ u·(1 − φₐ)·φₜ / U over steps(q): what the course at hand closes of one need.
  private func closedShare(of need: NeedIndex) -> Double {
    var sum = 0.0
    for request in model.needs.requests(of: need) {
      let (own, taught) = (coverage[request.skill.place], taught[request.skill.place])
      guard taught > 0 else { continue }
      for level in 1...Int(request.level) {
        let open = 1 - Double(LevelSteps.coverage(ofLevel: level, covered: own)) / .wholePpm
        let closed = Double(LevelSteps.coverage(ofLevel: level, covered: taught)) / .wholePpm
        sum += Double(request.halves) / 2 * open * closed
      }
    }
    return sum / (Double(model.needs.totalHalves(of: need)) / 2)
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
