internal import PasserelleModel

/// Where municipalities lie, as a table of the caller has it.
struct Municipalities: Sendable {
  /// A line of the table.
  struct Line: Sendable, Equatable {
    /// The code of the country, capital letters; `nil` where the table does not say.
    let country: String?
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
  func line(postalCode: String?, municipality: String?, country: String? = nil) -> Line? {
    let code = country.map(Self.code)
    func inCountry(_ lines: [Line]?) -> [Line] {
      (lines ?? []).filter { $0.country == nil || code == nil || $0.country == code }
    }
    let named = inCountry(municipality.flatMap { byName[LabelKey.key($0)] })
    guard let postalCode else { return named.count == 1 ? named[0] : nil }
    let coded = inCountry(byCode[postalCode])
    if coded.isEmpty {
      return named.count == 1 && named[0].postalCode.count == postalCode.count ? named[0] : nil
    }
    if coded.count == 1 { return coded[0] }
    let both = coded.filter { line in
      municipality.map { LabelKey.key($0) == LabelKey.key(line.municipality) } ?? false
    }
    return both.count == 1 ? both[0] : nil
  }

  /// The code of a country by its name or code; another name is a country that no table here has.
  private static func code(_ country: String) -> String {
    countries[LabelKey.key(country)] ?? country.uppercased()
  }

  private static let countries = [
    "belgique": "BE", "belgie": "BE", "belgium": "BE", "belgien": "BE", "france": "FR",
    "frankrijk": "FR", "frankreich": "FR", "nederland": "NL", "pays bas": "NL",
    "netherlands": "NL", "luxembourg": "LU", "luxemburg": "LU", "allemagne": "DE",
    "duitsland": "DE", "germany": "DE", "deutschland": "DE", "bel": "BE", "fra": "FR",
  ]

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
      return Line(
        country: fields.text(.country)?.uppercased(), postalCode: code, municipality: name,
        place: place)
    }
  }
}
