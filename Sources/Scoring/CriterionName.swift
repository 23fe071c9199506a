/// The criteria of SCORING.md.
///
/// Each is declared beside its formula; ``allCases`` lists them in the order in which parts stand.
public struct CriterionName: RawRepresentable, Hashable, Sendable, CaseIterable,
  CustomStringConvertible
{
  /// The name that files carry.
  public let rawValue: String

  /// All criteria, in the order in which parts are listed.
  public static let allCases = Criteria.all.map { $0.name }

  init(_ rawValue: String) { self.rawValue = rawValue }

  /// The criterion of that name, `nil` where there is none.
  public init?(rawValue: String) {
    guard Self.allCases.contains(where: { $0.rawValue == rawValue }) else { return nil }
    self.rawValue = rawValue
  }

  /// The name.
  public var description: String { rawValue }
}
