internal import PasserelleBase

/// The records of an NDJSON file: an object a line, keys as a CSV file's columns.
struct NDJSONRecords {
  private(set) var notices: [ImportIssue] = []
  private(set) var groupColumns: Set<String> = []
  let source: ByteSource
  private let path: String
  private let schema: Schema
  private let scanner: RecordScanner
  private var unknown: Set<String> = []

  init(_ location: InputFile, _ schema: Schema, blockSize: Int) throws(ImportIssue) {
    path = location.name
    self.schema = schema
    do throws(ReadingFailure) {
      source = try location.open()
      scanner = RecordScanner(source, .lines, blockSize: blockSize)
      try scanner.passEncodingMark()
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
    if !scanner.isPlain {
      if let damage = scanner.damage(in: cell) {
        guard let problem = scanner.encodingProblem(damage) else { return damaged(damage, line) }
        return .failed(ImportIssue(problem, at: SourceLocation(file: path)))
      }
      scanner.noteLetters()
    }
    do throws(JSONFault) {
      guard case .object(let members) = try scanner.json(of: cell) else {
        return damaged(.notJSON, line)
      }
      return .record(record(members, line))
    } catch {
      return refused(error, line)
    }
  }

  private func refused(_ fault: JSONFault, _ line: Int) -> RecordFile.Found {
    switch fault {
    case .notJSON: return damaged(.notJSON, line)
    case .zeroByte: return damaged(.zeroByte, line)
    case .notText: return damaged(.halfALetter, line)
    case .repeatedKey(let key, let member):
      // Below a column that nobody knows, a key may be anything, a person's name too.
      let isKnown = member.map { schema.index(of: $0) != nil } ?? true
      let location = SourceLocation(file: path, line: line, column: member ?? key)
      let problem = ImportProblem.repeatedKey(isKnown ? key : nil)
      return .damaged(ImportIssue(problem, at: location))
    }
  }

  private mutating func record(_ members: [JSONValue.Member], _ line: Int) -> Record {
    var fields = [FieldValue](repeating: .absent, count: schema.columns.count)
    var groups: [(column: String, value: FieldValue)] = []
    for member in members {
      if let index = schema.index(of: member.key) {
        fields[index] = FieldValue(member.value)
      } else if schema.hasGroups, member.key.hasPrefix("group:") {
        groupColumns.insert(member.key)
        let value = FieldValue(member.value)
        if value != .absent { groups.append((member.key, value)) }
      } else if unknown.insert(member.key).inserted {
        note(member.key, line)
      }
    }
    return Record(line: line, fields: fields, groups: groups)
  }

  private mutating func note(_ key: String, _ line: Int) {
    notices.append(
      ImportIssue(
        .unknownColumn(near: nearest(to: key, among: schema.columns)),
        at: SourceLocation(file: path, line: line, column: key)))
  }
}

extension RecordScanner {
  /// The JSON value that a cell holds.
  func json(of cell: Cell) throws(JSONFault) -> JSONValue {
    let result = withBytes(of: cell) { bytes in
      Result { () throws(JSONFault) in try JSONValue(reading: bytes) }
    }
    return try result.get()
  }
}

extension FieldValue {
  /// What a column's JSON value holds; blank text is absent, as a blank cell is.
  init(_ json: JSONValue) {
    switch json {
    case .null: self = .absent
    case .bool: self = .unfit(.truth)
    case .number(let digits): self = .number(digits)
    case .text(let text):
      let text = text.trimmed
      self = text.isEmpty ? .absent : .text(text)
    case .list(let items): self = Self.list(of: items)
    case .object(let members): self = Self.entries(of: members)
    }
  }

  private static func list(of json: [JSONValue]) -> FieldValue {
    var items: [String] = []
    for item in json {
      guard case .text(let text) = item else {
        return .unfit(.mixedList)
      }
      let trimmed = text.trimmed
      if !trimmed.isEmpty { items.append(trimmed) }
    }
    return items.isEmpty ? .absent : .list(items)
  }

  private static func entries(of members: [JSONValue.Member]) -> FieldValue {
    var items: [Item] = []
    for member in members {
      switch member.value {
      case .null: items.append(Item(key: member.key.trimmed, value: nil))
      case .text(let text): items.append(Item(key: member.key.trimmed, value: text.trimmed))
      case .number(let digits): items.append(Item(key: member.key.trimmed, value: digits))
      case .bool, .list, .object: return .unfit(.mixedObject)
      }
    }
    return items.isEmpty ? .absent : .entries(items)
  }
}
