internal import PasserelleBase
internal import PasserelleLinearAlgebra
internal import PasserelleModel

/// The needs that are open and ask for something and the occupations with skills, in the order of
/// their ids.
struct NeedListing {
  /// A need of the catalogue, or an occupation's pseudo-need.
  struct Row {
    let id: NeedID
    let isReal: Bool
    /// Its place among the needs or the occupations.
    let place: Int
  }

  let rows: [Row]
  private let needs: [Need]
  private let occupations: [(id: OccupationID, skills: [OccupationSkill])]

  init(_ catalogue: Catalogue, asOf: Day) {
    needs = catalogue.needs
    occupations = catalogue.taxonomy.occupationSkills.map { ($0, $1) }
    var rows: [Row] = []
    rows.reserveCapacity(needs.count + occupations.count)
    for place in needs.indices
    where needs[place].validThrough.map({ $0 >= asOf }) ?? true
      && !needs[place].mentions.entries.isEmpty
    {
      rows.append(Row(id: needs[place].id, isReal: true, place: place))
    }
    for (place, occupation) in occupations.enumerated() where !occupation.skills.isEmpty {
      let id = Taxonomy.pseudoNeedID(of: occupation.id)
      rows.append(Row(id: id, isReal: false, place: place))
    }
    self.rows = rows.sorted { ($0.id, $1.isReal ? 1 : 0) < ($1.id, $0.isReal ? 1 : 0) }
  }

  /// What the need of a row says; `nil` for a pseudo-need.
  ///
  /// The need is looked at where it lies: a copy of it counts a dozen references.
  func read<Value>(_ row: Row, _ value: (borrowing Need) -> Value?) -> Value? {
    row.isReal ? value(needs[row.place]) : nil
  }

  func occupation(of row: Row) -> OccupationID? {
    row.isReal ? needs[row.place].occupation : occupations[row.place].id
  }

  /// What a row asks for, skills ascending.
  func requests(of row: Row, _ skills: SkillEncoder) -> [NeedTable.Request] {
    guard row.isReal else { return requests(of: occupations[row.place].skills, skills) }
    let mentions = needs[row.place].mentions
    return mentions.entries.compactMap { mention in
      skills.index(of: mention, in: mentions).map {
        NeedTable.Request($0, level: mention.level, importance: mention.importance)
      }
    }
  }

  /// What an occupation asks for; a skill related twice counts by its closer relation.
  private func requests(
    of related: [OccupationSkill], _ skills: SkillEncoder
  ) -> [NeedTable.Request] {
    let requests = related.compactMap { entry in
      skills.index(of: entry.skill).map {
        NeedTable.Request($0, level: OccupationSkill.level, importance: entry.importance)
      }
    }.sorted { ($0.skill, $1.halves) < ($1.skill, $0.halves) }
    var last: SkillIndex?
    return requests.filter { request in
      defer { last = request.skill }
      return request.skill != last
    }
  }
}

/// Gives needs that ask for the same the same number.
struct NeedGrouping {
  private var elements: [NeedTable.Request] = []
  private var starts: [Int] = [0]
  /// By the digest of what a group asks for, or by the next free number behind it.
  private var numbers: [UInt64: Int] = [:]

  mutating func group(of requests: [NeedTable.Request]) -> NeedTable.GroupIndex {
    var key = requests.withUnsafeBytes { digest(of: $0) }
    while let number = numbers[key] {
      if elements[starts[number]..<starts[number + 1]].elementsEqual(requests) {
        return NeedTable.GroupIndex(number)
      }
      key &+= 1
    }
    numbers[key] = starts.count - 1
    elements += requests
    starts.append(elements.count)
    return NeedTable.GroupIndex(starts.count - 2)
  }

  /// What each group asks for.
  var groups: SparseRows<NeedTable.Request> {
    SparseRows(rowCount: starts.count - 1) { take in
      for group in 0..<starts.count - 1 {
        for element in elements[starts[group]..<starts[group + 1]] { take(group, element) }
      }
    }
  }
}
