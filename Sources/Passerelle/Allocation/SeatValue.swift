internal import PasserelleBase

/// What seats are worth to a plan: the score of a learner in one, a sum or a difference of such
/// values, a price.
///
/// Unlike a ``Score`` it has no upper end; only here is it said what a score counts for in a plan.
public struct SeatValue: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The value in trillionths, of which a score of 1 has 10¹².
  public let trillionths: Int64

  /// The greatest value of one seat.
  static let greatestOfOne = SeatValue(trillionths: 1_000_000_000_000)

  /// Takes a value in trillionths.
  public init(trillionths: Int64) { self.trillionths = trillionths }

  /// What a learner with this score in a session adds to a plan.
  public init(_ score: Score) { trillionths = score.trillionths }

  /// The value as a number, 1 for a seat of the score 1.
  public var value: Double { Double(trillionths) / 1e12 }

  /// Six decimals, rounded to the nearest: `365.605000`.
  public var description: String {
    let (whole, rest) = trillionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    let millionths = Int64(whole) + (rest >= 500_000 ? 1 : 0)
    var bytes = trillionths < 0 && millionths > 0 ? [UInt8(ascii: "-")] : []
    FixedPoint.append(millionths, decimals: 6, all: true, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the left value is the lower.
  public static func < (left: Self, right: Self) -> Bool { left.trillionths < right.trillionths }
}
