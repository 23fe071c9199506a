public import PasserelleModel

extension Population {
  /// A need: an occupation in demand at one of three seniorities, whose skills it asks for.
  ///
  /// - Precondition: `number` is from 0 to the number of needs.
  public func need(_ number: Int) -> Need {
    var random = SeededSource(seed, 4, number)
    let index = market.wanted(&random)
    let occupation = market.occupations[index]
    let seniority = random.pick(weighted: [(1, 0.3), (2, 0.5), (3, 0.2)])
    var need = Need(
      id: NeedID(Self.id("N", number)), distinct: requests(index, seniority: seniority))
    need.kind = random.pick(weighted: [
      (NeedKind.vacancy, 0.9), (.startup, 0.07), (.project, 0.03),
    ])
    need.employer = "Entreprise \(random.whole(1...max(1, size.needs / 4)))"
    need.title = occupation.name
    need.occupation = occupation.id
    need.positions = random.pick(weighted: [(1, 0.75), (2, 0.15), (3, 0.06), (10, 0.04)])
    need.place = random.chance(0.95) ? Self.workplace(&random) : nil
    if random.chance(0.8) {
      need.validThrough = asOf.adding(random.whole(-10...120))
    }
    return need
  }

  /// What vacancies of an occupation at a seniority ask for: they are coded alike, so many are equal.
  private func requests(_ index: Int, seniority: Int) -> [RequestedSkill] {
    var random = SeededSource(seed, 5, index * 4 + seniority)
    let occupation = market.occupations[index]
    let musts = occupation.essential.map { skill in
      RequestedSkill(
        skill, level: Self.level(seniority + (random.chance(0.3) ? 1 : 0)), importance: .must)
    }
    let nices = occupation.optional.filter { _ in random.chance(0.3) }.map { skill in
      RequestedSkill(skill, level: Self.level(seniority), importance: .nice)
    }
    let known = Set(occupation.essential)
    return musts + nices.filter { !known.contains($0.skill) }
  }

  private static func level(_ number: Int) -> ProficiencyLevel {
    ProficiencyLevel(rawValue: min(max(number, 1), 4)) ?? .intermediate
  }

  private static let towns = WeightedIndex(Municipality.all.map(\.population))

  /// Work is where people are, all over the region.
  private static func workplace(_ random: inout SeededSource) -> Place {
    Municipality.all[towns.draw(&random)].place
  }
}
