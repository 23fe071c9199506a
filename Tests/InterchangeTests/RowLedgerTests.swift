import PasserelleBase
import PasserelleModel
import PasserelleTestSupport
import Testing

@testable import PasserelleInterchange

/// The accounts of every reader add up, whatever stands in the file, and nothing ends the process.
@Suite struct RowLedgerTests {
  /// What a reader says of a file.
  struct Account {
    let tallies: [FileTally]
    let issues: [ImportIssue]
    /// How many rows came out; `nil` where they are not counted one by one.
    var used: Int?

    /// read = used + rejected, and each rejected row has errors at its line, and only such rows.
    func check(_ sourceLocation: Testing.SourceLocation = #_sourceLocation) {
      for tally in tallies {
        let bad = issues.filter {
          $0.severity == .error && $0.scope != .file && $0.location.file == tally.file
        }
        let isUsable = !issues.contains { $0.problem.isOfFile && $0.location.file == tally.file }
        #expect(tally.read == tally.used + tally.rejected, sourceLocation: sourceLocation)
        if isUsable {
          let lines = Set(bad.map(\.location.line))
          #expect(tally.rejected == lines.count, sourceLocation: sourceLocation)
        }
      }
      if let used { #expect(tallies.last?.used == used, sourceLocation: sourceLocation) }
    }
  }

  /// A reader with a file that it reads without a word.
  struct Reader: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let good: String
    let read: @Sendable (String) -> Account
  }

  static let readers = [
    Reader(testDescription: "profiles", good: "p1\ta\np1\tb\np2\ta\np3\tc\n") { path in
      let lines = ProfileLines(InputFile(path: path)) { ["a", "b", "c"].contains($0) }
      return Account(tallies: [lines.tally], issues: lines.issues)
    },
    Reader(testDescription: "texts", good: "a\twelding\nb\tjoining\tC1\nc\tx\n") { path in
      let table = TextTable(InputFile(path: path), mayNameConcepts: true)
      return Account(tallies: [table.tally], issues: table.issues, used: table.rows.count)
    },
    Reader(testDescription: "run", good: "q Q0 a 1 0.5 t\nq Q0 b 2 0.25 t\nr Q0 a 1 3e2 t\n") {
      trec($0, .run)
    },
    Reader(testDescription: "judgements", good: "q 0 a 1\nq 0 b -2\nr 0 a 3\n") {
      trec($0, .judgements)
    },
    Reader(testDescription: "edges", good: "row,column,score\nr1,a,5\nr1,b,-4\nr2,a,3\n") { path in
      let list = EdgeList(edges: path, capacities: capacities)
      return Account(tallies: list.tallies, issues: list.issues, used: list.scores.count)
    },
    Reader(testDescription: "capacities", good: "column,capacity\na,1\nb,2\n\"c\",3\n") { path in
      let list = EdgeList(edges: edges, capacities: path)
      return Account(tallies: [list.tallies[0]], issues: list.issues)
    },
    Reader(testDescription: "placements", good: "row,column,score\nr1,a,5\nr2,b,4\n") { path in
      let list = PlacementList(path, of: EdgeList(edges: edges, capacities: capacities))
      return Account(tallies: [list.tally], issues: list.issues, used: list.entries.count)
    },
    Reader(
      testDescription: "decisions",
      good: "learner,session,kind,reason,author\nL1,S1,pin,x,y\nL2,S1,ban,x,y\nL3,S1,ban,x,y\n"
    ) { path in
      var catalogue = Catalogue(courses: [], needs: [])
      catalogue.sessions = [
        CourseSession(id: "S1", course: "C1", start: "1970-01-01", seats: 1)
      ]
      var file = SeatOrderFile(InputFile(path: path), of: catalogue)
      file.reject { $0 == "L2" }
      file.reject { $0 == "L2" || $0 == "L3" }
      return Account(tallies: [file.tally], issues: file.issues, used: file.orders.count)
    },
    Reader(testDescription: "plan", good: "learner,session\nL1,S1\nL2,\n\"L3\",S1\n") { path in
      let file = SeatPlanFile(InputFile(path: path))
      return Account(tallies: [file.tally], issues: file.issues)
    },
    Reader(
      testDescription: "taxonomy",
      good:
        "occupationUri,relationType,skillUri\no1,essential,s1\no1,optional,s2\n\"o2\",optional,s1\n"
    ) { path in
      let reading = TaxonomyFiles([InputFile(path: path)]).reading().whole.value
      return Account(tallies: reading.tallies, issues: reading.issues)
    },
  ]

  /// Files that are never damaged, beside those that are.
  static let folder = try? DataFolder([
    "edges.csv": "row,column,score\nr1,a,5\nr2,b,4\n",
    "capacities.csv": "column,capacity\na,1\nb,2\nc,0\n",
  ])
  static var edges: String { "\(folder?.path ?? "")/edges.csv" }
  static var capacities: String { "\(folder?.path ?? "")/capacities.csv" }

  static func trec(_ path: String, _ kind: TrecFile.Kind) -> Account {
    let file = TrecFile(InputFile(path: path), kind, workers: 2)
    let used = file.queries.indices.reduce(0) { $0 + file.documents(of: $1).count }
    return Account(tallies: [file.tally], issues: file.issues, used: used)
  }

  @Test(arguments: readers) func aGoodFileIsReadWithoutAnError(reader: Reader) throws {
    let folder = try DataFolder(["f.csv": reader.good])
    let account = reader.read("\(folder.path)/f.csv")
    #expect(account.tallies.last?.read == account.tallies.last.map { $0.used + $0.rejected })
    let errors = account.issues.filter { $0.severity == .error }
    #expect(errors.count == (reader.testDescription == "decisions" ? 2 : 0))
  }

  @Test(arguments: readers, 0..<25) func theAccountsOfADamagedFileAddUp(
    reader: Reader, seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(reader.good.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = random.pick([0, 9, 32, 0x22, 0x2C, 0x0A, 0x0D, 0xFF, 0x2D, 0x39])
      case 1: bytes.insert(random.pick([0x22, 0x2C, 0x0A, 0xC3, 9, 32]), at: place)
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(contentsOf: Array("99999999999999999999".utf8), at: place)
      default: if random.chance(0.2) { bytes.removeSubrange(place...) }
      }
    }
    let folder = try DataFolder("f.csv", bytes: bytes)
    reader.read("\(folder.path)/f.csv").check()
  }

  @Test(arguments: readers) func aFileThatIsNotThereIsOneError(reader: Reader) {
    let account = reader.read("/nowhere/f.csv")
    #expect(
      account.issues.count { $0.location.file == "/nowhere/f.csv" && $0.severity == .error } == 1)
  }

  @Test func moreErrorsThanOneRejectARowOnce() {
    var ledger = RowLedger("f", .learners)
    ledger.find()
    ledger.tell(.blank, line: 2, column: "a")
    ledger.tell(.blank, line: 2, column: "b")
    ledger.tell(.noSkills, line: 3)
    ledger.tell(.unreadable(reason: "x"))
    #expect((ledger.tally.read, ledger.tally.used, ledger.tally.rejected) == (1, 0, 1))
  }
}
