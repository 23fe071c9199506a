package import PasserelleBase
package import PasserelleModel
package import PasserelleLinearAlgebra

/// The needs open at the as-of date and the pseudo-needs of occupations, in the order of their ids.
///
/// A need that asks for no skill is nobody's candidate and has no place here.
///
/// Needs that ask for the same skills share a *group*, so that their fit is computed once.
package struct NeedTable: Sendable {
  /// The needs that ask for the same.
  package enum Group {}
  package typealias GroupIndex = Index<Group>

  /// A skill that a group asks for.
  package struct Request: Sendable, Hashable, BitwiseCopyable {
    package let skill: SkillIndex
    /// *q*.
    package let level: Int32
    /// 2·*u*, which keeps sums integer.
    package let halves: Int32
  }

  /// A group that asks for a skill.
  package struct Posting: Sendable, BitwiseCopyable {
    package let group: GroupIndex
    /// 2·*u*.
    package let halves: Int32
    /// *q* in ppm.
    package let ppm: Int32
  }

  package let ids: [NeedID]
  package let positions: [Int32]
  package let groupOf: [GroupIndex]
  package let sites: SiteTable
  /// The languages that each asks for.
  package let languages: [[LanguageProficiency]]
  /// The last day of each, in days since 1970; the greatest number where it has none.
  package let lastDays: [Int32]

  /// The requests of each group, skills ascending.
  package let requests: SparseRows<Request>
  /// 2·*U* of each group.
  package let totalHalves: [Int32]
  /// The real needs of each group, ascending; pseudo-needs are candidates by occupation only.
  package let members: SparseRows<NeedIndex>
  /// The groups that ask for a skill and have a real need.
  package let asking: SparseRows<Posting>
  /// The real needs of an occupation and its pseudo-need, ascending.
  package let ofOccupation: [OccupationID: [NeedIndex]]
  /// The real needs, ascending.
  package let realNeeds: [NeedIndex]

  init(_ catalogue: Catalogue, asOf: Day, skills: Vocabulary<SkillID>) {
    let open = catalogue.needs.filter { $0.validThrough.map { $0 >= asOf } ?? true }
    let pseudo = catalogue.taxonomy.occupationSkills.keys.compactMap(catalogue.taxonomy.pseudoNeed)
    let all = (open.map { (need: $0, isReal: true) } + pseudo.map { (need: $0, isReal: false) })
    let listed = all.filter { !$0.need.skills.isEmpty }
      .sorted { ($0.need.id, $1.isReal ? 1 : 0) < ($1.need.id, $0.isReal ? 1 : 0) }
    var grouping = Grouping(skillCount: skills.count)
    groupOf = listed.map { grouping.group(of: Self.encode($0.need.skills, skills)) }
    ids = listed.map(\.need.id)
    positions = listed.map { Int32(clamping: max($0.need.positions, 1)) }
    sites = SiteTable(listed.map(\.need.place))
    languages = listed.map(\.need.languages)
    lastDays = listed.map { $0.need.validThrough.map { Int32($0.daysSinceEpoch) } ?? .max }
    realNeeds = listed.indices.filter { listed[$0].isReal }.map(NeedIndex.init)
    var members = [[NeedIndex]](repeating: [], count: grouping.groups.count)
    for need in realNeeds { members[groupOf[need.place].place].append(need) }
    requests = SparseRows(grouping.groups)
    totalHalves = grouping.groups.map { $0.reduce(0) { $0 + $1.halves * $1.level } }
    asking = grouping.postings { !members[$0].isEmpty }
    self.members = SparseRows(members)
    var ofOccupation: [OccupationID: [NeedIndex]] = [:]
    for (index, entry) in listed.enumerated() {
      guard let occupation = entry.need.occupation else { continue }
      ofOccupation[occupation, default: []].append(NeedIndex(index))
    }
    self.ofOccupation = ofOccupation
  }

  /// The number of groups.
  package var groupCount: Int { requests.count }

  /// What a need asks for, skills ascending.
  package func requests(of need: NeedIndex) -> UnsafeBufferPointer<Request> {
    requests[groupOf[need.place]]
  }

  /// 2·*U* of a need.
  package func totalHalves(of need: NeedIndex) -> Int32 {
    totalHalves[groupOf[need.place].place]
  }

  private static func encode(
    _ requested: [RequestedSkill], _ skills: Vocabulary<SkillID>
  ) -> [Request] {
    requested.compactMap { request in
      skills.index(of: request.skill).map {
        Request(
          skill: $0, level: Int32(request.level.rawValue),
          halves: Int32(request.importance.halves))
      }
    }
  }
}

/// Gives needs that ask for the same the same number.
private struct Grouping {
  private(set) var groups: [[NeedTable.Request]] = []
  private var numbers: [[NeedTable.Request]: NeedTable.GroupIndex] = [:]
  private let skillCount: Int

  init(skillCount: Int) { self.skillCount = skillCount }

  mutating func group(of requests: [NeedTable.Request]) -> NeedTable.GroupIndex {
    if let number = numbers[requests] { return number }
    let number = NeedTable.GroupIndex(groups.count)
    numbers[requests] = number
    groups.append(requests)
    return number
  }

  func postings(where isListed: (Int) -> Bool) -> SparseRows<NeedTable.Posting> {
    var rows = [[NeedTable.Posting]](repeating: [], count: skillCount)
    for (group, requests) in groups.enumerated() where isListed(group) {
      for request in requests {
        rows[request.skill.place].append(
          NeedTable.Posting(
            group: NeedTable.GroupIndex(group), halves: request.halves,
            ppm: request.level * .wholePpm))
      }
    }
    return SparseRows(rows)
  }
}
