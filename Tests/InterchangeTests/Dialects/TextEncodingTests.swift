import Foundation
import PasserelleTestSupport
import Testing

@testable import PasserelleInterchange

@Suite struct TextEncodingTests {
  private static let letters: [Character] = [
    "a", ",", "\n", "\r", "\"", "é", "œ", "€", "’", "ß", "Ÿ", "漢", "😀", "\u{FFFD}",
  ]

  private static func text(_ random: inout SeededGenerator) -> String {
    String(
      (0..<Int.random(in: 0...40, using: &random)).map { _ in random.pick(letters)
      })
  }

  @Test(arguments: 0..<100) func utf16IsReadInAnyPieces(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = Self.text(&random)
    for (encoding, name) in [
      (TextEncoding.utf16LittleEndian, String.Encoding.utf16LittleEndian),
      (.utf16BigEndian, .utf16BigEndian),
    ] {
      var transcoder = Transcoder(encoding)
      var rest = Array(try #require(text.data(using: name)))[...]
      var found: [UInt8] = []
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 1...5, using: &random))
        found += transcoder.text(of: piece, isLast: false)
        rest = rest.dropFirst(piece.count)
      }
      found += transcoder.text(of: [], isLast: true)
      #expect(found == Array(text.utf8))
    }
  }

  @Test func everyByteOfWindows1252IsItsLetter() {
    for byte in UInt8.min ... .max where !Transcoder.undefined.contains(byte) {
      var transcoder = Transcoder(.windows1252)
      let letter = String(data: Data([byte]), encoding: .windowsCP1252)
      #expect(transcoder.text(of: [byte], isLast: true) == Array((letter ?? "").utf8))
    }
  }

  /// What the survey counts is what a plain walk counts, wherever eight bytes begin.
  @Test(arguments: 0..<200) func theSurveySeesWhatAPlainWalkSees(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(
      (0..<Int.random(in: 0...9, using: &random)).flatMap { _ in Self.text(&random).utf8 })
    for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = random.pick([0xE9, 0x80, 0xFF, 0x81, 0x0D, 0xC3])
    }
    let survey = try TextSurvey(ByteSource(bytes))
    #expect((survey.strayBytes == 0) == (String(validating: bytes, as: UTF8.self) != nil))
    let lone = bytes.indices.contains {
      bytes[$0] == 0x0D && ($0 + 1 == bytes.count || bytes[$0 + 1] != 0x0A)
    }
    #expect(survey.hasLoneReturn == lone)
    let isLetter = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .filter { $0.value >= 0x80 && $0.value != 0xFFFD }.count
    #expect(survey.letters >= isLetter)
  }

  /// Lines that end with a return, with both or with a newline hold the same cells in any blocks.
  @Test(arguments: 0..<100) func linesMayEndInAnyWay(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let cells = ["", "a", "bc", "\"q\"", "\"x\ny\"", "\"a\"\"b\"", "é"]
    let rows = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      (0..<3).map { _ in random.pick(cells) }.joined(separator: ",")
    }
    let mixed = rows.map { $0 + random.pick(["\r", "\n", "\r\n"]) }.joined()
    let plain = rows.map { $0 + "\n" }.joined()
    func read(_ text: String, _ blockSize: Int) throws -> [[String?]] {
      let scanner = RecordScanner(
        ByteSource(Array(text.utf8)),
        .separated(by: UInt8(ascii: ","), returnsEndLines: true), blockSize: blockSize)
      var found: [[String?]] = []
      while case .record = try scanner.next() { found.append(scanner.cells.map(scanner.text)) }
      return found
    }
    let expected = try read(plain, 1 << 16)
    #expect(expected.count == rows.count)
    for blockSize in [16, 17, 64] { #expect(try read(mixed, blockSize) == expected) }
  }
}
