/// The text of XML as it is meant.
enum XMLText {
  /// Puts line ends and references in their place; `nil` for what is no text.
  ///
  /// - Throws: that there is an entity that XML itself does not have.
  static func decoded(_ bytes: ArraySlice<UInt8>) throws(XMLFault) -> String? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "&"):
        guard let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
          let referent = try referent(bytes[index..<end])
        else { return nil }
        text += referent.utf8
        index = end + 1
      case 0x0D:
        text.append(0x0A)
        if index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
      default:
        guard isAllowed(byte) else { return nil }
        text.append(byte)
      }
    }
    return String(validating: text[...])
  }

  private static func referent(_ bytes: ArraySlice<UInt8>) throws(XMLFault) -> String? {
    let name = String(decoding: bytes, as: UTF8.self)
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    if let text = named[name] { return text }
    guard name.hasPrefix("#") else { throw .unknownEntity }
    let isHexadecimal = name.hasPrefix("#x")
    guard
      let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(number), isAllowed(scalar)
    else { return nil }
    return String(Character(scalar))
  }

  static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  static func localName(_ name: String) -> String {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }

  /// Whether XML 1.0 has the character.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 ? scalar.value & ~1 != 0xFFFE : [0x09, 0x0A, 0x0D].contains(scalar.value)
  }

  /// Whether a byte of UTF-8 may stand in XML 1.0: no control but tabs and ends of lines.
  static func isAllowed(_ byte: UInt8) -> Bool { byte >= 0x20 || isSpace(byte) }

  /// Writes text so that it stands in an element or in an attribute within double quotes.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<>\"".utf8.contains($0) }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension String {
  /// `nil` for bytes that are not UTF-8.
  init?(validating bytes: ArraySlice<UInt8>) {
    // The check of the standard library takes longer than reading a short text does.
    if bytes.allSatisfy({ $0 < 0x80 }) {
      self.init(decoding: bytes, as: UTF8.self)
    } else {
      self.init(validating: bytes, as: UTF8.self)
    }
  }
}
