/// A catalogue that no engine takes, with all that is wrong.
public struct InvalidCatalogue: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, courses first, then sessions and needs, each in their order.
  public let values: [InvalidValue]

  /// Reports values.
  public init(_ values: [InvalidValue]) { self.values = values }

  /// The first three, and how many more there are.
  public var description: String {
    let shown = values.prefix(3).map(\.description).joined(separator: "; ")
    return values.count > 3 ? "\(shown); and \(values.count - 3) more" : shown
  }
}

extension Catalogue {
  /// What keeps an engine from taking the catalogue: ids that stand twice, numbers out of their
  /// ranges; empty when all is well.
  ///
  /// A session of a course that the catalogue lacks is no fault: it is never offered.
  ///
  /// - Complexity: O(rows).
  public func invalidValues() -> [InvalidValue] {
    var found: [InvalidValue] = []
    for id in twins(of: courses.map(\.id)) { found.append(.init(twice: "course", found: "\(id)")) }
    for course in courses { course.check(&found) }
    for id in twins(of: sessions.map(\.id)) {
      found.append(.init(twice: "session", found: "\(id)"))
    }
    for session in sessions { session.check(&found) }
    for id in twins(of: needs.map(\.id)) { found.append(.init(twice: "need", found: "\(id)")) }
    for need in needs { need.check(&found) }
    return found
  }

  private func twins<ID: Hashable>(of ids: [ID]) -> [ID] {
    var known = Set<ID>(minimumCapacity: ids.count)
    return ids.filter { !known.insert($0).inserted }
  }
}

extension Course {
  fileprivate func check(_ found: inout [InvalidValue]) {
    if let eqfLevel, !Learner.eqfLevels.contains(eqfLevel) {
      found.append(InvalidValue("eqfLevel of course \(id)", eqfLevel, Learner.eqfLevels))
    }
  }
}

extension CourseSession {
  fileprivate func check(_ found: inout [InvalidValue]) {
    if let hoursPerWeek, !Learner.hours.contains(hoursPerWeek) {
      found.append(InvalidValue("hoursPerWeek of session \(id)", hoursPerWeek, Learner.hours))
    }
    for (name, count) in [("seats", seats), ("minimumSeats", minimumSeats)]
    where !Self.seatCounts.contains(count) {
      found.append(InvalidValue("\(name) of session \(id)", count, Self.seatCounts))
    }
    // Each reserve is held against the seats that are left, so that no sum is too great for a number.
    var left = seats
    for status in LearnerStatus.allCases {
      guard let reserve = reserves[status] else { continue }
      guard reserve >= 0, reserve <= max(left, 0) else {
        return found.append(
          InvalidValue(
            "reserves of session \(id)", found: "\(status)=\(reserve)",
            range: "0 or more, all together no more than the seats"))
      }
      left -= reserve
    }
  }
}

extension Need {
  fileprivate func check(_ found: inout [InvalidValue]) {
    if !Self.positionCounts.contains(positions) {
      found.append(InvalidValue("positions of need \(id)", positions, Self.positionCounts))
    }
  }
}

extension Learner {
  /// Refuses numbers that are none or out of their ranges; what was found stays with the learner.
  ///
  /// - Complexity: O(1).
  package func check() throws(InvalidValue) {
    if let hoursPerWeek, !Self.hours.contains(hoursPerWeek) {
      throw invalid("hoursPerWeek", "\(Self.hours.lowerBound) to \(Self.hours.upperBound)")
    }
    if !(maxTravelKm >= 0) { throw invalid("maxTravelKm", "0 or more") }
    if let eqfLevel, !Self.eqfLevels.contains(eqfLevel) {
      throw invalid("eqfLevel", "\(Self.eqfLevels.lowerBound) to \(Self.eqfLevels.upperBound)")
    }
  }

  private func invalid(_ name: String, _ range: String) -> InvalidValue {
    InvalidValue("\(name) of learner \(id)", found: nil, range: range)
  }
}
