internal import PasserelleBase

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
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
    left.rawValue.utf8.count == right.rawValue.utf8.count
      && compareBytes(left.rawValue, right.rawValue) == 0
  }

  /// Whether the UTF-8 bytes of the left name come first.
  public static func < (left: Self, right: Self) -> Bool {
    compareBytes(left.rawValue, right.rawValue) < 0
  }

  /// Feeds the name; equal bytes give equal hashes.
  public func hash(into hasher: inout Hasher) {
    let digest =
      rawValue.utf8.withContiguousStorageIfAvailable(digest(of:))
      ?? Array(rawValue.utf8).withUnsafeBufferPointer(digest(of:))
    hasher.combine(digest)
  }
}

/// Below zero, zero or above, as the left bytes come before, equal or follow the right ones.
///
/// Reads the bytes in place: a copy, even of a reference, would have threads fight over the count of
/// ids that they share.
private func compareBytes(_ left: String, _ right: String) -> Int {
  let order = left.utf8.withContiguousStorageIfAvailable { left in
    right.utf8.withContiguousStorageIfAvailable { right in compareBytes(left, right) }
  }
  // Strings of Swift's own are always contiguous; this is for those bridged from elsewhere.
  if case .some(.some(let order)) = order { return order }
  if left.utf8.elementsEqual(right.utf8) { return 0 }
  return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
}

private func compareBytes(
  _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
) -> Int {
  let common = min(left.count, right.count)
  // Ids that are read are shared, so most comparisons for equality end with the address.
  if common > 0, let first = left.baseAddress, let second = right.baseAddress, first != second {
    let order = Int(memcmp(first, second, common))
    if order != 0 { return order }
  }
  return left.count - right.count
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
