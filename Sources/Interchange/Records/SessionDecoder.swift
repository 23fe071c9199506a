internal import PasserelleModel

struct SessionDecoder: RecordDecoder {
  static let kind = FileTally.Kind.sessions

  /// The courses that rows may name; `nil` where they could not be read.
  let courses: KnownIDs<CourseID>?
  /// The courses whose own rows are rejected.
  let rejected: Set<IDHash>

  func decode(_ fields: inout FieldReader<SessionColumn>) -> CourseSession? {
    let id = fields.requiredText(.id)
    let course = course(&fields)
    if fields[.start] == .absent { fields.report(.blank, in: .start) }
    if fields[.seats] == .absent { fields.report(.blank, in: .seats) }
    let start = fields.day(.start)
    let end = fields.day(.end)
    if let start, let end, end < start { fields.report(.endBeforeStart, in: .end) }
    let hours = fields.decimal(.hoursPerWeek, Learner.hours)
    let seats = fields.integer(.seats, CourseSession.seatCounts)
    let minimum = fields.integer(.minimumSeats, CourseSession.seatCounts)
    let reserves = reserves(&fields)
    if let seats, reserves.values.reduce(0, +) > seats {
      fields.report(.reservesExceedSeats, in: .reserves)
    }
    if let seats, let minimum, minimum > seats {
      fields.report(.minimumExceedsSeats, in: .minimumSeats)
    }
    guard let id, let course, let start, let seats else { return nil }
    var session = CourseSession(id: SessionID(id), course: course, start: start, seats: seats)
    session.end = end
    session.hoursPerWeek = hours
    session.minimumSeats = minimum ?? 0
    session.reserves = reserves
    return session
  }

  private func course(_ fields: inout FieldReader<SessionColumn>) -> CourseID? {
    guard let name = fields.requiredText(.course) else { return nil }
    let course = CourseID(name)
    guard let courses, !courses.contains(course) else { return course }
    if rejected.contains(IDHash(name)) {
      fields.report(.rejectedReference(kind: .course, found: name), in: .course)
    } else {
      let near = fields.suggestion { courses.id(near: name) }
      fields.report(.unknownReference(kind: .course, found: name, near: near), in: .course)
    }
    return nil
  }

  private func reserves(_ fields: inout FieldReader<SessionColumn>) -> [LearnerStatus: Int] {
    var reserves: [LearnerStatus: Int] = [:]
    for item in fields.items(.reserves) {
      guard let status = fields.choice(item.key, .reserves, of: LearnerStatus.self) else {
        continue
      }
      guard let seats = fields.integer(item.value ?? "", CourseSession.seatCounts, .reserves) else {
        continue
      }
      if let earlier = reserves[status], earlier != seats {
        fields.report(.conflictingItems(item: item.key), in: .reserves)
      }
      reserves[status] = seats
    }
    return reserves
  }
}
