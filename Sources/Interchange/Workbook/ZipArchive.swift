/// The parts of a ZIP archive held in memory, as its central directory tells them.
///
/// What contradicts itself is refused before anything is unpacked: parts that overlap, lie beyond the
/// bytes or behind the directory, go by the same name, or are told otherwise at their own place.
package struct ZipArchive: Sendable {
  /// Where a part lies and what it must unpack to.
  struct Entry: Sendable {
    let name: String
    let method: Int
    let checksum: UInt32
    /// The bytes of the part, from its own header.
    let extent: Range<Int>
    /// The packed bytes.
    let data: Range<Int>
    /// Bytes unpacked.
    let size: Int
  }

  let bytes: [UInt8]
  let limits: ZipLimits
  /// By names in lower case, since parts are found without regard to case.
  private let entries: [String: Entry]

  /// Reads the central directory.
  ///
  /// - Throws: what is wrong with the archive as a whole.
  /// - Complexity: O(*n* log *n*) for *n* parts.
  package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(WorkbookProblem) {
    let parsed = try ZipDirectory(bytes).entries
    try Self.checkApart(parsed)
    var entries: [String: Entry] = [:]
    for entry in parsed {
      guard entries.updateValue(entry, forKey: entry.name.lowercased()) == nil else {
        throw WorkbookProblem(.repeatedPart, part: entry.name)
      }
    }
    self.bytes = bytes
    self.limits = limits
    self.entries = entries
  }

  private static func checkApart(_ entries: [Entry]) throws(WorkbookProblem) {
    var end = 0
    for entry in entries.sorted(by: { $0.extent.lowerBound < $1.extent.lowerBound }) {
      guard entry.extent.lowerBound >= end else {
        throw WorkbookProblem(.overlappingParts, part: entry.name)
      }
      end = entry.extent.upperBound
    }
  }

  /// What the parts whose names end like this unpack to, in bytes.
  func unpackedSize(ofPartsEndingIn endings: [String]) -> Int {
    entries.reduce(0) { sum, entry in
      endings.contains { entry.key.hasSuffix($0) } ? sum + entry.value.size : sum
    }
  }

  package func contains(_ part: String) -> Bool { entries[part.lowercased()] != nil }

  /// Begins to unpack a part.
  ///
  /// - Throws: that there is no such part, or that it must not or cannot be unpacked.
  func stream(_ part: String) throws(WorkbookProblem) -> ZipStream {
    guard let entry = entries[part.lowercased()] else {
      throw WorkbookProblem(.missingPart, part: part)
    }
    return try ZipStream(entry, of: bytes, limits: limits)
  }

  /// Unpacks a part as a whole.
  ///
  /// - Throws: as a stream does.
  package func contents(of part: String) throws(WorkbookProblem) -> [UInt8] {
    let stream = try stream(part)
    var contents: [UInt8] = []
    while case let block = try stream.next(), !block.isEmpty { contents += block }
    return contents
  }
}
