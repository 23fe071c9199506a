import PasserelleBase
import PasserelleModel
import Testing

@testable import PasserelleInterchange

@Suite struct XMLRecordTests {
  static let text = """
    <?xml version="1.0" encoding="NAME"?><lheo xmlns="http://www.lheo.org/2.2"><offres>
    <formation numero="é1"><intitule-formation>Éc &amp; d&#233;ux</intitule-formation>
    <contenu-formation>A<p>B</p><![CDATA[<p>C</p>]]></contenu-formation><autre><x>Ö</x></autre>
    <action numero="2"><session><periode><debut>20270101</debut></periode></session></action>
    </formation></offres></lheo>
    """

  static func read(_ bytes: [UInt8]) -> (trees: [XMLTree], problems: [ImportProblem]) {
    var records = XMLRecords(InputFile(name: "f.xml", bytes: bytes), Lheo.outline)
    var trees: [XMLTree] = []
    while let (_, content) = records.next() {
      if case .object(let tree) = content { trees.append(tree) }
    }
    return (trees, records.issues.map(\.problem))
  }

  static func bytes(_ text: String, _ encoding: String) -> [UInt8] {
    let text = text.replacing("NAME", with: encoding)
    switch encoding {
    case "UTF-16": return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf-16be":
      return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "ISO-8859-1", "windows-1252": return text.unicodeScalars.map { UInt8($0.value) }
    default: return Array(text.utf8)
    }
  }

  @Test(arguments: ["UTF-8", "UTF-16", "utf-16be", "ISO-8859-1", "windows-1252"])
  func aFileIsReadInTheEncodingThatItSays(encoding: String) throws {
    let (trees, problems) = Self.read(Self.bytes(Self.text, encoding))
    let tree = try #require(trees.first)
    #expect(problems.isEmpty && trees.count == 1)
    #expect(tree.attribute("numero") == "é1")
    #expect(tree.text("intitule-formation") == "Éc & déux")
    #expect(tree.text("contenu-formation") == "A\nB\n<p>C</p>")
    #expect(tree.text("action/session/periode/debut") == "20270101")
    #expect(tree.all("autre").isEmpty)
  }

  @Test func anEncodingThatIsNotReadIsNamed() {
    #expect(
      Self.read(Self.bytes(Self.text, "KOI8-R")).problems == [.wrongEncoding(name: "KOI8-R")])
    let unmarked = Array(Self.bytes(Self.text, "UTF-16").dropFirst(2))
    #expect(Self.read(unmarked).problems == [.wrongEncoding(name: "UTF-16")])
    #expect(Self.read([]).problems == [.emptyFile])
  }

  @Test(arguments: [
    "<!DOCTYPE lheo><lheo/>", "<!doctype lheo><lheo/>",
    "<?xml version=\"1.0\"?><!-- --><!DOCTYPE x><lheo/>",
    "<lheo><!ENTITY x \"y\"></lheo>", "<lheo><![INCLUDE[<!ENTITY x \"y\">]]></lheo>",
    "<lheo><formation numero=\"&x;\"/></lheo>", "<lheo><formation>&x;</formation></lheo>",
    "<lheo><formation><![CDATA[a]]>&x;</formation></lheo>",
    "<lheo><formation><contact>&x;</contact></formation></lheo>",
    "<lheo><formation><contact><!DOCTYPE x></contact></formation></lheo>",
  ]) func aDocumentTypeOrAnEntityIsRefusedWhereverItStands(text: String) {
    let problems = Self.read(Array(text.utf8)).problems
    #expect(problems == [.damagedXML(.documentType)] || problems == [.damagedXML(.unknownEntity)])
  }

  @Test func whatOnlyLooksLikeADocumentTypeIsText() throws {
    let text =
      "<lheo><!-- <!DOCTYPE x> &x; --><formation><contenu-formation><![CDATA[<!DOCTYPE x>&x;]]>"
      + "</contenu-formation></formation></lheo>"
    let (trees, problems) = Self.read(Array(text.utf8))
    #expect(problems.isEmpty && trees.first?.text("contenu-formation") == "<!DOCTYPE x>&x;")
  }

  @Test func aFileOfAnotherKindIsForeign() {
    for text in ["<html><body/></html>", "<formation/>"] {
      #expect(
        Self.read(Array(text.utf8)).problems == [.foreignFile(expected: "<lheo>, <offres>")])
    }
  }

  @Test func damageIsLocatedAndWordsAreThoseOfXML() {
    for text in [
      "<lheo><formation></lheo>", "<lheo>\u{1}</lheo>", "<lheo><![CDATA[\u{1}]]></lheo>",
      "<lheo a=b/>", "<lheo/><lheo/>", "{}",
      String(repeating: "<lheo>", count: 300),
    ] {
      let problems = Self.read(Array(text.utf8)).problems
      guard case .damagedXML(.badXML)? = problems.first else {
        Issue.record("\(text.prefix(40)): \(problems)")
        continue
      }
      for language in SpokenLanguage.allCases {
        let message = ImportIssue(problems[0], at: SourceLocation(file: "f")).message(in: language)
        #expect(message.contains("XML") && !message.contains("Excel"))
      }
    }
    #expect(Self.read(Array("<lheo><formation>".utf8)).problems == [.damagedXML(.endsEarly)])
  }

  @Test func aRecordIsNoLongerThanIsKept() {
    let piece = "<session>" + String(repeating: "x", count: 1 << 20) + "</session>"
    func file(_ count: Int, _ name: String) -> [UInt8] {
      let text = String(repeating: piece.replacing("session", with: name), count: count)
      return Array("<lheo><formation>\(text)</formation></lheo>".utf8)
    }
    #expect(Self.read(file(11, "session")).problems == [.damagedXML(.tooLarge(limit: 10 << 20))])
    #expect(Self.read(file(11, "autre")).trees.count == 1)
  }
}

