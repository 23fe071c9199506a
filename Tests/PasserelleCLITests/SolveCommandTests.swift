import Foundation
import PasserelleTestSupport
import Testing

@Suite struct SolveCommandTests {
  /// Two rows want the one seat of `a`.
  private static let edges = "row,column,score\nr1,a,5\nr2,a,4\nr2,b,3\nr3,b,1\n"
  private static let capacities = "column,capacity\na,1\nb,1\n"

  private func folder(
    edges: String = edges, capacities: String = capacities
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(edges, to: "E.csv")
    try folder.write(capacities, to: "C.csv")
    return folder
  }

  private func solve(
    _ folder: TemporaryFolder, _ options: String...
  ) throws -> CommandLineTool.Outcome {
    try run("solve", folder, ["--output", "X.csv", "--certificate", "C.json"], options)
  }

  private func verify(_ folder: TemporaryFolder) throws -> CommandLineTool.Outcome {
    try run("verify", folder, ["--assignment", "X.csv", "--certificate", "C.json"], [])
  }

  private func run(
    _ command: String, _ folder: TemporaryFolder, _ files: [String], _ options: [String]
  ) throws -> CommandLineTool.Outcome {
    let inputs = ["--edges", "E.csv", "--capacities", "C.csv"] + files
    return try CommandLineTool.run(
      [command] + inputs.map { $0.hasPrefix("--") ? $0 : folder.file($0) } + options)
  }

