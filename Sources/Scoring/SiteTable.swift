internal import PasserelleModel

/// The distinct places of a list of things, so that a distance is computed once a place.
package struct SiteTable: Sendable {
  let places: [Place]
  /// The site of each thing, −1 where its place is unknown.
  let siteOf: [Int32]

  init(_ placesOfThings: [Place?]) {
    var sites: [Place: Int32] = [:]
    var places: [Place] = []
    siteOf = placesOfThings.map { place in
      guard let place else { return -1 }
      if let site = sites[place] { return site }
      sites[place] = Int32(places.count)
      places.append(place)
      return Int32(places.count - 1)
    }
    self.places = places
  }

  var count: Int { places.count }
}
