internal import PasserelleModel

/// The columns of one session's seats.
struct SessionSeats {
  /// The column of the seats open to all.
  let open: Int
  /// The columns of the seats kept for a status, in the order of the statuses.
  let kept: Range<Int>

  /// All of them.
  var all: Range<Int> { open..<kept.upperBound }
}

/// The seats of all sessions as columns: the one place of a plan in which sessions meet their indices.
struct SeatMap {
  struct Column {
    let session: Int32
    /// For whom its seats are kept; `nil` for all.
    let status: LearnerStatus?
    let seats: Int
  }

  let sessions: [CourseSession]
  let columns: [Column]
  private let ofSession: [SessionSeats]
  private let indices: [SessionID: Int32]

  /// Lays out the seats; reserves that are more than a session has seats take what there is.
  init(_ sessions: [CourseSession]) {
    self.sessions = sessions
    var columns: [Column] = []
    var ofSession: [SessionSeats] = []
    for (index, session) in sessions.enumerated() {
      var left = max(session.seats, 0)
      var kept: [Column] = []
      for status in LearnerStatus.allCases {
        let seats = min(session.reserves[status] ?? 0, left)
        guard seats > 0 else { continue }
        kept.append(Column(session: Int32(index), status: status, seats: seats))
        left -= seats
      }
      let open = columns.count
      columns.append(Column(session: Int32(index), status: nil, seats: left))
      columns += kept
      ofSession.append(SessionSeats(open: open, kept: (open + 1)..<columns.count))
    }
    self.columns = columns
    self.ofSession = ofSession
    indices = Dictionary(sessions.indices.map { (sessions[$0].id, Int32($0)) }) { first, _ in first
    }
  }

  /// The columns of a session.
  subscript(session: Int32) -> SessionSeats { ofSession[Int(session)] }

  func index(of session: SessionID) -> Int32? { indices[session] }

  func id(_ session: Int32) -> SessionID { sessions[Int(session)].id }

  /// The columns of a session in which a learner of a status may sit, those kept for it first.
  func columns(of session: Int32, openTo status: LearnerStatus?) -> [Int] {
    let seats = self[session]
    let own = seats.kept.filter { columns[$0].status == status }
    return own + [seats.open]
  }

  /// Whether a session's least number is above its seats, so that it can never be held.
  func isNeverHeld(_ session: Int32) -> Bool {
    let session = sessions[Int(session)]
    return session.seats > 0 && session.minimumSeats > session.seats
  }

  /// The most seats that each column can come to have.
  var room: [Int] {
    columns.map { $0.status == nil ? max(sessions[Int($0.session)].seats, 0) : $0.seats }
  }

  /// What a column is called in a proof: `S1`, `S1|neet`; a bar in an id is doubled, so that no other
  /// session is called the same.
  func name(_ column: Int) -> String {
    let id = id(columns[column].session).rawValue.replacing("|", with: "||")
    return columns[column].status.map { "\(id)|\($0.rawValue)" } ?? id
  }
}
