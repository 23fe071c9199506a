/// A JSON value as it is written: keys in their order, numbers with their digits.
///
/// A reader for data that must not be half-used: an object that gives a key twice is refused, where
/// most parsers keep one of the two, and strings are told apart by their bytes, where Swift and
/// Foundation hold two spellings of a letter for one key.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// The number as it is written.
  case number(String)
  case text(String)
  case list([JSONValue])
  /// The members in their order, each key once.
  case object([Member])

  /// A key with its value.
  package struct Member: Sendable {
    package let key: String
    package let value: JSONValue

    /// Pairs a key with a value.
    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// Reads one value that fills all of the bytes but for spaces, as RFC 8259 has it.
  ///
  /// - Throws: ``JSONFault``, for bytes that are no JSON and for JSON that can be read in two ways.
  /// - Complexity: O(bytes).
  package init(reading bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) {
    var reader = JSONReader(bytes)
    self = try reader.whole()
  }

  /// Reads one value from bytes, as the initialiser for a buffer does.
  package init(reading bytes: [UInt8]) throws(JSONFault) {
    let result = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(JSONFault) in try JSONValue(reading: bytes) }
    }
    self = try result.get()
  }
}

/// Why bytes are not read as JSON.
package enum JSONFault: Error, Hashable {
  /// They are not JSON, or nested beyond ``JSONReader/deepest``.
  case notJSON
  /// A key comes twice in an object; `member` is the outermost key that the object stands under, `nil`
  /// for the outermost object itself.
  case repeatedKey(String, member: String?)
  /// A string holds U+0000.
  case zeroByte
  /// A string holds bytes that are not UTF-8, or half of a pair of UTF-16 that stands alone.
  case notText
}
