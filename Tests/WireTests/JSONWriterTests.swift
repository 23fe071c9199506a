import Foundation
import PasserelleBase
import PasserelleTestSupport
import Testing

@Suite struct JSONWriterTests {
  /// A value of any shape, as the writer writes it and as another parser reads it.
  private func write(
    _ random: inout SeededGenerator, _ depth: Int, to json: inout JSONWriter
  ) -> NSObject {
    if random.chance(0.2) { json.breakLine() }
    switch Int.random(in: 0..<(depth > 3 ? 4 : 6), using: &random) {
    case 0:
      json.null()
      return NSNull()
    case 1:
      let text = ["", "é\u{1}", "a\"b\\", "\u{2028}\n", "plain"][
        Int.random(in: 0..<5, using: &random)]
      json.text(text)
      return text as NSString
    case 2:
      let number = Int.random(in: .min ... .max, using: &random)
      json.number(number)
      return number as NSNumber
    case 3:
      let units = Int64.random(in: 0...2_000_000, using: &random)
      json.number(units, decimals: 6, all: random.chance(0.5))
      return Double(units) / 1e6 as NSNumber
    case 4:
      var items: [NSObject] = []
      json.list { json in
        for _ in 0..<Int.random(in: 0..<4, using: &random) {
          items.append(write(&random, depth + 1, to: &json))
        }
      }
      return items as NSArray
    default:
      var members: [String: NSObject] = [:]
      json.object { json in
        for number in 0..<Int.random(in: 0..<4, using: &random) {
          json.key(of: "k\"\(number)")
          members["k\"\(number)"] = write(&random, depth + 1, to: &json)
        }
      }
      return members as NSDictionary
    }
  }

  @Test(arguments: 0..<200) func whatIsWrittenIsReadByAnotherParser(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var json = JSONWriter()
    let value = write(&random, 0, to: &json)
    let read = try JSONSerialization.jsonObject(
      with: Data(json.bytes), options: .fragmentsAllowed)
    #expect(value.isEqual(read), "\(String(decoding: json.bytes, as: UTF8.self))")
  }

  @Test func whatJSONHasNoNumberForIsNull() {
    var json = JSONWriter()
    json.list([0.5, .nan, .infinity]) { $1.number($0) }
    #expect(String(decoding: json.bytes, as: UTF8.self) == "[0.5,null,null]")
  }

  @Test func linesFollowEachOtherInOneBuffer() {
    var bytes = Array("before\n".utf8)
    for number in 0..<2 {
      JSONWriter.append(to: &bytes) { json in
        json.number(number)
        json.endLine()
      }
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "before\n0\n1\n")
  }
}
