import PasserelleModel
import Testing

@testable import PasserelleInterchange

@Suite struct GroupTableTests {
  static func groups(_ name: String, _ text: String) throws -> GroupTable {
    let files = Dictionary(
      uniqueKeysWithValues: ["courses.csv", "needs.csv"].map {
        ($0, Array((DataFolder.good[$0] ?? "").utf8))
      })
    let data = DataSet(files: files.merging([name: Array(text.utf8)]) { $1 })
    var table = GroupTable()
    guard case .success(var stream) = data.learnerStream(knowing: Catalogue(courses: [], needs: []))
    else { return table }
    while let record = stream.next() { table.add(record) }
    return table
  }

  @Test func groupsAreReadFromBothFormats() throws {
    let csv = try Self.groups(
      "learners.csv", "group:x,id,skills,group:y\na,L1,,\n\"b,c\", L2 ,s=1,d\n")
    #expect(csv.columns == ["group:x", "group:y"])
    #expect(csv.values["group:x"] == ["L1": "a", "L2": "b,c"])
    #expect(csv.values["group:y"] == ["L2": "d"])
    let lines = #"{"id":"L1","skills":{},"group:x":"a"}"# + "\n" + #"{"id":"L2","group:x":"b,c"}"#
    let ndjson = try Self.groups("learners.ndjson", lines)
    #expect(ndjson.values["group:x"] == csv.values["group:x"])
  }

  /// U+2028 ends a line for Swift and for Unicode, but not in NDJSON.
  @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}"])
  func noLetterOfATextEndsItsLine(letter: String) throws {
    let escaped = letter.unicodeScalars.allSatisfy { $0.value < 0x20 } ? "\\u000b" : letter
    let line = #"{"id":"L1","note":"a\#(escaped)b","skills":{"s":1},"group:x":"a"}"#
    #expect(try Self.groups("learners.ndjson", line).values == ["group:x": ["L1": "a"]])
  }

  @Test func aRejectedRowHasNoGroup() throws {
    let table = try Self.groups("learners.csv", "id,skills,group:x\nL1,a,f\nL1,a,m\nL2,a=9,m\n")
    #expect(table.values == ["group:x": ["L1": "f"]])
  }

  @Test func aNumberIsALabel() throws {
    let lines =
      #"{"id":"L1","skills":{"a":1},"group:age":34}"# + "\n"
      + #"{"id":"L2","skills":{"a":1},"group:age":"34"}"#
    #expect(
      try Self.groups("learners.ndjson", lines).values == ["group:age": ["L1": "34", "L2": "34"]])
  }

  @Test(arguments: ["true", "[\"a\"]", "{\"a\":1}"]) func whatIsNoLabelRejectsTheRow(
    value: String
  ) throws {
    let line = #"{"id":"L1","skills":{"weld":1},"group:x":\#(value)}"#
    let outcome = try DataFolder(["learners.csv": nil, "learners.ndjson": line]).read()
    #expect(outcome.learners.isEmpty)
    #expect(outcome.errors.map(\.location.column) == ["group:x"])
  }

  /// All but the groups is read back from the copy as it is in the original.
  @Test(arguments: ["learners.csv", "learners.ndjson"]) func aCopyDiffersInItsGroupsAlone(
    name: String
  ) throws {
    var world = RandomLearners(seed: 5, count: 40)
    let text = name.hasSuffix("n") ? world.ndjson() : world.csv()
    let folder = try DataFolder(["learners.csv": nil])
    try folder.write(text, to: name)
    let copy = try DataFolder(["learners.csv": nil, "courses.csv": nil, "needs.csv": nil])
    _ = try DataSet(at: folder.path).copyPermutingGroups(to: copy.path, seed: 3)
    #expect(try copy.read().learners == folder.read().learners)
  }

  @Test func valuesAreDealtOutAnew() throws {
    let rows = (0..<50).map { "L\($0),weld,\($0 % 5)\n" }.joined()
    let folder = try DataFolder(["learners.csv": "id,skills,group:x\n\(rows)"])
    let copy = try DataFolder(["learners.csv": nil, "courses.csv": nil, "needs.csv": nil])
    let changed = try DataSet(at: folder.path).copyPermutingGroups(to: copy.path, seed: 3)
    #expect(changed["group:x"].map { $0 > 25 && $0 <= 50 } == true)
  }
}
