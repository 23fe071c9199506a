internal import PasserelleBase
public import PasserelleModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Occupations set aside, to measure what a model learned from the others knows of them.
///
/// A fifth of the skills of each is hidden; the model is shown the rest. What is set aside follows
/// from the seed and the ids by SHA-256, whatever the order of the files.
public struct OccupationSplit: Sendable {
  /// A profile shown, and the skills hidden.
  package struct Case: Sendable, Equatable {
    package let shown: [SkillID]
    package let hidden: Set<SkillID>
  }

  /// Occupations with fewer skills are not set aside: nothing could be hidden.
  private static let leastSkills = 5
  private static let hiddenShare = 0.2
  package static let depth = 20

  /// The taxonomy without the relations of the occupations set aside.
  public let training: Taxonomy
  package let cases: [Case]
  private let heldOut: [[OccupationSkill]]

  /// Sets `count` occupations aside, or as many as there are.
  ///
  /// - Throws: a `count` below 0.
  public init(_ taxonomy: Taxonomy, count: Int, seed: UInt64) throws(InvalidValue) {
    guard count >= 0 else {
      throw InvalidValue("occupations set aside", found: "\(count)", range: "0 or more")
    }
    let eligible = taxonomy.occupationSkills.filter {
      Set($0.value.map(\.skill)).count >= Self.leastSkills
    }
    let chosen = Self.shuffled(Array(eligible.keys), seed).prefix(count)
    var training = taxonomy
    for occupation in chosen { training.occupationSkills[occupation] = nil }
    self.training = training
    heldOut = chosen.map { taxonomy.occupationSkills[$0] ?? [] }
    cases = zip(chosen, heldOut).map { occupation, related in
      let order = Self.shuffled(Array(Set(related.map(\.skill))), seed, salt: occupation.rawValue)
      let hidden = max(1, Int((Double(order.count) * Self.hiddenShare).rounded()))
      return Case(shown: order.dropFirst(hidden).sorted(), hidden: Set(order.prefix(hidden)))
    }
  }

  private static func shuffled<ID: Identifier>(
    _ ids: [ID], _ seed: UInt64, salt: String = ""
  ) -> [ID] {
    ids.map { (id: $0, key: SHA256.digest(of: Array("\(seed) \(salt) \($0)".utf8))) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.id)
  }

  /// The mean nDCG@20 of the hidden skills among all that are not shown, gains 0 and 1.
  ///
  /// - Complexity: that of completing a profile, for every case.
  public func ndcg(of space: SkillSpace) -> Double {
    let profiles = cases.map { $0.shown.compactMap(space.index) }
    let found = Completion(space).complete(profiles, top: Self.depth)
    let values = zip(cases, found).map { test, suggestions in
      let gained = suggestions.enumerated().filter { test.hidden.contains($0.element.skill) }
      let best = (0..<min(Self.depth, test.hidden.count)).reduce(0) { $0 + Self.discount($1) }
      return gained.reduce(0) { $0 + Self.discount($1.offset) } / best
    }
    return values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  private static func discount(_ rank: Int) -> Double { 1 / log2(Double(rank + 2)) }

  /// How often occupations set aside hold a skill for which one of theirs stands in, against *K*.
  public struct Calibration: Sendable, Equatable {
    /// Pairs of an occupation's skill and what it stands in for.
    public fileprivate(set) var pairs = 0
    /// The mean of *K* over them.
    public var expected: Double { Double(ppm) / 1e6 / Double(max(pairs, 1)) }
    /// The share of them that are held: listed as essential, or generalising another that is.
    public var observed: Double { Double(held) / Double(max(pairs, 1)) }
    fileprivate var ppm = 0
    fileprivate var held = 0
  }

  /// The calibration of *K* in the bins 0–0.2, 0.2–0.4, … 0.8–1.
  public func calibration(of space: SkillSpace, in taxonomy: Taxonomy) -> [Calibration] {
    var bins = [Calibration](repeating: Calibration(), count: 5)
    for related in heldOut {
      let essential = Set(related.filter { $0.relation == .essential }.map(\.skill))
      // For each skill held the essential skills by which it is: itself and its specialisations.
      var holders: [SkillID: Set<SkillID>] = [:]
      for skill in essential {
        for held in taxonomy.ancestors(of: skill).union([skill]) {
          holders[held, default: []].insert(skill)
        }
      }
      for standIn in Set(related.map(\.skill)).compactMap(space.index) {
        space.forEachSkill(coveredBy: standIn) { skill, ppm in
          let bin = min(ppm / 200_000, 4)
          bins[bin].pairs += 1
          bins[bin].ppm += ppm
          let others = holders[skill, default: []].subtracting([space.skills[standIn]])
          if !others.isEmpty { bins[bin].held += 1 }
        }
      }
    }
    return bins
  }
}

extension Taxonomy {
  /// All that a concept stands under.
  fileprivate func ancestors(of skill: SkillID) -> Set<SkillID> {
    var found: Set<SkillID> = []
    var waiting = broaderSkills[skill] ?? []
    while let next = waiting.popLast() {
      if found.insert(next).inserted { waiting += broaderSkills[next] ?? [] }
    }
    return found.subtracting([skill])
  }
}
