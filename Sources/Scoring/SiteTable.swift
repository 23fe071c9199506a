internal import PasserelleBase
package import PasserelleModel

/// The distinct places of a list of things, so that a distance is computed once a place.
package struct SiteTable: Sendable {
  /// The place of each site.
  package let places: [Place]
  /// The site of each thing, `nil` where its place is unknown.
  package let siteOf: [SiteIndex?]

  init(_ placesOfThings: [Place?]) {
    var sites: [Place: SiteIndex] = [:]
    var places: [Place] = []
    siteOf = placesOfThings.map { place in
      guard let place else { return nil }
      if let site = sites[place] { return site }
      let site = SiteIndex(places.count)
      sites[place] = site
      places.append(place)
      return site
    }
    self.places = places
  }

  var count: Int { places.count }
}
