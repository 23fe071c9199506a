internal import PasserelleBase
internal import PasserelleLinearAlgebra
internal import PasserelleModel

/// The rules that compare a learner with a few values of the courses, as one bit a course and value.
struct EligibilityTable: Sendable {
  /// The courses that refuse a status.
  let refusing: [LearnerStatus: BitVector]
  /// The courses that state a language.
  let statingLanguage: BitVector
  /// By language, for each CEFR level: the courses that a learner of that level can follow.
  let following: [LanguageCode: [BitVector]]
  /// For each EQF level 0–8 of a learner: the courses whose entry level is higher.
  let above: [BitVector]
  /// By site: the courses there that ask for travel.
  let travelling: SparseRows<Int32>
  /// The least sum of φₐ over steps(r), in ppm, that reaches the policy's minimum.
  let leastReadiness: [Int64]
  /// The courses for which nothing covered is too little.
  let demanding: BitVector
  /// The courses that teach nothing.
  let teachingNothing: BitVector
  /// The sum of φₐ over steps(t), in ppm, of who has all that the course teaches.
  let fullCoverage: [Int64]

  init(_ table: CourseTable, policy: Policy) {
    let courses = table.courses
    func bits(_ holds: (Int) -> Bool) -> BitVector {
      var bits = BitVector(count: courses.count)
      bits.fill(where: holds)
      return bits
    }
    func mask(_ holds: (Course) -> Bool) -> BitVector { bits { holds(courses[$0]) } }
    refusing = Dictionary(
      uniqueKeysWithValues: LearnerStatus.allCases.map { status in
        (status, mask { !$0.audience.isEmpty && !$0.audience.contains(status) })
      })
    statingLanguage = mask { $0.language != nil }
    let languages = Set(courses.compactMap { $0.language?.language })
    following = Dictionary(
      uniqueKeysWithValues: languages.map { language in
        (
          language,
          CEFRLevel.allCases.map { level in
            mask { $0.language?.language == language && ($0.language?.level ?? .a1) <= level }
          }
        )
      })
    above = (0...8).map { level in mask { ($0.eqfLevel ?? 0) > level } }
    var rows = [[Int32]](repeating: [], count: table.sites.count)
    for (course, site) in table.sites.siteOf.enumerated() {
      guard let site, courses[course].mode?.needsTravel == true else { continue }
      rows[site.place].append(Int32(course))
    }
    travelling = SparseRows(rows)
    fullCoverage = table.taughtSteps.map { Int64($0) * .wholePpm }
    let leastReadiness = table.requiredSteps.map { Self.leastSum(steps: $0, policy: policy) }
    self.leastReadiness = leastReadiness
    demanding = bits { leastReadiness[$0] > 0 }
    teachingNothing = bits { table.taughtSteps[$0] == 0 }
  }

  /// The least sum whose mean, computed as the criterion computes it, is not below the minimum.
  private static func leastSum(steps: Int32, policy: Policy) -> Int64 {
    guard steps > 0 else { return 0 }
    var sum = Int64(policy.minimumReadiness * .wholePpm * Double(steps)) + 2
    while sum > 0, meanCoverage(ppm: sum - 1, steps: steps) >= policy.minimumReadiness { sum -= 1 }
    return sum
  }
}

/// The mean of φ over steps, from their sum in ppm.
@inline(__always)
func meanCoverage(ppm: Int64, steps: Int32) -> Double { Double(ppm) / .wholePpm / Double(steps) }
