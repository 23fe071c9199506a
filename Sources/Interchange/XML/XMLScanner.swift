/// Reads the tags and texts of XML in UTF-8, one at a time.
///
/// Knows as much of XML as data have: no document type, hence no entities but the five that XML
/// itself has, and nothing that points outside. Tags must nest. Memory is one block and the longest tag
/// or run of text.
struct XMLScanner<Source: XMLSource> {
  let source: Source
  private var buffer: [UInt8] = []
  private var position = 0
  /// The bytes of the source before the buffer.
  private var bytesBefore = 0
  private var isAtEnd = false
  private var hasRoot = false
  private var open: [String] = []
  /// Whether the tag read last opens and closes its element.
  private var isClosing = false

  private static var deepest: Int { 256 }

  /// - Throws: that the source is damaged or not in UTF-8.
  init(_ source: Source) throws(Source.Failure) {
    self.source = source
    while buffer.count < 4, try refill() {}
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let isWide = buffer.starts(with: [0xFE, 0xFF]) || buffer.starts(with: [0xFF, 0xFE])
    if isWide || buffer.prefix(4).contains(0) { throw failure(.notUTF8) }
  }

  /// How many elements are open, that of the tag read last among them.
  var depth: Int { open.count }

  private func failure(_ fault: XMLFault) -> Source.Failure { source.failure(fault) }

  private var malformed: Source.Failure { failure(.badXML(byte: bytesBefore + position)) }

  /// The next tag or run of text; `nil` at the end.
  mutating func next() throws(Source.Failure) -> XMLEvent? {
    if isClosing {
      isClosing = false
      return .end(XMLText.localName(open.removeLast()))
    }
    while try has(1) {
      let event = buffer[position] == UInt8(ascii: "<") ? try markup() : try text()
      if let event { return event }
    }
    guard hasRoot, open.isEmpty else { throw failure(.endsEarly) }
    return nil
  }

  // MARK: Bytes

  private mutating func has(_ count: Int) throws(Source.Failure) -> Bool {
    while buffer.count - position < count { if try !refill() { return false } }
    return true
  }

  private mutating func refill() throws(Source.Failure) -> Bool {
    guard !isAtEnd else { return false }
    let block = try source.next()
    isAtEnd = block.isEmpty
    bytesBefore += position
    buffer.removeSubrange(..<position)
    buffer += block
    position = 0
    return !isAtEnd
  }

  private mutating func starts(with word: StaticString) throws(Source.Failure) -> Bool {
    guard try has(word.utf8CodeUnitCount) else { return false }
    let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return buffer[position...].starts(with: bytes)
  }

  /// How far from here `word` stands, at least `start` bytes away; `nil` where it does not follow.
  private mutating func distance(
    to word: StaticString, from start: Int
  ) throws(Source.Failure) -> Int? {
    let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    var offset = start
    while true {
      while position + offset + bytes.count <= buffer.count {
        let first = buffer[(position + offset)...].firstIndex(of: bytes[0]) ?? buffer.count
        offset = first - position
        if buffer[first...].starts(with: bytes) {
          try checkLength(offset)
          return offset
        }
        if first < buffer.count { offset += 1 }
      }
      try checkLength(offset)
      guard try refill() else { return nil }
    }
  }

  private func checkLength(_ count: Int) throws(Source.Failure) {
    let limit = source.longestToken
    if count > limit { throw failure(.tooLarge(limit: limit)) }
  }

  // MARK: Text and tags

  private mutating func text() throws(Source.Failure) -> XMLEvent? {
    let count = try distance(to: "<", from: 0) ?? buffer.count - position
    let range = position..<position + count
    defer { position += count }
    if !open.isEmpty { return .text(try decoded(range)) }
    guard buffer[range].allSatisfy(XMLText.isSpace) else { throw malformed }
    return nil
  }

  private mutating func markup() throws(Source.Failure) -> XMLEvent? {
    guard try has(2) else { throw failure(.endsEarly) }
    switch buffer[position + 1] {
    case UInt8(ascii: "/"): return try endTag()
    case UInt8(ascii: "?"): return try instruction()
    case UInt8(ascii: "!"): return try declaration()
    default: return try startTag()
    }
  }

  private mutating func declaration() throws(Source.Failure) -> XMLEvent? {
    if try starts(with: "<!--") {
      guard let count = try distance(to: "-->", from: 4) else { throw failure(.endsEarly) }
      position += count + 3
      return nil
    }
    if try starts(with: "<![CDATA[") { return try characterData() }
    throw failure(.documentType)
  }

