internal import PasserelleModel

/// Reads the fields of one record as values, and keeps every problem it meets.
///
/// An accessor returns `nil` for what is absent and for what is wrong; in the second case
/// `problems` has grown, and the record will be rejected as a whole.
struct FieldReader<Column: TableColumn> {
  private let record: Record
  private let isDraft: Bool
  private let columns = Array(Column.allCases)
  private(set) var problems: [(column: String?, problem: ImportProblem)] = []

  /// Reads a record; a draft is read only to see that nothing is wrong.
  init(_ record: Record, isDraft: Bool = false) {
    self.record = record
    self.isDraft = isDraft
  }

  subscript(_ column: Column) -> FieldValue {
    columns.firstIndex(of: column).map { record.fields[$0] } ?? .absent
  }

  /// What was probably meant.
  ///
  /// A draft does without: there are only so many suggestions, and the rows must get them in their
  /// order.
  func suggestion(_ find: () -> String?) -> String? { isDraft ? nil : find() }

  mutating func report(_ problem: ImportProblem, in column: Column) {
    problems.append((column.rawValue, problem))
  }

  func hasProblem(in column: Column) -> Bool {
    problems.contains { $0.column == column.rawValue }
  }

  /// The text that tells the row from others, where the kind of file has one.
  var id: String? {
    guard let column = Column(rawValue: "id"), case .text(let text) = self[column] else {
      return nil
    }
    return text
  }

  /// The cells kept for audits by their columns: labels, a number as it is written.
  mutating func groups() -> [String: String] {
    var groups: [String: String] = [:]
    for cell in record.groups {
      switch cell.value {
      case .text(let label), .number(let label):
        // Two spellings of a column's name, which only bytes tell apart.
        if groups.updateValue(label, forKey: cell.column) != nil {
          problems.append((cell.column, .duplicateColumn))
        }
      case let other:
        if let kind = other.kind { problems.append((cell.column, .notText(found: kind))) }
      }
    }
    return groups
  }

  /// A cell's text.
  mutating func text(_ column: Column) -> String? {
    let value = self[column]
    if case .text(let text) = value { return text }
    if let kind = value.kind { report(.notText(found: kind), in: column) }
    return nil
  }

  mutating func requiredText(_ column: Column) -> String? {
    if self[column] == .absent { report(.blank, in: column) }
    return text(column)
  }

  /// A cell's text, or a number of NDJSON as it is written.
  private mutating func numeral(_ column: Column) -> String? {
    switch self[column] {
    case .number(let text), .text(let text): return text
    case let other:
      if let kind = other.kind { report(.noNumber(found: kind), in: column) }
      return nil
    }
  }

  /// A decimal number in a range.
  mutating func decimal(_ column: Column, _ range: ClosedRange<Double>) -> Double? {
    guard let text = numeral(column) else { return nil }
    guard let number = Self.decimal(text) else {
      let hasComma = text.contains(",") && Self.decimal(text.replacing(",", with: ".")) != nil
      report(.notANumber(found: text, hasComma: hasComma), in: column)
      return nil
    }
    guard range.contains(number) else {
      report(outOfRange(text, range.lowerBound, range.upperBound), in: column)
      return nil
    }
    return number + 0  // −0 is 0
  }

  /// A whole number in a range.
  mutating func integer(_ column: Column, _ range: ClosedRange<Int>) -> Int? {
    guard let text = numeral(column) else { return nil }
    return integer(text, range, column)
  }

  mutating func integer(_ text: String, _ range: ClosedRange<Int>, _ column: Column) -> Int? {
    guard let number = Self.whole(text) else {
      report(.notANumber(found: text, hasComma: false), in: column)
      return nil
    }
    guard range.contains(number) else {
      report(
        .outOfRange(
          found: text, lowest: "\(range.lowerBound)",
          highest: range.upperBound == .max ? nil : "\(range.upperBound)"), in: column)
      return nil
    }
    return number
  }

  /// A day as ISO 8601 writes it.
  mutating func day(_ column: Column) -> Day? {
    guard let text = text(column) else { return nil }
    if let day = Day(iso8601: text) { return day }
    let suggestion = Self.dayWrittenOtherwise(text).map { "\($0)" }
    report(.notADay(found: text, suggestion: suggestion), in: column)
    return nil
  }

  /// One of the names of an enumeration.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ column: Column, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(column) else { return nil }
    return choice(text, column, of: type)
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, _ column: Column, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    if let choice = Choice(rawValue: text) ?? Choice(rawValue: text.lowercased()) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    report(
      .unknownValue(
        found: text, allowed: allowed, near: nearest(to: text, among: allowed)),
      in: column)
    return nil
  }

  /// A place, whose two coordinates come together.
  mutating func place(_ north: Column, _ east: Column) -> Place? {
    let isGiven = (self[north] != .absent, self[east] != .absent)
    let latitude = decimal(north, Place.latitudes)
    let longitude = decimal(east, Place.longitudes)
    if isGiven == (true, false) {
      report(.incompletePlace(missing: east.rawValue), in: north)
    } else if isGiven == (false, true) {
      report(.incompletePlace(missing: north.rawValue), in: east)
    }
    guard let latitude, let longitude else { return nil }
    return Place(knownLatitude: latitude, longitude: longitude)
  }

  /// A decimal number written with digits: no hexadecimal, no infinity.
  private static func decimal(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || "+-.eE".utf8.contains($0) }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  private func outOfRange(_ text: String, _ lowest: Double, _ highest: Double) -> ImportProblem {
    func shown(_ bound: Double) -> String {
      Int(exactly: bound).map { "\($0)" } ?? "\(bound)"
    }
    return .outOfRange(
      found: text, lowest: shown(lowest), highest: highest.isFinite ? shown(highest) : nil)
  }

  /// A whole number written with digits; a fraction of zeros is none, since data frames write `15.0` in
  /// a column with gaps.
  static func whole(_ text: String) -> Int? {
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return Int(text) }
    let fraction = text.utf8[text.utf8.index(after: point)...]
    guard !fraction.isEmpty, fraction.allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
    return Int(text[..<point])
  }

  /// The day that 31/12/2026 or 31.12.2026 means.
  private static func dayWrittenOtherwise(_ text: String) -> Day? {
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    // A year of two digits could be of either century, and is left to the owner.
    if parts[0].utf8.count == 4 {
      return Day(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    guard parts[2].utf8.count == 4 else { return nil }
    return Day(year: numbers[2], month: numbers[1], day: numbers[0])
  }
}
