import PasserelleBase
import PasserelleTestSupport
import Testing

@testable import PasserelleInterchange

/// Where records of JSON begin and end, held against a reader of all JSON.
@Suite struct JSONOutlineTests {
  static func text(_ generator: inout SeededGenerator, depth: Int) -> String {
    let space = generator.pick(["", " ", "\n\t"])
    let item: String
    switch Int.random(in: depth > 3 ? 2..<6 : 0..<6, using: &generator) {
    case 0:
      let items = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        text(&generator, depth: depth + 1)
      }
      item = "[\(items.joined(separator: ","))\(items.isEmpty ? space : "")]"
    case 1:
      let members = (0..<Int.random(in: 0...3, using: &generator)).map { number in
        "\"\(number)\(generator.pick(marks))\"\(space):\(text(&generator, depth: depth + 1))"
      }
      item = "{\(members.joined(separator: ","))}"
    case 2: item = "\"\(generator.pick(marks))\(generator.pick(marks))\""
    case 3: item = generator.pick(["0", "-1.5e3", "12"])
    default: item = generator.pick(["true", "null", "false"])
    }
    return space + item + space
  }

  /// What looks like structure inside a string.
  static let marks = [
    "", "a", "[", "]", "{", "}", ",", ":", "\\\"", "\\\\", "\\u0022", "é", "\\\\\\\"",
  ]

  @Test func itemsAndMembersAreThoseThatAReaderFinds() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let bytes = Array(Self.text(&generator, depth: 0).utf8)
      let outline = JSONOutline(bytes)
      switch try JSONValue(reading: bytes) {
      case .list(let items):
        let found = try #require(outline.items(of: outline.whole)).map { try outline.value($0) }
        #expect("\(found)" == "\(items)")
        #expect(outline.members(of: outline.whole) == nil)
      case .object(let members):
        let found = try #require(outline.members(of: outline.whole))
        #expect(found.map(\.key) == members.map(\.key))
        let values = try found.map { try outline.value($0.value) }
        #expect("\(values)" == "\(members.map(\.value))")
        #expect(outline.items(of: outline.whole) == nil)
      default:
        #expect(outline.items(of: outline.whole) == nil)
        #expect(outline.members(of: outline.whole) == nil)
      }
    }
  }

  @Test(arguments: [
    "", " ", "[", "]", "[1", "1]", "[\"]", "{]", "[}", "{\"a\"}", "{\"a\" 1}", "[1]2", "{,",
  ])
  func whatIsNotWholeHasNoParts(text: String) {
    let outline = JSONOutline(Array(text.utf8))
    #expect(outline.members(of: outline.whole) == nil)
    if text != "[}" { #expect(outline.items(of: outline.whole) == nil) }
  }

  @Test(
    arguments: [
      ("5", "5"), ("5.0", "5"), ("1E2", "100"), ("-3", "-3"), ("2.5", "2.5"), ("\" x \"", "x"),
      ("\"\"", nil),
      ("null", nil), ("true", nil), ("[1]", "1"), (#"{"@value":"x"}"#, "x"), ("[]", nil),
      ("99999999999999999999", "99999999999999999999"),
      ("1e999", "1e999"), ("007", nil),
    ] as [(String, String?)]) func numbersAreTextsWithoutANeedlessPoint(json: String, text: String?)
  {
    let value = try? JSONValue(reading: Array(json.utf8))
    #expect(value?.text == text)
  }
}

/// Scripts of pages that hold JSON-LD.
@Suite struct PageScriptTests {
  static func count(_ page: String) -> Int {
    PageScripts(Array(page.utf8)).records(of: "p").count
  }

  @Test(arguments: [
    #"<script type="application/ld+json">{}</script>"#,
    "<SCRIPT TYPE='application/LD+JSON'>{}</SCRIPT>",
    #"<script id="a>b" type="application/ld+json; charset=utf-8">{}</script >"#,
    "<script\n type = application/ld+json >{}</script>", #"<script type="application/ld+json">{}"#,
    #"<script>"<!--"</script><script type="application/ld+json">{}</script>"#,
    #"<!-- <script type="application/ld+json">{}</script> --><script type="application/ld+json">{}</script>"#,
    #"<script type="application/ld+json">{"a":"<\/script>"}</script>"#,
  ]) func aScriptIsFound(page: String) { #expect(Self.count(page) == 1, "\(page)") }

  @Test(arguments: [
    #"<script type="text/javascript">{}</script>"#,
    #"<script data-type="application/ld+json">{}</script>"#,
    #"<!-- <script type="application/ld+json">{}</script>"#,
    #"<p type="application/ld+json">{}</p>"#,
    #"<script type="application/ld+jsonx">{}</script>"#, "<", "<script", "",
    #"<script>// <script type="application/ld+json">{}"#,
  ]) func whatIsNoneIsNotFound(page: String) { #expect(Self.count(page) == 0, "\(page)") }

  @Test func recordsAreNumberedByTheirScript() {
    let script = #"<script type="application/ld+json">[{},{}]</script>"#
    let places = PageScripts(Array((script + script).utf8)).records(of: "p.html").map {
      "\($0.location)"
    }
    #expect(places == ["p.html#1.1", "p.html#1.2", "p.html#2.1", "p.html#2.2"])
  }

  @Test func aPageOfHalfTagsIsReadInTime() {
    let clock = ContinuousClock()
    for unit in [
      "<script ", "<script type=\"application/ld+json\">", "<!--", "<!--x-->", "\"'<script ",
    ] {
      let page = Array(String(repeating: unit, count: 20_000 / unit.utf8.count).utf8)
      let time = clock.measure { _ = PageScripts(page).records(of: "p") }
      #expect(time < .seconds(1), "\(unit) \(time)")
    }
  }
}
