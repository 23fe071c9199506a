import Foundation
import PasserelleBase
import PasserelleTestSupport
import Testing

@testable import PasserelleInterchange

@Suite struct TextTests {
  static func csv(_ text: String) -> String {
    var bytes: [UInt8] = []
    CSVText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
    ("", ""), ("é", "é"),
  ])
  func cellsAreQuotedWhereTheyMustBe(text: String, cell: String) {
    #expect(Self.csv(text) == cell)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "=a,b"]) func noCellStartsAFormula(
    text: String
  ) {
    let content = Self.csv(text).drop { $0 == "\"" }
    #expect(content.hasPrefix("'"))
  }

  @Test(arguments: 0..<20) func jsonIsReadBackByAnotherParser(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let scalars = (0..<50).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0...(random.chance(0.5) ? 0x7F : 0x2FFF), using: &random))
    }
    let text = String(String.UnicodeScalarView(scalars))
    var bytes: [UInt8] = []
    JSONWriter.append(text, to: &bytes)
    let parsed = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    #expect((parsed as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }
}
