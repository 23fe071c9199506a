#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif
internal import PasserelleModel

/// One of the cubes that space is divided into, the earth's centre in a corner.
///
/// A chord is no longer than its arc: two places nearer than a side lie in the same cube or in
/// neighbours, at the poles and across the date line too.
struct Cube: Hashable {
  private let x, y, z: Int

  private init(x: Int, y: Int, z: Int) { (self.x, self.y, self.z) = (x, y, z) }

  /// The cube that a place lies in.
  init(_ place: Place, sideKm: Double) {
    let (north, east) = (place.latitude * .pi / 180, place.longitude * .pi / 180)
    func cell(_ unit: Double) -> Int { Int((unit * Place.earthRadiusKm / sideKm).rounded(.down)) }
    self.init(x: cell(cos(north) * cos(east)), y: cell(cos(north) * sin(east)), z: cell(sin(north)))
  }

  /// The cube and the 26 that touch it.
  var andNeighbours: [Cube] {
    (-1...1).flatMap { dx in
      (-1...1).flatMap { dy in (-1...1).map { dz in Cube(x: x + dx, y: y + dy, z: z + dz) } }
    }
  }
}
