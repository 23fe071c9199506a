public import PasserelleModel

/// An invented data set of any size over a real taxonomy, drawn one thing at a time.
///
/// Every learner, course, session and need depends on the seed and its number alone, so memory does
/// not grow with the size, and the first thousand of a million are the thousand of a thousand.
public struct Population: Sendable {
  /// How much of each.
  public struct Size: Sendable {
    /// People.
    public let learners: Int
    /// Courses.
    public let courses: Int
    /// Needs.
    public let needs: Int

    /// Takes the sizes.
    ///
    /// - Throws: a size below 0.
    public init(learners: Int, courses: Int, needs: Int) throws(InvalidValue) {
      for (name, size) in [("learners", learners), ("courses", courses), ("needs", needs)]
      where size < 0 {
        throw InvalidValue(name, found: "\(size)", range: "0 or more")
      }
      self.learners = learners
      self.courses = courses
      self.needs = needs
    }
  }

  /// How much of each there is.
  public let size: Size
  let market: LabourMarket
  let taxonomy: Taxonomy
  let asOf: Day
  let seed: UInt64
  private let homes: WeightedIndex

  /// Prepares to draw.
  ///
  /// - Returns: `nil` when no occupation of the taxonomy has three essential skills or more, from
  ///   which profiles could be shaped.
  public init?(over taxonomy: Taxonomy, size: Size, asOf: Day, seed: UInt64) {
    market = LabourMarket(taxonomy, seed: seed)
    guard !market.occupations.isEmpty else { return nil }
    self.taxonomy = taxonomy
    self.size = size
    self.asOf = asOf
    self.seed = seed
    homes = WeightedIndex(
      Municipality.all.map { town in
        let km = town.place.distanceKm(to: Municipality.charleroi)
        // People come from near: a third as many for each 40 km.
        return town.population * Self.decay(km)
      })
  }

  /// 3^(−km/40), by repeated products so that it is the same on every machine.
  private static func decay(_ km: Double) -> Double {
    var factor = 1.0
    for _ in 0..<Int(km / 4) { factor *= 0.896 }
    return factor
  }

  /// A home, somewhere within about two kilometres of a municipality's centre.
  func home(_ random: inout SeededSource) -> Place {
    let centre = Municipality.all[homes.draw(&random)].place
    let north = (random.unit() - 0.5) * 0.036
    let east = (random.unit() - 0.5) * 0.056
    return Place(
      knownLatitude: ((centre.latitude + north) * 1e4).rounded() / 1e4,
      longitude: ((centre.longitude + east) * 1e4).rounded() / 1e4)
  }

  /// A number with enough leading zeros that ids sort as they count.
  static func id(_ letter: String, _ number: Int) -> String {
    let digits = String(number + 1)
    return letter + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
  }
}
