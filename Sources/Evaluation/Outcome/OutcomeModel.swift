public import PasserelleModel

/// What courses do for learners, counted in needs: one is *applicable* from some fit on, 0.8 in "Course
/// Recommender Systems Need to Consider the Job Market" (SIGIR 2024).
///
/// A learner who has taken a course holds each skill at the higher of the own level and the taught one.
/// Fit is that of SCORING.md without kinship; levels and importances are whole numbers of halves, so
/// that a fit is met exactly or not.
public struct OutcomeModel: Sendable {
  /// A need that asks for a skill.
  struct Posting: Sendable {
    let need: Int32
    /// *q*.
    let level: Int32
    /// 2·*u*.
    let halves: Int32
  }

  /// A skill at a level.
  struct Step: Sendable, Equatable {
    let skill: Int32
    let level: Int32
  }

  /// The open needs, ascending by id.
  public let needs: [Need]
  /// For each course, ascending by id, what it teaches.
  let taught: [[Step]]
  /// For each course what it requires.
  let required: [[Step]]
  /// For each skill the needs that ask for it.
  let asking: [[Posting]]
  /// The least sum of halves that makes a need applicable.
  let leastCovered: [Int32]
  /// 2·*U* of each need.
  let totalHalves: [Int32]
  let skills: [SkillID: Int32]
  let minimumReadiness: Double

  /// Encodes the courses and the needs that are open on a day.
  ///
  /// A need is applicable from a fit of `perMille` thousandths on.
  ///
  /// - Precondition: `perMille` is between 1 and 1000.
  /// - Complexity: O(n·log n), n entries of all profiles.
  public init(
    _ catalogue: Catalogue, asOf: Day, minimumReadiness: Double = 0.5, perMille: Int = 800
  ) {
    precondition((1...1000).contains(perMille), "applicable from \(perMille) of 1000")
    needs = catalogue.needs.filter { $0.validThrough.map { $0 >= asOf } ?? true }
      .sorted { $0.id < $1.id }
    let courses = catalogue.courses.sorted { $0.id < $1.id }
    var skills: [SkillID: Int32] = [:]
    func index(_ skill: SkillID) -> Int32 {
      let next = Int32(skills.count)
      return skills.updateIfAbsent(skill, next)
    }
    func steps(_ profile: SkillProfile) -> [Step] {
      profile.entries.map { Step(skill: index($0.skill), level: Int32($0.level.rawValue)) }
    }
    taught = courses.map { steps($0.teaches) }
    required = courses.map { steps($0.requires) }
    let requests = needs.map { need in need.skills.map { (index($0.skill), $0) } }
    var asking = [[Posting]](repeating: [], count: skills.count)
    var totals = [Int32](repeating: 0, count: needs.count)
    for (need, list) in requests.enumerated() {
      for (skill, request) in list {
        let posting = Posting(
          need: Int32(need), level: Int32(request.level.rawValue),
          halves: Int32(request.importance.halves))
        asking[Int(skill)].append(posting)
        totals[need] += posting.halves * posting.level
      }
    }
    self.asking = asking
    totalHalves = totals
    // 1000·covered ≥ perMille·total; a need that asks for nothing has fit 0.
    leastCovered = totals.map { $0 == 0 ? .max : (Int32(perMille) * $0 + 999) / 1000 }
    self.skills = skills
    self.minimumReadiness = minimumReadiness
  }

  /// The needs that count for a learner: of the targeted occupations where there are any, and within
  /// reach where both places are known.
  func counts(_ need: Need, for learner: Learner) -> Bool {
    if !learner.targetOccupations.isEmpty {
      guard let occupation = need.occupation, learner.targetOccupations.contains(occupation) else {
        return false
      }
    }
    guard let home = learner.place, let place = need.place else { return true }
    return home.distanceKm(to: place) <= learner.maxTravelKm
  }
}

extension Dictionary {
  /// The value of a key, which is set where it has none.
  fileprivate mutating func updateIfAbsent(_ key: Key, _ value: Value) -> Value {
    if let known = self[key] { return known }
    self[key] = value
    return value
  }
}
