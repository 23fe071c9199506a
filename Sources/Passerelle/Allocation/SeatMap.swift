internal import PasserelleBase
internal import PasserelleModel
internal import PasserelleScoring

/// The columns of one session's seats.
struct SessionSeats {
  /// The column of the seats open to all.
  let open: Int
  /// The columns of the seats kept for a status, in the order of the statuses.
  let kept: Range<Int>

  /// All of them.
  var all: Range<Int> { open..<kept.upperBound }
}

/// The seats of all sessions as columns.
struct SeatMap {
  struct Column {
    let session: SessionIndex
    /// For whom its seats are kept; `nil` for all.
    let status: LearnerStatus?
    let seats: Int
  }

  private let sessions: [CourseSession]
  let columns: [Column]
  private let ofSession: [SessionSeats]
  private let ids: Vocabulary<SessionID>

  /// Lays out the seats; reserves that are more than a session has seats take what there is.
  init(_ sessions: [CourseSession]) {
    self.sessions = sessions
    var columns: [Column] = []
    var ofSession: [SessionSeats] = []
    for (index, session) in zip(sessions.indices.lazy.map(SessionIndex.init), sessions) {
      var left = max(session.seats, 0)
      var kept: [Column] = []
      for status in LearnerStatus.allCases {
        guard let reserve = session.reserves[status], min(reserve, left) > 0 else { continue }
        kept.append(Column(session: index, status: status, seats: min(reserve, left)))
        left -= min(reserve, left)
      }
      let open = columns.count
      columns.append(Column(session: index, status: nil, seats: left))
      columns += kept
      ofSession.append(SessionSeats(open: open, kept: (open + 1)..<columns.count))
    }
    self.columns = columns
    self.ofSession = ofSession
    ids = Vocabulary(inOrder: sessions.map(\.id))
  }

  /// All sessions, in the order of the session table.
  var indices: some RandomAccessCollection<SessionIndex> { ids.indices }

  /// The columns of a session.
  subscript(session: SessionIndex) -> SessionSeats { ofSession[session.place] }

  func index(of session: SessionID) -> SessionIndex? { ids.index(of: session) }

  func session(_ index: SessionIndex) -> CourseSession { sessions[index.place] }

  func id(_ session: SessionIndex) -> SessionID { ids[session] }

  /// The columns of a session in which a learner of a status may sit, those kept for it first.
  func columns(of session: SessionIndex, openTo status: LearnerStatus?) -> [Int] {
    let seats = self[session]
    let own = seats.kept.filter { columns[$0].status == status }
    return own + [seats.open]
  }

  /// Whether a session's least number is above its seats, so that it can never be held.
  func isNeverHeld(_ session: SessionIndex) -> Bool {
    let session = self.session(session)
    return session.seats > 0 && session.minimumSeats > session.seats
  }

  /// The most seats that each column can come to have.
  var room: [Int] {
    columns.map { $0.status == nil ? max(session($0.session).seats, 0) : $0.seats }
  }

  /// What a column is called in a proof: `S1`, `S1|neet`; a bar in an id is doubled, so that no other
  /// session is called the same.
  func name(_ column: Int) -> String {
    let id = id(columns[column].session).rawValue.replacing("|", with: "||")
    return columns[column].status.map { "\(id)|\($0.rawValue)" } ?? id
  }
}