@Suite(.enabled(if: XMLTwins.areThere)) struct XMLDamageTests {
  /// What holds however a file is damaged.
  static func check(_ bytes: [UInt8], _ format: ImportFormat, _ knowledge: ImportKnowledge) throws {
    var request = ImportRequest(
      format, [InputFile(name: "f.xml", bytes: bytes)], knowing: knowledge)
    request.ids = format == .europass ? ["E1"] : []
    let result = request.perform()
    let tally = try #require(result.tallies.first)
    let bad = Set(result.errors.filter { $0.location.line > 0 }.map(\.location.line))
    #expect(tally.rejected >= 0 && tally.rejected <= bad.count)
    let rows = try result.lines(of: format == .europass ? .learners : .courses)
    #expect(tally.used == 0 ? rows.isEmpty : rows.count >= tally.used)
    if let sessions = result.sessions {
      #expect(sessions.found == sessions.written + sessions.leftOut + sessions.rejected)
      #expect(try result.lines(of: .sessions).count == sessions.written)
    }
  }

  static let twins: [(String, ImportFormat)] =
    [(XMLTwins.lheo, .lheo)] + XMLTwins.cvs.map { ($0, .europass) }

  @Test(arguments: twins) func noBeginningOfAFileIsAFile(name: String, format: ImportFormat) throws
  {
    let knowledge = try XMLTwins.knowledge()
    let whole = try #require(try XMLTwins.file(name).contents())
    for count in stride(from: 0, to: whole.count - 1, by: 131) {
      let file = InputFile(name: "f.xml", bytes: Array(whole[..<count]))
      let result = ImportRequest(format, [file], knowing: knowledge).perform()
      #expect(result.errors.contains { $0.problem.isOfFile }, "\(count)")
      try Self.check(Array(whole[..<count]), format, knowledge)
    }
  }

  @Test(arguments: twins) func mutationsOfAFileAreReadOrTold(
    name: String, format: ImportFormat
  ) throws {
    let knowledge = try XMLTwins.knowledge()
    let whole = try #require(try XMLTwins.file(name).contents())
    var random = SplitMix64(seed: 17)
    for _ in 0..<120 {
      try Self.check(WorkbookDamageTests.mutated(whole, &random), format, knowledge)
    }
  }
}
