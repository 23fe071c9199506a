internal import PasserelleModel

/// What stands in for what, and how far: *K*, in integers throughout.
///
/// **Meaning.** K(s, s′) estimates how often an occupation that lists s′, as essential or optional,
/// holds s: lists s as essential, or a specialisation of s other than s′. Someone who works with the
/// general works with one of its special forms, so the special stands in for the general more than
/// the reverse.
///
/// **Estimate.** Of the n occupations that list s′, h hold s. Few occupations say little, so each
/// count is drawn towards the mean rate of the pairs that are kin in the same way:
/// K = (h + m·π) / (n + m), m = 2 (the posterior mean under a beta prior). Held out, pairs with
/// K ≈ 0.5 are held 0.5 of the time; `learn --holdout` measures it.
///
/// **Candidates.** Only skills that the taxonomy itself makes kin: one is broader than the other, one
/// is related to the other, or their labels share most of their words. That two skills are listed
/// together, as all programming languages are, makes neither stand in for the other.
struct KinshipEstimate {
  /// How two skills are kin, s′ to s; the first that holds counts.
  enum Kind: Int, CaseIterable {
    case specialises
    case generalises
    case relates
    case isRelated
    case sharesWords
  }

  /// *m*: how many occupations the mean rate counts for.
  private static let priorCount: Int64 = 2
  /// The least K that is kept, and how many skills one may stand in for.
  private static let leastPpm: Int64 = 200_000
  private static let mostStandIns = 16
  /// The least cosine of two skills' label words.
  private static let leastLikeness = 0.5

  static let parameters =
    "kinship of at least \(leastPpm) ppm, at most \(mostStandIns) a skill, prior of \(priorCount)"

  /// For each skill s′ those that it stands in for, skills ascending.
  let standIns: [[SkillSpace.StandIn]]

  /// - Complexity: O(pairs · occupations of s′ and of the specialisations of s).
  init(_ graph: SkillGraph, _ words: LabelWords) {
    let kinds = Self.candidates(graph, words)
    let counts = Self.count(kinds, graph)
    let means = Self.meanRates(kinds, counts)
    standIns = zip(kinds, counts).map { kinds, counts in
      let entries = zip(kinds, counts.held).map { kin, held in
        let mean = means[kin.kind.rawValue] * Self.priorCount
        let ppm = (held * 1_000_000 + mean) / (counts.listed + Self.priorCount)
        return SkillSpace.StandIn(skill: kin.skill, ppm: Int32(min(ppm, 1_000_000)))
      }
      let strongest = entries.filter { $0.ppm >= Self.leastPpm }
        .sorted { ($1.ppm, $0.skill) < ($0.ppm, $1.skill) }.prefix(Self.mostStandIns)
      return strongest.sorted { $0.skill < $1.skill }
    }
  }

  private struct Kin {
    let skill: Int32
    let kind: Kind
  }

  /// For each s′ the skills that it may stand in for, ascending.
  private static func candidates(_ graph: SkillGraph, _ words: LabelWords) -> [[Kin]] {
    let ancestors = ancestors(in: graph)
    let descendants = SkillGraph.transposed(ancestors, columnCount: graph.skills.count)
    let inverse = SkillGraph.transposed(graph.related, columnCount: graph.skills.count)
    let alike = LabelLikeness(words, least: leastLikeness)
    return graph.skills.indices.map { standIn in
      var kinds: [Int32: Kind] = [:]
      func add(_ skills: [Int32], _ kind: Kind) {
        for skill in skills where skill != standIn && kinds[skill] == nil { kinds[skill] = kind }
      }
      add(ancestors[standIn], .specialises)
      add(descendants[standIn], .generalises)
      add(graph.related[standIn], .relates)
      add(inverse[standIn], .isRelated)
      add(alike.skills(like: standIn), .sharesWords)
      return kinds.sorted { $0.key < $1.key }.map { Kin(skill: $0.key, kind: $0.value) }
    }
  }

  /// The skills above each skill, near and far; a cycle in the hierarchy ends where it began.
  private static func ancestors(in graph: SkillGraph) -> [[Int32]] {
    graph.skills.indices.map { skill in
      var found: Set<Int32> = []
      var waiting = graph.broader[skill]
      while let next = waiting.popLast() {
        guard next < graph.skills.count, next != skill, found.insert(next).inserted else {
          continue
        }
        waiting += graph.broader[Int(next)]
      }
      return found.sorted()
    }
  }

  /// *n* of each s′, and *h* of each of its candidates.
  private static func count(
    _ kinds: [[Kin]], _ graph: SkillGraph
  ) -> [(listed: Int64, held: [Int64])] {
    let listing = SkillGraph.transposed(graph.occupations, columnCount: graph.skills.count)
    let asking = SkillGraph.transposed(graph.essentials, columnCount: graph.skills.count)
    let descendants = SkillGraph.transposed(
      ancestors(in: graph), columnCount: graph.skills.count)
    var marks = [Int32](repeating: -1, count: graph.occupations.count)
    var stamp: Int32 = 0
    return kinds.indices.map { standIn in
      let listed = listing[standIn]
      let held = kinds[standIn].map { kin -> Int64 in
        guard !listed.isEmpty else { return 0 }
        stamp += 1
        for skill in [kin.skill] + descendants[Int(kin.skill)] where skill != standIn {
          for occupation in asking[Int(skill)] { marks[Int(occupation)] = stamp }
        }
        return Int64(listed.count { marks[Int($0)] == stamp })
      }
      return (Int64(listed.count), held)
    }
  }

  /// π of each kind in ppm: the mean over its pairs of h / n.
  private static func meanRates(
    _ kinds: [[Kin]], _ counts: [(listed: Int64, held: [Int64])]
  ) -> [Int64] {
    var sums = [Int64](repeating: 0, count: Kind.allCases.count)
    var pairs = sums
    for (kinds, counts) in zip(kinds, counts) where counts.listed > 0 {
      for (kin, held) in zip(kinds, counts.held) {
        sums[kin.kind.rawValue] += held * 1_000_000 / counts.listed
        pairs[kin.kind.rawValue] += 1
      }
    }
    return zip(sums, pairs).map { $0 / max($1, 1) }
  }
}

/// Skills whose labels share most of their words.
private struct LabelLikeness {
  private let words: LabelWords
  private let skillsOfWord: [[(skill: Int32, value: Double)]]
  private let least: Double

  init(_ words: LabelWords, least: Double) {
    self.words = words
    self.least = least
    var skillsOfWord = [[(skill: Int32, value: Double)]](repeating: [], count: words.wordCount)
    for (skill, row) in words.weights.enumerated() {
      for entry in row { skillsOfWord[Int(entry.word)].append((Int32(skill), entry.value)) }
    }
    self.skillsOfWord = skillsOfWord
  }

  func skills(like skill: Int) -> [Int32] {
    var cosines: [Int32: Double] = [:]
    for entry in words.weights[skill] {
      for other in skillsOfWord[Int(entry.word)] {
        cosines[other.skill, default: 0] += entry.value * other.value
      }
    }
    return cosines.filter { $0.value >= least }.keys.sorted()
  }
}
