#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The items of a list in a cell: separated by `;`, a bar or a line break, trimmed, empty ones left out.
///
/// Works on bytes: most of a file of learners is lists, and splitting them by characters takes
/// longer than all other steps together.
enum ListCell {
  /// Whether a text would not be one item in a cell.
  static func divides(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0x3B || $0 == 0x7C || $0 == 0x0A }
  }

  /// The items as they stand.
  static func items(of text: String) -> [String] {
    var items: [String] = []
    forEachItem(of: text) { items.append(string($0)) }
    return items
  }

  /// The items as `key=value`; the last `=` divides.
  static func entries(of text: String) -> [FieldValue.Item] {
    var items: [FieldValue.Item] = []
    forEachEntry(of: text) { key, value in
      items.append(FieldValue.Item(key: string(key), value: value.map(string)))
    }
    return items
  }

  /// An item that stands alone, as in a list of NDJSON: a `;` is part of it.
  static func entry(of item: String) -> FieldValue.Item {
    var item = item
    return item.withUTF8 { bytes in
      let (key, value) = divided(trimmed(bytes))
      return FieldValue.Item(key: string(key), value: value.map(string))
    }
  }

  /// The bytes of each `key=value`, which last as long as the call.
  static func forEachEntry(
    of text: String,
    _ body: (_ key: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>?) -> Void
  ) {
    forEachItem(of: text) { item in
      let (key, value) = divided(item)
      body(key, value)
    }
  }

  private static func divided(
    _ item: UnsafeBufferPointer<UInt8>
  ) -> (key: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>?) {
    guard let split = item.lastIndex(of: UInt8(ascii: "=")) else { return (item, nil) }
    return (
      trimmed(UnsafeBufferPointer(rebasing: item[..<split])),
      trimmed(UnsafeBufferPointer(rebasing: item[(split + 1)...]))
    )
  }

  private static func forEachItem(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return }
      // Bars and line breaks divide items too, where there are any: most cells have none.
      if memchr(base, 0x7C, bytes.count) ?? memchr(base, 0x0A, bytes.count) != nil {
        let plain = bytes.map { $0 == 0x7C || $0 == 0x0A ? 0x3B : $0 }
        return forEachItem(of: String(decoding: plain, as: UTF8.self), body)
      }
      var start = 0
      while start < bytes.count {
        let rest = bytes.count - start
        let mark = memchr(base + start, 0x3B, rest)
        let end = mark.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
        let item = trimmed(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        if !item.isEmpty { body(item) }
        start = end + 1
      }
    }
  }

  /// The bytes without blanks at either end.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var range = 0..<bytes.count
    while let first = range.first, bytes[first].isBlank { range = (first + 1)..<range.upperBound }
    while let last = range.last, bytes[last].isBlank { range = range.lowerBound..<last }
    return UnsafeBufferPointer(rebasing: bytes[range])
  }

  static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte is a space, a tab or a line break.
  var isBlank: Bool { self == 32 || self == 9 || self == 10 || self == 13 }
}
