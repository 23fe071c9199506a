internal import ArgumentParser
internal import PasserelleInterchange

/// How results are written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// For reading.
  case table
  /// A JSON object a line.
  case ndjson
  /// For spreadsheets.
  case csv
  /// The same as a workbook, whose cells are text, numbers and days.
  case xlsx

  /// The format that a file's name ends in; `nil` where it ends in none.
  init?(endingOf path: String) {
    let name = path.lowercased()
    let endings = [".txt": Self.table, ".ndjson": .ndjson, ".csv": .csv, ".xlsx": .xlsx]
    guard let format = endings.first(where: { name.hasSuffix($0.key) })?.value else { return nil }
    self = format
  }
}

/// Words of `--dialect`, one or several between commas.
struct DialectWords: ExpressibleByArgument {
  let words: [String]

  init?(argument: String) {
    words = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard words.allSatisfy(TableDialect.words.contains) else { return nil }
  }

  static var allValueStrings: [String] { TableDialect.words }
}

extension SharedOptions {
  /// Refuses a workbook where a terminal would show its bytes.
  func checkWorkbook() throws {
    guard resultFormat == .xlsx, output == nil, Console.outputIsTerminal else { return }
    throw ValidationError(
      "--format xlsx needs --output: a terminal cannot show a workbook.")
  }

  /// Refuses a workbook where there is none.
  func refuseWorkbook() throws {
    guard resultFormat == .xlsx else { return }
    throw ValidationError("Workbooks are for match and allocate: take --format csv.")
  }
}
