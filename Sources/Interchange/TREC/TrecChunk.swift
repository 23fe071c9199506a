internal import Dispatch

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What one worker makes of consecutive lines; line numbers count from the start of the chunk until
/// ``renumbered(from:)``.
struct TrecChunk {
  /// Longer lines than this are no lines of TREC.
  private static let longestLine = 1 << 20

  private(set) var entries: [TrecFile.Entry] = []
  private(set) var segments: [TrecFile.Segment] = []
  private(set) var issues: [ImportIssue] = []
  /// Lines that are not blank.
  private(set) var lineCount = 0
  /// Line feeds passed.
  private(set) var feeds = 0

  private let kind: TrecFile.Kind
  private let path: String
  private let bytes: FileBytes
  private let hasZero: Bool
  private var query = UnsafeRawBufferPointer(start: nil, count: 0)
  private var firstOfQuery = 0

  init(_ range: Range<Int>, of bytes: FileBytes, _ kind: TrecFile.Kind, _ path: String) {
    self.kind = kind
    self.path = path
    self.bytes = bytes
    let whole = bytes.slice(range.lowerBound, range.count)
    hasZero = whole.baseAddress.map { memchr($0, 0, whole.count) != nil } ?? false
    entries.reserveCapacity(range.count / 32)
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes.endOfLine(from: start)
      take(start..<end)
      feeds += 1
      start = end
    }
    closeSegment()
  }

  func renumbered(from lines: Int) -> TrecChunk {
    guard lines > 0 else { return self }
    var copy = self
    copy.entries = entries.map {
      TrecFile.Entry(
        start: $0.start, value: $0.value, length: $0.length, line: $0.line + Int32(clamping: lines))
    }
    copy.issues = issues.map { issue in
      let place = SourceLocation(
        file: path, line: issue.location.line + lines, column: issue.location.column)
      return ImportIssue(issue.problem, at: place, id: issue.id)
    }
    return copy
  }

  private mutating func take(_ line: Range<Int>) {
    let text = bytes.slice(line.lowerBound, line.count)
    let fields = TrecFields(text, valueField: kind == .run ? 4 : 3)
    guard fields.count > 0 else { return }
    lineCount += 1
    let expected = kind == .run ? 6 : 4
    if line.count > Self.longestLine { return report(.tooLong(limitBytes: Self.longestLine)) }
    if hasZero, text.contains(0) { return report(.zeroByte) }
    guard fields.count == expected else {
      return report(.fieldCount(found: fields.count, expected: expected, shape: kind.shape))
    }
    guard let value = kind == .run ? DecimalText.double(fields.value) : fields.level else {
      return report(kind.problem(fields.value), in: kind == .run ? "score" : "level", fields.query)
    }
    guard open(fields.query) else { return report(.notUTF8(looksLatin1: false), in: "query") }
    entries.append(
      TrecFile.Entry(
        start: line.lowerBound + fields.documentStart, value: value,
        length: Int32(fields.documentLength), line: Int32(clamping: feeds + 1)))
  }

  /// Starts a segment unless the query is that of the line before; `false` where it is no text.
  private mutating func open(_ found: UnsafeRawBufferPointer) -> Bool {
    if found.count == query.count, let left = found.baseAddress, let right = query.baseAddress,
      memcmp(left, right, found.count) == 0
    {
      return true
    }
    guard String(validating: found, as: UTF8.self) != nil else { return false }
    closeSegment()
    query = found
    return true
  }

  private mutating func closeSegment() {
    if firstOfQuery < entries.count {
      segments.append(
        TrecFile.Segment(
          query: PlainID(String(decoding: query, as: UTF8.self)),
          entries: firstOfQuery..<entries.count))
    }
    firstOfQuery = entries.count
  }

  private mutating func report(
    _ problem: ImportProblem, in column: String? = nil, _ query: UnsafeRawBufferPointer? = nil
  ) {
    let place = SourceLocation(file: path, line: feeds + 1, column: column)
    let id = query.map { String(decoding: $0, as: UTF8.self) }
    issues.append(ImportIssue(problem, at: place, id: id))
  }
}

extension TrecFile.Kind {
  fileprivate var shape: String {
    self == .run ? "query Q0 document rank score tag" : "query 0 document level"
  }

  fileprivate func problem(_ value: UnsafeRawBufferPointer) -> ImportProblem {
    let found = String(decoding: value, as: UTF8.self)
    return self == .run
      ? .notANumber(found: found, hasComma: value.contains(UInt8(ascii: ",")))
      : .notAJudgedLevel(found: found)
  }
}

extension FileBytes {
  /// Parses the lines on several cores.
  func parse(_ kind: TrecFile.Kind, _ path: String, workers: Int) -> [TrecChunk] {
    let ranges = lineRanges(workers * 4)
    var chunks = [TrecChunk?](repeating: nil, count: ranges.count)
    chunks.withUnsafeMutableBufferPointer { buffer in
      // Each iteration writes a place of its own.
      nonisolated(unsafe) let target = buffer
      DispatchQueue.concurrentPerform(iterations: ranges.count) {
        target[$0] = TrecChunk(ranges[$0], of: self, kind, path)
      }
    }
    var lines = 0
    return chunks.compactMap { chunk in
      defer { lines += chunk?.feeds ?? 0 }
      return chunk?.renumbered(from: lines)
    }
  }

  /// The entries of each query without documents that have come before, which are issues.
  func withoutDuplicates(
    _ queries: [(key: PlainID, value: [TrecFile.Entry])], _ path: String, workers: Int
  ) -> [(entries: [TrecFile.Entry], issues: [ImportIssue])] {
    var checked = queries.map { (entries: $0.value, issues: [ImportIssue]()) }
    let share = max(1, (queries.count + workers * 4 - 1) / (workers * 4))
    checked.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let target = buffer
      DispatchQueue.concurrentPerform(iterations: (queries.count + share - 1) / share) { part in
        var finder = DuplicateFinder(self)
        for index in part * share..<min((part + 1) * share, queries.count) {
          let found = finder.duplicates(in: target[index].entries)
          guard !found.isEmpty else { continue }
          let doubled = Set(found.map(\.later))
          target[index].issues = found.map { pair in
            let entries = target[index].entries
            return ImportIssue(
              .duplicateDocument(firstLine: Int(entries[pair.first].line)),
              at: SourceLocation(
                file: path, line: Int(entries[pair.later].line), column: "document"),
              id: queries[index].key.rawValue)
          }
          target[index].entries = target[index].entries.indices
            .filter { !doubled.contains($0) }.map { target[index].entries[$0] }
        }
      }
    }
    return checked
  }
}
