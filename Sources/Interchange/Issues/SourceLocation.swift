/// Where in the input something stands.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file, by the path that the user gave.
  public let file: String
  /// The line on which the record starts, or its number, from 1; 0 for the file as a whole.
  public let line: Int
  /// The column by its header; `nil` for the record as a whole.
  public let column: String?

  /// Whether `line` counts records instead: in JSON and XML lines say little.
  public let isRecord: Bool
  /// The script of a page that holds the record, from 1; 0 where it stands in none.
  public let script: Int

  /// Points at a file, a record or a cell.
  public init(file: String, line: Int = 0, column: String? = nil) {
    self.init(file: file, line: line, column: column, isRecord: false, script: 0)
  }

  /// Points at a record by its number, from 1.
  init(file: String, record: Int, script: Int = 0) {
    self.init(file: file, line: record, column: nil, isRecord: true, script: script)
  }

  private init(file: String, line: Int, column: String?, isRecord: Bool, script: Int) {
    self.file = file
    self.line = line
    self.column = column
    self.isRecord = isRecord
    self.script = script
  }

  /// Points at a cell or a key of the same record.
  func at(_ column: String?) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column, isRecord: isRecord, script: script)
  }

  /// `learners.csv:12: skills`, as much of it as there is; `page.html#2.5` is the fifth record of the
  /// second script.
  public var description: String {
    let number = script > 0 ? "\(script).\(line)" : "\(line)"
    let place = line > 0 ? "\(file)\(isRecord ? "#" : ":")\(number)" : file
    return column.map { "\(place): \($0.shown)" } ?? place
  }
}
