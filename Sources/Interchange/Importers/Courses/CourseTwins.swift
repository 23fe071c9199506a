internal import PasserelleModel

/// Courses of several records that say the same, look as if they did, or bear one id.
struct CourseTwins {
  let keepsFirstOnly: Bool
  private var alike = Likeness()
  /// The record that each row of courses and each session comes from.
  private var rows: [String: Owner] = [:]
  private var sessions: [String: Owner] = [:]

  private struct Owner {
    let course: String
    let location: SourceLocation
  }

  init(keepsFirstOnly: Bool) { self.keepsFirstOnly = keepsFirstOnly }

  /// Gives a course to the account, unless it is refused or an earlier one is the same; sessions whose
  /// id another course has are left to that.
  mutating func take(
    _ course: CourseDraft, _ notes: RecordNotes, into ledger: inout ImportLedger<CourseDraft>
  ) {
    var (course, notes) = (course, notes)
    let owner = Owner(course: course.id, location: notes.location)
    if let first = clash(of: course, owner) { notes.refuse(.clashingID(first: first)) }
    withhold(from: &course, owner, &notes)
    let number = ledger.kept.count
    ledger.take(course, notes) { kept in
      course.likenesses.compactMap { alike.first(under: $0, among: kept, course.agrees) }.min()
        .map { .init(kind: .possibleDuplicate, of: $0, isPassedOver: keepsFirstOnly) }
    }
    guard ledger.kept.count > number else { return }
    for id in course.rowIDs { rows[id] = owner }
    for session in course.parts.flatMap(\.sessions) { sessions[session.id] = owner }
    for likeness in course.likenesses { alike.add(number, under: likeness) }
  }

  /// Where a row of the course's stands already, in another record or in its own.
  private func clash(of course: CourseDraft, _ owner: Owner) -> SourceLocation? {
    let ids = course.rowIDs
    if Set(ids).count < ids.count { return owner.location }
    return ids.compactMap { rows[$0] }.first { $0.course != owner.course }?.location
  }

  private func withhold(
    from course: inout CourseDraft, _ owner: Owner, _ notes: inout RecordNotes
  ) {
    var own: Set<String> = []
    for part in course.parts.indices {
      course.parts[part].sessions.removeAll { session in
        let other = sessions[session.id].flatMap { $0.course == owner.course ? nil : $0.location }
        let first = own.insert(session.id).inserted ? other : owner.location
        if let first { notes.refuseSession(.clashingID(first: first)) }
        return first != nil
      }
    }
  }
}

extension CourseDraft {
  /// What two sources write alike, for each day on which a part begins.
  fileprivate var likenesses: [String] {
    guard let likeness else { return [] }
    let days = Set(parts.map { $0.first?.description ?? "" })
    return days.sorted().map { "\(likeness)\n\($0)" }
  }
}
