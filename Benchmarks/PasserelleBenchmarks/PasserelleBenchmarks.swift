import Benchmark
import Passerelle
import PasserelleSynthesis

/// The engine: built, asked for one learner, asked for a batch.
///
/// A batch must equal its single answers.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(metrics: [.wallClock], maxDuration: .seconds(10))
  let world = World(learners: 512, courses: 5000, needs: 40_000)
  guard let engine = try? Engine(world.catalogue, asOf: world.asOf),
    let singly = try? world.learners.map({ try engine.match($0) })
  else { preconditionFailure("an invented world that no engine takes") }

  Benchmark("build the engine over 5000 courses and 40000 needs") { benchmark in
    let built = try Engine(world.catalogue, asOf: world.asOf)
    benchmark.stopMeasurement()
    let first = try built.match(world.learners[0])
    precondition(first == singly[0], "an engine built again")
  }
  Benchmark("match 1 learner with 5000 courses and 40000 needs") { benchmark in
    let number = benchmark.currentIteration % world.learners.count
    let matches = try engine.match(world.learners[number])
    benchmark.stopMeasurement()
    precondition(matches == singly[number], "learner \(number)")
  }
  for count in [32, 512] {
    let title = "match \(count) learners with 5000 courses and 40000 needs, one thread"
    Benchmark(title) { benchmark in
      let matches = try engine.match(world.learners.prefix(count))
      benchmark.stopMeasurement()
      precondition(matches.elementsEqual(singly.prefix(count)), "a batch of \(count)")
    }
  }
}

/// A synthetic population over an invented taxonomy of ESCO's size.
struct World {
  let asOf: Day = "2026-11-23"
  let catalogue: Catalogue
  let learners: [Learner]

  init(learners: Int, courses: Int, needs: Int) {
    let taxonomy = Self.taxonomy(occupations: 3000, skills: 13_000)
    guard
      let size = try? Population.Size(learners: learners, courses: courses, needs: needs),
      let population = Population(over: taxonomy, size: size, asOf: asOf, seed: 1)
    else { preconditionFailure("a taxonomy without occupations, or a size below 0") }
    catalogue = Catalogue(
      courses: (0..<courses).map { population.course($0) },
      sessions: (0..<courses).flatMap { population.sessions(ofCourse: $0) },
      needs: (0..<needs).map { population.need($0) }, taxonomy: taxonomy)
    self.learners = (0..<learners).map { population.learner($0) }
  }

  /// Occupations of 20 essential and 20 optional skills, neighbours sharing half of theirs.
  private static func taxonomy(occupations: Int, skills: Int) -> Taxonomy {
    var taxonomy = Taxonomy()
    let ids = (0..<skills).map { SkillID("http://example.org/skill/\($0)") }
    for id in ids { taxonomy.skills[id] = ConceptLabels() }
    for number in 0..<occupations {
      let id = OccupationID("http://example.org/occupation/\(number)")
      taxonomy.occupations[id] = ConceptLabels()
      taxonomy.occupationSkills[id] = (0..<40).map { place in
        OccupationSkill(
          skill: ids[(number * 20 + place) % skills],
          relation: place < 20 ? .essential : .optional)
      }
    }
    return taxonomy
  }
}
