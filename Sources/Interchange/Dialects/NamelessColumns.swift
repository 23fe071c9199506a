/// Columns whose cell in the header is empty.
///
/// One with content cannot be left out in silence, since nobody knows what it is; a spreadsheet leaves
/// others behind. The file is walked through once more where there is such a column, a pipe is not.
struct NamelessColumns {
  /// A column, from 1, with the line on which it first says something, if any does.
  private var lines: [(column: Int, line: Int?)]
  private let file: String
  private let headerLine: Int

  init(_ csv: CSVFile, _ location: InputFile, _ known: KnownHeader) {
    (file, headerLine) = (csv.path, csv.headerLine)
    lines = csv.header.enumerated().filter { $1.isEmpty }.map { ($0.offset + 1, nil) }
    guard !lines.isEmpty, csv.source.isRepeatable, let again = try? CSVFile(location, known) else {
      return
    }
    while lines.contains(where: { $0.line == nil }) {
      switch again.next() {
      case .row(let line): note(again, line)
      case .damaged: continue
      case .end, .failed: return
      }
    }
  }

  private mutating func note(_ csv: CSVFile, _ line: Int) {
    for index in lines.indices where lines[index].line == nil {
      if !csv.text(lines[index].column - 1).trimmed.isEmpty { lines[index].line = line }
    }
  }

  /// An issue for each that says something; no row can then be used.
  var errors: [ImportIssue] {
    lines.compactMap { column, line in
      line.map {
        ImportIssue(
          .namelessColumn(number: column),
          at: SourceLocation(file: file, line: $0, column: CellReference.letters(column)))
      }
    }
  }

  /// What is told of the others.
  var notices: [ImportIssue] {
    let empty = lines.filter { $0.line == nil }.map { CellReference.letters($0.column) }
    guard !empty.isEmpty else { return [] }
    return [ImportIssue(.emptyColumns(empty), at: SourceLocation(file: file, line: headerLine))]
  }
}
