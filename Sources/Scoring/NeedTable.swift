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

    init(_ skill: SkillIndex, level: ProficiencyLevel, importance: SkillImportance) {
      self.skill = skill
      self.level = Int32(level.rawValue)
      halves = Int32(importance.halves)
    }
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

  init(_ catalogue: Catalogue, asOf: Day, skills: SkillEncoder) {
    let listing = NeedListing(catalogue, asOf: asOf)
    let rows = listing.rows
    var grouping = NeedGrouping()
    groupOf = rows.map { grouping.group(of: listing.requests(of: $0, skills)) }
    ids = rows.map(\.id)
    positions = rows.map { row in
      Int32(clamping: max(listing.read(row) { $0.positions } ?? 1, 1))
    }
    sites = SiteTable(rows.map { row in listing.read(row) { $0.place } })
    languages = rows.map { row in listing.read(row) { $0.languages } ?? [] }
    lastDays = rows.map { row in
      listing.read(row) { $0.validThrough }.map { Int32($0.daysSinceEpoch) } ?? .max
    }
    realNeeds = rows.indices.filter { rows[$0].isReal }.map(NeedIndex.init)
    requests = grouping.groups
    totalHalves = (0..<requests.count).map { [requests] group in
      requests[group].reduce(0) { $0 + $1.halves * $1.level }
    }
    members = SparseRows(rowCount: requests.count) { [groupOf, realNeeds] take in
      for need in realNeeds { take(groupOf[need.place].place, need) }
    }
    asking = Self.postings(requests, skillCount: skills.skillCount, of: members)
    var ofOccupation: [OccupationID: [NeedIndex]] = [:]
    for (place, row) in rows.enumerated() {
      guard let occupation = listing.occupation(of: row) else { continue }
      ofOccupation[occupation, default: []].append(NeedIndex(place))
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

  /// By skill: the groups with a real need that ask for it, ascending.
  private static func postings(
    _ requests: SparseRows<Request>, skillCount: Int, of members: SparseRows<NeedIndex>
  ) -> SparseRows<Posting> {
    SparseRows(rowCount: skillCount) { take in
      for group in 0..<requests.count where !members[group].isEmpty {
        for request in requests[group] {
          let (halves, ppm) = (request.halves, request.level * .wholePpm)
          take(
            request.skill.place, Posting(group: GroupIndex(group), halves: halves, ppm: ppm))
        }
      }
    }
  }
}
