/// The numbers that cells may hold.
///
/// Whatever is counted is bounded far below what sums of it could overflow at, and far above what any
/// hub has.
enum Bounds {
  /// Seats of a session, and how many of them are asked for or kept.
  static let seats = 0...1_000_000
  /// Positions of a need.
  static let positions = 1...1_000_000
  /// Levels of the European Qualifications Framework.
  static let eqfLevels = 1...8
  /// Hours of a week.
  static let hoursPerWeek = 0.0...168.0
  /// How far somebody travels, in kilometres; beyond the 20 015 of half the earth for all who write a
  /// round number for anywhere.
  static let travelKm = 0.0...1_000_000.0
}
