import PasserelleModel
import Testing

@Suite struct PlaceTests {
  let charleroi = Place(knownLatitude: 50.4108, longitude: 4.4446)

  @Test func isNoDistanceFromItself() { #expect(charleroi.distanceKm(to: charleroi) == 0) }

  @Test func measuresADegreeOfTheMeridian() {
    let north = Place(knownLatitude: 51.4108, longitude: 4.4446)
    #expect(abs(charleroi.distanceKm(to: north) - 6371.0088 * .pi / 180) < 1e-9)
  }

  @Test func measuresHalfTheEarthAtMost() {
    let there = Place(knownLatitude: -50.4108, longitude: -175.5554)
    #expect(abs(charleroi.distanceKm(to: there) - 6371.0088 * .pi) < 1e-6)
    #expect(charleroi.distanceKm(to: there) == there.distanceKm(to: charleroi))
  }

  @Test func refusesWhatIsNotOnTheEarth() {
    #expect(throws: InvalidValue("latitude", found: "nan", range: "-90.0 to 90.0")) {
      try Place(latitude: .nan, longitude: 0)
    }
    #expect(throws: InvalidValue("longitude", found: "180.1", range: "-180.0 to 180.0")) {
      try Place(latitude: 0, longitude: 180.1)
    }
  }
}
