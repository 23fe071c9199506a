import Testing

@testable import PasserelleInterchange

/// What makes a file as a whole unusable.
@Suite struct BadFileTests {
  static let inputs: [BadInput] = [
    BadInput(
      "missing file", ["needs.csv": nil], "needs.csv", 0, .missingFile(near: nil),
      "no such file, expected it in the folder — export it, or check its name"),
    BadInput(
      "misspelt file", ["needs.csv": nil, "need.csv": ""], "needs.csv", 0,
      .missingFile(near: "need.csv"),
      "no such file, expected it in the folder — export it, or check its name"
        + " — did you mean need.csv?"),
    BadInput(
      "two files", ["learners.ndjson": "{}\n"], "learners.csv", 0,
      .twoFiles(other: "learners.ndjson"),
      "stands beside learners.ndjson, expected one of them — remove the older"),
    BadInput(
      "empty file", ["learners.csv": ""], "learners.csv", 0, .emptyFile,
      "empty file, expected at least a first line — export it again"),
    BadInput(
      "no rows", ["learners.csv": "id,skills\n"], "learners.csv", 0, .noRows,
      "holds no row — if that is not meant, export it again"),
    BadInput(
      "semicolons", ["learners.csv": "id;skills\nL1;weld\n"], "learners.csv", 1,
      .otherSeparator(.semicolons),
      "cells are separated by semicolons, read so — if by commas, say --dialect rfc"),
    BadInput(
      "semicolons between unknown names", ["learners.csv": "x;y\nL1;a\n"], "learners.csv", 1,
      .wrongSeparator(.semicolons),
      "cells separated by semicolons, expected commas — save it as comma-separated CSV"),
    BadInput(
      "tabs between unknown names", ["learners.csv": "x\ty\nL1\ta\n"], "learners.csv", 1,
      .wrongSeparator(.tabs),
      "cells separated by tabs, expected commas — save it as comma-separated CSV"),
    BadInput(
      "two columns of a name", ["learners.csv": "id,skills,id\nL1,a,L1\n"], "learners.csv", 1, "id",
      .duplicateColumn, "two columns of this name, expected one — remove or rename the other"),
    BadInput(
      "unknown column", ["learners.csv": "id,skills,hobby\nL1,weld,chess\n"], "learners.csv", 1,
      "hobby", .unknownColumn(near: nil), "unknown column, ignored"),
    BadInput(
      "column of nearly a name", ["learners.csv": "id,skills,statsu\nL1,weld,x\n"], "learners.csv",
      1, "statsu", .nearColumn("status"),
      "unknown column, nearly status — rename it, or remove it if it is something else"),
    BadInput(
      "quote in the header", ["learners.csv": "\"id\"x,skills\nL1,a\n"], "learners.csv", 1,
      .damagedHeader(.strayQuote),
      "first line cannot be read: a quote inside a cell, expected cells with quotes to be quoted, and quotes in them doubled"
    ),
  ]

  @Test(arguments: inputs) func isToldWithItsPlaceAndWords(input: BadInput) throws {
    try input.check()
  }

  @Test func aMissingColumnRejectsEveryRowAndSuggestsItsNeighbour() throws {
    let folder = try DataFolder(["courses.csv": "id,teachs\nC1,weld\nC2,weld\n"])
    let outcome = try folder.read()
    #expect(
      outcome.sentences == [
        "courses.csv:1: teaches: no such column, expected it in the first line"
          + " — did you mean teachs?",
        "courses.csv:1: teachs: unknown column, nearly teaches — rename it, or remove it if it is"
          + " something else",
      ])
    let tally = try #require(outcome.tally(of: .courses))
    #expect((tally.read, tally.used, tally.rejected) == (2, 0, 2))
  }

  @Test func aFolderInPlaceOfAFileIsToldOnce() throws {
    let folder = try DataFolder(["learners.csv": nil, "learners.csv/inside": ""])
    let outcome = try folder.read()
    #expect(outcome.issues.count == 1)
    #expect(outcome.errors.count == 1)
  }
}
