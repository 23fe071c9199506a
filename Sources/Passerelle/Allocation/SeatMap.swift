internal import PasserelleModel

/// The seats of all sessions as columns: those open to all, then those kept for each status.
struct SeatMap {
  struct Column {
    let session: Int32
    /// For whom its seats are kept; `nil` for all.
    let status: LearnerStatus?
    let seats: Int
  }

  let sessions: [CourseSession]
  let columns: [Column]
  /// The first column of each session, which is the one open to all; at last the number of columns.
  let first: [Int]
  let places: [SessionID: Int]

  init(_ sessions: [CourseSession]) {
    self.sessions = sessions
    var columns: [Column] = []
    var first: [Int] = []
    for (index, session) in sessions.enumerated() {
      first.append(columns.count)
      let kept = LearnerStatus.allCases.compactMap { status in
        session.reserves[status].flatMap { $0 > 0 ? (status, $0) : nil }
      }
      let open = session.seats - kept.reduce(0) { $0 + $1.1 }
      columns.append(Column(session: Int32(index), status: nil, seats: max(open, 0)))
      columns += kept.map { Column(session: Int32(index), status: $0.0, seats: $0.1) }
    }
    self.columns = columns
    self.first = first + [columns.count]
    places = Dictionary(sessions.indices.map { (sessions[$0].id, $0) }) { first, _ in first }
  }

  /// The most seats that each column can come to have.
  var room: [Int] {
    columns.map { $0.status == nil ? sessions[Int($0.session)].seats : $0.seats }
  }

  /// Whether seats are kept, or sessions have minimum numbers, so that one solution may not be enough.
  var hasConditions: Bool {
    columns.count > sessions.count || sessions.contains { $0.minimumSeats > 0 }
  }

  func range(of session: Int) -> Range<Int> { first[session]..<first[session + 1] }

  /// What a column is called in a proof: `S1`, `S1|neet`; a bar in an id is doubled, so that no other
  /// session is called the same.
  func name(_ column: Int) -> String {
    let id = sessions[Int(columns[column].session)].id.rawValue.replacing("|", with: "||")
    return columns[column].status.map { "\(id)|\($0.rawValue)" } ?? id
  }
}
