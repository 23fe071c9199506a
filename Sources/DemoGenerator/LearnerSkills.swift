extension LearnerMaker {
  /// The skills of a learner: of the trade, of its family, of everyday life, and one by chance.
  mutating func skills(
    status: String, profile: LearnerProfile
  ) throws -> [(skill: String, level: Int)] {
    let trade = try taxonomy.occupation(profile.occupation)
    let bounds = ["neet": 1...4, "student": 2...6, "employee": 4...9][status] ?? 2...7
    var ids = Array(
      random.shuffled(taxonomy.essential[trade] ?? [])
        .prefix(random.number(in: bounds)))
    ids += random.shuffled(taxonomy.optional[trade] ?? [])
      .prefix(random.number(in: 0...(bounds.upperBound / 3)))
    ids += try named(LearnerProfile.companions[profile.family] ?? [], upTo: 2)
    ids += foundations(of: ids) + (try everyday(profile.family))
    ids += try named(LearnerProfile.common, upTo: 4) + noise()
    var seen: Set<String> = []
    let drawn = ids.filter { seen.insert($0).inserted }.prefix(14)
    return lifted(drawn.map { ($0, level(status: status)) })
  }

  /// What the skills rest on, most of it, down to the ground.
  private mutating func foundations(of ids: [String]) -> [String] {
    var found: [String] = []
    var pending = ids
    while let id = pending.popLast() {
      for below in taxonomy.general[id] ?? [] where random.chance(75) {
        found.append(below)
        pending.append(below)
      }
    }
    return found
  }

  /// A computer and some arithmetic, nearly always where the trade is done at a desk.
  private mutating func everyday(_ family: String) throws -> [String] {
    let desk = ["data", "design", "network", "process", "software"].contains(family)
    var names: [String] = []
    if random.chance(desk ? 94 : 64) { names.append("computer-literacy") }
    if random.chance(desk ? 55 : 60) { names.append("arithmetic") }
    if !desk && random.chance(40) { names.append("hand-tools") }
    return try names.map { try taxonomy.skill($0) }
  }

  /// The skills with every general one at least as high as what rests on it.
  private func lifted(
    _ skills: [(skill: String, level: Int)]
  ) -> [(skill: String, level: Int)] {
    var levels = Dictionary(uniqueKeysWithValues: skills.map { ($0.skill, $0.level) })
    for _ in 0..<4 {
      for step in skills {
        for below in taxonomy.general[step.skill] ?? [] where levels[below] != nil {
          levels[below] = max(levels[below] ?? 0, levels[step.skill] ?? 0)
        }
      }
    }
    return skills.map { ($0.skill, levels[$0.skill] ?? $0.level) }
  }

  /// Up to two courses that lie near what the learner knows, and what they left behind.
  mutating func complete(_ skills: inout [(skill: String, level: Int)]) -> [String] {
    let known = Set(skills.map(\.skill))
    let near = courses.filter { course in course.teaches.contains { known.contains($0.skill) } }
    let done = random.shuffled(near).prefix(random.chance(30) ? 2 : 1)
    for step in done.flatMap(\.teaches) {
      let level = max(1, step.level - (random.chance(35) ? 1 : 0))
      if let place = skills.firstIndex(where: { $0.skill == step.skill }) {
        skills[place].level = max(skills[place].level, level)
      } else if skills.count < 14 {
        skills.append((step.skill, level))
      }
    }
    return done.map(\.id).sorted()
  }

  /// The skills as a cell of the file, by id; a few levels are left out.
  mutating func cell(_ skills: [(skill: String, level: Int)]) -> String {
    skills.sorted { $0.skill < $1.skill }.map { step in
      random.chance(3) ? step.skill : "\(step.skill)=\(step.level)"
    }.joined(separator: ";")
  }

  private mutating func named(_ names: [String], upTo count: Int) throws -> [String] {
    let wanted = random.number(in: 1...count)
    return try random.shuffled(names).prefix(wanted).map { try taxonomy.skill($0) }
  }

  /// Once in four an essential skill of some entry trade, as lives are not straight lines.
  private mutating func noise() -> [String] {
    guard random.chance(25) else { return [] }
    let other = random.pick(weighted: profiles.map { (value: $0, weight: $0.entryWeight) })
    let skills = other.flatMap { taxonomy.essential["occ:" + $0.occupation] } ?? []
    return random.pick(skills).map { [$0] } ?? []
  }

  private mutating func level(status: String) -> Int {
    let weights: [Int] =
      switch status {
      case "neet": [62, 31, 7, 0]
      case "student": [45, 42, 12, 1]
      case "employee": [14, 40, 33, 13]
      default: [33, 43, 20, 4]
      }
    return random.pick(weighted: zip(1...4, weights).map { (value: $0, weight: $1) }) ?? 1
  }
}
