public import PasserelleModel

/// The learners of a data set, read block by block: memory does not grow with the file, but for
/// 24 bytes a learner by which duplicate ids are found.
public struct LearnerStream {
  private var stream: ValueStream<LearnerDecoder>
  /// Where the learners read so far lie, beside others; `nil` where nobody asks.
  package var places: PlaceCensus?

  /// Reads the learners of a file, or those alone whose ids are `wanted`.
  init(
    _ file: InputFile, _ known: References, wanted: [LearnerID] = [], blockSize: Int = 1 << 20
  ) {
    stream = ValueStream(
      file, LearnerDecoder(known: known),
      wanted: wanted.isEmpty ? nil : Set(wanted.map(\.rawValue)), blockSize: blockSize)
  }

  /// Up to `count` good rows; none at the end of the file.
  public mutating func next(_ count: Int) -> [Learner] {
    var learners: [Learner] = []
    while learners.count < count, let found = next() { learners.append(found.learner) }
    return learners
  }

  /// The next good row with its groups; `nil` at the end of the file.
  public mutating func next() -> LearnerRecord? {
    guard let row = stream.next() else { return nil }
    let learner = row.value.learner
    places?.add(learner.place, of: .learners, id: learner.id.rawValue, line: row.line)
    return row.value
  }

  /// What is wrong with the rows read so far.
  public var issues: [ImportIssue] { stream.issues }

  /// The ids of the rows that were passed over, since they are not wanted.
  package var passedOver: [String] { stream.passedOver }

  /// What is wrong with rows that do not tell whose they are, where only some are wanted.
  package var unattributed: [ImportIssue] { stream.unattributed }

  /// Whether a row read so far is rejected, or the file as a whole.
  public var hasErrors: Bool { stream.tally.rejected > 0 || stream.issues.hasErrors }

  /// What became of the rows read so far.
  public var tally: FileTally { stream.tally }

  /// How many bytes have been read, for progress.
  public var bytesRead: Int { stream.bytesRead }

  /// How many bytes the file has; 0 where it is no regular file.
  public var byteCount: Int { stream.byteCount }

  /// The columns `group:*`, kept for audits.
  public var groupColumns: [String] { stream.groupColumns }
}

/// Reads the learners of requests: what they may refer to is prepared once, and asked by any threads.
///
/// Of names that nothing has, the first 200 get a suggestion of what was meant.
public struct LearnerReader: Sendable {
  private let known: References

  /// Prepares what learners may refer to.
  ///
  /// - Complexity: O(skills of the taxonomy + needs).
  public init(knowing catalogue: Catalogue) {
    known = References(catalogue.taxonomy, needs: catalogue.needs)
  }

  /// Reads learners that come as NDJSON, a JSON object a line.
  ///
  /// - Parameters:
  ///   - bytes: the lines.
  ///   - name: stands in issues where a file's path would.
  /// - Returns: the learners, one at a time, with what is wrong with the lines.
  /// - Complexity: O(bytes), whatever the catalogue, once all are taken.
  public func stream(ndjson bytes: [UInt8], named name: String = "learners") -> LearnerStream {
    let file = InputFile(name: name, bytes: bytes, isNDJSON: true)
    return LearnerStream(file, known, blockSize: min(max(bytes.count, 1 << 12), 1 << 20))
  }
}

extension [ImportIssue] {
  /// Whether one of them costs a row or a file.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
