import Foundation
import Testing

@testable import PasserelleInterchange

/// Bytes into records, whatever the blocks in which they come.
@Suite struct RecordScannerTests {
  enum Step: Equatable {
    case record(Int, [String])
    case damaged(ImportProblem, Int)
  }

  static func scan(
    _ text: String, blockSize: Int = 64, longest: Int = RecordScanner.longestRecord
  ) throws -> [Step] {
    let folder = try DataFolder()
    try folder.write(Array(text.utf8), to: "scanned")
    let source = try ByteSource(path: "\(folder.path)/scanned")
    let scanner = RecordScanner(source, .commaSeparated, blockSize: blockSize, longest: longest)
    var steps: [Step] = []
    while true {
      switch try scanner.next() {
      case .end: return steps
      case .damaged(let problem, let line): steps.append(.damaged(problem, line))
      case .record(let line):
        steps.append(.record(line, scanner.cells.map { scanner.text(of: $0) ?? "?" }))
      }
    }
  }

  @Test(arguments: 1...64) func blocksOfAnySizeGiveTheSameRecords(blockSize: Int) throws {
    let text = "a,\"b\n\"\"c\",d\r\n\r\n\"\",,\"x,y\"\r\n" + String(repeating: "long", count: 40)
    #expect(
      try Self.scan(text, blockSize: blockSize) == [
        .record(1, ["a", "b\n\"c", "d"]), .record(4, ["", "", "x,y"]),
        .record(5, [String(repeating: "long", count: 40)]),
      ])
  }

  @Test func theLastLineNeedsNoEnd() throws {
    #expect(try Self.scan("a,b\nc,\"d\"") == [.record(1, ["a", "b"]), .record(2, ["c", "d"])])
  }

  @Test func aQuotedCellMayEndInALoneReturn() throws {
    #expect(try Self.scan("a,\"b\"\r") == [.record(1, ["a", "b"])])
  }

  @Test func aRecordOfTheLimitIsReadAndOneLongerIsNot() throws {
    let limit = 100
    let fits = String(repeating: "x", count: limit - 1)
    #expect(try Self.scan(fits + "\nb\n", longest: limit).count == 2)
    #expect(
      try Self.scan("x" + fits + "\nb\n", longest: limit)
        == [.damaged(.tooLong(limitBytes: limit), 1), .record(2, ["b"])])
  }

  @Test func aLineWithoutEndIsPassedOverInConstantMemory() throws {
    let text = String(repeating: "x", count: 1 << 20)
    #expect(
      try Self.scan(text + "\nb\n" + text, longest: 1000)
        == [
          .damaged(.tooLong(limitBytes: 1000), 1), .record(2, ["b"]),
          .damaged(.tooLong(limitBytes: 1000), 3),
        ])
  }

  @Test func anOpenQuoteLosesItsLineOnly() throws {
    #expect(
      try Self.scan("a\n\"b\nc\nd\n") == [
        .record(1, ["a"]), .damaged(.unterminatedQuote, 2), .record(3, ["c"]), .record(4, ["d"]),
      ])
  }

  @Test func aFileThatFailsHalfwayEndsThere() throws {
    // A pipe that has run dry and may not wait fails as a bad disk does.
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { close(ends[1]) }
    #expect(fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0)
    let bytes = Array("a\nb".utf8)
    #expect(write(ends[1], bytes, bytes.count) == bytes.count)
    let scanner = RecordScanner(ByteSource(descriptor: ends[0]), .commaSeparated)
    guard case .record(1) = try scanner.next() else { throw CancellationError() }
    #expect(throws: ReadingFailure.self) { try scanner.next() }
  }
}