  private mutating func characterData() throws(Source.Failure) -> XMLEvent? {
    guard let count = try distance(to: "]]>", from: 9) else { throw failure(.endsEarly) }
    let bytes = buffer[position + 9..<position + count]
    guard !open.isEmpty, bytes.allSatisfy(XMLText.isAllowed), let text = String(validating: bytes)
    else { throw malformed }
    position += count + 3
    return .text(text)
  }

  private mutating func instruction() throws(Source.Failure) -> XMLEvent? {
    guard let count = try distance(to: "?>", from: 2) else { throw failure(.endsEarly) }
    let words = String(decoding: buffer[position..<position + count], as: UTF8.self).lowercased()
    let saysOther = words.contains("encoding") && !words.contains("utf-8")
    if words.hasPrefix("<?xml "), saysOther, !source.isDecoded { throw failure(.notUTF8) }
    position += count + 2
    return nil
  }

  private mutating func endTag() throws(Source.Failure) -> XMLEvent? {
    guard let count = try distance(to: ">", from: 2) else { throw failure(.endsEarly) }
    var name = buffer[position + 2..<position + count]
    while let last = name.last, XMLText.isSpace(last) { name.removeLast() }
    guard let expected = open.last, name.elementsEqual(expected.utf8) else { throw malformed }
    open.removeLast()
    position += count + 1
    return .end(XMLText.localName(expected))
  }

  private mutating func startTag() throws(Source.Failure) -> XMLEvent? {
    let count = try lengthOfTag()
    guard open.count < Self.deepest, !(open.isEmpty && hasRoot) else { throw malformed }
    isClosing = buffer[position + count - 1] == UInt8(ascii: "/")
    var cursor = position + 1
    let end = position + count - (isClosing ? 1 : 0)
    let name = try name(&cursor, end)
    var attributes: [(name: String, value: String)] = []
    while try skipSpace(&cursor, end) {
      let attribute = try self.attribute(&cursor, end)
      if let attribute { attributes.append(attribute) }
    }
    position += count + 1
    open.append(name)
    hasRoot = true
    return .start(XMLTag(name: XMLText.localName(name), attributes: attributes))
  }

  /// How far the `>` is that ends the tag here; one within quotes does not.
  private mutating func lengthOfTag() throws(Source.Failure) -> Int {
    var (offset, quote) = (1, UInt8(0))
    while true {
      while position + offset < buffer.count {
        let byte = buffer[position + offset]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: ">") {
          try checkLength(offset)
          return offset
        } else if XMLText.isQuote(byte) {
          quote = byte
        }
        guard byte != UInt8(ascii: "<") else { throw malformed }
        offset += 1
      }
      try checkLength(offset)
      guard try refill() else { throw failure(.endsEarly) }
    }
  }

  // MARK: Within a tag

  /// Whether there is white space and something behind it.
  private func skipSpace(_ cursor: inout Int, _ end: Int) throws(Source.Failure) -> Bool {
    let start = cursor
    while cursor < end, XMLText.isSpace(buffer[cursor]) { cursor += 1 }
    guard cursor == end || cursor > start else { throw malformed }
    return cursor < end
  }

  private func name(_ cursor: inout Int, _ end: Int) throws(Source.Failure) -> String {
    let start = cursor
    while cursor < end, buffer[cursor] != UInt8(ascii: "="), !XMLText.isSpace(buffer[cursor]) {
      cursor += 1
    }
    guard cursor > start, let name = String(validating: buffer[start..<cursor]) else {
      throw malformed
    }
    return name
  }

  /// `nil` for one that declares a namespace.
  private func attribute(
    _ cursor: inout Int, _ end: Int
  ) throws(Source.Failure) -> (name: String, value: String)? {
    let name = try name(&cursor, end)
    while cursor < end, XMLText.isSpace(buffer[cursor]) { cursor += 1 }
    guard cursor < end, buffer[cursor] == UInt8(ascii: "=") else { throw malformed }
    cursor += 1
    while cursor < end, XMLText.isSpace(buffer[cursor]) { cursor += 1 }
    guard cursor < end, XMLText.isQuote(buffer[cursor]),
      let close = buffer[cursor + 1..<end].firstIndex(of: buffer[cursor])
    else { throw malformed }
    defer { cursor = close + 1 }
    if name == "xmlns" || name.hasPrefix("xmlns:") { return nil }
    return (XMLText.localName(name), try decoded(cursor + 1..<close))
  }

  private func decoded(_ range: Range<Int>) throws(Source.Failure) -> String {
    let isPlain = buffer[range].allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "&") }
    do throws(XMLFault) {
      let text =
        isPlain ? String(validating: buffer[range]) : try XMLText.decoded(buffer[range])
      if let text { return text }
    } catch {
      throw failure(error)
    }
    throw malformed
  }
}
