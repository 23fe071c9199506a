import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// What makes a record unreadable, whatever its cells mean.
@Suite struct BadRecordTests {
  static let inputs: [BadInput] = [
    BadInput(
      "too few cells", ["learners.csv": "id,skills\nL1,weld\nL2\n"], "learners.csv", 3,
      .cellCount(found: 1, expected: 2),
      "1 cells, expected 2 as in the first line — look for a comma or a line break in a cell"
        + " without quotes"),
    BadInput(
      "too many cells", ["learners.csv": "id,skills\nL1,weld,3\n"], "learners.csv", 2,
      .cellCount(found: 3, expected: 2),
      "3 cells, expected 2 as in the first line — look for a comma or a line break in a cell"
        + " without quotes"),
    BadInput(
      "quote in a bare cell", ["learners.csv": "id,skills\nL\"1,weld\n"], "learners.csv", 2,
      .strayQuote,
      "a quote inside a cell, expected cells with quotes to be quoted, and quotes in them doubled"),
    BadInput(
      "text behind a quote", ["learners.csv": "id,skills\n\"L1\"x,weld\n"], "learners.csv", 2,
      .strayQuote,
      "a quote inside a cell, expected cells with quotes to be quoted, and quotes in them doubled"),
    BadInput(
      "zero byte", ["learners.csv": "id,skills\nL1,we\0ld\n"], "learners.csv", 2, "skills",
      .zeroByte, "a zero byte, expected text — export the file again as UTF-8"),
    BadInput(
      "JSON of another kind", ["learners.csv": nil, "learners.ndjson": "[1]\n"],
      "learners.ndjson", 1, .notJSON, "not a JSON object, expected one on each line"),
    BadInput(
      "duplicate id", ["learners.csv": "id,skills\nL1,weld\nL2,weld\nL1,weld\n"], "learners.csv", 4,
      "id", .duplicateID(firstLine: 2),
      "id already on line 2, expected each once — remove one"),
  ]

  @Test(arguments: inputs) func isToldWithItsPlaceAndWords(input: BadInput) throws {
    try input.check()
  }

  @Test func brokenJSONRejectsItsLineOnly() throws {
    let folder = try DataFolder([
      "learners.csv": nil,
      "learners.ndjson":
        "{\"id\":\"L1\",\"skills\":{\"weld\":1}}\n{\"id\":\n{\"id\":\"L3\",\"skills\":{\"weld\":1}}",
    ])
    let outcome = try folder.read()
    #expect(
      outcome.sentences == ["learners.ndjson:2: not a JSON object, expected one on each line"])
    #expect(outcome.learners.map(\.id) == ["L1", "L3"])
  }

  @Test func windows1252IsReadAndTold() throws {
    let bytes = Array("id,skills\nL1,soud".utf8) + [0xE9] + Array("\nL2,weld\n".utf8)
    let outcome = try DataFolder("learners.csv", bytes: bytes).read()
    #expect(
      outcome.sentences == [
        "learners.csv:1: encoded as Windows-1252, read so — if its letters are wrong, save it as UTF-8"
      ])
    #expect(outcome.learners.first?.skills.entries.map(\.skill) == ["soudé"])
  }

  /// Lines of NDJSON are UTF-8 alone.
  @Test func latin1IsRecognisedByItsBytes() throws {
    let bytes = Array("{\"id\":\"L1\",\"skills\":{\"soud".utf8) + [0xE9] + Array("\":1}}\n".utf8)
    let folder = try DataFolder(["learners.csv": nil])
    try folder.write(bytes, to: "learners.ndjson")
    #expect(
      try folder.read().sentences == [
        "learners.ndjson: encoded as Windows-1252 (Latin-1), expected UTF-8 — save it as UTF-8"
      ])
  }

  /// In a file of UTF-8 a foreign letter is damage to its row, wherever the others stand.
  @Test(arguments: ["é,weld\n", ""], ["", "è,weld\n"])
  func aForeignLetterBesideUTF8CostsItsRow(before: String, behind: String) throws {
    guard before + behind != "" else { return }
    let bytes = Array("id,skills\n\(before)L1,soud".utf8) + [0xE9] + Array("\n\(behind)L2,x\n".utf8)
    let outcome = try DataFolder("learners.csv", bytes: bytes).read()
    #expect(outcome.errors.map(\.problem) == [.notUTF8(looksLatin1: true)])
    #expect(outcome.tally(of: .learners)?.rejected == 1)
  }

  @Test(arguments: ["\"weld", "\"weld\",\"", "\"weld\"\"", "\"we,ld\"x"])
  func aQuoteGoneWrongCostsOneRow(cell: String) throws {
    let rows = (2...9).map { "L\($0),weld=1\n" }.joined() + "L10,\"weld=1\"\nL11,\"weld\"\n"
    let outcome = try DataFolder(["learners.csv": "id,skills\nL1,\(cell)\n\(rows)"]).read()
    #expect(outcome.errors.map(\.location.line) == [2])
    #expect(outcome.learners.count == 10)
    #expect(outcome.tally(of: .learners)?.read == 11)
  }

  @Test func everyProblemOfARowIsTold() throws {
    let text = "id,eqfLevel,latitude,skills\nL1,9,50,weld=7\n"
    let outcome = try DataFolder(["learners.csv": text]).read()
    #expect(Set(outcome.errors.map(\.location.column)) == ["eqfLevel", "latitude", "skills"])
    #expect(outcome.learners.isEmpty)
  }
}
