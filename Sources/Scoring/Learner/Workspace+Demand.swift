internal import PasserelleBase
internal import PasserelleLinearAlgebra
internal import PasserelleModel

extension Workspace {
  /// How many candidate needs share out a learner's demand.
  static var candidateLimit: Int { 8 }

  /// The needs that share out a learner's demand, and whether the learner's targets serve none of them.
  struct Candidates {
    var needs: [NeedCandidate]
    var ignoresTargets = false
  }

  /// The best 8 needs of a learner with their shares, best fit first; where targets yield none, as if
  /// there were no targets.
  func candidateNeeds(
    of learner: Learner, _ covered: [Coverage], _ coverage: UnsafeBufferPointer<Int32>,
    _ maxTravelKm: Double
  ) -> Candidates {
    siteReach.values.update(repeating: .unknown)
    func isWithinReach(_ need: NeedIndex) -> Bool {
      self.isWithinReach(need, of: learner.place, maxTravelKm)
    }
    let targets = learner.targetOccupations
    let aimed = targets.isEmpty ? [] : targetedCandidates(targets, coverage, isWithinReach)
    var candidates = Candidates(needs: aimed)
    if aimed.isEmpty {
      candidates.needs = untargetedCandidates(covered, isWithinReach)
      candidates.ignoresTargets = !targets.isEmpty
    }
    share(among: &candidates.needs)
    return candidates
  }

  private func untargetedCandidates(
    _ covered: [Coverage], _ isWithinReach: (NeedIndex) -> Bool
  ) -> [NeedCandidate] {
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
    let (groupFit, members) = (groupFit.values, model.needs.members)
    model.needs.totalHalves.withUnsafeBufferPointer { totalHalves in
      // The fit that a group must reach: none, until there are as many needs as are kept.
      var (leastPpm, leastHalves): (Int64, Int64) = (0, 1)
      for group in sumGroupFits(covered) {
        let group = Int(group)
        let (coveredPpm, halves) = (groupFit[group], Int64(totalHalves[group]))
        groupFit[group] = 0
        guard leastPpm * halves <= coveredPpm * leastHalves else { continue }
        for need in members[group] {
          let candidate = NeedCandidate(need: need, coveredPpm: coveredPpm, halves: halves)
          if best.count == Self.candidateLimit,
            let last = best.last, !NeedCandidate.precedes(candidate, last)
          {
            break  // the other members have greater ids
          }
          guard isWithinReach(need) else { continue }
          insert(candidate, into: &best)
        }
        if best.count == Self.candidateLimit, let last = best.last {
          (leastPpm, leastHalves) = (last.coveredPpm, last.halves)
        }
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
  private func sumGroupFits(_ covered: [Coverage]) -> UnsafeBufferPointer<Int32> {
    let (groupFit, touched, asking) = (groupFit.values, touched.values, model.needs.asking)
    var count = 0
    for entry in covered {
      for posting in asking[entry.skill] {
        let group = posting.group.place
        let fit = groupFit[group]
        touched[count] = posting.group.rawValue
        count += fit == 0 ? 1 : 0
        groupFit[group] = fit + Int64(posting.halves) * Int64(min(entry.ppm, posting.ppm))
      }
    }
    return UnsafeBufferPointer(rebasing: touched[..<count])
  }

  private func directFit(of need: NeedIndex, _ coverage: UnsafeBufferPointer<Int32>) -> Int64 {
    model.needs.requests(of: need).reduce(0) { sum, request in
      let covered = min(coverage[request.skill.place], request.level * .wholePpm)
      return sum + Int64(request.halves) * Int64(covered)
    }
  }

  private func candidate(_ need: NeedIndex, coveredPpm: Int64) -> NeedCandidate {
    NeedCandidate(
      need: need, coveredPpm: coveredPpm, halves: Int64(model.needs.totalHalves(of: need)))
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
  func spreadDemand(over candidates: [NeedCandidate], to asked: inout AskedSkills) {
    let requests = model.needs.requests
    for (rank, candidate) in candidates.enumerated() where candidate.share > 0 {
      let total = Double(candidate.halves) / 2
      for request in requests[model.needs.groupOf[candidate.need.place]] {
        let weight = candidate.share * (Double(request.halves) / 2) / total
        asked.add(request, of: rank, weight: weight)
      }
    }
  }

  /// π: by the root of the positions and the square of the fit, or by positions alone where nothing
  /// fits; sums to 1.
  private func share(among candidates: inout [NeedCandidate]) {
    let isFitting = candidates.contains { $0.coveredPpm > 0 }
    var total = 0.0
    for index in candidates.indices {
      let positions = Double(model.needs.positions[candidates[index].need.place])
      let fit = candidates[index].fit
      candidates[index].share = isFitting ? positions.squareRoot() * (fit * fit) : positions
      total += candidates[index].share
    }
    for index in candidates.indices { candidates[index].share /= total }
  }
}
