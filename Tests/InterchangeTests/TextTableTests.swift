import Testing

@testable import PasserelleInterchange

@Suite struct TextTableTests {
  static func read(_ text: String, mayNameConcepts: Bool = true) throws -> TextTable {
    let folder = try DataFolder(["t.tsv": text])
    return TextTable(InputFile(path: "\(folder.path)/t.tsv"), mayNameConcepts: mayNameConcepts)
  }

  @Test func linesAreRead() throws {
    let table = try Self.read("a\twelding\nb\tjoining\tC1\r\n")
    #expect(
      table.rows == [
        TextTable.Row(id: "a", text: "welding", concept: nil),
        TextTable.Row(id: "b", text: "joining", concept: "C1"),
      ])
    #expect(table.issues.isEmpty)
  }

  @Test(arguments: [
    ("a\n", ImportProblem.textCells(found: 1, allowed: 2...3)),
    ("a\tb\tc\td\n", .textCells(found: 4, allowed: 2...3)),
    ("\tb\n", .blank), ("a\t \n", .blank), ("a\tb\t\n", .blank),
    ("a b\tc\n", .spaceInID(found: "a b")), ("z\tx\nz\ty\n", .duplicateID(firstLine: 3)),
  ])
  func aBadLineIsAnIssueAtItsPlace(lines: String, problem: ImportProblem) throws {
    let table = try Self.read("g\tgood\n\n\(lines)h\tgood\n")
    #expect(table.issues.map(\.problem) == [.emptyLine, problem])
    #expect(table.issues.map(\.severity) == [.notice, .error])
    #expect(table.issues.last?.location.line == (lines.hasPrefix("z") ? 4 : 3))
    #expect(table.tally.rejected == 1 && table.tally.used == table.rows.count)
  }

  @Test func queriesHaveNoThirdColumn() throws {
    let table = try Self.read("a\tb\tc\n", mayNameConcepts: false)
    #expect(table.issues.map(\.problem) == [.textCells(found: 3, allowed: 2...2)])
  }

  @Test func aFileThatIsNotThereIsAnIssue() {
    let table = TextTable(InputFile(path: "/nowhere/t.tsv"))
    #expect(table.issues.first?.problem.isOfFile == true)
  }
}
