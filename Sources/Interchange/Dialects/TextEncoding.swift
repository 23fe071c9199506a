/// How the bytes of a file stand for letters.
enum TextEncoding: Sendable, Equatable {
  case utf8, utf16LittleEndian, utf16BigEndian, windows1252

  /// What a file's first bytes say; `nil` where they say nothing.
  init?(mark: some Collection<UInt8>) {
    if mark.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if mark.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if mark.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else {
      return nil
    }
  }

  /// What people call it.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .windows1252: "Windows-1252"
    }
  }
}

/// Turns the bytes of another encoding into UTF-8, piece by piece.
struct Transcoder {
  let encoding: TextEncoding
  /// Bytes that wait for the rest of their letter.
  private var rest: [UInt8] = []

  init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// The letters of the bytes, in UTF-8.
  ///
  /// Half of a pair and half of a letter become bytes that no reader of UTF-8 takes, so that the row
  /// where they stand is told as damaged.
  mutating func text(of bytes: some Collection<UInt8>, isLast: Bool) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(bytes)
    case .windows1252: return bytes.flatMap { Self.letters[Int($0)] }
    case .utf16LittleEndian, .utf16BigEndian: return utf16(bytes, isLast: isLast)
    }
  }

  private mutating func utf16(_ bytes: some Collection<UInt8>, isLast: Bool) -> [UInt8] {
    rest += bytes
    var text: [UInt8] = []
    var place = 0
    while place + 2 <= rest.count {
      let unit = unit(at: place)
      guard unit & 0xFC00 == 0xD800 else {
        Self.append(UInt32(unit), to: &text)
        place += 2
        continue
      }
      if place + 4 > rest.count && !isLast { break }
      let second = place + 4 <= rest.count ? self.unit(at: place + 2) : 0
      if second & 0xFC00 == 0xDC00 {
        Self.append(0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(second) & 0x3FF, to: &text)
        place += 4
      } else {
        Self.append(UInt32(unit), to: &text)
        place += 2
      }
    }
    rest.removeFirst(place)
    if isLast, !rest.isEmpty {
      text.append(0xFF)
      rest = []
    }
    return text
  }

  private func unit(at place: Int) -> UInt16 {
    let (first, second) = (UInt16(rest[place]), UInt16(rest[place + 1]))
    return encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second
  }

  /// A scalar as UTF-8, half of a pair in the same manner, which is none.
  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (scalar >> shift) & 0x3F) }
    switch scalar {
    case ..<0x80: text.append(UInt8(scalar))
    case ..<0x800: text += [UInt8(0xC0 | scalar >> 6), tail(0)]
    case ..<0x10000: text += [UInt8(0xE0 | scalar >> 12), tail(6), tail(0)]
    default: text += [UInt8(0xF0 | scalar >> 18), tail(12), tail(6), tail(0)]
    }
  }

  /// The bytes that Windows-1252 leaves free.
  static let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

  /// What Windows-1252 has from 0x80 to 0x9F; all else is as in Unicode.
  private static let signs: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static let letters: [[UInt8]] = (0...255).map { byte in
    var text: [UInt8] = []
    append((0x80...0x9F).contains(byte) ? signs[byte - 0x80] : UInt32(byte), to: &text)
    return text
  }
}
