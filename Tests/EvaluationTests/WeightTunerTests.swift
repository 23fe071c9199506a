import PasserelleEvaluation
import PasserelleTestSupport
import Testing

@Suite struct WeightTunerTests {
  /// Learners whose relevant courses are those with the highest third criterion.
  private func world(seed: UInt64) -> (tables: [CandidateTable], objective: JudgedObjective) {
    var random = SeededGenerator(seed: seed)
    var (tables, levels): ([CandidateTable], [[Int32: Int]]) = ([], [])
    for _ in 0..<60 {
      let courses = (0..<30).filter { _ in random.chance(0.8) }.map { Int32($0) }
      let columns = (0..<courses.count * 3).map { _ in
        Double(Int.random(in: 0...1_000_000, using: &random))
      }
      tables.append(CandidateTable(courses: courses, columns: columns, criteria: 3))
      let third = courses.indices.map { columns[2 * courses.count + $0] }
      levels.append(
        Dictionary(
          uniqueKeysWithValues: courses.indices.filter { third[$0] > 800_000 }
            .map { (courses[$0], third[$0] > 900_000 ? 2 : 1) }))
    }
    return (tables, JudgedObjective(levels: levels, depth: 5))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>) func productsRankAsPlainLoopsDo(seed: UInt64) {
    let (tables, objective) = world(seed: seed)
    var random = SeededGenerator(seed: seed)
    let settings = (0..<70).map { _ -> [Int64] in
      let first = Int64.random(in: 0...1_000_000, using: &random)
      let second = Int64.random(in: 0...1_000_000 - first, using: &random)
      return [first, second, 1_000_000 - first - second]
    }
    let learners = Array(tables.indices)
    let expected = learners.flatMap { learner in
      settings.map {
        objective.value(of: tables[learner].top(5, by: .weights($0)), for: learner)
      }
    }
    for workers in [1, 3] {
      let tuner = WeightTuner(tables, objective, criteria: 3, workers: workers)
      #expect(tuner.values(of: settings, for: learners).values == expected)
    }
  }

  @Test func tuningFindsWhatJudgementsFollow() throws {
    let (tables, objective) = world(seed: 5)
    let tuner = WeightTuner(tables, objective, criteria: 3, workers: 2)
    let defaults: [Int64] = [500_000, 300_000, 200_000]
    let study = TuningStudy(
      tuner, folds: (0..<40).map { $0 % 5 }, seen: Array(0..<40), held: Array(40..<60), starts: 50,
      seed: 1, defaults: defaults)
    #expect(study.final.weights.reduce(0, +) == 1_000_000)
    #expect(study.final.weights[2] > 800_000)
    let means = study.means(of: [study.final.weights, defaults], for: Array(40..<60))
    #expect(means[0] > 0.8 && means[0] > means[1] + 0.2)
    #expect(study.tried > 6 * 50)
    let heldOut = try #require(study.heldOut)
    #expect(heldOut.p < 0.01 && heldOut.count == 20)
    #expect(heldOut.first.mean == means[0] && heldOut.second.mean == means[1])
    #expect(study.crossValidated?.count == 40)
  }

  @Test func whereNothingHelpsTheDefaultsStand() {
    let (tables, _) = world(seed: 2)
    let none = JudgedObjective(levels: tables.map { _ in [:] }, depth: 5)
    let result = WeightTuner(tables, none, criteria: 3, workers: 2)
      .tune(on: Array(tables.indices), defaults: [200_000, 300_000, 500_000], seed: 3)
    #expect(result.weights == [200_000, 300_000, 500_000])
  }
}
