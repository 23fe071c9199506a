internal import PasserelleBase
internal import PasserelleLinearAlgebra
internal import PasserelleModel

/// A skill that work asks of a learner, by level from 1.
struct AskedSkill: BitwiseCopyable, Equatable {
  let skill: SkillIndex
  /// The number of the latest claim on it, from 1; 0 where only what it stands in for is asked.
  var latestClaim: Int32 = 0
  /// *d* and *g*.
  var demand = SIMD4<Double>.zero
  var gap = SIMD4<Double>.zero
  /// ρ in ppm; falls with the level.
  var asked = SIMD4<Int32>.zero
}

/// The skills that work asks of a learner: some hundred of many thousands, so that what is looked up
/// of them again and again stays in a core's first cache.
///
/// **Invariant.** Between two learners there are none, and `numbers` is zero.
struct AskedSkills {
  /// What one of the needs that share out the demand asks of a skill.
  struct Claim: BitwiseCopyable {
    /// The place of the need among the candidates.
    let rank: Int32
    /// 2·*u*.
    let halves: Int32
    /// *q*.
    let level: Int32
    /// The number of the claim on the same skill before this one, from 1; 0 where there is none.
    let previous: Int32
  }

  /// By skill, its number among those asked for, from 1; 0 for all others.
  private let numbers: Scratch<Int32>
  private let entries: Scratch<AskedSkill>
  private let claims: Scratch<Claim>
  private var count = 0
  private var claimCount = 0

  /// Room for the skills of a table, and for as many of its needs as share out a demand.
  init(_ needs: NeedTable, skillCount: Int, needCount: Int) {
    let most = (0..<needs.groupCount).reduce(0) { max($0, needs.requests[$1].count) }
    numbers = Scratch(repeating: 0, count: skillCount)
    entries = Scratch(repeating: AskedSkill(skill: SkillIndex(0)), count: skillCount)
    claims = Scratch(
      repeating: Claim(rank: 0, halves: 0, level: 0, previous: 0), count: needCount * most)
  }

  /// All of them, in the order in which they were met.
  @inline(__always)
  var all: UnsafeMutableBufferPointer<AskedSkill> {
    UnsafeMutableBufferPointer(rebasing: entries.values[..<count])
  }

  /// A skill; `nil` where it is not asked for.
  @inline(__always)
  subscript(skill: SkillIndex) -> UnsafeMutablePointer<AskedSkill>? {
    let number = Int(numbers.values[skill.place])
    return number > 0 ? entries.values.baseAddress.map { $0 + number - 1 } : nil
  }

  /// The place of a skill in ``all``; new ones are added.
  @inline(__always)
  mutating func place(of skill: SkillIndex) -> Int {
    let number = numbers.values[skill.place]
    guard number == 0 else { return Int(number) - 1 }
    entries.values[count] = AskedSkill(skill: skill)
    count += 1
    numbers.values[skill.place] = Int32(count)
    return count - 1
  }

  /// Adds what a need of a share of the demand asks for.
  mutating func add(_ request: NeedTable.Request, of rank: Int, weight: Double) {
    let place = place(of: request.skill)
    let entry = entries.values
    for level in 0..<Int(request.level) { entry[place].demand[level] += weight }
    claims.values[claimCount] = Claim(
      rank: Int32(rank), halves: request.halves, level: request.level,
      previous: entry[place].latestClaim)
    claimCount += 1
    entry[place].latestClaim = Int32(claimCount)
  }

  /// Calls `body` with each claim on a skill.
  @inline(__always)
  func forEachClaim(on skill: AskedSkill, _ body: (Claim) -> Void) {
    var number = skill.latestClaim
    while number > 0 {
      let claim = claims.values[Int(number) - 1]
      body(claim)
      number = claim.previous
    }
  }

  /// Σ g·φₜ of what a course covers, skills ascending, added in the order of skill, then level.
  func closed(by covered: UnsafeBufferPointer<Coverage>) -> Double {
    var sum = 0.0
    for entry in covered {
      guard let gap = self[entry.skill]?.pointee.gap else { continue }
      // A level that is wholly covered counts as it is.
      let (levels, rest) = entry.ppm.quotientAndRemainder(dividingBy: .wholePpm)
      for level in 0..<Int(levels) { sum += gap[level] }
      if rest > 0 { sum += gap[Int(levels)] * (Double(rest) / .wholePpm) }
    }
    return sum
  }

  mutating func removeAll() {
    for entry in all { numbers.values[entry.skill.place] = 0 }
    (count, claimCount) = (0, 0)
  }
}
