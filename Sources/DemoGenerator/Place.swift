/// A point of the map in ten-thousandths of a degree, so that no rounding can differ.
struct Place {
  /// Degrees north, times ten thousand.
  var latitude: Int
  /// Degrees east, times ten thousand.
  var longitude: Int

  /// The two cells of a file: latitude and longitude with four decimals.
  var cells: [String] {
    [Self.decimal(latitude), Self.decimal(longitude)]
  }

  private static func decimal(_ value: Int) -> String {
    "\(value / 10_000).\(padded(value % 10_000, to: 4))"
  }

  /// The place of a key, nil for an empty key or a dash.
  static func named(_ key: String) throws -> Place? {
    guard !key.isEmpty, key != "-" else { return nil }
    guard let town = towns.first(where: { $0.key == key }) else {
      throw DemoError.unknownPlace(key)
    }
    return town.place
  }

  /// The towns that learners live in, with how many of a hundred or so live there.
  static let towns: [(key: String, place: Place, learners: Int)] = [
    ("charleroi", Place(latitude: 504_108, longitude: 44_446), 22),
    ("gosselies", Place(latitude: 504_667, longitude: 44_333), 6),
    ("gilly", Place(latitude: 504_240, longitude: 44_790), 9),
    ("marcinelle", Place(latitude: 503_960, longitude: 44_440), 8),
    ("jumet", Place(latitude: 504_430, longitude: 44_250), 8),
    ("marchienne", Place(latitude: 504_050, longitude: 43_960), 7),
    ("chatelet", Place(latitude: 504_030, longitude: 45_250), 9),
    ("fleurus", Place(latitude: 504_820, longitude: 45_500), 6),
    ("courcelles", Place(latitude: 504_600, longitude: 43_740), 6),
    ("farciennes", Place(latitude: 504_290, longitude: 45_510), 4),
    ("montigny", Place(latitude: 503_800, longitude: 43_800), 3),
    ("gerpinnes", Place(latitude: 503_380, longitude: 45_270), 2),
    ("thuin", Place(latitude: 503_390, longitude: 42_860), 4),
    ("binche", Place(latitude: 504_110, longitude: 41_650), 5),
    ("louviere", Place(latitude: 504_790, longitude: 41_880), 9),
    ("sambreville", Place(latitude: 504_470, longitude: 46_330), 6),
    ("namur", Place(latitude: 504_670, longitude: 48_720), 6),
    ("mons", Place(latitude: 504_540, longitude: 39_520), 4),
    ("nivelles", Place(latitude: 505_980, longitude: 43_280), 4),
    ("walcourt", Place(latitude: 502_540, longitude: 44_350), 2),
    ("philippeville", Place(latitude: 501_960, longitude: 45_440), 2),
    ("liege", Place(latitude: 506_330, longitude: 55_680), 2),
    ("bruxelles", Place(latitude: 508_470, longitude: 43_520), 2),
    ("leuven", Place(latitude: 508_790, longitude: 47_010), 1),
  ]
}
