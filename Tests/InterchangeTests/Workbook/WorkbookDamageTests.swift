import PasserelleBase
import Testing

@testable import PasserelleInterchange

@Suite struct WorkbookDamageTests {
  static let book = TestBook(
    rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46356</v></c></row>"
      + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>dé &amp; cé</t></is></c><c t=\"b\"><v>1</v>"
      + "</c><c><f>A1</f><v>45.0</v></c></row>",
    after: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>",
    texts: "<si><r><t>un</t></r><r><t> deux</t></r></si>",
    formats: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")

  /// Reads all there is; the fault, if it is not read.
  static func fault(_ bytes: [UInt8]) -> WorkbookProblem.Fault? {
    do throws(WorkbookProblem) {
      let workbook = try Workbook(bytes)
      for sheet in workbook.sheets {
        var rows = try workbook.rows(of: sheet)
        while try rows.next() != nil {}
      }
      return nil
    } catch {
      return error.fault
    }
  }

  @Test(arguments: ZipWriter.Packing.allCases)
  func noBeginningOfAFileIsAWorkbook(packing: ZipWriter.Packing) throws {
    let bytes = try Self.book.bytes(packing)
    #expect(Self.fault(bytes) == nil)
    for count in bytes.indices {
      let fault = Self.fault(Array(bytes[..<count]))
      #expect(fault == .endsEarly || (fault == .notZip && count < 4), "\(count)")
    }
  }

  @Test func noBeginningOfAPartIsAPart() throws {
    for part in Self.book.parts {
      for count in part.bytes.indices {
        var book = Self.book
        book.set(part.name, Array(part.bytes[..<count]))
        #expect(Self.fault(try book.bytes(.stored)) != nil, "\(part.name) \(count)")
      }
    }
  }

  @Test func mutationsOfAFileAreReadOrTold() throws {
    let whole = try Self.book.bytes()
    var (random, refused) = (SplitMix64(seed: 11), 0)
    for _ in 0..<2000 {
      let bytes = Self.mutated(whole, &random)
      if Self.fault(bytes) != nil { refused += 1 }
    }
    #expect(refused > 1500)
  }

  @Test func mutationsOfPartsAreReadOrTold() throws {
    var (random, refused) = (SplitMix64(seed: 12), 0)
    for _ in 0..<2000 {
      var book = Self.book
      let part = book.parts[random.index(below: book.parts.count)]
      book.set(part.name, Self.mutated(part.bytes, &random))
      if Self.fault(try book.bytes(.stored)) != nil { refused += 1 }
    }
    #expect(refused > 1000)
  }

  /// Some bytes changed, taken out, put in or said twice.
  static func mutated(_ whole: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = whole
    for _ in 0...random.index(below: 3) {
      let place = random.index(below: bytes.count)
      let end = min(bytes.count, place + 1 + random.index(below: 8))
      switch random.index(below: 4) {
      case 0: bytes[place] = UInt8(random.index(below: 256))
      case 1: bytes[place] ^= 1 << UInt8(random.index(below: 8))
      case 2: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      default: if bytes.count > 8 { bytes.removeSubrange(place..<end) }
      }
    }
    return bytes
  }

  @Test(
    arguments: [
      ("<!DOCTYPE worksheet><worksheet/>", .documentType),
      ("<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w>&b;</w>", .documentType),
      ("<worksheet><!ENTITY a \"b\"></worksheet>", .documentType),
      ("<worksheet>&a;</worksheet>", .unknownEntity),
      ("<worksheet a=\"&lol;\"/>", .unknownEntity),
      ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><worksheet/>", .notUTF8),
      ("<worksheet>", .endsEarly), ("", .endsEarly), ("<!-- -->", .endsEarly),
      ("<worksheet><a></worksheet></a>", .badXML(byte: 14)), ("</a>", .badXML(byte: 0)),
      ("<a/><b/>", .badXML(byte: 4)), ("<a/>b", .badXML(byte: 4)),
      ("<a>&#0;</a>", .badXML(byte: 3)),
      ("<a>&#xD800;</a>", .badXML(byte: 3)), ("<a>\u{1}</a>", .badXML(byte: 3)),
      ("<a b></a>", .badXML(byte: 0)), ("<a b=c/>", .badXML(byte: 0)),
      ("<a b=\"<\"/>", .badXML(byte: 0)),
      ("<a b=\"\"c=\"\"/>", .badXML(byte: 0)), ("< a/>", .badXML(byte: 0)),
      ("<a>&amp</a>", .badXML(byte: 3)),
    ] as [(String, WorkbookProblem.Fault)])
  func xmlThatNoWorkbookHasIsRefused(part: String, fault: WorkbookProblem.Fault) throws {
    var book = Self.book
    book.set(TestBook.main, part)
    #expect(Self.fault(try book.bytes()) == fault)
  }

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF], []] as [[UInt8]])
  func partsInUTF16AreRefused(mark: [UInt8]) throws {
    var book = Self.book
    book.set(TestBook.main, mark + "<worksheet/>".utf8.flatMap { [$0, 0] })
    #expect(Self.fault(try book.bytes()) == .notUTF8)
  }

  @Test func bytesThatAreNotUTF8AreRefused() throws {
    var book = Self.book
    book.set(
      TestBook.main, Array("<worksheet>\u{E9}</worksheet>".unicodeScalars.map { UInt8($0.value) }))
    #expect(Self.fault(try book.bytes()) == .badXML(byte: 11))
  }

  @Test func aMarkOfUTF8IsPassedOver() throws {
    var book = Self.book
    book.set(TestBook.main, [0xEF, 0xBB, 0xBF] + Array("<worksheet/>".utf8))
    #expect(Self.fault(try book.bytes()) == nil)
  }

  @Test func nestingTagsAndTextsHaveLimits() throws {
    var limits = ZipLimits()
    limits.token = 400
    func fault(_ part: String) -> WorkbookProblem.Fault? {
      var book = Self.book
      book.set(TestBook.main, part)
      let problem = #expect(throws: WorkbookProblem.self) { try book.rows(limits) }
      return problem?.fault
    }
    let long = String(repeating: "x", count: 401)
    let runs = String(repeating: "<r><t>0123456789</t></r>", count: 41)
    #expect(fault("<a>\(long)</a>") == .tooLarge(limit: 400))
    #expect(fault("<a b=\"\(long)\"/>") == .tooLarge(limit: 400))
    #expect(fault("<!--\(long)-->") == .tooLarge(limit: 400))
    let cell = "<row><c t=\"inlineStr\"><is>\(runs)</is></c></row>"
    #expect(fault("<w><sheetData>\(cell)</sheetData></w>") == .tooLarge(limit: 400))
    let deep = String(repeating: "<a>", count: 300)
    #expect(fault(deep) == .badXML(byte: 256 * 3))
  }

  @Test func wideRowsAreCountedWithWhatTheyLeaveBlank() throws {
    var limits = ZipLimits()
    limits.cells = 16_384 * 2
    let row = { (number: Int) in "<row><c r=\"XFD\(number)\"><v>1</v></c></row>" }
    #expect(throws: Never.self) { try TestBook(rows: row(1) + row(2)).rows(limits) }
    let problem = #expect(throws: WorkbookProblem.self) {
      try TestBook(rows: row(1) + row(2) + row(3)).rows(limits)
    }
    #expect(problem?.fault == .tooLarge(limit: limits.cells))
    #expect(problem?.row == 3)
  }

  @Test(arguments: ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", TestBook.main])
  func partsThatAreMissingAreTold(part: String) throws {
    var book = Self.book
    book.parts.removeAll { $0.name == part }
    let problem = #expect(throws: WorkbookProblem.self) { try book.rows() }
    #expect(problem == WorkbookProblem(.missingPart, part: part))
  }

  @Test func whatLiesOutsideTheFileIsNeverOpened() throws {
    var book = Self.book
    book.set(
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" TargetMode=\"External\" "
        + "Target=\"file:///etc/passwd\"/></Relationships>")
    #expect(try Workbook(book.bytes()).sheets == [])
  }
}
