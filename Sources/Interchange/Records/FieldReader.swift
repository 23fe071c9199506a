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
    for mark in record.marks {
      let column = columns[mark.place].rawValue
      problems.append(
        (
          column,
          CellWords.isFailure(mark.text)
            ? .failedFormula(found: mark.text)
            : .reread(.blank, found: mark.text, value: nil, rows: 1)
        ))
    }
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

  /// The columns of which something is left out as it was decided.
  private var columnsCut: Set<Column> = []

  mutating func leaveOut(in column: Column) { columnsCut.insert(column) }

  /// Whether a column that yields nothing is to be used so: it says something that means nothing.
  func isAccountedFor(_ column: Column) -> Bool {
    columnsCut.contains(column) || hasProblem(in: column)
  }

  func hasProblem(in column: Column) -> Bool {
    problems.contains { $0.column == column.rawValue }
  }

  /// Whether a problem quotes a text of a column that means nothing known.
  func hasText(in column: String?, of problem: ImportProblem) -> Bool {
    if problem.code == .unmatchedCourse { return true }
    guard [.textNotLinked, .level].contains(problem.code) else { return false }
    return problems.contains { $0.column == column && $0.problem.code == .textNotLinked }
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
        if DamagedText.isDamaged(label) {
          problems.append((cell.column, .damagedText(found: label, rows: 1)))
        }
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

  /// A cell's text that is kept for people, with a word where its letters look damaged.
  mutating func freeText(_ column: Column) -> String? {
    guard let text = text(column) else { return nil }
    if DamagedText.isDamaged(text) { report(.damagedText(found: text, rows: 1), in: column) }
    return text
  }

  mutating func requiredText(_ column: Column) -> String? {
    if self[column] == .absent { report(.blank, in: column) }
    guard let text = text(column) else { return nil }
    if record.readings != nil, column.rawValue == "id", !record.hasLiteralID,
      FieldReading.hasLostDigits(text)
    {
      report(.lostDigits(found: text), in: column)
    }
    return text
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
    guard let number = FieldReading.decimal(text) ?? withComma(text, column) else { return nil }
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
    guard
      let number = FieldReading.whole(text) ?? withComma(text, column).flatMap(Int.init(exactly:))
    else {
      if !hasProblem(in: column) { report(.notANumber(found: text, hasComma: false), in: column) }
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

  /// A day as ISO 8601 writes it, or day first where the whole column allows no other reading.
  mutating func day(_ column: Column) -> Day? {
    guard let text = text(column) else { return nil }
    if let day = Day(iso8601: text) { return day }
    let (written, time) = CalendarTime.split(text)
    let day = Day(iso8601: String(written)) ?? dayFirst(text, column)
    if let day, let time, !CalendarTime.isMidnight(time) {
      report(.reread(.timeCut, found: text, value: "\(day)", rows: 1), in: column)
    }
    return day
  }

  /// The day that 31/12/2026 means, if the column tells.
  private mutating func dayFirst(_ text: String, _ column: Column) -> Day? {
    let written = WrittenDay(text)
    guard let written, let day = written.dayFirst else {
      report(.notADay(found: text, suggestion: FieldReading.suggestion(for: text)), in: column)
      return nil
    }
    let survey = survey(column)
    let isStated = record.readings?.readsDayFirst ?? false
    switch (survey.dayFirst > 0 || isStated, survey.monthFirst > 0) {
    case (true, false):
      report(.reread(.dayFirst, found: text, value: "\(day)", rows: 1), in: column)
      return day
    case (true, true) where survey.dayFirst > 0:
      report(.mixedDays(dayFirst: survey.dayFirst, monthFirst: survey.monthFirst), in: column)
    case (_, true): report(.notADay(found: text, suggestion: nil), in: column)
    case (false, false) where survey.ambiguous > 0:
      report(
        .ambiguousDay(found: survey.firstAmbiguous ?? text, rows: survey.ambiguous), in: column)
    case (false, false):
      report(.notADay(found: text, suggestion: FieldReading.suggestion(for: text)), in: column)
    }
    return nil
  }

  /// The number that is written with a decimal comma, if the column has no points.
  private mutating func withComma(_ text: String, _ column: Column) -> Double? {
    let number = text.contains(",") ? FieldReading.decimal(text.replacing(",", with: ".")) : nil
    guard let number else {
      report(.notANumber(found: text, hasComma: false), in: column)
      return nil
    }
    let survey = survey(column)
    if survey.commas > 0, survey.points == 0 {
      let value = text.replacing(",", with: ".")
      report(.reread(.decimalComma, found: text, value: value, rows: 1), in: column)
      return number
    }
    report(
      survey.commas > 0
        ? .mixedDecimals(commas: survey.commas, points: survey.points)
        : .notANumber(found: text, hasComma: true), in: column)
    return nil
  }

  /// What the whole column holds; nothing in files that have no columns.
  private func survey(_ column: Column) -> ColumnSurvey {
    guard let place = columns.firstIndex(of: column), let readings = record.readings else {
      return ColumnSurvey([])
    }
    return readings.survey(place)
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
    if let choice = CellWords.name(text).flatMap({ Choice(rawValue: $0) }) {
      report(.reread(.word, found: text, value: choice.rawValue, rows: 1), in: column)
      return choice
    }
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

  private func outOfRange(_ text: String, _ lowest: Double, _ highest: Double) -> ImportProblem {
    func shown(_ bound: Double) -> String {
      Int(exactly: bound).map { "\($0)" } ?? "\(bound)"
    }
    return .outOfRange(
      found: text, lowest: shown(lowest), highest: highest.isFinite ? shown(highest) : nil)
  }
}
