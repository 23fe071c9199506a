internal import Foundation

/// A file to read: a place where one may be, or bytes that came some other way.
public struct InputFile: Sendable, Equatable {
  /// What it is called in issues.
  public let name: String
  /// How it is to be read where it does not tell.
  public var dialect = TableDialect()
  /// What the whole of it tells, where it has been looked at before.
  private(set) var shape: TextShape?
  private let content: Content

  private enum Content: Sendable, Equatable {
    case path(String)
    case bytes([UInt8])
  }

  /// Where lines are rows of a sheet: the number of each line's row.
  private let rowOfLine: [Int]

  /// The row of a sheet that a line is, or the line.
  func row(ofLine line: Int) -> Int {
    rowOfLine.indices.contains(line - 1) ? rowOfLine[line - 1] : line
  }

  /// Whether its lines are the rows of a sheet.
  var isSheet: Bool { !rowOfLine.isEmpty }

  /// Whether it is a workbook, by its name.
  var isWorkbook: Bool { rowOfLine.isEmpty && name.lowercased().hasSuffix(".xlsx") }

  /// Whether its records are JSON, a line each, and not rows of CSV.
  public let isNDJSON: Bool

  /// Takes a place, which is looked at when the file is read; a pipe will do.
  ///
  /// - Parameters:
  ///   - path: the place; records are NDJSON where it ends in `.ndjson`.
  ///   - name: what issues call it, the path where nothing else is said.
  public init(path: String, name: String? = nil) {
    self.name = name ?? path
    isNDJSON = path.lowercased().hasSuffix(".ndjson")
    content = .path(path)
    rowOfLine = []
  }

  /// Takes bytes as if they were a file's.
  ///
  /// - Parameters:
  ///   - name: what issues call it.
  ///   - bytes: the contents.
  ///   - isNDJSON: whether records are NDJSON; as the name ends where nothing is said.
  public init(name: String, bytes: [UInt8], isNDJSON: Bool? = nil) {
    self.name = name
    self.isNDJSON = isNDJSON ?? name.lowercased().hasSuffix(".ndjson")
    content = .bytes(bytes)
    rowOfLine = []
  }

  /// Takes the rows of a sheet as CSV.
  init(name: String, bytes: [UInt8], rowOfLine: [Int]) {
    self.name = name
    isNDJSON = false
    content = .bytes(bytes)
    self.rowOfLine = rowOfLine
  }

  /// The same file, looked at as a whole, so that whoever opens it need not; as it is where it cannot be
  /// read, which its reader will tell.
  func surveyed() -> InputFile {
    var file = self
    if let source = try? open(), source.isRepeatable {
      file.shape = try? TextShape(of: self, isRepeatable: true)
    }
    return file
  }

  /// All bytes; `nil` where they cannot be read.
  ///
  /// - Complexity: O(bytes) in time and memory.
  public func contents() -> [UInt8]? {
    switch content {
    case .bytes(let bytes): return bytes
    case .path(let path):
      guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
      return (try? handle.readToEnd() ?? Data()).map { Array($0) }
    }
  }

  /// The bytes from the beginning.
  func open() throws(ReadingFailure) -> ByteSource {
    switch content {
    case .path(let path): try ByteSource(path: path)
    case .bytes(let bytes): ByteSource(bytes)
    }
  }
}
