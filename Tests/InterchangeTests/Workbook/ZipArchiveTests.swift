import Testing

@testable import PasserelleInterchange

@Suite struct ZipArchiveTests {
  static let text = Array(String(repeating: "compétences; ", count: 40).utf8)

  /// Two parts; the first begins the archive.
  static func archive(_ packing: ZipWriter.Packing = .deflated) throws -> [UInt8] {
    var writer = ZipWriter(packing)
    try writer.add("a.xml", text)
    try writer.add("b.xml", Array("b".utf8))
    return writer.finished()
  }

  static func number(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> Int {
    (0..<width).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
  }

  static func write(_ value: Int, _ width: Int, at offset: Int, in bytes: inout [UInt8]) {
    for index in 0..<width {
      bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * index))
    }
  }

  /// Where the central directory begins.
  static func directory(_ bytes: [UInt8]) -> Int { number(bytes, bytes.count - 6, 4) }

  static func fault(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) -> WorkbookProblem.Fault? {
    do throws(WorkbookProblem) {
      let archive = try ZipArchive(bytes, limits: limits)
      _ = try archive.contents(of: "a.xml")
      _ = try archive.contents(of: "b.xml")
      return nil
    } catch {
      return error.fault
    }
  }

  @Test(arguments: ZipWriter.Packing.allCases)
  func partsAreUnpackedAsTheyWere(packing: ZipWriter.Packing) throws {
    let archive = try ZipArchive(Self.archive(packing))
    #expect(try archive.contents(of: "a.xml") == Self.text)
    #expect(try archive.contents(of: "B.XML") == Array("b".utf8))
    var writer = ZipWriter(packing)
    let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    try writer.add("a.xml", long)
    try writer.add("empty", [])
    let other = try ZipArchive(writer.finished())
    #expect(try other.contents(of: "a.xml") == long)
    #expect(try other.contents(of: "empty") == [])
  }

  /// One number of the archive told otherwise, from the beginning or from the directory.
  struct Lie: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let inDirectory: Bool
    let offset: Int
    let width: Int
    let value: Int
    let fault: WorkbookProblem.Fault

    init(
      _ description: String, inDirectory: Bool = true, _ offset: Int, _ width: Int, _ value: Int,
      _ fault: WorkbookProblem.Fault
    ) {
      testDescription = description
      self.inDirectory = inDirectory
      (self.offset, self.width, self.value, self.fault) = (offset, width, value, fault)
    }
  }

  @Test(arguments: [
    Lie("encrypted", 8, 2, 0x801, .encrypted),
    Lie("an unknown method", 10, 2, 14, .unknownCompression(14)),
    Lie("another checksum", 16, 4, 1, .wrongChecksum),
    Lie("more packed bytes than there are", 20, 4, 1 << 30, .badDirectory),
    Lie("fewer packed bytes", 20, 4, 12, .badCompression),
    Lie("fewer bytes unpacked", 24, 4, 100, .badCompression),
    Lie("more bytes unpacked", 24, 4, 1000, .badCompression),
    Lie("more bytes than are read", 24, 4, 1 << 30, .tooLarge(limit: 512 << 20)),
    Lie("denser than can be", 24, 4, 1 << 28, .tooDense(limit: 500)),
    Lie("stored, but of two sizes", 10, 2, 0, .badDirectory),
    Lie("a header that is none", 42, 4, 7, .badDirectory),
    Lie("a header beyond the bytes", 42, 4, 1 << 24, .endsEarly),
    Lie("a size in a record that is missing", 24, 4, 0xFFFF_FFFF, .badDirectory),
    Lie("an entry that is none", 0, 4, 1, .badDirectory),
    Lie("a name beyond the directory", 28, 2, 0xFFF0, .endsEarly),
    Lie("another name at the part", inDirectory: false, 30, 1, 0x7A, .badDirectory),
    Lie("damaged bytes", inDirectory: false, 35, 4, 0xFFFF_FFFF, .badCompression),
  ]) func anArchiveThatContradictsItselfIsRefused(lie: Lie) throws {
    var bytes = try Self.archive()
    let start = lie.inDirectory ? Self.directory(bytes) : 0
    Self.write(lie.value, lie.width, at: start + lie.offset, in: &bytes)
    #expect(Self.fault(bytes) == lie.fault)
  }

  @Test(
    arguments: [
      (4, 1, .splitArchive), (10, 3, .badDirectory), (10, 1, .badDirectory),
      (16, 1, .badDirectory), (12, 1 << 20, .badDirectory), (20, 1, .endsEarly),
    ] as [(Int, Int, WorkbookProblem.Fault)])
  func anEndThatContradictsTheRestIsRefused(
    offset: Int, value: Int, fault: WorkbookProblem.Fault
  ) throws {
    var bytes = try Self.archive()
    let width = [12, 16].contains(offset) ? 4 : 2
    Self.write(value, width, at: bytes.count - 22 + offset, in: &bytes)
    #expect(Self.fault(bytes) == fault)
  }

  @Test func partsThatShareBytesAreRefused() throws {
    var bytes = try Self.archive()
    let directory = Self.directory(bytes)
    // The second entry takes the place, the sizes and the name of the first.
    let second = directory + 46 + 5
    bytes.replaceSubrange(second..<second + 51, with: bytes[directory..<second])
    #expect(Self.fault(bytes) == .overlappingParts)
  }

  @Test func partsOfOneNameAreRefused() throws {
    var writer = ZipWriter(.stored)
    try writer.add("a.xml", Self.text)
    try writer.add("A.xml", Self.text)
    #expect(Self.fault(writer.finished()) == .repeatedPart)
  }

  @Test func bytesBehindTheLastPackedBlockAreRefused() throws {
    var writer = ZipWriter(.deflated)
    try writer.add("a.xml", Self.text)
    var bytes = writer.finished()
    let directory = Self.directory(bytes)
    Self.write(directory + 1, 4, at: bytes.count - 6, in: &bytes)
    Self.write(Self.number(bytes, directory + 20, 4) + 1, 4, at: directory + 20, in: &bytes)
    bytes.insert(0, at: directory)
    #expect(Self.fault(bytes) == .badCompression)
  }

  @Test func whatIsNoArchiveIsToldApart() throws {
    #expect(Self.fault([]) == .notZip)
    #expect(Self.fault(Array("id;titre\n".utf8)) == .notZip)
    #expect(
      Self.fault([0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600)) == .compoundFile)
    #expect(Self.fault(Array(try Self.archive().dropLast())) == .endsEarly)
    #expect(Self.fault(try Self.archive() + [0]) == .endsEarly)
  }

  @Test func aCommentAtTheEndIsPassedOver() throws {
    var bytes = try Self.archive()
    Self.write(9, 2, at: bytes.count - 2, in: &bytes)
    #expect(Self.fault(bytes + Array("PK\u{5}\u{6} said".utf8)) == nil)
  }

  /// An archive whose numbers stand in the records of ZIP64, as some writers do for small ones too.
  static func wide() throws -> [UInt8] {
    var writer = ZipWriter(.deflated)
    try writer.add("a.xml", text)
    let old = writer.finished()
    let start = directory(old)
    var bytes = Array(old[..<start])
    var entry = Array(old[start..<old.count - 22])
    let (size, packed) = (number(entry, 24, 4), number(entry, 20, 4))
    for offset in [20, 24, 42] { write(0xFFFF_FFFF, 4, at: offset, in: &entry) }
    write(28, 2, at: 30, in: &entry)
    func field(_ value: Int, _ width: Int) -> [UInt8] {
      (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    entry += field(1, 2) + field(24, 2) + field(size, 8) + field(packed, 8) + field(0, 8)
    bytes += entry
    let end = bytes.count
    bytes += field(0x0606_4B50, 4) + field(44, 8) + field(45, 2) + field(45, 2) + field(0, 4)
    bytes += field(0, 4) + field(1, 8) + field(1, 8) + field(entry.count, 8) + field(start, 8)
    bytes += field(0x0706_4B50, 4) + field(0, 4) + field(end, 8) + field(1, 4)
    return bytes + field(0x0605_4B50, 4) + field(0, 4) + field(0xFFFF, 2) + field(0xFFFF, 2)
      + field(0xFFFF_FFFF, 4) + field(0xFFFF_FFFF, 4) + field(0, 2)
  }

  @Test func recordsOfZIP64AreRead() throws {
    let bytes = try Self.wide()
    #expect(try ZipArchive(bytes).contents(of: "a.xml") == Self.text)
    for offset in bytes.indices {
      var damaged = bytes
      damaged[offset] ^= 0xFF
      // Where damage does not matter to the part, the part is whole.
      let contents = try? ZipArchive(damaged).contents(of: "a.xml")
      #expect(contents == nil || contents == Self.text, "\(offset)")
    }
  }

  @Test func partsTogetherAreNotLargerThanTheLimit() throws {
    let book = TestBook(rows: "<row><c><v>1</v></c></row>")
    var limits = ZipLimits()
    limits.unpacked = book.parts.reduce(0) { $0 + $1.bytes.count }
    #expect(throws: Never.self) { try book.rows(limits) }
    limits.unpacked -= 1
    let problem = #expect(throws: WorkbookProblem.self) { try book.rows(limits) }
    #expect(problem?.fault == .tooLarge(limit: limits.unpacked))
  }

  @Test func aPartThatIsTooDenseIsRefused() throws {
    let book = TestBook(rows: "<row/>" + String(repeating: " ", count: 1 << 21))
    let problem = #expect(throws: WorkbookProblem.self) { try book.rows() }
    #expect(problem == WorkbookProblem(.tooDense(limit: 500), part: TestBook.main))
  }
}
