internal import DomainModel

/// Remembers the choices of recent learners: most share a first day and their hours with others.
struct SessionChoices {
  private struct Key: Hashable {
    let first: Day
    let hoursPerWeek: Double?
  }

  /// Few enough to stay small, many enough for a block of learners.
  private static let limit = 64

  private let model: ScoringModel
  private var known: [Key: SessionChoice] = [:]
  private(set) var current: SessionChoice

  init(_ model: ScoringModel) {
    self.model = model
    current = SessionChoice(courseCount: model.courses.count)
  }

  mutating func select(from first: Day, _ hoursPerWeek: Double?) {
    let key = Key(first: first, hoursPerWeek: hoursPerWeek)
    if let choice = known[key] {
      current = choice
      return
    }
    if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
    current = model.sessions.choice(from: first, hoursPerWeek: hoursPerWeek)
    known[key] = current
  }
}
