/// A sheet to be written: a header in bold that stays in sight, and rows below it.
package struct WorkbookSheet: Hashable, Sendable {
  /// What stands on its tab.
  package var title: String
  package var header: [String]
  package var rows: [[Workbook.Cell]]

  package init(title: String, header: [String], rows: [[Workbook.Cell]]) {
    self.title = title
    self.header = header
    self.rows = rows
  }

  /// The titles of sheets as tabs can bear them: without the signs that Excel forbids, 31 characters
  /// at most, none empty, and no two alike but for case.
  static func tabs(of sheets: [Self]) -> [String] {
    var taken = Set<String>()
    return sheets.map { sheet in
      let tab = tab(sheet.title)
      var (number, candidate) = (1, tab)
      while !taken.insert(candidate.lowercased()).inserted {
        number += 1
        candidate = cut(tab, to: 31 - " (\(number))".utf16.count) + " (\(number))"
      }
      return candidate
    }
  }

  private static func tab(_ title: String) -> String {
    let allowed = title.unicodeScalars.map { scalar in
      "[]:*?/\\'".unicodeScalars.contains(scalar) || scalar.value < 0x20
        || !XMLText.isAllowed(scalar) ? " " : scalar
    }
    var tab = String.UnicodeScalarView()
    tab.append(contentsOf: allowed)
    let words = cut(String(tab), to: 31).split(separator: " ", omittingEmptySubsequences: true)
    return words.isEmpty ? "Sheet" : words.joined(separator: " ")
  }

  /// The longest beginning of so many units of UTF-16, which is how Excel counts.
  private static func cut(_ text: String, to count: Int) -> String {
    var text = text
    while text.utf16.count > count { text.removeLast() }
    return text
  }

  /// How wide each column is, in digits: its longest text of the first rows, between 8 and 60.
  var widths: [Int] {
    var widths = header.map(\.unicodeScalars.count)
    for row in rows.prefix(1000) {
      widths += repeatElement(0, count: max(0, row.count - widths.count))
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], cell.shownCount)
      }
    }
    return widths.map { min(max($0 + 2, 8), 60) }
  }
}

extension Workbook.Cell {
  /// About how many characters a sheet shows of it.
  fileprivate var shownCount: Int {
    switch self {
    case .blank, .uncalculated: 0
    case .text(let text), .number(let text), .error(let text): text.unicodeScalars.count
    case .day(let day, let time): day.utf8.count + (time == nil ? 0 : 6)
    case .boolean: 5
    }
  }
}
