#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A point on the earth.
public struct Place: Hashable, Sendable {
  /// Degrees north of the equator, −90 to 90.
  public let latitude: Double
  /// Degrees east of Greenwich, −180 to 180.
  public let longitude: Double

  /// Takes coordinates in degrees.
  ///
  /// - Throws: the first coordinate that lies out of its range.
  public init(latitude: Double, longitude: Double) throws(InvalidValue) {
    self.latitude = try Self.latitudes.checked(latitude, "latitude")
    self.longitude = try Self.longitudes.checked(longitude, "longitude")
  }

  /// Takes coordinates in degrees that are known to lie within their ranges.
  ///
  /// - Precondition: both do.
  package init(knownLatitude latitude: Double, longitude: Double) {
    precondition(Self.latitudes.contains(latitude), "latitude \(latitude)")
    precondition(Self.longitudes.contains(longitude), "longitude \(longitude)")
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The latitudes there are, in degrees.
  public static let latitudes = -90.0...90.0
  /// The longitudes there are, in degrees.
  public static let longitudes = -180.0...180.0
  /// The mean radius of the earth in kilometres (IUGG).
  public static let earthRadiusKm = 6371.0088

  /// The great-circle distance in kilometres, by the haversine formula.
  ///
  /// **Edge cases.** 0 for equal places; rounding never takes it past half the circumference.
  public func distanceKm(to other: Place) -> Double {
    let radians = Double.pi / 180
    let sineLatitude = sin((other.latitude - latitude) * radians / 2)
    let sineLongitude = sin((other.longitude - longitude) * radians / 2)
    let haversine =
      sineLatitude * sineLatitude
      + cos(latitude * radians) * cos(other.latitude * radians) * sineLongitude * sineLongitude
    return 2 * Self.earthRadiusKm * asin(min(1, haversine.squareRoot()))
  }
}
