/// The bytes of an XML file in UTF-8, block by block.
///
/// A mark says how the file is encoded, else its declaration, else it is in UTF-8.
final class XMLFile: XMLSource {
  let longestToken = 10 << 20
  let isDecoded = true
  private let source: ByteSource
  private var lead: [UInt8]?
  private var transcoder: Transcoder
  private var isAtEnd = false

  private static let blockSize = 1 << 16

  /// - Throws: that the file cannot be read, is empty or in an encoding that is not known.
  init(_ file: InputFile) throws(ReadingFailure) {
    source = try file.open()
    let lead = try Self.lead(of: source)
    if lead.isEmpty { throw .empty }
    transcoder = Transcoder(try Self.encoding(of: lead))
    self.lead = lead
  }

  func next() throws(ReadingFailure) -> [UInt8] {
    if let start = lead {
      lead = nil
      return transcoder.text(of: start, isLast: false)
    }
    var block = [UInt8](repeating: 0, count: Self.blockSize)
    while !isAtEnd {
      let count = try source.read(into: &block)
      isAtEnd = count == 0
      let text = transcoder.text(of: block[..<count], isLast: isAtEnd)
      if !text.isEmpty { return text }
    }
    return []
  }

  func failure(_ fault: XMLFault) -> ReadingFailure { ReadingFailure(.damagedXML(fault)) }

  /// The first bytes, enough for the declaration.
  private static func lead(of source: ByteSource) throws(ReadingFailure) -> [UInt8] {
    var lead: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1024)
    while lead.count < 1024 {
      let count = try source.read(into: &block)
      if count == 0 { break }
      lead += block[..<count]
    }
    return lead
  }

  private static func encoding(of lead: [UInt8]) throws(ReadingFailure) -> TextEncoding {
    if let mark = TextEncoding(mark: lead) { return mark }
    if lead.prefix(4).contains(0) { throw ReadingFailure(.wrongEncoding(name: "UTF-16")) }
    guard let name = declared(in: lead) else { return .utf8 }
    switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": return .utf8
    // What says ISO-8859-1 means Windows-1252 where the two differ, on the web too.
    case "iso-8859-1", "iso_8859-1", "latin1", "windows-1252", "cp1252": return .windows1252
    default: throw ReadingFailure(.wrongEncoding(name: name))
    }
  }

  private static func declared(in lead: [UInt8]) -> String? {
    let text = String(decoding: lead.prefix(256).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    guard text.hasPrefix("<?xml") else { return nil }
    return text.firstMatch(of: /encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']/).map {
      String($0.1)
    }
  }
}
