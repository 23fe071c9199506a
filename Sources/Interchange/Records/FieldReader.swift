internal import PasserelleModel

/// Reads the fields of one record as values, and keeps every problem it meets.
///
/// An accessor returns `nil` for what is absent and for what is wrong; in the second case
/// `problems` has grown, and the record will be rejected as a whole.
struct FieldReader {
  private let record: Record
  private let schema: Schema
  /// Whether the cells are about a person, and are therefore not quoted in issues.
  private let isPersonal: Bool
  private(set) var problems: [(column: String?, problem: ImportProblem)] = []

  /// Whether the reading is only to see that nothing is wrong: suggestions are then not looked for,
  /// since there are only so many and the rows must get them in their order.
  let isDraft: Bool

  init(_ record: Record, _ schema: Schema, isDraft: Bool = false) {
    self.record = record
    self.isDraft = isDraft
    self.schema = schema
    isPersonal = schema.kind == .learners
  }

  func value(_ column: String) -> FieldValue {
    schema.columns.firstIndex(of: column).map { record.fields[$0] } ?? .absent
  }

  mutating func report(_ problem: ImportProblem, in column: String?) {
    problems.append((column, problem))
  }

  func hasProblem(in column: String) -> Bool { problems.contains { $0.column == column } }

  /// A cell's text.
  mutating func text(_ column: String) -> String? {
    switch value(column) {
    case .absent: return nil
    case .text(let text): return text
    case .number: report(.notText(found: "a number"), in: column)
    case .list: report(.notText(found: "a list"), in: column)
    case .entries: report(.notText(found: "an object"), in: column)
    case .unfit(let found): report(.notText(found: found), in: column)
    }
    return nil
  }

  mutating func requiredText(_ column: String) -> String? {
    if value(column) == .absent { report(.blank, in: column) }
    return text(column)
  }

  /// A cell's text, or a number of NDJSON as it is written.
  private mutating func numeral(_ column: String) -> String? {
    if case .number(let text) = value(column) { return text }
    return text(column)
  }

  /// A decimal number in a range.
  mutating func decimal(_ column: String, _ range: ClosedRange<Double>) -> Double? {
    guard let text = numeral(column) else { return nil }
    guard let number = Self.decimal(text) else {
      let hasComma = text.contains(",") && Self.decimal(text.replacing(",", with: ".")) != nil
      report(.notANumber(found: quote(text), hasComma: hasComma), in: column)
      return nil
    }
    guard range.contains(number) else {
      report(outOfRange(text, range.lowerBound, range.upperBound), in: column)
      return nil
    }
    return number + 0  // −0 is 0
  }

  /// A whole number in a range.
  mutating func integer(_ column: String, _ range: ClosedRange<Int>) -> Int? {
    guard let text = numeral(column) else { return nil }
    return integer(text, range, column)
  }

  mutating func integer(_ text: String, _ range: ClosedRange<Int>, _ column: String) -> Int? {
    guard let number = Self.whole(text) else {
      report(.notANumber(found: quote(text), hasComma: false), in: column)
      return nil
    }
    guard range.contains(number) else {
      report(
        .outOfRange(
          found: quote(text), lowest: "\(range.lowerBound)",
          highest: range.upperBound == .max ? nil : "\(range.upperBound)"), in: column)
      return nil
    }
    return number
  }

  /// A day as ISO 8601 writes it.
  mutating func day(_ column: String) -> Day? {
    guard let text = text(column) else { return nil }
    if let day = Day(iso8601: text) { return day }
    let suggestion = Self.dayWrittenOtherwise(text).map { "\($0)" }
    report(.notADay(found: quote(text), suggestion: suggestion), in: column)
    return nil
  }

  /// One of the names of an enumeration.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ column: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(column) else { return nil }
    return choice(text, column, of: type)
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, _ column: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    if let choice = Choice(rawValue: text) ?? Choice(rawValue: text.lowercased()) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    report(
      .unknownValue(
        found: quote(text), allowed: allowed, near: nearest(to: text, among: allowed)),
      in: column)
    return nil
  }

  /// A place, whose two coordinates come together.
  mutating func place() -> Place? {
    let isGiven = (value("latitude") != .absent, value("longitude") != .absent)
    let latitude = decimal("latitude", Place.latitudes)
    let longitude = decimal("longitude", Place.longitudes)
    if isGiven == (true, false) {
      report(.incompletePlace(missing: "longitude"), in: "latitude")
    } else if isGiven == (false, true) {
      report(.incompletePlace(missing: "latitude"), in: "longitude")
    }
    guard let latitude, let longitude else { return nil }
    return Place(latitude: latitude, longitude: longitude)
  }

  /// What was found, in quotes; of a person's cells only what cannot name anybody.
  func quote(_ text: String) -> String {
    guard !isPersonal || Self.isNameless(text) else {
      return "a text of \(text.count) characters"
    }
    return quoteItem(text)
  }

  /// What was found in a list of skills, occupations or languages, in quotes.
  func quoteItem(_ text: String) -> String { "\"\(text.shown)\"" }

  /// Whether a text is a number, a day or a code such as B2: too few digits for a telephone or a
  /// national number, and letters only beside digits or as what is not a number.
  private static func isNameless(_ text: String) -> Bool {
    let letters = text.utf8.count { (65...90).contains($0 & 0xDF) }
    let digits = text.utf8.count { (48...57).contains($0) }
    guard text.utf8.allSatisfy({ $0 < 0x80 }), digits <= 8 else { return false }
    return letters == 0 || (letters <= 2 && digits > 0)
      || ["nan", "inf", "+inf", "-inf"].contains(text.lowercased())
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
      found: quote(text), lowest: shown(lowest), highest: highest.isFinite ? shown(highest) : nil)
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
