extension JSONWriter {
  /// Appends a string in quotes, escaped as RFC 8259 demands and no further.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let isPlain = text.utf8.withContiguousStorageIfAvailable { buffer in
      guard !buffer.needsEscape else { return false }
      bytes.append(contentsOf: buffer)
      return true
    }
    if isPlain != true { appendEscaped(text, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += "\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8
      default: bytes.append(byte)
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a byte must be escaped; looks at all of them, which a compiler can do many at a time.
  fileprivate var needsEscape: Bool {
    var found = false
    for byte in self { found = found || byte < 0x20 || byte == 0x22 || byte == 0x5C }
    return found
  }
}