  private func text(_ name: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOfFile: folder.file(name), encoding: .utf8)
  }

  @Test func solvesAndProvesIt() throws {
    let folder = try folder()
    let run = try solve(folder)
    #expect(run.code == 0)
    #expect(
      run.error.contains("3 rows, 2 columns, 4 edges: 2 placed for a total of 8, proven best"))
    #expect(try text("X.csv", in: folder) == "row,column,score\nr1,a,5\nr2,b,3\n")
    #expect(
      try text("C.json", in: folder) == """
        {"total":8,"gap":0,
        "prices":[
        ["a",2],
        ["b",1]],
        "surpluses":[
        ["r1",3],
        ["r2",2]]}

        """)
    let verdict = try verify(folder)
    #expect(verdict.code == 0)
    #expect(
      verdict.output
        == "accepted: 2 rows placed for a total of 8, and no placement is worth more\n")
  }

  @Test func theOrderOfLinesDoesNotMatter() throws {
    var generator = SeededGenerator(seed: 11)
    let lines = (0..<60).flatMap { row in
      (0..<9).filter { _ in generator.chance(0.5) }.map { column in
        "r\(row),c\(column),\(Int.random(in: 0...6, using: &generator))\n"
      }
    }
    let rooms = (0..<9).map { "c\($0),\(Int.random(in: 0...7, using: &generator))\n" }
    func files(_ lines: [String], _ rooms: [String]) throws -> [String] {
      let folder = try folder(
        edges: "row,column,score\n" + lines.joined(),
        capacities: "column,capacity\n" + rooms.joined())
      #expect(try solve(folder).code == 0)
      #expect(try verify(folder).code == 0)
      return try ["X.csv", "C.json"].map { try text($0, in: folder) }
    }
    let first = try files(lines, rooms)
    for _ in 0..<3 {
      let shuffled = lines.shuffled(using: &generator)
      #expect(try files(shuffled, rooms.shuffled(using: &generator)) == first)
    }
  }

  @Test func idsComeBackAsTheyWere() throws {
    let folder = try folder(
      edges: "score,row,column\n7,\"=a\"\"b, c\",ü\n", capacities: "column,capacity\nü,1\n")
    #expect(try solve(folder).code == 0)
    #expect(try text("X.csv", in: folder).contains("\"=a\"\"b, c\",ü,7\n"))
    #expect(try verify(folder).code == 0)
  }

  @Test func badRowsAreLocatedAndNothingIsWritten() throws {
    let edges =
      "row,column,score\nr1,a,5\nr2,a,4.5\nr2,ab,3\nr1,a,1\n,b,1\nr4,b,99999999999999999999\n"
    let folder = try folder(edges: edges, capacities: "column,capacity\na,1\nb,-1\na,2\n")
    let run = try solve(folder)
    #expect(run.code == 2)
    for words in [
      "C.csv:3: capacity: found \"-1\", expected 0 or more",
      "C.csv:4: column: id already on line 2",
      "E.csv:3: score: found \"4.5\", expected a whole number",
      "E.csv:4: column: found \"ab\", expected a known column — did you mean a?",
      "E.csv:5: the pair is already on line 2",
      "E.csv:6: row: blank",
      "E.csv:7: score: found \"99999999999999999999\", expected -9223372036854775808 to",
      "E.csv: 6 read = 1 used + 5 rejected",
    ] {
      #expect(run.error.contains(words), "\(words) in \(run.error)")
    }
    #expect(folder.contents == ["C.csv", "E.csv"])
    #expect(try solve(folder, "--keep-going").code == 0)
    #expect(try text("X.csv", in: folder) == "row,column,score\nr1,a,5\n")
  }

  @Test func filesThatAreNoneAreSaidToBe() throws {
    let missing = try folder(edges: "row,colum,score\nr1,a,5\n")
    let run = try solve(missing)
    #expect(run.code == 2 && run.error.contains("no such column"))
    #expect(run.error.contains("did you mean colum?"))
    #expect(try solve(try folder(edges: "")).error.contains("empty file"))
    let large = try solve(try folder(edges: "row,column,score\nr1,a,999999999999999999\n"))
    #expect(large.code == 2 && large.error.contains("E.csv:2: score: found \"999999999999999999\""))
    #expect(try solve(try folder(edges: "row,column,score\n")).code == 1)
    let twins = try CommandLineTool.run(
      "solve", "--edges", "E", "--capacities", "C", "--output", "E")
    #expect(twins.code == 64)
  }

  @Test(arguments: [
    ("X.csv", "r2,b,3", "r2,a,4", "2 rows are placed in a, which has room for 1"),
    ("X.csv", "r2,b,3", "r2,b,2", "score: found 2, but the edge is worth 3"),
    ("X.csv", "r2,b,3", "r1,b,3", "row: id already on line 2"),
    ("X.csv", "r2,b,3", "r3,a,1", "row r3 is placed in a, to which it has no edge"),
    ("X.csv", "r2,b,3\n", "", "the total is stated as 8, and the scores add up to 5"),
    ("X.csv", "r2,b,3", "r9,b,3", "found \"r9\", expected a known row"),
    ("C.json", "8", "9", "the total is stated as 9"),
    ("C.json", "\"gap\":0", "\"gap\":1", "which is not the total of 8 and the gap of 1"),
    ("C.json", "\"a\",2", "\"a\",1", "row r1 in a is worth 5, and surplus and price cover only 4"),
    ("C.json", "\"a\",2", "\"a\",3", "prove that nothing is worth more than 9"),
    ("C.json", "\"a\",2", "\"a\",-2", "the price of a is -2"),
    ("C.json", "\"r1\",3", "\"r1\",-3", "the surplus of row r1 is -3"),
    ("C.json", "\"r1\",3", "\"r1\",4", "prove that nothing is worth more than 9"),
    ("C.json", "\"r1\",3", "\"r1\",3.0", "surpluses: entry 1 is not an id with an integer"),
    ("C.json", "\"r1\",3", "\"r3\",3", "row r1 in a is worth 5"),
    ("C.json", "\"r1\",3", "\"r7\",3", "surpluses: r7 is not in the problem"),
    ("C.json", "[\"b\",1]", "[\"a\",1]", "prices: a occurs twice"),
    ("C.json", "\"gap\":0,", "\"gap\":0,\"gap\":1,", "the key \"gap\" comes twice in an object"),
    ("C.json", "\"gap\":0,", "", "its members are not just gap, prices, surpluses, total"),
    ("C.json", "\"a\",2", "\"a\",9223372036854775807", "add up to more than 64 bits hold"),
    ("E.csv", "r1,a,5", "r1,a,6", "score: found 5, but the edge is worth 6"),
    ("E.csv", "r3,b,1", "r3,b,2", "row r3 in b is worth 2, and surplus and price cover only 1"),
    ("C.csv", "a,1", "a,2", "prove that nothing is worth more than 10"),
  ])
  func whatIsTamperedWithIsRefused(
    file: String, old: String, new: String, reason: String
  ) throws {
    let folder = try folder()
    #expect(try solve(folder).code == 0)
    try expectRefusal(of: folder, file, old, new, reason)
  }

  /// Two groups that both need the second row; the fifth would take a seat too many.
  private func grouped() throws -> TemporaryFolder {
    let folder = try folder(
      edges: "row,column,score\nr1,a,5\nr2,a,1\nr2,b,4\nr3,b,3\nr4,b,2\nr5,b,1\n",
      capacities: "column,capacity,group,minimum\na,2,s,2\nb,2,t,2\n")
    try folder.write("row,column,score\nr1,a,5\nr2,a,1\nr3,b,3\nr4,b,2\n", to: "X.csv")
    try folder.write(
      #"{"total":11,"gap":0,"prices":[["b",1]],"surpluses":[["r2",6]]}"#, to: "C.json")
    return folder
  }

  @Test func minimumsArePartOfWhatIsProven() throws {
    let folder = try grouped()
    let verdict = try verify(folder)
    #expect(verdict.code == 0)
    #expect(
      verdict.output == "accepted: 4 rows placed for a total of 11, each group empty or with its"
        + " minimum, and no placement is worth more\n")
    #expect(try [0, 2].contains(independentVerdict(folder)))
    let solved = try solve(folder)
    #expect(solved.code == 2 && solved.error.contains("group s has a minimum of 2"))
  }

  @Test(arguments: [
    ("C.csv", "a,2,s,2", "a,2,s,1", "prove that nothing is worth more than 16"),
    ("C.csv", "a,2,s,2", "a,2,s,3", "2 rows of some worth in group s, whose minimum is 3"),
    ("C.csv", "b,2,t,2", "b,2,s,2", "prove that nothing is worth more than 16"),
    ("C.csv", "b,2,t,2", "b,2,s,3", "minimum: \"s\" occurs with two values"),
    ("C.csv", "b,2,t,2", "b,2,t,-1", "minimum: found \"-1\", expected 0 or more"),
    ("C.csv", "b,2,t,2", "b,2,,2", "group: blank"),
    ("C.csv", "b,2,t,2", "b,2,t,", "minimum: blank"),
    ("C.csv", "group,minimum", "group,minimun", "no such column"),
    ("C.csv", "group,minimum", "of,least", "row r1 in a is worth 5"),
    ("X.csv", "r2,a,1\n", "", "1 row of some worth in group s, whose minimum is 2"),
    ("E.csv", "r5,b,1", "r5,b,2", "prove that nothing is worth more than 12"),
    ("C.json", "\"b\",1", "\"b\",0", "prove that nothing is worth more than 12"),
    ("C.json", "\"b\",1", "\"b\",-1", "the price of b is -1"),
    ("C.json", "\"r2\",6", "\"r2\",7", "prove that nothing is worth more than 12"),
    ("C.json", "\"gap\":0", "\"gap\":1", "the gap of 1"),
    ("C.json", "\"total\":11", "\"total\":12", "the total is stated as 12"),
  ])
  func minimumsThatAreTamperedWithAreRefused(
    file: String, old: String, new: String, reason: String
  ) throws {
    try expectRefusal(of: try grouped(), file, old, new, reason)
  }

  private func expectRefusal(
    of folder: TemporaryFolder, _ file: String, _ old: String, _ new: String, _ reason: String
  ) throws {
    let before = try text(file, in: folder)
    let range = try #require(before.range(of: old))
    try folder.write(before.replacingCharacters(in: range, with: new), to: file)
    let run = try verify(folder)
    #expect(run.code == 2)
    #expect(run.error.contains(reason), "\(run.error)")
    #expect(try independentVerdict(folder) == 2)
  }

  /// The exit code of the independent checker; 2 where there is no Python to run it.
  private func independentVerdict(_ folder: TemporaryFolder) throws -> Int32 {
    let python = "/usr/bin/python3"
    guard FileManager.default.isExecutableFile(atPath: python) else { return 2 }
    let process = Process()
    process.executableURL = URL(filePath: python)
    let checker = CommandLineTool.repository.appending(
      path: "Benchmarks/peers/check_certificate.py")
    process.arguments =
      [checker.path()] + ["E.csv", "C.csv", "X.csv", "C.json"].map(folder.file)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
