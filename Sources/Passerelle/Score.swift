internal import PasserelleBase
public import PasserelleModel

/// An exact score: weights in ppm times criterion values in ppm, out of 10¹².
public struct Score: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The score, 0 to 10¹².
  public let trillionths: Int64

  /// Takes a score out of 10¹².
  package init(trillionths: Int64) { self.trillionths = trillionths }

  /// The nearest score to a number.
  ///
  /// - Throws: a `value` that is not from 0 to 1.
  public init(value: Double) throws(InvalidValue) {
    trillionths = Int64((try (0...1).checked(value, "score") * 1e12).rounded())
  }

  /// The score between 0 and 1.
  public var value: Double { Double(trillionths) / 1e12 }

  /// The score in millionths, rounded half up.
  package var millionths: Int64 { (trillionths + 500_000) / 1_000_000 }

  /// Six decimals, rounded half up: `0.731250`.
  public var description: String { FixedPoint.text(millionths, decimals: 6, all: true) }

  /// Whether the left score is the lower.
  public static func < (left: Self, right: Self) -> Bool { left.trillionths < right.trillionths }
}

/// What a course closes of what work asks of a learner: an absolute share, which compares people.
public struct Gain: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// In millionths, 0 to 1 000 000.
  public let ppm: Int64

  /// Takes a gain in millionths.
  package init(ppm: Int64) { self.ppm = ppm }

  /// The nearest gain to a number.
  ///
  /// - Throws: a `value` that is not from 0 to 1.
  public init(value: Double) throws(InvalidValue) {
    ppm = Int64((try (0...1).checked(value, "gain") * 1e6).rounded())
  }

  /// The gain between 0 and 1.
  public var value: Double { Double(ppm) / 1e6 }

  /// Six decimals: `0.099123`.
  public var description: String { FixedPoint.text(ppm, decimals: 6, all: true) }

  /// Whether the left gain is the lower.
  public static func < (left: Self, right: Self) -> Bool { left.ppm < right.ppm }
}

/// The value of one criterion, in millionths.
public struct Part: Hashable, Sendable, CustomStringConvertible {
  /// Which criterion.
  public let criterion: CriterionName
  /// Its value *v*, 0 to 1 000 000.
  public let ppm: Int64

  /// Says what a criterion comes to, 0 to 1 000 000.
  public init(criterion: CriterionName, ppm: Int64) {
    self.criterion = criterion
    self.ppm = ppm
  }

  /// The value between 0 and 1.
  public var value: Double { Double(ppm) / 1e6 }

  /// As few decimals as say it exactly: `0.61`.
  public var description: String { FixedPoint.text(ppm, decimals: 6, all: false) }
}
