internal import PasserelleModel
internal import PasserelleLinearAlgebra

/// A need with how well the learner fits it.
package struct NeedCandidate: Sendable, Equatable {
  let need: Int32
  /// Σ 2·u·φₐ in ppm, and 2·U: integers, so that equal fits are equal.
  fileprivate let coveredPpm: Int64
  fileprivate let halves: Int64

  /// fit(a, n).
  package var fit: Double { Double(coveredPpm) / 2e6 / (Double(halves) / 2) }

  /// Better fit first, ties in the order of the ids.
  static func precedes(_ left: NeedCandidate, _ right: NeedCandidate) -> Bool {
    let (ours, theirs) = (left.coveredPpm * right.halves, right.coveredPpm * left.halves)
    return ours > theirs || (ours == theirs && left.need < right.need)
  }
}

extension LearnerFacts {
  /// How many candidate needs share out a learner's demand.
  static let candidateLimit = 32

  /// The best 32 needs of the learner, best fit first.
  func candidateNeeds(of learner: Learner) -> [NeedCandidate] {
    guard learner.targetOccupations.isEmpty else { return targetedCandidates(of: learner) }
    let fitting = fittingCandidates(of: learner)
    guard fitting.isEmpty else { return fitting }
    // Nothing fits at all: the first in the order of ids, which positions alone will weigh.
    let near = model.needs.realNeeds.lazy.filter { self.isWithinReach($0, of: learner) }
    return near.prefix(Self.candidateLimit).map { candidate($0, coveredPpm: 0) }
  }

  private func targetedCandidates(of learner: Learner) -> [NeedCandidate] {
    let needs = Set(learner.targetOccupations)
      .flatMap { model.needs.ofOccupation[$0] ?? [] }
      .filter { isWithinReach($0, of: learner) }
    let candidates = needs.map {
      candidate($0, coveredPpm: directFit(of: Int(model.needs.groupOf[Int($0)])))
    }
    return Array(candidates.sorted(by: NeedCandidate.precedes).prefix(Self.candidateLimit))
  }

  /// Needs with a fit above zero, found through the learner's skills.
  ///
  /// Those with fit zero may be left out: beside any other they get no share.
  private func fittingCandidates(of learner: Learner) -> [NeedCandidate] {
    var best: [NeedCandidate] = []
    best.reserveCapacity(Self.candidateLimit + 1)
    let needs = model.needs
    for group in sumGroupFits() {
      let halves = Int64(needs.totalHalves[Int(group)])
      for need in needs.members[Int(group)] {
        let candidate = NeedCandidate(
          need: need, coveredPpm: groupFit[Int(group)], halves: halves)
        if best.count == Self.candidateLimit,
          let last = best.last, !NeedCandidate.precedes(candidate, last)
        {
          break  // the other members have greater ids
        }
        guard isWithinReach(need, of: learner) else { continue }
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
  private func sumGroupFits() -> [Int32] {
    let (groupFit, asking) = (groupFit, model.needs.asking)
    groupFit.update(repeating: 0)
    var touched: [Int32] = []
    for entry in covered {
      for posting in asking[Int(entry.skill)] {
        let group = Int(posting.group)
        if groupFit[group] == 0 { touched.append(posting.group) }
        groupFit[group] += Int64(posting.halves) * Int64(min(entry.ppm, posting.ppm))
      }
    }
    return touched
  }

  private func directFit(of group: Int) -> Int64 {
    model.needs.requests[group].reduce(0) { sum, request in
      let covered = min(attained[Int(request.skill)], request.level * 1_000_000)
      return sum + Int64(request.halves) * Int64(covered)
    }
  }

  private func candidate(_ need: Int32, coveredPpm: Int64) -> NeedCandidate {
    let halves = Int64(model.needs.totalHalves[Int(model.needs.groupOf[Int(need)])])
    // A need that asks for nothing has fit 0 of 1, which compares with others.
    return NeedCandidate(need: need, coveredPpm: coveredPpm, halves: max(halves, 1))
  }

  private func isWithinReach(_ need: Int32, of learner: Learner) -> Bool {
    let site = model.needs.sites.siteOf[Int(need)]
    guard site >= 0, let place = learner.place else { return true }
    if siteReach[Int(site)] < 0 {
      let km = place.distanceKm(to: model.needs.sites.places[Int(site)])
      siteReach[Int(site)] = km <= maxTravelKm ? 1 : 0
    }
    return siteReach[Int(site)] > 0
  }

  /// d(s, λ) = Σₙ π(n)·uₙ(s)·[λ ≤ qₙ(s)] / Uₙ, needs in their rank order, and g from it.
  func spreadDemand(over candidates: [NeedCandidate]) {
    spread(candidates, marking: &demanded)
    let (demand, gap) = (demand, gap)
    demanded.forEach { skill in
      for level in 1...4 {
        let covered = Double(coverage(skill: skill, level: level)) / 1e6
        gap[4 * skill + level - 1] = demand[4 * skill + level - 1] * (1 - covered)
      }
    }
  }

  private func spread(_ candidates: [NeedCandidate], marking demanded: inout BitVector) {
    let (demand, needs) = (demand, model.needs)
    for (candidate, share) in zip(candidates, shares(of: candidates)) where share > 0 {
      let group = Int(needs.groupOf[Int(candidate.need)])
      let total = Double(needs.totalHalves[group]) / 2
      for request in needs.requests[group] {
        demanded[Int(request.skill)] = true
        let weight = share * (Double(request.halves) / 2) / total
        let first = 4 * Int(request.skill)
        for step in first..<first + Int(request.level) { demand[step] += weight }
      }
    }
  }

  /// π: by positions and fit, or by positions alone where nothing fits; sums to 1.
  private func shares(of candidates: [NeedCandidate]) -> [Double] {
    let isFitting = candidates.contains { $0.fit > 0 }
    let weights = candidates.map { candidate in
      let positions = Double(model.needs.positions[Int(candidate.need)])
      return isFitting ? positions * candidate.fit : positions
    }
    let total = weights.reduce(0, +)
    return total > 0 ? weights.map { $0 / total } : weights
  }
}
