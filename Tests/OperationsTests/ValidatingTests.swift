import PasserelleInterchange
import PasserelleOperations
import Testing

@Suite struct ValidatingTests {
  @Test func rowsReadAreRowsUsedAndRejected() throws {
    let folder = try SmallFolder(
      learners: "L1,sawing=1\nL2,sawing=9\n", sessions: "S1,C9,2027-01-01,-1\n")
    let validation = try OpenedData(at: folder.path).validate()
    #expect(validation.verdict == .usableWithoutBadRows && validation.issues.count == 3)
    for tally in validation.tallies { #expect(tally.read == tally.used + tally.rejected) }
    let learners = validation.tallies.first { $0.kind == .learners }
    #expect(learners?.used == 1 && learners?.rejected == 1)
  }

  @Test func groupColumnsAreToldWhereARowIsUsed() throws {
    let folder = try SmallFolder(learners: "")
    try folder.write("id,skills,group:origin\nL1,sawing=1,a\n", to: "learners.csv")
    #expect(try OpenedData(at: folder.path).validate().groupColumns == ["group:origin"])
  }

  @Test func aFileThatIsLostIsAnIssue() throws {
    let folder = try SmallFolder(learners: "L1,sawing=1\n")
    try folder.write("id,teches\n", to: "learners.csv")
    let validation = try OpenedData(at: folder.path).validate()
    #expect(validation.verdict == .unusable)
    #expect(validation.issues.contains { $0.location.file.hasSuffix("learners.csv") })
  }

  @Test func aCancelledReadingStops() async throws {
    let folder = try SmallFolder(learners: "L1,sawing=1\n")
    let opened = try OpenedData(at: folder.path)
    let run = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try opened.validate().issues.count
    }
    await #expect(throws: CancellationError.self) { try await run.value }
  }
}
