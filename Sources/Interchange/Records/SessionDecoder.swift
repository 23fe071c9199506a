internal import PasserelleModel

struct SessionDecoder: RecordDecoder {
  static let schema = Schema(
    .sessions,
    ["id", "course", "start", "end", "hoursPerWeek", "seats", "minimumSeats", "reserves"],
    required: ["id", "course", "start", "seats"])

  /// The courses that rows may name; `nil` where they could not be read.
  let courses: Set<CourseID>?
  /// The courses whose own rows are rejected.
  let rejected: Set<String>

  func decode(_ fields: inout FieldReader) -> CourseSession? {
    let id = fields.requiredText("id")
    let course = course(&fields)
    if fields.value("start") == .absent { fields.report(.blank, in: "start") }
    if fields.value("seats") == .absent { fields.report(.blank, in: "seats") }
    let start = fields.day("start")
    let end = fields.day("end")
    if let start, let end, end < start { fields.report(.endBeforeStart, in: "end") }
    let hours = fields.decimal("hoursPerWeek", 0...168)
    let seats = fields.integer("seats", 0...Int.max)
    let minimum = fields.integer("minimumSeats", 0...Int.max)
    let reserves = reserves(&fields)
    if let seats, !Self.fits(Array(reserves.values), in: seats) {
      fields.report(.reservesExceedSeats, in: "reserves")
    }
    guard let id, let course, let start, let seats else { return nil }
    var session = CourseSession(id: SessionID(id), course: course, start: start, seats: seats)
    session.end = end
    session.hoursPerWeek = hours
    session.minimumSeats = minimum ?? 0
    session.reserves = reserves
    return session
  }

  private func course(_ fields: inout FieldReader) -> CourseID? {
    guard let name = fields.requiredText("course") else { return nil }
    let course = CourseID(name)
    guard let courses, !courses.contains(course) else { return course }
    fields.report(
      rejected.contains(name)
        ? .rejectedReference(kind: "course", found: fields.quoteItem(name))
        : .unknownReference(
          kind: "course", found: fields.quoteItem(name),
          near: nearest(to: name, among: courses.lazy.map(\.rawValue))),
      in: "course")
    return nil
  }

  private func reserves(_ fields: inout FieldReader) -> [LearnerStatus: Int] {
    var reserves: [LearnerStatus: Int] = [:]
    for item in fields.items("reserves") {
      guard let status = fields.choice(item.key, "reserves", of: LearnerStatus.self) else {
        continue
      }
      guard let seats = fields.integer(item.value ?? "", 0...Int.max, "reserves") else { continue }
      if let earlier = reserves[status], earlier != seats {
        fields.report(.conflictingItems(item: item.key), in: "reserves")
      }
      reserves[status] = seats
    }
    return reserves
  }

  /// Whether the reserves sum to no more than the seats, without overflow.
  private static func fits(_ reserves: [Int], in seats: Int) -> Bool {
    var left = seats
    for reserve in reserves {
      guard reserve <= left else { return false }
      left -= reserve
    }
    return true
  }
}
