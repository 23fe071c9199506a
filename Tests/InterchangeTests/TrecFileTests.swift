import Foundation
import PasserelleTestSupport
import Testing

@testable import PasserelleInterchange

@Suite struct TrecFileTests {
  private func read(
    _ text: String, _ kind: TrecFile.Kind = .run, workers: Int = 2
  ) throws -> TrecFile {
    let path = FileManager.default.temporaryDirectory.appending(path: "trec-\(UUID()).txt").path()
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return TrecFile(InputFile(path: path), kind, workers: workers)
  }

  private func rows(_ file: TrecFile) -> [String] {
    file.queries.indices.flatMap { query in
      file.documents(of: query).map {
        "\(file.queries[query]) \(String(decoding: file.id(of: $0), as: UTF8.self)) \($0.value)"
      }
    }
  }

  @Test func readsRunsAndJudgementsWhateverSeparatesAndEndsTheLines() throws {
    let run = try read("q2 Q0 d1 1 0.5 t\r\nq1\tQ0\td2 9   -1e2 t\n\n  q2 Q0 dé 2 .25 t")
    #expect(rows(run) == ["q1 d2 -100.0", "q2 d1 0.5", "q2 dé 0.25"])
    #expect(run.issues.isEmpty && run.tally.read == 3 && run.tally.used == 3)
    let judgements = try read("q 0 a 2\nq 0 b -1\nq 0 c 0\n", .judgements)
    #expect(rows(judgements) == ["q a 2.0", "q b -1.0", "q c 0.0"])
  }

  @Test func anEncodingMarkIsNoPartOfTheFirstQuery() throws {
    let run = try read("\u{FEFF}q Q0 a 1 0.5 t\nq Q0 b 2 0.25 t\n")
    #expect(rows(run) == ["q a 0.5", "q b 0.25"])
    #expect(run.issues.isEmpty && run.tally.used == 2)
    #expect(rows(try read("\u{FEFF}")).isEmpty)
  }

  @Test func everyBadLineIsToldWithItsPlace() throws {
    let lines = [
      "q Q0 a 1 0.5 t", "q Q0 b 1 0.5", "q Q0 c 1 0,5 t", "q Q0 d 1 nan t", "q Q0 a 4 0.1 t",
      "q Q0 e 1 0.5 t more", "q Q0 f 1 0x10 t", "q Q0 g\0 1 1 t", "q Q0 h 1 1 t",
    ]
    for workers in [1, 3] {
      let file = try read(lines.joined(separator: "\n"), workers: workers)
      #expect(rows(file) == ["q a 0.5", "q h 1.0"])
      #expect(file.issues.map(\.location.line) == [2, 3, 4, 5, 6, 7, 8])
      #expect(
        file.issues.map(\.problem) == [
          .fieldCount(found: 5, expected: 6, shape: "query Q0 document rank score tag"),
          .notANumber(found: "0,5", hasComma: true),
          .notANumber(found: "nan", hasComma: false),
          .duplicateDocument(firstLine: 1),
          .fieldCount(found: 7, expected: 6, shape: "query Q0 document rank score tag"),
          .notANumber(found: "0x10", hasComma: false), .zeroByte,
        ])
      #expect(file.tally.read == 9 && file.tally.rejected == 7)
    }
    let judgements = try read("q 0 a 1.5\nq 0 b x\nq 0 c 12345678901\n", .judgements)
    #expect(judgements.issues.count == 3 && judgements.queries.isEmpty)
  }

  @Test func aFileThatIsNotThereIsOneIssue() {
    let file = TrecFile(InputFile(path: "/nowhere/run.trec"), .run, workers: 2)
    #expect(file.issues.count == 1 && file.issues.allSatisfy(\.problem.isOfFile))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func theNumberOfWorkersDoesNotMatter(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let lines = (0..<Int.random(in: 0...60, using: &random)).map { number in
      random.chance(0.1)
        ? "" : "q\(random.pick([1, 2, 3])) Q0 d\(random.pick(Array(0..<40))) 1 \(number) t"
    }
    let text = lines.joined(separator: "\n")
    let one = try read(text, workers: 1)
    for workers in [2, 5, 16] {
      let other = try read(text, workers: workers)
      #expect(rows(other) == rows(one) && other.tally.read == one.tally.read)
      #expect(other.issues.map(\.location.line) == one.issues.map(\.location.line))
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>) func numbersAreTheNearest(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let number = Double.random(in: -1e6...1e6, using: &random)
    for text in [
      "\(number)", String(format: "%.6f", number), String(format: "%.3e", number), "+1.5",
    ] {
      var text = text
      let read = text.withUTF8 { DecimalText.double(UnsafeRawBufferPointer($0)) }
      #expect(read == Double(text))
    }
  }
}
