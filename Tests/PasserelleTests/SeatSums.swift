import Passerelle

/// The greatest sums of a small plan's problem, by going through all placements.
struct SeatSums {
  private struct Edge {
    let column: Int
    let worth: Int64
  }

  private let names: [String]
  private let capacities: [Int]
  private let rows: [[Edge]]
  private let learners: [LearnerID]

  /// The problem without the sessions that are closed; capacities are those of the plan's proof.
  init(_ facts: PlanFacts, _ proof: AllocationProof) {
    let names = proof.columns
    self.names = names
    let open = Set(facts.world.sessions.filter { !facts.isClosed($0) }.map(\.id.rawValue))
    capacities = zip(names, proof.capacities).map { name, capacity in
      open.contains(String(name.prefix { $0 != "|" })) ? capacity : 0
    }
    let free = facts.world.learners.filter { !facts.isPinned($0) }
    learners = free.map(\.id)
    rows = free.map { learner in
      facts.offered(to: learner).flatMap { option in
        Self.columns(of: option.session.id, learner.status).compactMap { name in
          names.firstIndex(of: name).map {
            Edge(column: $0, worth: facts.worth(of: learner, in: option))
          }
        }
      }
    }
  }

  private static func columns(of session: SessionID, _ status: LearnerStatus?) -> [String] {
    [session.rawValue] + (status.map { ["\(session)|\($0.rawValue)"] } ?? [])
  }

  /// The greatest sum.
  var greatest: Int64 { greatest(capacities) }

  /// The greatest sum of the placements in which a learner has a seat.
  func greatest(placing learner: Learner) -> Int64? {
    learners.firstIndex(of: learner.id).map { greatest(capacities, placing: $0) }
  }

  /// What one more seat adds in a column.
  func added(by column: String) -> Int64? {
    guard let index = names.firstIndex(of: column) else { return nil }
    var more = capacities
    more[index] += 1
    return greatest(more) - greatest
  }

  /// What one more seat adds in the column of a session where it adds least, of those a learner may
  /// have.
  func added(in session: SessionID, for learner: Learner) -> Int64? {
    Self.columns(of: session, learner.status).compactMap(added(by:)).min()
  }

  private func greatest(_ capacities: [Int], placing placed: Int? = nil) -> Int64 {
    var sums: [[Int]: Int64] = [capacities: 0]
    for (number, row) in rows.enumerated() {
      var next = number == placed ? [:] : sums
      for (left, sum) in sums {
        for edge in row where left[edge.column] > 0 {
          var rest = left
          rest[edge.column] -= 1
          next[rest] = max(next[rest] ?? 0, sum + edge.worth)
        }
      }
      sums = next
    }
    return sums.values.max() ?? 0
  }
}
