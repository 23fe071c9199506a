import Foundation
import PasserelleTestSupport
import Testing

@testable import PasserelleBase

@Suite struct JSONValueTests {
  static func read(_ text: String) throws(JSONFault) -> JSONValue {
    try JSONValue(reading: Array(text.utf8))
  }

  /// A value as Foundation keeps it.
  static func plain(_ value: JSONValue) -> Any {
    switch value {
    case .null: NSNull()
    case .bool(let flag): flag
    case .number(let text): NSNumber(value: Double(text) ?? .nan)
    case .text(let text): text
    case .list(let items): items.map(plain)
    case .object(let members):
      Dictionary(members.map { ($0.key, plain($0.value)) }) { first, _ in first }
    }
  }

  @Test(arguments: [
    "{}", "[]", " [ ] ", "null", "true", "false", "0", "-0", "12.50", "1e3", "-1.5E-2", "\"\"",
    #"{"a":1,"b":[true,null,{"c":"d"}]}"#, #""\u00e9\ud83d\ude00\n\"\\\/\b\f\r\t""#, "\"é\"",
    " {\t\"a\" :\r\n1 }\n",
  ])
  func whatIsJSONIsReadAsAnotherParserReadsIt(text: String) throws {
    let other = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    #expect(Self.plain(try Self.read(text)) as? NSObject == other as? NSObject)
  }

  @Test(arguments: [
    "", " ", "{", "[", "[1", "[1,", "[1,]", "[,1]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
    "01", "+1", "1.", ".5", "1e", "--1", "0x1", "NaN", "tru", "nulll", "\"a", "\"\\x\"",
    "\"\\u12\"",
    "\"\\u12g4\"", "\"a\nb\"", "{} {}", "1 2", "'a'", "{\"a\":1 \"b\":2}",
  ])
  func whatIsNoJSONIsRefused(text: String) {
    #expect(throws: JSONFault.notJSON) { try Self.read(text) }
  }

  @Test(
    arguments: [
      (#"{"b":1,"b":4}"#, "b", nil), (#"{"id":1,"\u0069d":1}"#, "id", nil),
      (#"{"a":{"b":1,"c":2,"b":1}}"#, "b", "a"), (#"{"a":[{"x":{"b":1,"b":1}}]}"#, "b", "a"),
      (#"{"":1,"":1}"#, "", nil),
    ] as [(String, String, String?)])
  func aKeyThatComesTwiceIsTold(text: String, key: String, member: String?) {
    #expect(throws: JSONFault.repeatedKey(key, member: member)) { try Self.read(text) }
  }

  @Test func spellingsOfALetterAreTwoKeys() throws {
    guard case .object(let members) = try Self.read("{\"\u{E9}\":1,\"e\u{301}\":2}") else {
      throw CancellationError()
    }
    #expect(members.map { Array($0.key.utf8) } == [[0xC3, 0xA9], [0x65, 0xCC, 0x81]])
  }

  @Test(arguments: [#""\ud800""#, #""\ud800x""#, #""\ud800\u0041""#, #""\udc00""#, #""\ud800\n""#])
  func halfAPairIsNoText(text: String) {
    #expect(throws: JSONFault.notText) { try Self.read(text) }
  }

  @Test func bytesThatAreNotUTF8AreNoText() {
    #expect(throws: JSONFault.notText) { try JSONValue(reading: [0x22, 0xFF, 0x22]) }
  }

  @Test(arguments: [#""a\u0000b""#, "\"\\u0000\""]) func noTextHoldsAZeroByte(text: String) {
    #expect(throws: JSONFault.zeroByte) { try Self.read(text) }
  }

  @Test func numbersKeepTheirDigits() throws {
    guard
      case .number("123456789012345678901234567890.0") = try Self.read(
        "123456789012345678901234567890.0")
    else { throw CancellationError() }
  }

  @Test func nestingHasItsBound() throws {
    let fits = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    _ = try Self.read(fits)
    #expect(throws: JSONFault.notJSON) { try Self.read("[\(fits)]") }
    #expect(throws: JSONFault.notJSON) { try Self.read(String(repeating: "[", count: 1_000_000)) }
  }

  /// Whatever bytes come, they are a value that Foundation reads the same, or a fault.
  @Test(arguments: 0..<100) func damagedBytesAreReadAsAnotherParserReadsThem(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(#"{"id":"L1","n":[1.5,-2e1,"x\u00e9"],"s":{"a":2,"b":null},"t":true}"#.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = random.pick(Array("{}[]\",:\\0e-.tn ".utf8))
      case 1: bytes.remove(at: place)
      default: bytes.insert(random.pick(Array("{}[]\",:\\u0 ".utf8)), at: place)
      }
    }
    guard let value = try? JSONValue(reading: bytes) else { return }
    let other = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    #expect(Self.plain(value) as? NSObject == other as? NSObject)
  }
}
