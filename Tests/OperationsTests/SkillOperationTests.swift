import Passerelle
import PasserelleInterchange
import PasserelleOperations
import PasserelleSkillSpace
import Testing

/// Learning, completing and linking, from bytes.
@Suite struct SkillOperationTests {
  /// Six occupations of two trades, as relations of an ESCO download.
  private static let relations: [UInt8] = {
    var text = "occupationUri,relationType,skillUri\n"
    let wood = ["sawing", "planing", "gluing", "sanding", "turning"]
    let metal = ["welding", "milling", "grinding", "forging", "casting"]
    for trade in [wood, metal] {
      for missing in trade.dropLast(2) {
        for skill in trade where skill != missing {
          text += "\(missing)-free,essential,\(skill)\n"
        }
      }
    }
    return Array(text.utf8)
  }()

  private func opened(_ relations: [UInt8] = relations) throws -> OpenedData {
    try OpenedData(DataSet(files: ["relations.csv": relations]), mayBeTaxonomyOnly: true)
  }

  private func learned(
    _ request: LearningRequest = LearningRequest(), progress: (LearningProgress) -> Void = { _ in }
  ) throws -> SkillSpace {
    let outcome = try opened().learn(request, progress: progress)
    guard case .learned(let space) = outcome.answer else {
      throw OpenedData.Refusal.nothingToLinkBy(path: "\(String(describing: outcome.answer))")
    }
    return space
  }

  private func file(_ text: String) -> InputFile {
    InputFile(name: "t.tsv", bytes: Array(text.utf8))
  }

  @Test func everyStepOfLearningIsToldAndMeasuringIsNoted() throws {
    var request = LearningRequest()
    request.holdout = 2
    var told: [LearningProgress] = []
    let space = try learned(request) { told.append($0) }
    let steps = SkillSpace.LearningStep.allCases
    #expect(
      told == steps.map { .learning($0) } + steps.map { .learningWithoutHoldout($0) }
        + [.measuring])
    let note = space.card.entries.first { $0.name == "held out" }
    #expect(note?.value.hasPrefix("2 occupations by seed 1") == true)
    #expect(try learned(request).fileBytes == space.fileBytes)
  }

  @Test func learningFromNothingIsAnAnswerAndFromDamageIsNone() throws {
    let bare = Array("conceptType,conceptUri,preferredLabel\nKnowledgeSkillCompetence,s,a\n".utf8)
    let opened = try OpenedData(DataSet(files: ["skills_en.csv": bare]), mayBeTaxonomyOnly: true)
    guard case .nothingToLearnFrom = try opened.learn(LearningRequest()).answer else {
      Issue.record("learned from nothing")
      return
    }
    let damaged = Self.relations + Array("o,maybe,s\n".utf8)
    let outcome = try self.opened(damaged).learn(LearningRequest())
    #expect(outcome.answer == nil && outcome.verdict == .usableWithoutBadRows)
    var lenient = LearningRequest()
    lenient.keepsGoing = true
    guard case .learned = try self.opened(damaged).learn(lenient).answer else {
      Issue.record("the good rows were not learned from")
      return
    }
  }

  @Test func learningCanBeGivenUpBetweenSteps() async throws {
    let run = Task {
      try learned { step in
        #expect(step == .learning(.describing))
        withUnsafeCurrentTask { $0?.cancel() }
      }.skills.count
    }
    await #expect(throws: CancellationError.self) { try await run.value }
  }

  @Test(arguments: [1, 3]) func profilesComeInTheOrderOfTheirLines(workers: Int) async throws {
    let space = try learned()
    let ids = (0..<300).map { "p\($0)" }
    var request = CompletionRequest(profiles: file(ids.map { "\($0)\tsawing\n" }.joined()))
    (request.top, request.workers) = (3, workers)
    var found: [CompletedProfile] = []
    var last = 0
    let outcome = try await space.complete(request) { done, total in
      #expect(done > last && total == 300)
      last = done
    } receive: {
      found += $0
    }
    #expect(found.map(\.profile) == ids && last == 300)
    #expect(outcome.profileCount == 300)
    #expect(outcome.suggestionCount == found.reduce(0) { $0 + $1.suggestions.count })
    #expect(found.allSatisfy { $0.suggestions == found[0].suggestions })
    let wood: Set<SkillID> = ["planing", "gluing", "sanding", "turning"]
    #expect(found[0].suggestions.allSatisfy { wood.contains($0.skill) && $0.millionths > 0 })
  }

  @Test func aBadLineIsGivenUpOrNothingIsCompleted() async throws {
    let space = try learned()
    var request = CompletionRequest(profiles: file("p1\tsawign\np2\tsawing\n"))
    var found: [CompletedProfile] = []
    let strict = try await space.complete(request) { found += $0 }
    #expect(found.isEmpty && strict.verdict == .usableWithoutBadRows && strict.issues.count == 1)
    request.keepsGoing = true
    let lenient = try await space.complete(request) { found += $0 }
    #expect(found.map(\.profile) == ["p2"] && lenient.profileCount == 1)
    let lost = try await space.complete(
      CompletionRequest(profiles: InputFile(path: "/nowhere"))
    ) { found += $0 }
    #expect(lost.verdict == .unusable && found.count == 1)
  }

  private static let labels = "a1\tsoudeur/soudeuse\tA\na2\twelder\tA\nb1\tboulanger\tB\n"

  @Test func textsAreLinkedInTheirOrderAndCounted() throws {
    var request = LinkRequest(
      labels: file(Self.labels), queries: file("q2\tboulangère\nq1\tSoudeur (h/f)\nq3\t???\n"))
    request.top = 2
    var (found, told): ([LinkedText], [Int]) = ([], [])
    let outcome = try request.perform { done, _ in
      told.append(done)
    } receive: {
      found += $0
    }
    #expect(found.map(\.query) == ["q2", "q1", "q3"] && told == [0, 3])
    #expect(found.map { $0.labels.map(\.id) } == [["b1"], ["a1", "a2"], []])
    #expect(outcome.linkCount == 3 && outcome.withoutLabel == 1)
    #expect(outcome.labelCount == 3 && outcome.queryCount == 3)
  }

  @Test func aLabelThatIsLostStopsLinkingUnlessItIsGivenUp() throws {
    var request = LinkRequest(
      labels: file(Self.labels + "b1\tpâtissier\n"), queries: file("q1\tsoudeur\n"))
    var found: [LinkedText] = []
    let strict = try request.perform { found += $0 }
    #expect(found.isEmpty && strict.verdict == .usableWithoutBadRows)
    request.keepsGoing = true
    #expect(try request.perform { found += $0 }.labelCount == 3 && found.count == 1)
    request.queries = InputFile(path: "/nowhere")
    #expect(try request.perform { found += $0 }.verdict == .unusable && found.count == 1)
  }

  @Test func linkingCanBeGivenUpBetweenBlocks() async throws {
    let queries = file((0..<5000).map { "q\($0)\tsoudeur\n" }.joined())
    let request = LinkRequest(labels: file(Self.labels), queries: queries)
    let run = Task {
      try request.perform { texts in
        #expect(texts.count < 5000)
        withUnsafeCurrentTask { $0?.cancel() }
      }.linkCount
    }
    await #expect(throws: CancellationError.self) { try await run.value }
  }
}
