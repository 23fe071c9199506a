internal import PasserelleBase
internal import PasserelleLinearAlgebra
internal import PasserelleModel

/// A need with how well the learner fits it.
package struct NeedCandidate: Sendable, Equatable {
  package let need: NeedIndex
  /// Σ 2·u·φₐ in ppm, and 2·U: integers, so that equal fits are equal.
  fileprivate let coveredPpm: Int64
  fileprivate let halves: Int64

  /// fit(a, n).
  package var fit: Double { Double(coveredPpm) / (2 * .wholePpm) / (Double(halves) / 2) }

  /// Better fit first, ties in the order of the ids.
  static func precedes(_ left: NeedCandidate, _ right: NeedCandidate) -> Bool {
    let (ours, theirs) = (left.coveredPpm * right.halves, right.coveredPpm * left.halves)
    return ours > theirs || (ours == theirs && left.need < right.need)
  }
}

extension Workspace {
  /// How many candidate needs share out a learner's demand.
  private static var candidateLimit: Int { 32 }

  /// The best 32 needs of a learner, best fit first.
  func candidateNeeds(
    of learner: Learner, _ covered: [Coverage], _ coverage: UnsafeBufferPointer<Int32>,
    _ maxTravelKm: Double
  ) -> [NeedCandidate] {
    siteReach.values.update(repeating: .unknown)
    func isWithinReach(_ need: NeedIndex) -> Bool {
      self.isWithinReach(need, of: learner.place, maxTravelKm)
    }
    guard learner.targetOccupations.isEmpty else {
      return targetedCandidates(learner.targetOccupations, coverage, isWithinReach)
    }
    let fitting = fittingCandidates(covered, isWithinReach)
    guard fitting.isEmpty else { return fitting }
    // Nothing fits at all: the first in the order of ids, which positions alone will weigh.
    let near = model.needs.realNeeds.lazy.filter(isWithinReach)
    return near.prefix(Self.candidateLimit).map { candidate($0, coveredPpm: 0) }
  }

  private func targetedCandidates(
    _ occupations: [OccupationID], _ coverage: UnsafeBufferPointer<Int32>,
    _ isWithinReach: (NeedIndex) -> Bool
  ) -> [NeedCandidate] {
    let needs = Set(occupations).flatMap { model.needs.ofOccupation[$0] ?? [] }
      .filter(isWithinReach)
    let candidates = needs.map { candidate($0, coveredPpm: directFit(of: $0, coverage)) }
    return Array(candidates.sorted(by: NeedCandidate.precedes).prefix(Self.candidateLimit))
  }

  /// Needs with a fit above zero, found through the learner's skills.
  ///
  /// Those with fit zero may be left out: beside any other they get no share.
  private func fittingCandidates(
    _ covered: [Coverage], _ isWithinReach: (NeedIndex) -> Bool
  ) -> [NeedCandidate] {
    var best: [NeedCandidate] = []
    best.reserveCapacity(Self.candidateLimit + 1)
    let needs = model.needs
    for group in sumGroupFits(covered) {
      let halves = Int64(needs.totalHalves[group.place])
      let coveredPpm = groupFit.values[group.place]
      groupFit.values[group.place] = 0
      for need in needs.members[group] {
        let candidate = NeedCandidate(need: need, coveredPpm: coveredPpm, halves: halves)
        if best.count == Self.candidateLimit,
          let last = best.last, !NeedCandidate.precedes(candidate, last)
        {
          break  // the other members have greater ids
        }
        guard isWithinReach(need) else { continue }
        insert(candidate, into: &best)
      }
    }
    return best
  }

  private func insert(_ candidate: NeedCandidate, into best: inout [NeedCandidate]) {
    if best.count == Self.candidateLimit { best.removeLast() }
    var position = best.count
    while position > 0, NeedCandidate.precedes(candidate, best[position - 1]) { position -= 1 }
    best.insert(candidate, at: position)
  }

  /// Sums 2·u·φₐ of every group that shares a skill with the learner; returns those groups.
  private func sumGroupFits(_ covered: [Coverage]) -> [NeedTable.GroupIndex] {
    let (groupFit, asking) = (groupFit.values, model.needs.asking)
    var touched: [NeedTable.GroupIndex] = []
    for entry in covered {
      for posting in asking[entry.skill] {
        let group = posting.group.place
        if groupFit[group] == 0 { touched.append(posting.group) }
        groupFit[group] += Int64(posting.halves) * Int64(min(entry.ppm, posting.ppm))
      }
    }
    return touched
  }

  private func directFit(of need: NeedIndex, _ coverage: UnsafeBufferPointer<Int32>) -> Int64 {
    model.needs.requests(of: need).reduce(0) { sum, request in
      let covered = min(coverage[request.skill.place], request.level * .wholePpm)
      return sum + Int64(request.halves) * Int64(covered)
    }
  }

  private func candidate(_ need: NeedIndex, coveredPpm: Int64) -> NeedCandidate {
    let halves = Int64(model.needs.totalHalves(of: need))
    // A need that asks for nothing has fit 0 of 1, which compares with others.
    return NeedCandidate(need: need, coveredPpm: coveredPpm, halves: max(halves, 1))
  }

  private func isWithinReach(
    _ need: NeedIndex, of place: Place?, _ maxTravelKm: Double
  ) -> Bool {
    guard let site = model.needs.sites.siteOf[need.place], let place else { return true }
    if siteReach.values[site.place] == .unknown {
      let km = place.distanceKm(to: model.needs.sites.places[site.place])
      siteReach.values[site.place] = km <= maxTravelKm ? .within : .beyond
    }
    return siteReach.values[site.place] == .within
  }

  /// d(s, λ) = Σₙ π(n)·uₙ(s)·[λ ≤ qₙ(s)] / Uₙ, needs in their rank order.
  func spreadDemand(over candidates: [NeedCandidate]) {
    let (demand, needs) = (demand.values, model.needs)
    for (candidate, share) in zip(candidates, shares(of: candidates)) where share > 0 {
      let total = Double(needs.totalHalves(of: candidate.need)) / 2
      for request in needs.requests(of: candidate.need) {
        demanded[request.skill.place] = true
        let weight = share * (Double(request.halves) / 2) / total
        for step in LevelSteps.places(of: request.skill, through: Int(request.level)) {
          demand[step] += weight
        }
      }
    }
  }

  /// π: by positions and fit, or by positions alone where nothing fits; sums to 1.
  private func shares(of candidates: [NeedCandidate]) -> [Double] {
    let isFitting = candidates.contains { $0.fit > 0 }
    let weights = candidates.map { candidate in
      let positions = Double(model.needs.positions[candidate.need.place])
      return isFitting ? positions * candidate.fit : positions
    }
    let total = weights.reduce(0, +)
    return total > 0 ? weights.map { $0 / total } : weights
  }
}
