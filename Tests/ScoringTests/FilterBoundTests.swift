import PasserelleModel
import PasserelleLinearAlgebra
import PasserelleTestSupport
import Testing

@testable import PasserelleScoring

/// The filter's scores against the exact ones: the distance never exceeds the stated bound.
@Suite struct FilterBoundTests {
  /// The greatest distance over all eligible courses of a world, as a share of the bound.
  private func greatestDistance(_ world: RandomWorld, _ weights: Weights) -> Double {
    let model = ScoringModel(
      world.catalogue, asOf: world.asOf, weights: weights, policy: .standard,
      kinship: world.kinship)
    let criteria = Criteria(model)
    let facts = LearnerFacts(model)
    var codes = Matrix(rows: 1, columns: criteria.courseCodes.rows)
    var row = [Float](repeating: .nan, count: model.courses.count)
    var greatest = 0.0
    for learner in world.learners {
      row.withUnsafeMutableBufferPointer { row in
        facts.locate(learner)
        codes.elements.withUnsafeMutableBufferPointer { criteria.encode(facts, into: $0) }
        codes.multiply(firstRows: 1, by: criteria.courseCodes, into: row)
        facts.load(learner)
        criteria.addSparse(facts, to: row)
      }
      facts.eligible.forEach { course in
        let score = Double(criteria.score(of: criteria.parts(of: course, for: facts))) / 1e12
        greatest = max(greatest, abs(Double(row[course]) - score))
      }
    }
    return greatest / Double(criteria.bound.error)
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func holdsOnRandomWorlds(seed: UInt64) throws {
    var shape = RandomWorld.Shape()
    shape.kinshipEntries = 20
    shape.places = seed % 2 == 0 ? 9 : 100
    shape.courses = 120
    var generator = SeededGenerator(seed: seed)
    let cuts = (0..<5).map { _ in Int.random(in: 0...1_000_000, using: &generator) }.sorted()
    let shares = zip([0] + cuts, cuts + [1_000_000]).map { $1 - $0 }
    let weights = try Weights(
      Dictionary(uniqueKeysWithValues: zip(CriterionName.allCases, shares)))
    let share = greatestDistance(RandomWorld(seed: seed, shape), weights)
    #expect(share <= 1)
    #expect(share > 0, "the filter is expected to round")
  }

  @Test func growsWithTheNumberOfTerms() {
    let narrow = FilterBound(width: 1, sparseCount: 4)
    let wide = FilterBound(width: 1000, sparseCount: 4)
    #expect(narrow.error > 0.5e-6 && narrow.error < wide.error && wide.error < 1e-4)
    #expect(narrow.leastSurvivor(threshold: 0.5) < 0.5 - 2 * narrow.error + 1e-9)
    #expect(narrow.leastSurvivor(threshold: -.infinity) == -.infinity)
  }
}
