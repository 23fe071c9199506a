internal import PasserelleModel

/// What a source says of a session.
struct SessionText {
  /// Its place among those of the course in the source, from 1.
  let position: Int
  let id: String
  var start: Day?
  var end: Day?
  /// The hours of all its days together.
  var totalHours: Double?
  var hoursPerWeek: Double?
  var seats: Int?
}

extension RecordNotes {
  /// A session with the first day and the seats that it needs; without either it is left out, and told.
  ///
  /// - Parameters:
  ///   - text: what the source says.
  ///   - stated: the seats that the caller states for sessions without.
  ///   - key: where its end stands.
  /// - Returns: the session, unless it is left out or refused.
  mutating func complete(
    _ text: SessionText, seats stated: Int?, end key: String
  ) -> SessionDraft? {
    if let start = text.start, let end = text.end, end < start {
      refuse(.endBeforeStart, at: key)
      return nil
    }
    if let total = text.totalHours, text.hoursPerWeek == nil, text.start == nil || text.end == nil {
      conclude(.hoursUnknown, "\(total.asWritten) h")
    }
    guard let start = text.start else { return leaveOut(.sessionWithoutStart, text.id) }
    guard let seats = text.seats ?? stated else {
      return leaveOut(.sessionWithoutSeats, text.id)
    }
    if text.seats == nil { conclude(.seatsStated, "\(text.id): \(seats)") }
    let hours =
      text.hoursPerWeek
      ?? text.end.flatMap { hoursPerWeek(total: text.totalHours, from: start, to: $0) }
    return SessionDraft(
      position: text.position, id: text.id, start: start, end: text.end, hoursPerWeek: hours,
      seats: seats)
  }

  private mutating func leaveOut(_ kind: Conclusion, _ example: String) -> SessionDraft? {
    conclude(kind, example)
    sessions.leftOut += 1
    return nil
  }
}
