/// The place of a thing of one kind in its table: a skill's index is never looked up among courses.
///
/// Indices follow the order of the ids' UTF-8 bytes, so that a tie broken by index is broken by id.
/// Only the vocabulary of a kind makes one from an id.
@frozen
public struct Index<Kind>: RawRepresentable, Hashable, Comparable, Sendable,
  BitwiseCopyable
{
  /// The place, from 0.
  public let rawValue: Int32

  /// Takes a place.
  @inlinable public init(rawValue: Int32) { self.rawValue = rawValue }

  /// Takes a place of a table.
  @inlinable public init(_ place: Int) { rawValue = Int32(place) }

  /// The place, to subscript an array with.
  @inlinable public var place: Int { Int(rawValue) }

  /// Whether the left thing stands first.
  @inlinable public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}
