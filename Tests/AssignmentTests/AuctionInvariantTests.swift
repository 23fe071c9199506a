import Testing

@testable import PasserelleAssignment

/// After each phase the auction asserts its invariant; here it is broken on purpose.
@Suite struct AuctionInvariantTests {
  /// The first row sits in the first column, the second beside a seat that is left.
  private func finished() throws -> Auction {
    let problem = try AssignmentProblem([[(0, 5)], [(0, 4), (1, 3)]], capacities: [1, 2])
    let auction = Auction(problem, room: problem.capacities)
    auction.run {}
    return auction
  }

  @Test func eachPartIsLookedAt() throws {
    #expect(try finished().brokenInvariant(1) == nil)
    let breaks: [(words: String, change: (Auction) -> Void)] = [
      ("column 1: 1 of 2 at 1", { $0.price[1] = 1 }),
      ("column 0: 0 of 1, 1 rows", { $0.seats.filled[0] = 0 }),
      ("column 0: 1 of 0, 1 rows", { $0.seats.capacity[0] = 0 }),
      ("column 0: holds row 1 of column 1", { $0.seats.row[$0.seats.first[0]] = 1 }),
      ("row 0: profit -970 within 1", { $0.price[0] = 1_000 }),
      ("row 1: 24 in column 0, 18 in its own, within 1", { $0.price[0] = 0 }),
    ]
    for (words, change) in breaks {
      let auction = try finished()
      change(auction)
      #expect(auction.brokenInvariant(1) == words)
    }
  }
}
