internal import PasserelleModel

/// Where municipalities lie, as a table of the caller has it.
struct Municipalities: Sendable {
  /// A line of the table.
  struct Line: Sendable, Equatable {
    let postalCode: String
    let municipality: String
    let place: Place
  }

  private let byCode: [String: [Line]]
  private let byName: [String: [Line]]
  /// The least box that holds all of them, a degree wider on every side.
  private let box: (latitudes: ClosedRange<Double>, longitudes: ClosedRange<Double>)?

  init(_ lines: [Line]) {
    byCode = Dictionary(grouping: lines, by: \.postalCode)
    byName = Dictionary(grouping: lines) { LabelKey.key($0.municipality) }
    let (north, east) = (lines.map(\.place.latitude), lines.map(\.place.longitude))
    if let south = north.min(), let top = north.max(), let west = east.min(), let end = east.max() {
      box = (south - 1...top + 1, west - 1...end + 1)
    } else {
      box = nil
    }
  }

  /// The one entry that a postal code and a municipality name, or either of them alone.
  ///
  /// A municipality counts beside a code that the table lacks only if such a code could be its own: as
  /// long as that of its entry.
  func place(postalCode: String?, municipality: String?) -> Place? {
    let named = municipality.map { byName[LabelKey.key($0)] ?? [] } ?? []
    guard let postalCode else { return named.count == 1 ? named[0].place : nil }
    guard let coded = byCode[postalCode] else {
      guard named.count == 1, named[0].postalCode.count == postalCode.count else { return nil }
      return named[0].place
    }
    if coded.count == 1 { return coded[0].place }
    let both = coded.filter { line in
      municipality.map { LabelKey.key($0) == LabelKey.key(line.municipality) } ?? false
    }
    return both.count == 1 ? both[0].place : nil
  }

  /// Whether a place lies far from all entries, and among them with its coordinates exchanged.
  func looksSwapped(_ place: Place) -> Bool {
    guard let box else { return false }
    let isInside =
      box.latitudes.contains(place.latitude) && box.longitudes.contains(place.longitude)
    return !isInside && box.latitudes.contains(place.longitude)
      && box.longitudes.contains(place.latitude)
  }

  /// The column names of such a table.
  enum Column: String, TableColumn {
    case country, postalCode, municipality, latitude, longitude

    static let required: Set<Self> = [.postalCode, .municipality, .latitude, .longitude]
  }

  struct Decoder: RecordDecoder {
    static let kind = FileTally.Kind.municipalities

    func decode(_ fields: inout FieldReader<Column>) -> Line? {
      let code = fields.requiredText(.postalCode)
      let name = fields.requiredText(.municipality)
      for column in [Column.latitude, .longitude] where fields[column] == .absent {
        fields.report(.blank, in: column)
      }
      guard let code, let name, let place = fields.place(.latitude, .longitude) else { return nil }
      return Line(postalCode: code, municipality: name, place: place)
    }
  }
}
