#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A run or judgements in the format of TREC, in memory: for each query its documents.
///
/// A line of a run is `query Q0 document rank score tag`, one of judgements `query 0 document level`;
/// fields are separated by spaces or tabs. As trec_eval does, the second field and the rank are read
/// past: order is that of the scores.
package final class TrecFile: Sendable {
  /// What the lines hold.
  package enum Kind: Sendable {
    /// Documents with scores.
    case run
    /// Documents with judged levels, whole numbers.
    case judgements
  }

  /// A document of a query.
  package struct Entry: Sendable {
    /// Where its id starts in the file.
    let start: Int
    /// Score or level.
    package let value: Double
    let length: Int32
    let line: Int32
  }

  /// Consecutive lines of one query.
  struct Segment {
    let query: String
    let entries: Range<Int>
  }

  /// The queries, each once, ascending by their UTF-8 bytes.
  package let queries: [String]
  /// What became of the lines.
  package let tally: FileTally
  /// What is wrong with them, in their order.
  package let issues: [ImportIssue]

  private let bytes: FileBytes
  private let positions: [String: Int]
  /// The entries of each query, in the order of the file.
  private let entries: [[Entry]]

  /// Reads all of a file on several cores and finds every problem.
  ///
  /// - Complexity: O(bytes); memory for the file and 24 bytes a line.
  package init(_ path: String, _ kind: Kind, workers: Int) {
    bytes = FileBytes(path)
    let chunks = bytes.parse(kind, path, workers: workers)
    var grouped: [String: [Entry]] = [:]
    for chunk in chunks {
      for segment in chunk.segments {
        grouped[segment.query, default: []] += chunk.entries[segment.entries]
      }
    }
    let sorted = grouped.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    queries = sorted.map(\.key)
    positions = Dictionary(uniqueKeysWithValues: zip(queries, queries.indices))
    let checked = bytes.withoutDuplicates(sorted, path, workers: workers)
    entries = checked.map(\.entries)
    var tally = FileTally(file: path, kind: kind == .run ? .run : .judgements)
    tally.read = chunks.reduce(0) { $0 + $1.lineCount }
    tally.used = entries.reduce(0) { $0 + $1.count }
    self.tally = tally
    var issues = chunks.flatMap(\.issues) + checked.flatMap(\.issues)
    issues.sort { $0.location.line < $1.location.line }
    if let failure = bytes.failure {
      issues = [ImportIssue(failure, at: SourceLocation(file: path))]
    }
    self.issues = issues
  }

  /// The place of a query in ``queries``; `nil` where the file does not have it.
  package func index(of query: String) -> Int? { positions[query] }

  /// The documents of a query, in the order of the file.
  package func documents(of query: Int) -> [Entry] { entries[query] }

  /// The bytes of a document's id, which live as long as the file.
  package func id(of entry: Entry) -> UnsafeRawBufferPointer {
    bytes.slice(entry.start, Int(entry.length))
  }
}
