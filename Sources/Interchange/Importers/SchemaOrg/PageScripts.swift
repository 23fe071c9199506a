internal import PasserelleBase

/// The scripts of a page that hold JSON-LD, outside comments.
struct PageScripts {
  private let scripts: [[UInt8]]

  init(_ page: [UInt8]) {
    var scripts: [[UInt8]] = []
    var place = 0
    while let start = page[place...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = page[start...]
      if rest.starts(with: "<!--".utf8) {
        place = Self.end(of: "-->", in: page, from: start + 4)
      } else if Self.hasPrefix("<script", rest) {
        let open = Self.endOfTag(page, from: start)
        let close = Self.start(of: "</script", in: page, from: open)
        if Self.isLinkedData(page[start..<open]) { scripts.append(Array(page[open..<close])) }
        place = close
        if place == start { place += 1 }
      } else {
        place = start + 1
      }
    }
    self.scripts = scripts
  }

  /// The nodes of all scripts, each by its script and its number there.
  func records(
    of name: String
  ) -> [(location: SourceLocation, content: SourceContent<JSONValue>)] {
    scripts.enumerated().flatMap { number, script in
      JSONRecords.records(script, name, listKey: "@graph", script: number + 1)
    }
  }

  /// Whether a tag says that its script is JSON-LD, whatever parameters stand behind the type.
  private static func isLinkedData(_ tag: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: tag, as: UTF8.self).lowercased()
    return text.contains(/\stype\s*=\s*["']?\s*application\/ld\+json\s*(?:[;"'\s>]|$)/)
  }

  private static func hasPrefix(_ word: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes.count >= letters.count else { return false }
    return zip(bytes, letters).allSatisfy {
      $0 == $1 || ($0 ^ 0x20 == $1 && (97...122).contains($1))
    }
  }

  private static func start(of word: StaticString, in page: [UInt8], from start: Int) -> Int {
    var place = start
    while let found = page[place...].firstIndex(of: UInt8(ascii: "<")) {
      if hasPrefix(word, page[found...]) { return found }
      place = found + 1
    }
    return page.endIndex
  }

  private static func end(of word: String, in page: [UInt8], from start: Int) -> Int {
    let letters = Array(word.utf8)
    var place = start
    while place < page.count, let found = page[place...].firstIndex(of: letters[0]) {
      if page[found...].starts(with: letters) { return found + letters.count }
      place = found + 1
    }
    return page.endIndex
  }

  /// The place behind the `>` that ends a tag; one within quotes does not.
  private static func endOfTag(_ page: [UInt8], from start: Int) -> Int {
    var quote: UInt8?
    for place in start..<page.endIndex {
      let byte = page[place]
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: ">") {
        return place + 1
      } else if quote == nil, XMLText.isQuote(byte) {
        quote = byte
      }
    }
    return page.endIndex
  }
}
