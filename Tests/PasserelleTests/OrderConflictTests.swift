import Passerelle
import PasserelleTestSupport
import Testing

@Suite struct OrderConflictTests {
  /// Whether some plan keeps all decisions, by their meaning alone.
  private func canBeKept(_ orders: [SeatOrder], _ world: SeatWorld) -> Bool {
    let pins = orders.filter { $0.kind == .pin }
    for pin in pins {
      guard world.learners.contains(where: { $0.id == pin.learner }) else { return false }
      let others = orders.filter { $0.learner == pin.learner }
      if others.contains(where: { ($0.kind == .pin) != ($0.session == pin.session) }) {
        return false
      }
    }
    return world.sessions.allSatisfy { session in
      let pinned = Set(pins.filter { $0.session == session.id }.map(\.learner))
      return world.canSit(world.learners.filter { pinned.contains($0.id) }, in: session)
    }
  }

  private func subsets(_ orders: [SeatOrder], of size: Int) -> [[SeatOrder]] {
    guard size > 0 else { return [[]] }
    return orders.indices.flatMap { first in
      subsets(Array(orders[(first + 1)...]), of: size - 1).map { [orders[first]] + $0 }
    }
  }

  @Test func aConflictNamesASmallestSet() throws {
    var found = 0
    for seed in 0..<200 {
      let world = try SeatWorld(seed: UInt64(seed), minima: false)
      let orders = Array(Set(world.request.orders))
      let outcome = try world.engine.allocate(
        world.engine.candidates(for: world.learners), world.request)
      guard case .conflict(let conflict) = outcome else {
        let isKept = canBeKept(orders, world)
        #expect(isKept, "seed \(seed)")
        continue
      }
      found += 1
      let isKept = canBeKept(conflict.orders, world)
      #expect(!isKept, "seed \(seed)")
      for size in 0..<conflict.orders.count {
        for fewer in subsets(orders, of: size) {
          let isKept = canBeKept(fewer, world)
          #expect(isKept, "seed \(seed): \(fewer)")
        }
      }
    }
    #expect(found > 20)
  }
}
