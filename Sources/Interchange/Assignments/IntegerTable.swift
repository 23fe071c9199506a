/// A CSV file of ids and whole numbers that may have millions of rows: cells are read in place.
struct IntegerTable {
  /// What became of the rows, and what is wrong with them.
  private(set) var ledger: RowLedger
  /// The line of the row found last.
  private(set) var line = 0
  private var records: CSVRecords?
  private let schema: Schema

  /// Opens a file; of the columns in `together` all have to be there where one is.
  init(_ path: String, _ schema: Schema, together: Set<String> = []) {
    self.schema = schema
    ledger = RowLedger(path, schema.kind)
    do throws(ImportIssue) {
      let file = InputFile(path: path)
      let records = try CSVRecords(file, schema, blockSize: 1 << 20)
      let isAny = zip(schema.columns, records.places).contains { name, place in
        place != nil && together.contains(name)
      }
      let needed = Schema(
        schema.kind, schema.columns, required: schema.required.union(isAny ? together : []))
      for issue in records.notices + records.missingColumns(needed) { ledger.tell(issue) }
      if !ledger.issues.hasErrors { self.records = records }
    } catch {
      ledger.tell(error)
    }
  }

  /// Goes to the next row that can be read; `false` at the end.
  mutating func next() -> Bool {
    guard let records else { return false }
    guard let line = ledger.nextRow(records.nextFilled) else {
      self.records = nil
      return false
    }
    self.line = line
    return true
  }

  /// Rejects the row found last, or one before it.
  mutating func reject(_ problem: ImportProblem, in column: String?, line: Int? = nil) {
    ledger.tell(problem, line: line ?? self.line, column: column)
  }

  /// Whether the file has a column of the schema.
  func has(_ column: Int) -> Bool { records?.places[column] != nil }

  /// What `body` makes of the cell in a column of the schema; `nil`, with an issue, where it is blank.
  mutating func id<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    guard let place = records?.places[column] else { return nil }
    let result = records?.file.withBytes(place) { $0.isEmpty ? nil : body($0) }
    if let result = result ?? nil { return result }
    reject(.blank, in: schema.columns[column])
    return nil
  }

  /// The whole number in a column of the schema; `nil`, with an issue, where there is none.
  mutating func integer(_ column: Int, least: Int64 = .min) -> Int64? {
    guard let place = records?.places[column] else { return nil }
    if let number = records?.file.withBytes(place, Self.integer) ?? nil, number >= least {
      return number
    }
    reject(Self.problem(with: text(column), least: least), in: schema.columns[column])
    return nil
  }

  /// The text in a column of the schema.
  func text(_ column: Int) -> String {
    guard let records, let place = records.places[column] else { return "" }
    return records.file.text(place).trimmed
  }

  private static func problem(with text: String, least: Int64) -> ImportProblem {
    if text.isEmpty { return .blank }
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else {
      return .notAnInteger(found: text)
    }
    return .outOfRange(
      found: text, lowest: "\(least)",
      highest: text.hasPrefix("-") ? nil : "\(Int64.max)")
  }

  private static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard let first = bytes.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    let digits = bytes[(isNegative || first == UInt8(ascii: "+") ? 1 : 0)...]
    guard !digits.isEmpty else { return nil }
    var number: Int64 = 0
    for byte in digits {
      guard (48...57).contains(byte) else { return nil }
      // Built below zero, where there is one number more.
      let tens = number.multipliedReportingOverflow(by: 10)
      let sum = tens.partialValue.subtractingReportingOverflow(Int64(byte - 48))
      guard !tens.overflow, !sum.overflow else { return nil }
      number = sum.partialValue
    }
    guard !isNegative else { return number }
    return number == .min ? nil : -number
  }
}
