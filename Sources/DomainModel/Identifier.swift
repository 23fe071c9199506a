#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A stable name given by the world outside: an ESCO URI, a key of somebody's data base.
///
/// Each kind of thing has its own type, so that a course's id is never looked up among skills.
/// Identity and order are those of the UTF-8 bytes: two spellings that Unicode holds equivalent are
/// two ids, as they are to whoever wrote them, and ties are broken as SCORING.md says.
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

  /// Whether the UTF-8 bytes are the same.
  public static func == (left: Self, right: Self) -> Bool {
    compareBytes(left.rawValue, right.rawValue) == 0
  }

  /// Whether the UTF-8 bytes of the left name come first.
  public static func < (left: Self, right: Self) -> Bool {
    compareBytes(left.rawValue, right.rawValue) < 0
  }

  /// Feeds the UTF-8 bytes.
  public func hash(into hasher: inout Hasher) {
    var name = rawValue
    name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// Below zero, zero or above, as the left bytes come before, equal or follow the right ones.
private func compareBytes(_ left: String, _ right: String) -> Int {
  var (left, right) = (left, right)
  return left.withUTF8 { left in
    right.withUTF8 { right in
      let common = min(left.count, right.count)
      if common > 0, let first = left.baseAddress, let second = right.baseAddress {
        let order = Int(memcmp(first, second, common))
        if order != 0 { return order }
      }
      return left.count - right.count
    }
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
