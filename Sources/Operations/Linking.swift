public import PasserelleInterchange
internal import PasserelleSkillSpace

/// What is asked of linking free text to labels.
public struct LinkRequest: Sendable {
  /// The labels, which may name concepts.
  public var labels: InputFile
  /// The texts to link.
  public var queries: InputFile
  /// The most labels for each text, 1 or more.
  public var top = 100
  /// How many work at a time, 1 or more; results do not depend on it.
  public var workers = 1
  /// Whether the good lines are wanted where others are lost.
  public var keepsGoing = false

  /// Takes the two files; the rest has defaults.
  public init(labels: InputFile, queries: InputFile) {
    (self.labels, self.queries) = (labels, queries)
  }
}

/// A text with the labels most like it, best first.
public struct LinkedText: Sendable, Equatable {
  /// A label with how like the text it is.
  public struct Label: Sendable, Equatable {
    /// What the label is called.
    public let id: String
    /// Its likeness in billionths, 1 to 1 000 000 000.
    public let billionths: Int
  }

  /// What the text is called.
  public let query: String
  /// The labels; none where nothing is in common.
  public let labels: [Label]
}

/// What linking has found, and what is wrong with what it read.
public struct LinkOutcome: Sendable {
  /// The labels that were read.
  public fileprivate(set) var labelCount = 0
  /// The texts that were read.
  public fileprivate(set) var queryCount = 0
  /// The labels found for all texts.
  public fileprivate(set) var linkCount = 0
  /// The texts for which there is none.
  public fileprivate(set) var withoutLabel = 0
  /// What is wrong with the input.
  public let issues: [ImportIssue]
  /// What became of the lines of each file.
  public let tallies: [FileTally]
  /// Whether the input may be used.
  public var verdict: Verdict { Verdict(issues) }

  fileprivate init(_ files: [TextTable]) {
    (issues, tallies) = (files.flatMap(\.issues), files.map(\.tally))
  }

  fileprivate mutating func add(_ block: [LinkedText]) {
    linkCount += block.reduce(0) { $0 + $1.labels.count }
    withoutLabel += block.count { $0.labels.isEmpty }
  }
}

extension LinkRequest {
  /// Queries whose results are held at a time.
  private static var blockSize: Int { 4096 }

  /// Links, and hands results on in the order of the lines; nothing where the input may not be used.
  ///
  /// - Parameters:
  ///   - progress: told how many texts are linked, of how many; 0 once the labels are indexed.
  ///   - receive: takes a block of results.
  /// - Returns: how much was found, and what is wrong with the lines.
  /// - Throws: what `receive` throws, or `CancellationError` between blocks.
  /// - Complexity: O(letters) for the labels, O(labels + entries of its features) a text.
  public func perform(
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
    receive: ([LinkedText]) throws -> Void
  ) throws -> LinkOutcome {
    let labels = TextTable(labels, mayNameConcepts: true)
    let queries = TextTable(queries)
    var outcome = LinkOutcome([labels, queries])
    guard outcome.verdict.permits(keepingGoing: keepsGoing) else { return outcome }
    (outcome.labelCount, outcome.queryCount) = (labels.rows.count, queries.rows.count)
    let linker = LabelLinker(
      labels.rows.map { LabelLinker.Label(id: $0.id, text: $0.text, concept: $0.concept) })
    progress(0, queries.rows.count)
    for start in stride(from: 0, to: queries.rows.count, by: Self.blockSize) {
      try Task.checkCancellation()
      let end = min(start + Self.blockSize, queries.rows.count)
      let linked = linker.link(queries.rows[start..<end], self)
      outcome.add(linked)
      try receive(linked)
      progress(end, queries.rows.count)
    }
    return outcome
  }
}

extension LabelLinker {
  fileprivate func link(_ texts: ArraySlice<TextTable.Row>, _ request: LinkRequest) -> [LinkedText]
  {
    let ranked = rank(texts.map(\.text), top: request.top, workers: request.workers)
    return zip(texts, ranked).map { text, found in
      LinkedText(
        query: text.id,
        labels: found.map { LinkedText.Label(id: labels[$0.label].id, billionths: $0.billionths) })
    }
  }
}
