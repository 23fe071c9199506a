/// Reads the tags and texts of an XML part in UTF-8, one at a time.
///
/// Knows as much of XML as workbooks have: no document type, hence no entities but the five that XML
/// itself has, and nothing that points outside. Tags must nest. Memory is one block and the longest tag
/// or run of text.
struct XMLScanner {
  let limits: ZipLimits
  private let stream: ZipStream
  private var buffer: [UInt8] = []
  private var position = 0
  /// The bytes of the part before the buffer.
  private var bytesBefore = 0
  private var isAtEnd = false
  private var hasRoot = false
  private var open: [String] = []
  /// Whether the tag read last opens and closes its element.
  private var isClosing = false

  private static let deepest = 256

  /// - Throws: that the part is damaged or not in UTF-8.
  init(_ stream: ZipStream) throws(WorkbookProblem) {
    self.stream = stream
    limits = stream.limits
    while buffer.count < 4, try refill() {}
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let isWide = buffer.starts(with: [0xFE, 0xFF]) || buffer.starts(with: [0xFF, 0xFE])
    if isWide || buffer.prefix(4).contains(0) { throw problem(.notUTF8) }
  }

  /// How many elements are open, that of the tag read last among them.
  var depth: Int { open.count }

  func problem(_ fault: WorkbookProblem.Fault) -> WorkbookProblem {
    WorkbookProblem(fault, part: stream.part)
  }

  private var malformed: WorkbookProblem { problem(.badXML(byte: bytesBefore + position)) }

  /// The next tag or run of text; `nil` at the end of the part.
  mutating func next() throws(WorkbookProblem) -> XMLEvent? {
    if isClosing {
      isClosing = false
      return .end(XMLText.localName(open.removeLast()))
    }
    while try has(1) {
      let event = buffer[position] == UInt8(ascii: "<") ? try markup() : try text()
      if let event { return event }
    }
    guard hasRoot, open.isEmpty else { throw problem(.endsEarly) }
    return nil
  }

  // MARK: Bytes

  private mutating func has(_ count: Int) throws(WorkbookProblem) -> Bool {
    while buffer.count - position < count { if try !refill() { return false } }
    return true
  }

  private mutating func refill() throws(WorkbookProblem) -> Bool {
    guard !isAtEnd else { return false }
    let block = try stream.next()
    isAtEnd = block.isEmpty
    bytesBefore += position
    buffer.removeSubrange(..<position)
    buffer += block
    position = 0
    return !isAtEnd
  }

  private mutating func starts(with word: StaticString) throws(WorkbookProblem) -> Bool {
    guard try has(word.utf8CodeUnitCount) else { return false }
    let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return buffer[position...].starts(with: bytes)
  }

  /// How far from here `word` stands, at least `start` bytes away; `nil` where it does not follow.
  private mutating func distance(
    to word: StaticString, from start: Int
  ) throws(WorkbookProblem) -> Int? {
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

  private func checkLength(_ count: Int) throws(WorkbookProblem) {
    let limit = limits.token
    if count > limit { throw problem(.tooLarge(limit: limit)) }
  }

  // MARK: Text and tags

  private mutating func text() throws(WorkbookProblem) -> XMLEvent? {
    let count = try distance(to: "<", from: 0) ?? buffer.count - position
    let range = position..<position + count
    defer { position += count }
    if !open.isEmpty { return .text(try decoded(range)) }
    guard buffer[range].allSatisfy(XMLText.isSpace) else { throw malformed }
    return nil
  }

  private mutating func markup() throws(WorkbookProblem) -> XMLEvent? {
    guard try has(2) else { throw problem(.endsEarly) }
    switch buffer[position + 1] {
    case UInt8(ascii: "/"): return try endTag()
    case UInt8(ascii: "?"): return try instruction()
    case UInt8(ascii: "!"): return try declaration()
    default: return try startTag()
    }
  }

  private mutating func declaration() throws(WorkbookProblem) -> XMLEvent? {
    if try starts(with: "<!--") {
      guard let count = try distance(to: "-->", from: 4) else { throw problem(.endsEarly) }
      position += count + 3
      return nil
    }
    if try starts(with: "<![CDATA[") { return try characterData() }
    throw problem(.documentType)
  }

  private mutating func characterData() throws(WorkbookProblem) -> XMLEvent? {
    guard let count = try distance(to: "]]>", from: 9) else { throw problem(.endsEarly) }
    guard !open.isEmpty, let text = String(validating: buffer[position + 9..<position + count])
    else { throw malformed }
    position += count + 3
    return .text(text)
  }

  private mutating func instruction() throws(WorkbookProblem) -> XMLEvent? {
    guard let count = try distance(to: "?>", from: 2) else { throw problem(.endsEarly) }
    let words = String(decoding: buffer[position..<position + count], as: UTF8.self).lowercased()
    let saysOther = words.contains("encoding") && !words.contains("utf-8")
    if words.hasPrefix("<?xml "), saysOther { throw problem(.notUTF8) }
    position += count + 2
    return nil
  }

  private mutating func endTag() throws(WorkbookProblem) -> XMLEvent? {
    guard let count = try distance(to: ">", from: 2) else { throw problem(.endsEarly) }
    var name = buffer[position + 2..<position + count]
    while let last = name.last, XMLText.isSpace(last) { name.removeLast() }
    guard let expected = open.last, name.elementsEqual(expected.utf8) else { throw malformed }
    open.removeLast()
    position += count + 1
    return .end(XMLText.localName(expected))
  }

  private mutating func startTag() throws(WorkbookProblem) -> XMLEvent? {
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
  private mutating func lengthOfTag() throws(WorkbookProblem) -> Int {
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
      guard try refill() else { throw problem(.endsEarly) }
    }
  }

  // MARK: Within a tag

  /// Whether there is white space and something behind it.
  private func skipSpace(_ cursor: inout Int, _ end: Int) throws(WorkbookProblem) -> Bool {
    let start = cursor
    while cursor < end, XMLText.isSpace(buffer[cursor]) { cursor += 1 }
    guard cursor == end || cursor > start else { throw malformed }
    return cursor < end
  }

  private func name(_ cursor: inout Int, _ end: Int) throws(WorkbookProblem) -> String {
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
  ) throws(WorkbookProblem) -> (name: String, value: String)? {
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

  private func decoded(_ range: Range<Int>) throws(WorkbookProblem) -> String {
    let isPlain = buffer[range].allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "&") }
    let text =
      isPlain ? String(validating: buffer[range]) : try XMLText.decoded(buffer[range], malformed)
    guard let text else { throw malformed }
    return text
  }
}
