package import PasserelleModel

/// Where the rows of a data set lie, table by table, to find those that can hardly lie there.
///
/// Memory grows with the distinct places, not with the rows.
package struct PlaceCensus: Sendable {
  /// Further than this from every other place, a place is told.
  private static let farKm = 500.0

  /// The rows of a table at a place: how many, and the first of them.
  private struct Sighting {
    var rows: Int
    let line: Int
    let id: String
  }

  /// The rows near each other: those at each place.
  private struct Region {
    var rows = 0
    var places: [Place: Int] = [:]
  }

  private var sightings: [DataSet.Table: [Place: Sighting]] = [:]
  private var regions: [Cube: Region] = [:]

  package init() {}

  /// Counts a row with its place, where it has one.
  ///
  /// - Complexity: O(1).
  package mutating func add(_ place: Place?, of table: DataSet.Table, id: String, line: Int) {
    guard let place else { return }
    let first = Sighting(rows: 0, line: line, id: id)
    sightings[table, default: [:]][place, default: first].rows += 1
    let cube = Cube(place, sideKm: Self.farKm)
    regions[cube, default: Region()].rows += 1
    regions[cube, default: Region()].places[place, default: 0] += 1
  }

  /// What is odd about a table's places: a notice for each kind, at the first row of it.
  ///
  /// - Complexity: O(places of the table) where most have another near them.
  package func notices(of table: DataSet.Table, in file: String) -> [ImportIssue] {
    var (swapped, far): ([Sighting], [Sighting]) = ([], [])
    for (place, sighting) in sightings[table] ?? [:] {
      if looksSwapped(place) {
        swapped.append(sighting)
      } else if isFar(place) {
        far.append(sighting)
      }
    }
    return [
      Self.notice(swapped, in: file) { .swappedPlace(rows: $0) },
      Self.notice(far, in: file) { .farPlace(rows: $0) },
    ].compactMap(\.self)
  }

  private static func notice(
    _ found: [Sighting], in file: String, _ problem: (Int) -> ImportProblem
  ) -> ImportIssue? {
    found.min { $0.line < $1.line }.map { first in
      ImportIssue(
        problem(found.reduce(0) { $0 + $1.rows }),
        at: SourceLocation(file: file, line: first.line, column: "latitude"), id: first.id)
    }
  }

  /// Whether more rows lie about the place with its coordinates changed over, which is elsewhere.
  private func looksSwapped(_ place: Place) -> Bool {
    guard Place.latitudes.contains(place.longitude) else { return false }
    let mirror = Place(knownLatitude: place.longitude, longitude: place.latitude)
    return place.distanceKm(to: mirror) > 2 * Self.farKm
      && hasNeighbour(mirror, besides: place) && rows(about: mirror) > rows(about: place)
  }

  /// Whether others lie somewhere, and none within reach.
  private func isFar(_ place: Place) -> Bool {
    let isAlone = regions[Cube(place, sideKm: Self.farKm)]?.places[place] == 1
    let isOnly = regions.count == 1 && regions.values.allSatisfy { $0.rows == 1 }
    return isAlone && !isOnly && !hasNeighbour(place, besides: place)
  }

  private func hasNeighbour(_ place: Place, besides own: Place) -> Bool {
    Cube(place, sideKm: Self.farKm).andNeighbours.contains { cube in
      regions[cube]?.places.keys.contains {
        $0 != own && $0.distanceKm(to: place) <= Self.farKm
      } == true
    }
  }

  private func rows(about place: Place) -> Int {
    Cube(place, sideKm: Self.farKm).andNeighbours.reduce(0) { $0 + (regions[$1]?.rows ?? 0) }
  }
}
