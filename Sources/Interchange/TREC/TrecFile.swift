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
    let query: PlainID
    let entries: Range<Int>
  }

  /// The queries, each once, ascending by their UTF-8 bytes.
  package let queries: [PlainID]
  /// What became of the lines.
  package var tally: FileTally { ledger.tally }
  /// What is wrong with them, in their order.
  package var issues: [ImportIssue] { ledger.issues }

  private let bytes: FileBytes
  private let positions: [PlainID: Int]
  private let ledger: RowLedger
  /// The entries of each query, in the order of the file.
  private let entries: [[Entry]]

  /// Reads all of a file on several cores and finds every problem.
  ///
  /// - Complexity: O(bytes); memory for the file and 24 bytes a line.
  package init(_ file: InputFile, _ kind: Kind, workers: Int) {
    let path = file.name
    bytes = FileBytes(file)
    let chunks = bytes.parse(kind, path, workers: workers)
    var grouped: [PlainID: [Entry]] = [:]
    for chunk in chunks {
      for segment in chunk.segments {
        grouped[segment.query, default: []] += chunk.entries[segment.entries]
      }
    }
    let sorted = grouped.sorted { $0.key < $1.key }
    queries = sorted.map(\.key)
    positions = Dictionary(uniqueKeysWithValues: zip(queries, queries.indices))
    let checked = bytes.withoutDuplicates(sorted, path, workers: workers)
    entries = checked.map(\.entries)
    var ledger = RowLedger(path, kind == .run ? .run : .judgements)
    ledger.find(rows: chunks.reduce(0) { $0 + $1.lineCount })
    for issue in chunks.flatMap(\.issues) + checked.flatMap(\.issues) { ledger.tell(issue) }
    ledger.sortByLine()
    if let failure = bytes.failure { ledger.tell(failure) }
    self.ledger = ledger
  }

  /// The place of a query in ``queries``; `nil` where the file does not have it.
  package func index(of query: String) -> Int? { positions[PlainID(query)] }

  /// The documents of a query, in the order of the file.
  package func documents(of query: Int) -> [Entry] { entries[query] }

  /// The bytes of a document's id, which live as long as the file.
  package func id(of entry: Entry) -> UnsafeRawBufferPointer {
    bytes.slice(entry.start, Int(entry.length))
  }
}
