internal import ArgumentParser
internal import PasserelleModel
internal import Foundation
internal import PasserelleInterchange
internal import PasserelleOperations
internal import PasserelleSkillSpace

/// One run of `learn`: reads a taxonomy, measures if asked to, learns and writes.
struct Learning {
  private let command: LearnCommand
  private let taxonomy: Taxonomy

  init(_ command: LearnCommand) throws {
    self.command = command
    let output = URL(filePath: command.output)
    if output.pathExtension.lowercased() == "csv", (try? output.checkResourceIsReachable()) == true
    {
      throw Failure(
        "\(command.output): is a table that is there already — name a file for the model")
    }
    let opened = try OpenedData.open(command.taxonomy, mayBeTaxonomyOnly: true)
    let errors = opened.reading.taxonomyIssues.filter { $0.severity == .error }
    try IssueReport.stop(errors, opened.tallies, command.reading)
    taxonomy = opened.catalogue.taxonomy
  }

  func perform() throws {
    let started = ContinuousClock.now
    // The place is claimed before the work, not after it.
    let file = try AtomicFile(replacing: command.output)
    var space = try learn(taxonomy)
    if command.holdout > 0 { try measure(into: &space.card) }
    let bytes = space.fileBytes
    try file.write(bytes)
    try file.commit()
    guard !command.reading.quiet else { return }
    for entry in space.card.entries { Console.error("\(entry.name): \(entry.value)") }
    let elapsed = ContinuousClock.now - started
    Console.error("\(command.output): \(bytes.count) bytes, learned in \(elapsed.shown)")
  }

  private func learn(_ taxonomy: Taxonomy) throws -> SkillSpace {
    guard let space = SkillSpace.learn(from: taxonomy) else {
      throw Failure(
        "\(command.taxonomy): relates no occupation to a skill — give an ESCO download with"
          + " occupationSkillRelations")
    }
    return space
  }

  private func measure(into card: inout ModelCard) throws {
    let split = OccupationSplit(taxonomy, count: command.holdout, seed: command.seed)
    let space = try learn(split.training)
    card.add(
      "held out",
      "\(command.holdout) occupations by seed \(command.seed), a fifth of the skills of each hidden:"
        + " nDCG@20 \(decimals(split.ndcg(of: space), 4))")
    let bins = split.calibration(of: space, in: taxonomy).filter { $0.pairs > 0 }.map {
      "K \(decimals($0.expected, 3)) held \(decimals($0.observed, 3)) of \($0.pairs)"
    }
    card.add("kinship held out", bins.joined(separator: "; "))
  }

  private func decimals(_ value: Double, _ count: Int) -> String {
    String(format: "%.\(count)f", value)
  }
}
