/// A walk over the bytes of one JSON value.
struct JSONReader {
  /// How far values may be nested, so that no input exhausts the stack.
  static let deepest = 128

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var depth = 0
  /// The outermost key whose value is being read.
  private var member: String?

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func whole() throws(JSONFault) -> JSONValue {
    let value = try value()
    passSpace()
    guard position == bytes.count else { throw .notJSON }
    return value
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func passSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  /// Passes over a byte that is there.
  private mutating func pass(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(JSONFault) -> JSONValue {
    passSpace()
    switch next {
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .list(try items())
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    for byte in word.utf8 {
      guard pass(byte) else { throw .notJSON }
    }
    return value
  }

  private mutating func items() throws(JSONFault) -> [JSONValue] {
    var items: [JSONValue] = []
    try enter()
    while try hasNext(items.isEmpty, before: UInt8(ascii: "]")) { items.append(try value()) }
    depth -= 1
    return items
  }

  private mutating func members() throws(JSONFault) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    try enter()
    while try hasNext(members.isEmpty, before: UInt8(ascii: "}")) {
      passSpace()
      let key = try string()
      if depth == 1 { member = key }
      passSpace()
      guard pass(UInt8(ascii: ":")) else { throw .notJSON }
      members.append(JSONValue.Member(key: key, value: try value()))
    }
    depth -= 1
    if let key = Self.repeated(members) {
      throw .repeatedKey(key, member: depth == 0 ? nil : member)
    }
    return members
  }

  /// Goes into a list or an object.
  private mutating func enter() throws(JSONFault) {
    guard depth < Self.deepest else { throw .notJSON }
    position += 1
    depth += 1
  }

  /// Whether another item follows, the first or one behind a comma; passes over the end.
  private mutating func hasNext(
    _ isFirst: Bool, before end: UInt8
  ) throws(JSONFault) -> Bool {
    passSpace()
    if pass(end) { return false }
    guard isFirst || pass(UInt8(ascii: ",")) else { throw .notJSON }
    return true
  }

  /// A key that comes twice, by its bytes.
  private static func repeated(_ members: [JSONValue.Member]) -> String? {
    guard members.count > 1 else { return nil }
    var seen = Set<Bytes>(minimumCapacity: members.count)
    return members.first { !seen.insert(Bytes(text: $0.key)).inserted }?.key
  }

  /// A text that equals only its own bytes.
  private struct Bytes: Hashable {
    let text: String

    static func == (left: Self, right: Self) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      hasher.combine(text.withUTF8 { digest(of: $0) })
    }
  }

  /// A number by RFC 8259's grammar: no leading zero, digits on both sides of a point.
  private mutating func number() throws(JSONFault) -> String {
    let start = position
    _ = pass(UInt8(ascii: "-"))
    if !pass(UInt8(ascii: "0")) { try digits() }
    if pass(UInt8(ascii: ".")) { try digits() }
    if pass(UInt8(ascii: "e")) || pass(UInt8(ascii: "E")) {
      if !pass(UInt8(ascii: "+")) { _ = pass(UInt8(ascii: "-")) }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// One digit or more.
  private mutating func digits() throws(JSONFault) {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    guard position > start else { throw .notJSON }
  }

  private mutating func string() throws(JSONFault) -> String {
    guard pass(UInt8(ascii: "\"")) else { throw .notJSON }
    let start = position
    passPlain()
    guard next != UInt8(ascii: "\"") else {
      position += 1
      return try Self.text(bytes[start..<position - 1])
    }
    var escaped = Array(bytes[start..<position])
    while !pass(UInt8(ascii: "\"")) {
      guard pass(UInt8(ascii: "\\")) else { throw .notJSON }
      try appendEscape(to: &escaped)
      let start = position
      passPlain()
      escaped += bytes[start..<position]
    }
    return try Self.text(escaped)
  }

  /// Passes over what stands for itself in a string.
  private mutating func passPlain() {
    while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      position += 1
    }
  }

  private static func text(_ bytes: some Collection<UInt8>) throws(JSONFault) -> String {
    guard !bytes.contains(0) else { throw .zeroByte }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    return text
  }

  private mutating func appendEscape(to bytes: inout [UInt8]) throws(JSONFault) {
    guard let letter = next else { throw .notJSON }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(letter)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "u"): bytes += Array(String(Character(try scalar())).utf8)
    default: throw .notJSON
    }
  }

  /// The scalar of `\u` and what follows; two halves of UTF-16 make one.
  private mutating func scalar() throws(JSONFault) -> Unicode.Scalar {
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, pass(UInt8(ascii: "\\")), pass(UInt8(ascii: "u")) else { throw .notText }
    let low = try codeUnit()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    else { throw .notText }
    return scalar
  }

  private mutating func codeUnit() throws(JSONFault) -> UInt32 {
    guard position + 4 <= bytes.count else { throw .notJSON }
    var unit: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw .notJSON }
      unit = unit << 4 | UInt32(digit)
    }
    position += 4
    return unit
  }
}
