import PasserelleBase
import PasserelleModel
import PasserelleTestSupport
import Testing

@testable import PasserelleInterchange

/// Files that are cut, scrambled or hostile: no crash, and what is wrong costs what it must.
@Suite struct ImportDamageTests {
  static let seed: UInt64 = 27_112_026

  /// One record's damage, with the code that it is told by; all others are used.
  static let damage: [(record: String, code: String)] = [
    (#"{"a":1,"a":2}"#, "repeated-key"), (#"{"a":"\u12"}"#, "not-json"),
    (#"{"a":"\ud800"}"#, "half-a-letter"), (#"{"a":tru}"#, "not-json"), ("17", "not-json"),
    ("null", "not-json"), (#""text""#, "not-json"), ("[]", "not-json"), ("[[1],[2]]", "not-json"),
    (#"{"a":1,}"#, "not-json"), (#"{"a":01}"#, "not-json"), (#"{"a" 1}"#, "not-json"),
    ("", "not-json"),
    (
      #"{"a":\#(String(repeating: "[", count: 2000))\#(String(repeating: "]", count: 2000))}"#,
      "not-json"
    ),
    (
      #"{"a":\#(String(repeating: #"{"b":"#, count: 2000))1\#(String(repeating: "}", count: 2000))}"#,
      "not-json"
    ),
  ]

  @Test(arguments: InventedFormat.ofJSON, damage.indices)
  func aDamagedRecordCostsItselfAlone(format: InventedFormat, number: Int) {
    let (damaged, code) = Self.damage[number]
    if format == .lines && damaged.isEmpty { return }
    let records = format.records(4, seed: Self.seed)
    let whole = format.run(format.file(records))
    for place in [0, 3] {
      var more = records
      more.insert(damaged, at: place)
      let result = format.run(format.file(more))
      #expect(
        result.rows(of: format.table) == whole.rows(of: format.table), "\(number) at \(place)")
      #expect(result.rows(of: .sessions) == whole.rows(of: .sessions))
      #expect(result.accounts == ["5 4 1 0"], "\(result.accounts)")
      let problems = result.issues.filter { $0.severity == .error }
      #expect(problems.map(\.code) == [code], "\(problems)")
      #expect(problems.first?.location.line == place + 1)
    }
  }

  /// Each key in turn holds a value of every other kind: the record may be lost, the others are not.
  @Test(arguments: InventedFormat.ofJSON)
  func aValueOfAnotherKindCostsItsRecordAtMost(format: InventedFormat) throws {
    let records = format.records(3, seed: Self.seed)
    let kept = [format.run(format.file([records[0], records[2]]))]
    let keys = records[1].matches(of: /"([^"]+)":/).map { String($0.1) }
    let values = [
      "7", "-1.5e300", "true", "null", "[]", "{}", #""x""#, #"["x",1,{}]"#, #"{"y":[0]}"#,
    ]
    for key in Set(keys).sorted() {
      for value in values {
        let members = "\"\(key)\":\(value),"
        // Whatever stood there moves under another key.
        let record = "{" + members + records[1].dropFirst().replacing("\"\(key)\":", with: "\"-\":")
        guard (try? JSONValue(reading: Array(record.utf8))) != nil else { continue }
        let result = format.run(format.file([records[0], record, records[2]]))
        let rows = result.rows(of: format.table)
        #expect(kept[0].rows(of: format.table).allSatisfy(rows.contains), "\(key) \(value)")
        #expect(result.accountsClose && result.tallies.reduce(0) { $0 + $1.read } >= 2)
      }
    }
  }

  /// Files cut anywhere; a part of what is whole is read or told.
  @Test(arguments: InventedFormat.allCases) func aFileMayEndAnywhere(format: InventedFormat) {
    let file = format.file(format.records(1, seed: Self.seed))
    let bytes = Self.bytes(of: file)
    for end in 0..<bytes.count {
      let result = format.run(InputFile(name: file.name, bytes: Array(bytes[..<end])))
      #expect(result.accountsClose, "\(end)")
      // The header of a table alone is a table of nobody.
      let isSilent = result.issues.isEmpty && result.tallies.allSatisfy { $0.used == 0 }
      #expect(!isSilent || format == .people, "silent at \(end)")
    }
  }

  @Test(arguments: InventedFormat.allCases) func noScrambledFileStopsTheProgram(
    format: InventedFormat
  ) {
    let file = format.file(format.records(3, seed: Self.seed))
    let bytes = Self.bytes(of: file)
    var generator = SeededGenerator(seed: Self.seed)
    for round in 0..<Self.rounds {
      let scrambled = Self.scrambled(bytes, &generator)
      let result = format.run(InputFile(name: file.name, bytes: scrambled))
      #expect(result.accountsClose, "round \(round)")
      _ = try? result.everything()
    }
  }

  static let rounds = 40

  static let words = [
    "\"", "\\", "\\u", "{", "}", "[", "]", ",", ":", "null", "1e999", "-0", "\u{0}", "\n", ";",
    "<!--",
    "</script>", "2027-02-30", "é", "@", "/", "http://", "=", "999999999999999999999", "\u{FEFF}",
  ]

  /// The bytes with up to four places changed, cut, doubled or filled.
  static func scrambled(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...20, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      case 3: bytes.insert(contentsOf: Array(generator.pick(words).utf8), at: place)
      default: bytes.replaceSubrange(place..<end, with: Array(generator.pick(words).utf8))
      }
    }
    return bytes
  }

  static func bytes(of file: InputFile) -> [UInt8] {
    (try? WholeFile.bytes(of: file)) ?? []
  }

  /// Texts that make a careless search go over them again and again.
  static let tedious = [
    "<!--", "<a ", "</", "&amp", "&#", "(H/F", "(", "H/F ", "1000 ", "a, ", "/x", "é(", "·e",
  ]

  @Test(arguments: tedious) func aLongTextIsReadInTime(unit: String) {
    let text = String(repeating: unit, count: 8000 / unit.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = MarkupText.plain(text)
      _ = TitleText.shortened(text)
      _ = LabelKey.forms(text)
      _ = MarkupText.parts(text)
    }
    #expect(time < .seconds(1), "\(unit) took \(time)")
  }
}
