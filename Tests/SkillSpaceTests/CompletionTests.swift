import PasserelleModel
import PasserelleLinearAlgebra
import PasserelleTestSupport
import Testing

@testable import PasserelleSkillSpace

@Suite struct CompletionTests {
  /// P = (YᵀY + λI)⁻¹ by Gauss and Jordan, the skills' side of the problem.
  private func plainInverse(_ space: SkillSpace) -> [[Double]] {
    let count = space.skills.count
    var matrix = (0..<count).map { row in
      (0..<count).map { column in
        var sum = row == column ? Double(space.ridgeThousandths) / 1000 : 0
        for left in space.loadings[row] {
          for right in space.loadings[column] where left.feature == right.feature {
            sum += Double(left.thousandths) * Double(right.thousandths) / 1e6
          }
        }
        return sum
      } + (0..<count).map { $0 == row ? 1 : 0 }
    }
    for pivot in 0..<count {
      let scale = matrix[pivot][pivot]
      for column in matrix[pivot].indices { matrix[pivot][column] /= scale }
      for row in 0..<count where row != pivot {
        let factor = matrix[row][pivot]
        for column in matrix[row].indices { matrix[row][column] -= factor * matrix[pivot][column] }
      }
    }
    return matrix.map { Array($0[count...]) }
  }

  @Test(arguments: 1...4) func agreesWithThePlainItemModel(seed: Int) throws {
    let taxonomy = inventedTaxonomy(seed: UInt64(seed), occupations: 8)
    let listed = Set(taxonomy.occupationSkills.values.joined().map(\.skill))
    let space = try #require(SkillSpace.learn(from: taxonomy))
    #expect(listed.count < space.skills.count)
    let inverse = plainInverse(space)
    let profile = [1, 8, 20]
    let found = Completion(space).complete([profile], top: 100)[0]
    let ridge = Double(space.ridgeThousandths) / 1000
    var expected: [SkillID: Double] = [:]
    for skill in space.skills.indices where !profile.contains(skill) {
      let correlation = profile.reduce(0) { $0 + ridge * inverse[$1][skill] }
      let scale =
        power(ridge * inverse[skill][skill], -0.9)
        * (listed.contains(space.skills[skill]) ? 1 : 1.6)
      #expect(abs(Double(space.scalesPpm[skill]) / 1e6 - scale) < 1e-6 * scale + 1e-6)
      if -correlation * scale > 1e-6 { expected[space.skills[skill]] = -correlation * scale }
    }
    #expect(found.count >= expected.count - 1 && !expected.isEmpty)
    for suggestion in found {
      #expect(abs(Double(suggestion.score) / 1e6 - expected[suggestion.skill, default: 0]) < 4e-6)
    }
  }

  @Test func aProfilesResultDoesNotDependOnThoseBesideIt() throws {
    let space = try #require(SkillSpace.learn(from: inventedTaxonomy(seed: 9)))
    let completion = Completion(space)
    var random = SeededGenerator(seed: 3)
    let profiles = (0..<19).map { size in
      Array(space.skills.indices.shuffled(using: &random).prefix(size % 7))
    }
    let together = completion.complete(profiles, top: 10)
    #expect(together == profiles.map { completion.complete([$0], top: 10)[0] })
    #expect(
      together == completion.complete(profiles.map { $0.reversed() }, top: 10),
      "the order of a profile's skills does not matter")
  }

  @Test func neverSuggestsWhatTheProfileHas() throws {
    let space = try #require(SkillSpace.learn(from: inventedTaxonomy(seed: 2)))
    for first in 0..<30 {
      let profile = Array(first..<first + 10)
      let found = Completion(space).complete([profile], top: 50)[0]
      let own = Set(profile.map { space.skills[$0] })
      #expect(found.allSatisfy { !own.contains($0.skill) && $0.score > 0 })
      #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
    }
  }

  @Test func nothingIsSuggestedForNothing() throws {
    let space = try #require(SkillSpace.learn(from: inventedTaxonomy(seed: 2)))
    let completion = Completion(space)
    #expect(completion.complete([], top: 5).isEmpty)
    #expect(completion.complete([[]], top: 5) == [[]])
    #expect(completion.complete([[1]], top: 0) == [[]])
    #expect(completion.complete([Array(space.skills.indices)], top: 5) == [[]])
  }

  @Test func withoutRelationsThereIsNothingToLearn() {
    var taxonomy = inventedTaxonomy(seed: 1)
    taxonomy.occupationSkills = [:]
    #expect(SkillSpace.learn(from: taxonomy) == nil)
    #expect(SkillSpace.learn(from: Taxonomy()) == nil)
  }

  /// exp(exponent · ln base), by the series' own definition of a power.
  private func power(_ base: Double, _ exponent: Double) -> Double {
    // b^0.9 = b / b^0.1, and b^0.1 is the root of x¹⁰ = b, found by bisection.
    precondition(exponent == -0.9)
    var (low, high) = (0.0, 2.0)
    for _ in 0..<80 {
      let middle = (low + high) / 2
      let square = middle * middle
      let tenth = square * square * square * square * square
      if tenth < base { low = middle } else { high = middle }
    }
    return low / base
  }
}
