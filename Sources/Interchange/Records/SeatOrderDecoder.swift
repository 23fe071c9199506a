public import PasserelleModel

/// A row of a file of decisions, with what is wrong with it where it names what does not exist.
struct SeatOrderDecoder: RecordDecoder {
  static let kind = FileTally.Kind.orders

  let sessions: KnownIDs<SessionID>

  func decode(_ fields: inout FieldReader<SeatOrderColumn>) -> SeatOrder? {
    let learner = fields.requiredText(.learner)
    let session = fields.session(.session, sessions)
    if fields[.kind] == .absent { fields.report(.blank, in: .kind) }
    let kind = fields.choice(.kind, of: SeatOrder.Kind.self)
    let reason = fields.requiredText(.reason)
    let author = fields.requiredText(.author)
    guard let learner, let session, let kind, let reason, let author else { return nil }
    return SeatOrder(
      learner: LearnerID(learner), session: session, kind: kind, reason: reason, author: author)
  }
}

/// A row of a seat plan: who had which seat.
struct SeatedDecoder: RecordDecoder {
  struct Seated: Sendable {
    /// `nil` in the summary that ends a plan in NDJSON.
    let learner: LearnerID?
    /// `nil` without a seat, or where the session is no more.
    let session: SessionID?
  }

  static let kind = FileTally.Kind.plan

  func decode(_ fields: inout FieldReader<SeatPlanColumn>) -> Seated? {
    if fields[.summary] != .absent { return Seated(learner: nil, session: nil) }
    let session = fields.text(.session).map { SessionID($0) }
    return fields.requiredText(.learner).map { Seated(learner: LearnerID($0), session: session) }
  }
}

extension FieldReader {
  fileprivate mutating func session(_ column: Column, _ known: KnownIDs<SessionID>) -> SessionID? {
    guard let name = requiredText(column) else { return nil }
    if known.contains(SessionID(name)) { return SessionID(name) }
    let near = suggestion { known.id(near: name) }
    report(.unknownReference(kind: .session, found: name, near: near), in: column)
    return nil
  }
}

/// What counsellors have decided, as a file states it.
public struct SeatOrderFile: Sendable {
  /// The good rows with their lines.
  public private(set) var orders: [(order: SeatOrder, line: Int)] = []
  /// What is wrong with the others.
  public var issues: [ImportIssue] { ledger.issues }
  /// What became of the rows.
  public var tally: FileTally { ledger.tally }
  private var ledger: RowLedger

  /// Reads decisions about the sessions of a catalogue.
  public init(_ file: InputFile, of catalogue: Catalogue) {
    let decoder = SeatOrderDecoder(sessions: KnownIDs(catalogue.sessions.map(\.id)))
    var stream = ValueStream(file, decoder)
    while let row = stream.next() { orders.append((row.value, row.line)) }
    ledger = stream.ledger
  }

  /// Rejects the rows about learners who are not there.
  public mutating func reject(_ isMissing: (LearnerID) -> Bool) {
    for (order, line) in orders where isMissing(order.learner) {
      ledger.tell(
        .unknownReference(kind: .learner, found: order.learner.rawValue, near: nil), line: line,
        column: "learner")
    }
    orders.removeAll { isMissing($0.order.learner) }
  }

  /// The line of a decision, as `pins.csv:3`.
  public func location(of order: SeatOrder) -> String {
    let line = orders.first { $0.order == order }?.line ?? 0
    return SourceLocation(file: tally.file, line: line).description
  }
}

/// A seat plan of before, as `allocate` writes it.
public struct SeatPlanFile: Sendable {
  /// Who had which seat.
  public private(set) var seats: [LearnerID: SessionID] = [:]
  /// What is wrong with the file.
  public var issues: [ImportIssue] { ledger.issues }
  /// What became of the rows.
  public var tally: FileTally { ledger.tally }
  private var ledger: RowLedger
  private var lines: [LearnerID: Int] = [:]

  /// Reads a plan; a learner who comes twice is a problem.
  public init(_ file: InputFile) {
    var stream = ValueStream(file, SeatedDecoder())
    while let row = stream.next() {
      guard let learner = row.value.learner else { continue }
      if let first = lines.updateValue(row.line, forKey: learner) {
        stream.reject(
          learner.rawValue, line: row.line, .duplicateID(firstLine: first), in: .learner)
        continue
      }
      seats[learner] = row.value.session
    }
    ledger = stream.ledger
  }

  /// Tells of seats whose learners or sessions are no more: a seat that nobody keeps must not go unsaid.
  public mutating func tellMissing(
    learner isKnown: (LearnerID) -> Bool, session isOffered: (SessionID) -> Bool
  ) {
    let seats = seats.sorted { lines[$0.key, default: 0] < lines[$1.key, default: 0] }
    for (learner, session) in seats {
      let line = lines[learner, default: 0]
      if !isKnown(learner) {
        ledger.tell(
          .unmatchedSeat(kind: .learner, found: learner.rawValue, rows: 1), line: line,
          column: "learner")
      } else if !isOffered(session) {
        ledger.tell(
          .unmatchedSeat(kind: .session, found: session.rawValue, rows: 1), line: line,
          column: "session")
      }
    }
  }
}
