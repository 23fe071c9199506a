/// Where in the input something stands.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file, by the path that the user gave.
  public let file: String
  /// The line on which the record starts, from 1; 0 for the file as a whole.
  public let line: Int
  /// The column by its header; `nil` for the record as a whole.
  public let column: String?

  /// Points at a file, a record or a cell.
  public init(file: String, line: Int = 0, column: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `learners.csv:12: skills`, as much of it as there is.
  public var description: String {
    let place = line > 0 ? "\(file):\(line)" : file
    return column.map { "\(place): \($0.shown)" } ?? place
  }
}
