import PasserelleBase
import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// A plan comes back from a spreadsheet as it went there.
@Suite struct SeatPlanTests {
  private static let header = [
    "learner", "session", "course", "title", "operator", "start", "end", "rank", "score", "gain",
    "why",
  ]

  private static let odd = [
    "=1", "'=2", "-", "NULL", "n/a", "007", "a;b", "a,b", "\"q\"", "x\ny", "é", "00000000", "#REF!",
    "@", "Total", "3/4/2027", "1234567890123456789", "€ 5", "L 1", "'", "a|b", "œ\u{A0}",
  ]

  /// Rows with ids that are hard to carry, every one of them once.
  private static func rows(_ random: inout SplitMix64) -> [[Workbook.Cell]] {
    odd.map { learner in
      let session = odd[random.index(below: odd.count)]
      let isSeated = random.index(below: 4) > 0
      let day: Workbook.Cell = isSeated ? .day("2027-04-03", time: nil) : .blank
      return [
        .text(learner), isSeated ? .text(session) : .blank, isSeated ? .text("C1") : .blank,
        .text(odd[random.index(below: odd.count)]), .text(odd[random.index(below: odd.count)]),
        day, .blank, isSeated ? .number("1") : .blank, isSeated ? .number("0.5") : .blank,
        isSeated ? .number("0.250000") : .blank, .text("First choice; of 2."),
      ]
    }
  }

  private static func seats(_ rows: [[Workbook.Cell]]) -> [LearnerID: SessionID] {
    var seats: [LearnerID: SessionID] = [:]
    for row in rows where row[1] != .blank { seats[LearnerID(row[0].csv)] = SessionID(row[1].csv) }
    return seats
  }

  private static func written(
    _ rows: [[Workbook.Cell]], _ format: ResultRows
  ) throws -> [UInt8] {
    var bytes = try format.opening(header)
    for row in rows { try format.append(row, to: &bytes) }
    guard format == .workbook else { return bytes }
    var book = try WorkbookStream(title: "plan", widths: [])
    let head = try book.append(bytes)
    return try head + book.finished()
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func everyFormWeWriteIsReadBack(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = Self.rows(&random)
    let formats = [ResultRows.workbook] + TableDialect.Style.allCases.map { .csv($0) }
    for format in formats {
      let name = format == .workbook ? "plan.xlsx" : "plan.csv"
      let file = SeatPlanFile(InputFile(name: name, bytes: try Self.written(rows, format)))
      #expect(file.seats == Self.seats(rows), "\(format)")
      #expect(file.issues.allSatisfy { $0.code == "other-separator" }, "\(format) \(file.issues)")
      #expect(file.tally.used == rows.count)
    }
  }

  /// How programs save a table that they have opened.
  private struct Saving: Sendable {
    var separator = ";"
    var quotesAll = true
    var lineEnd = "\r\n"
    var emptyColumns = 0
    var encode: @Sendable (String) -> [UInt8] = { Array($0.utf8) }

    static let libreOffice = Saving()
    static let excel = Saving(quotesAll: false) { Saving.windows1252($0) }
    static let markedExcel = Saving(quotesAll: false) { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }
    static let unicodeText = Saving(separator: "\t", quotesAll: false) {
      [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    static let untidy = Saving(quotesAll: false, lineEnd: "\n", emptyColumns: 3)
    static let all = [libreOffice, excel, markedExcel, unicodeText, untidy]

    private static func windows1252(_ text: String) -> [UInt8] {
      text.unicodeScalars.map {
        ["€": 0x80, "œ": 0x9C][$0] ?? UInt8(truncatingIfNeeded: $0.value)
      }
    }

    /// The rows with days and numbers as Belgian settings show them.
    func bytes(_ rows: [[Workbook.Cell]]) -> [UInt8] {
      let lines = ([SeatPlanTests.header.map { .text($0) }] + rows).map { row in
        (row.map(cell) + Array(repeating: "", count: emptyColumns)).joined(separator: separator)
      }
      return encode(lines.map { $0 + lineEnd }.joined())
    }

    private func cell(_ cell: Workbook.Cell) -> String {
      switch cell {
      case .day: return "03/04/2027"
      case .number(let number): return number.replacing(".", with: ",")
      default: break
      }
      var guarded: [UInt8] = []
      CSVText.append(cell.csv, to: &guarded)
      var text = String(decoding: guarded, as: UTF8.self)
      if text.hasPrefix("\"") {
        text = String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
      }
      let isQuoted = quotesAll && !text.isEmpty
      let isNeeded = text.contains { "\"\n\r\(separator)".contains($0) }
      return isQuoted || isNeeded ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
  }

  @Test(arguments: Saving.all.indices) func aPlanSavedByASpreadsheetIsReadBack(place: Int) {
    var random = SplitMix64(seed: UInt64(place))
    let rows = Self.rows(&random)
    let file = SeatPlanFile(InputFile(name: "plan.csv", bytes: Saving.all[place].bytes(rows)))
    #expect(file.seats == Self.seats(rows))
    #expect(!file.issues.hasErrors, "\(file.issues)")
    #expect(file.tally.used == rows.count)
  }

  @Test func aSeatThatNobodyKeepsIsTold() {
    let text = "learner,session\n7,S1\n8,S1\nL1,S9\nL2,S1\nL3,\n"
    var file = SeatPlanFile(InputFile(name: "plan.csv", bytes: Array(text.utf8)))
    file.tellMissing(
      learner: Set<LearnerID>(["L1", "L2", "L3"]).contains, session: { $0 == "S1" })
    #expect(file.issues.map(\.code) == ["unmatched-seat", "unmatched-seat"])
    #expect(file.issues.map(\.location.line) == [2, 4])
    #expect(file.issues.first?.description.contains("\"7\"") == true)
    #expect(file.issues.first?.description.hasSuffix("rows like this: 2") == true)
    #expect(file.tally.used == 5)
  }
}
