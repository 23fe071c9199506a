internal import PasserelleModel
internal import PasserelleLinearAlgebra

/// The needs open at the as-of date and the pseudo-needs of occupations, in the order of their ids.
///
/// Needs that ask for the same skills share a *group*, so that their fit is computed once.
struct NeedTable: Sendable {
  /// A skill that a group asks for.
  struct Request: Sendable, Hashable {
    let skill: Int32
    /// *q*.
    let level: Int32
    /// 2·*u*, which keeps sums integer.
    let halves: Int32
  }

  /// A group that asks for a skill.
  struct Posting: Sendable {
    let group: Int32
    let halves: Int32
    /// *q* in ppm.
    let ppm: Int32
  }

  let ids: [NeedID]
  let positions: [Int32]
  let groupOf: [Int32]
  let sites: SiteTable

  /// The requests of each group, skills ascending.
  let requests: SparseRows<Request>
  /// 2·*U* of each group.
  let totalHalves: [Int32]
  /// The real needs of each group, ascending; pseudo-needs are candidates by occupation only.
  let members: SparseRows<Int32>
  /// The groups that ask for a skill and have a real need.
  let asking: SparseRows<Posting>
  /// The real needs of an occupation and its pseudo-need, ascending.
  let ofOccupation: [OccupationID: [Int32]]
  /// The real needs, ascending.
  let realNeeds: [Int32]

  init(_ catalogue: Catalogue, asOf: Day, skills: Vocabulary<SkillID>) {
    let open = catalogue.needs.filter { $0.validThrough.map { $0 >= asOf } ?? true }
    let pseudo = catalogue.taxonomy.occupationSkills.keys.compactMap(catalogue.taxonomy.pseudoNeed)
    let listed = (open.map { (need: $0, isReal: true) } + pseudo.map { (need: $0, isReal: false) })
      .sorted { ($0.need.id, $1.isReal ? 1 : 0) < ($1.need.id, $0.isReal ? 1 : 0) }
    var grouping = Grouping(skillCount: skills.count)
    groupOf = listed.map { grouping.group(of: Self.encode($0.need.skills, skills)) }
    ids = listed.map(\.need.id)
    positions = listed.map { Int32(clamping: max($0.need.positions, 1)) }
    sites = SiteTable(listed.map(\.need.place))
    realNeeds = listed.indices.filter { listed[$0].isReal }.map { Int32($0) }
    var members = [[Int32]](repeating: [], count: grouping.groups.count)
    for need in realNeeds { members[Int(groupOf[Int(need)])].append(need) }
    requests = SparseRows(grouping.groups)
    totalHalves = grouping.groups.map { $0.reduce(0) { $0 + $1.halves * $1.level } }
    asking = grouping.postings { !members[$0].isEmpty }
    self.members = SparseRows(members)
    var ofOccupation: [OccupationID: [Int32]] = [:]
    for (index, entry) in listed.enumerated() {
      guard let occupation = entry.need.occupation else { continue }
      ofOccupation[occupation, default: []].append(Int32(index))
    }
    self.ofOccupation = ofOccupation
  }

  var groupCount: Int { requests.count }

  private static func encode(
    _ requested: [RequestedSkill], _ skills: Vocabulary<SkillID>
  ) -> [Request] {
    requested.compactMap { request in
      skills.index(of: request.skill).map {
        Request(
          skill: Int32($0), level: Int32(request.level.rawValue),
          halves: Int32(request.importance.halves))
      }
    }
  }
}

/// Gives needs that ask for the same the same number.
private struct Grouping {
  private(set) var groups: [[NeedTable.Request]] = []
  private var numbers: [[NeedTable.Request]: Int32] = [:]
  private let skillCount: Int

  init(skillCount: Int) { self.skillCount = skillCount }

  mutating func group(of requests: [NeedTable.Request]) -> Int32 {
    if let number = numbers[requests] { return number }
    let number = Int32(groups.count)
    numbers[requests] = number
    groups.append(requests)
    return number
  }

  func postings(where isListed: (Int) -> Bool) -> SparseRows<NeedTable.Posting> {
    var rows = [[NeedTable.Posting]](repeating: [], count: skillCount)
    for (group, requests) in groups.enumerated() where isListed(group) {
      for request in requests {
        rows[Int(request.skill)].append(
          NeedTable.Posting(
            group: Int32(group), halves: request.halves, ppm: request.level * 1_000_000))
      }
    }
    return SparseRows(rows)
  }
}
