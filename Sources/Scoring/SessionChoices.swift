internal import PasserelleModel

/// Remembers the choices of recent learners: most share a first day and their hours with others.
struct SessionChoices {
  private struct Key: Hashable {
    let first: Day
    let hoursPerWeek: Double?
  }

  /// Bytes that the choices of a worker may take: 48 MiB, which hold those of five weeks at six paces
  /// over ten thousand courses.
  private static let byteLimit = 3 << 24

  private let model: ScoringModel
  private let limit: Int
  private var known: [Key: SessionChoice] = [:]
  private(set) var current: SessionChoice

  init(_ model: ScoringModel) {
    self.model = model
    let bytes = 13 * max(model.courses.count, 1)
    limit = max(Self.byteLimit / bytes, 1)
    current = SessionChoice(courseCount: model.courses.count)
  }

  mutating func select(from first: Day, _ hoursPerWeek: Double?) {
    let key = Key(first: first, hoursPerWeek: hoursPerWeek)
    if let choice = known[key] {
      current = choice
      return
    }
    if known.count >= limit { known.removeAll(keepingCapacity: true) }
    current = model.sessions.choice(from: first, hoursPerWeek: hoursPerWeek)
    known[key] = current
  }
}
