internal import Synchronization

/// How the numbers and days of a table's columns are to be read, which one cell alone cannot tell.
///
/// A column is looked at as a whole when its first value is met that RFC-minded programs would not have
/// written: files that are written as the formats say are never read twice.
final class ColumnReadings: Sendable {
  private let location: InputFile
  private let known: KnownHeader
  private let surveys = Mutex<[Int: ColumnSurvey]>([:])

  init(_ location: InputFile, _ known: KnownHeader) {
    self.location = location
    self.known = known
  }

  /// Whether the caller has said that the day comes first in columns that do not tell.
  var readsDayFirst: Bool { location.dialect.readsDayFirst }

  /// What the column at a place of the schema holds; nothing where the file cannot be read again.
  func survey(_ place: Int) -> ColumnSurvey {
    surveys.withLock { surveys in
      if let survey = surveys[place] { return survey }
      let survey = ColumnSurvey(location, known, place)
      surveys[place] = survey
      return survey
    }
  }
}

/// The values of a column that may be read in more than one way.
struct ColumnSurvey: Sendable {
  /// Numbers with a comma, and with a point.
  private(set) var commas = 0
  private(set) var points = 0
  /// Days written d/m/yyyy whose first number is no month, whose second is none, and others.
  private(set) var dayFirst = 0
  private(set) var monthFirst = 0
  private(set) var ambiguous = 0
  /// The first that is ambiguous.
  private(set) var firstAmbiguous: String?

  init(_ values: some Sequence<String>) { for value in values { take(value) } }

  /// Walks over all rows of a file that can be read.
  init(_ location: InputFile, _ known: KnownHeader, _ place: Int) {
    guard (try? location.open().isRepeatable) == true, let file = try? CSVFile(location, known),
      let column = file.header.firstIndex(where: { known.names.place($0) == place })
    else { return }
    while true {
      switch file.next() {
      case .row: take(file.text(column).trimmed)
      case .damaged: continue
      case .end, .failed: return
      }
    }
  }

  private mutating func take(_ value: String) {
    if value.utf8.contains(UInt8(ascii: ",")) {
      if FieldReading.decimal(value.replacing(",", with: ".")) != nil { commas += 1 }
    } else if value.utf8.contains(UInt8(ascii: ".")), FieldReading.decimal(value) != nil {
      points += 1
    }
    guard let day = WrittenDay(value) else { return }
    switch (day.first > 12, day.second > 12) {
    case (true, false): dayFirst += 1
    case (false, true): monthFirst += 1
    case (false, false):
      ambiguous += 1
      firstAmbiguous = firstAmbiguous ?? value
    case (true, true): break
    }
  }
}
