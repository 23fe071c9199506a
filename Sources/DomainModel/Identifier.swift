/// A stable name given by the world outside: an ESCO URI, a key of somebody's data base.
///
/// Each kind of thing has its own type, so that a course's id is never looked up among skills.
/// Order is that of the UTF-8 bytes, which is the order in which SCORING.md breaks ties.
public protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral, RawRepresentable
where RawValue == String {
  /// Takes the name as it is.
  init(_ name: String)
}

extension Identifier {
  /// Takes the name as it is.
  public init(rawValue: String) { self.init(rawValue) }

  /// Takes a literal name.
  public init(stringLiteral value: String) { self.init(value) }

  /// The name.
  public var description: String { rawValue }

  /// Whether the UTF-8 bytes of the left name come first.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

/// Names a skill: an ESCO URI in practice.
public struct SkillID: Identifier {
  /// The name.
  public let rawValue: String
  /// Takes the name as it is.
  public init(_ name: String) { rawValue = name }
}

/// Names an occupation: an ESCO URI in practice.
public struct OccupationID: Identifier {
  /// The name.
  public let rawValue: String
  /// Takes the name as it is.
  public init(_ name: String) { rawValue = name }
}

/// Names a learner: the only personal datum that may stand in an error text.
public struct LearnerID: Identifier {
  /// The name.
  public let rawValue: String
  /// Takes the name as it is.
  public init(_ name: String) { rawValue = name }
}

/// Names a course.
public struct CourseID: Identifier {
  /// The name.
  public let rawValue: String
  /// Takes the name as it is.
  public init(_ name: String) { rawValue = name }
}

/// Names a session of a course.
public struct SessionID: Identifier {
  /// The name.
  public let rawValue: String
  /// Takes the name as it is.
  public init(_ name: String) { rawValue = name }
}

/// Names a need: a vacancy, a start-up's search or a research project's.
public struct NeedID: Identifier {
  /// The name.
  public let rawValue: String
  /// Takes the name as it is.
  public init(_ name: String) { rawValue = name }
}
