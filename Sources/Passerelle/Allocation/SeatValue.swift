internal import PasserelleBase
public import PasserelleModel

/// What seats are worth to a plan: the gain of a learner in one, a sum or a difference of such values, a
/// price.
///
/// A seat is worth its gain in millionths, times 10⁶, and the learner's score in millionths besides: gains
/// compare people, and where they are equal the scores decide. Only here is that said.
public struct SeatValue: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The value in trillionths, of which the whole of a learner's gap has 10¹².
  public let trillionths: Int64

  /// The whole of a learner's gap; one seat is worth a millionth more at most, for the score.
  static let wholeGap = SeatValue(trillionths: 1_000_000_000_000)

  /// Takes a value in trillionths.
  public init(trillionths: Int64) { self.trillionths = trillionths }

  /// What a learner with this gain and this score in a session adds to a plan.
  public init(_ gain: Gain, _ score: Score) {
    trillionths = 1_000_000 * gain.ppm + score.trillionths / 1_000_000
  }

  /// The nearest value to a part of a gap.
  ///
  /// - Throws: a `gain` that is not from 0 to 1.
  public init(of gain: Double) throws(InvalidValue) {
    trillionths = Int64((try (0...1).checked(gain, "gain") * 1e12).rounded())
  }

  /// The value as a number, 1 for the whole of a learner's gap.
  public var value: Double { Double(trillionths) / 1e12 }

  /// Six decimals, rounded to the nearest: `365.605000`.
  public var description: String {
    let (whole, rest) = trillionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    let millionths = Int64(whole) + (rest >= 500_000 ? 1 : 0)
    return FixedPoint.text(trillionths < 0 ? -millionths : millionths, decimals: 6, all: true)
  }

  /// Whether the left value is the lower.
  public static func < (left: Self, right: Self) -> Bool { left.trillionths < right.trillionths }
}
