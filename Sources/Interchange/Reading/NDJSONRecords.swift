internal import Foundation

/// The records of an NDJSON file: an object a line, keys as a CSV file's columns.
struct NDJSONRecords {
  private(set) var notices: [ImportIssue] = []
  private(set) var groupColumns: Set<String> = []
  let source: ByteSource
  private let path: String
  private let schema: Schema
  private let scanner: RecordScanner
  private var unknown: Set<String> = []

  init(_ location: DataSet.File, _ schema: Schema, blockSize: Int) throws(ImportIssue) {
    path = location.name
    self.schema = schema
    do throws(ReadingFailure) {
      source = try ByteSource(path: location.path)
      scanner = RecordScanner(source, .lines, blockSize: blockSize)
      try scanner.passEncodingMark(of: location.name)
    } catch {
      throw ImportIssue(error.problem, at: SourceLocation(file: location.name))
    }
  }

  mutating func next() -> RecordFile.Found {
    do throws(ReadingFailure) {
      switch try scanner.next() {
      case .end: return .end
      case .damaged(let problem, let line): return damaged(problem, line)
      case .record(let line): return decode(line)
      }
    } catch {
      return .failed(ImportIssue(error.problem, at: SourceLocation(file: path)))
    }
  }

  private func damaged(_ problem: ImportProblem, _ line: Int) -> RecordFile.Found {
    .damaged(ImportIssue(problem, at: SourceLocation(file: path, line: line)))
  }

  private mutating func decode(_ line: Int) -> RecordFile.Found {
    let cell = scanner.cells[0]
    if let problem = scanner.damage(in: cell) { return damaged(problem, line) }
    let data = scanner.withBytes(of: cell) { Data($0) }
    guard let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      return damaged(.notJSON, line)
    }
    for key in object.keys.sorted() where !schema.knows(key) && unknown.insert(key).inserted {
      notices.append(
        ImportIssue(
          .unknownColumn(near: nearest(to: key, among: schema.columns)),
          at: SourceLocation(file: path, line: line, column: key)))
    }
    if schema.hasGroups { groupColumns.formUnion(object.keys.filter { $0.hasPrefix("group:") }) }
    let fields = schema.columns.map { Self.value(object[$0]) }
    return .record(Record(line: line, fields: fields))
  }

  private static func value(_ json: Any?) -> FieldValue {
    switch json {
    case nil, is NSNull: return .absent
    case let text as String: return text.trimmed.isEmpty ? .absent : .text(text.trimmed)
    case let list as [Any]:
      let texts = list.compactMap { ($0 as? String)?.trimmed }
      guard texts.count == list.count else { return .unfit("a list with items that are not text") }
      let items = texts.filter { !$0.isEmpty }
      return items.isEmpty ? .absent : .list(items)
    case let object as [String: Any]: return entries(object)
    default: return number(json).map { .number($0) } ?? .unfit("true or false")
    }
  }

  private static func entries(_ object: [String: Any]) -> FieldValue {
    var items: [FieldValue.Item] = []
    for key in object.keys.sorted() {
      switch object[key] {
      case is NSNull: items.append(FieldValue.Item(key: key.trimmed, value: nil))
      case let text as String:
        items.append(FieldValue.Item(key: key.trimmed, value: text.trimmed))
      case let other:
        guard let number = number(other) else { return .unfit("a value that is no number or text") }
        items.append(FieldValue.Item(key: key.trimmed, value: number))
      }
    }
    return items.isEmpty ? .absent : .entries(items)
  }

  /// A JSON number as text; `nil` for anything else, and for true and false.
  private static func number(_ json: Any?) -> String? { NSNumber.fromJSON(json)?.stringValue }
}
