import Foundation
import Testing

@testable import PasserelleInterchange

/// Workbooks of a public employment service, where they lie beside the package.
@Suite struct PublishedWorkbookTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/data/formats/pes-learners")

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path()) }

  static func rows(_ name: String) throws -> [Workbook.Row] {
    let bytes = try Data(contentsOf: folder.appending(path: name))
    let sheets = try Workbook([UInt8](bytes)).allRows()
    return try #require(sheets.first { $0.sheet == "Export" }).rows
  }

  @Test(.enabled(if: isThere)) func bothCalendarsAndBothPlacesOfTextsGiveTheSameRows() throws {
    let rows = try Self.rows("demandeurs.xlsx")
    #expect(try Self.rows("demandeurs-1904.xlsx") == rows)
    // A title, the header, twelve people and their total.
    #expect(rows.map(\.number) == [1] + Array(3...16))
    #expect(rows[2].cells[0] == .number("104201"))
    #expect(rows[2].cells[3] == .day("1998-08-14", time: nil))
  }
}
