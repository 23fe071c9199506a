import PasserelleModel
import Testing

@Suite struct PlaceTests {
  let charleroi = Place(latitude: 50.4108, longitude: 4.4446)

  @Test func isNoDistanceFromItself() { #expect(charleroi.distanceKm(to: charleroi) == 0) }

  @Test func measuresADegreeOfTheMeridian() {
    let north = Place(latitude: 51.4108, longitude: 4.4446)
    #expect(abs(charleroi.distanceKm(to: north) - 6371.0088 * .pi / 180) < 1e-9)
  }

  @Test func measuresHalfTheEarthAtMost() {
    let there = Place(latitude: -50.4108, longitude: -175.5554)
    #expect(abs(charleroi.distanceKm(to: there) - 6371.0088 * .pi) < 1e-6)
    #expect(charleroi.distanceKm(to: there) == there.distanceKm(to: charleroi))
  }

  @Test func refusesWhatIsNotOnTheEarth() async {
    await #expect(processExitsWith: .failure) { _ = Place(latitude: .nan, longitude: 0) }
    await #expect(processExitsWith: .failure) { _ = Place(latitude: 0, longitude: 180.1) }
  }
}
