internal import PasserelleBase

/// The SHA-256 of values in a canonical form: equal values have equal digests, whatever file, format
/// or order they came in, and on every machine.
///
/// Texts count by their bytes. Good for an ETag, for a cache's key, and to tell two engines apart.
public struct ValueDigest: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// Digests what was written.
  package init(of form: CanonicalForm) { bytes = SHA256.digest(of: form.bytes) }

  /// The bytes as 64 hexadecimal digits, in lower case.
  public var description: String { SHA256.hexadecimal(bytes) }
}
