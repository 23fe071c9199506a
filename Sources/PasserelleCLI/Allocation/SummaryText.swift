internal import PasserelleInterchange
internal import Passerelle

/// The summary of a plan in lines.
struct SummaryText {
  /// How many courses and operators are named.
  private static let most = 5

  private let summary: AllocationSummary

  init(_ summary: AllocationSummary) { self.summary = summary }

  var text: String {
    var lines = [
      "\(summary.learners.counted("learner")): \(summary.placed) placed,"
        + " \(summary.firstChoices) in their first choice,"
        + " \(summary.unfilledSeats.counted("seat")) unfilled",
      "NEETs: \(summary.neetsPlaced) of \(summary.neets) placed,"
        + " \(percent(summary.neetsPlaced, of: summary.placed)) of the seats given",
      total,
      "blocking pairs: \(summary.blockingPairs), of which justified envy: \(summary.justifiedEnvy)",
    ]
    if !summary.closedSessions.isEmpty {
      lines.append(
        "closed for want of learners: \(summary.closedSessions.count.counted("session"))")
    }
    if summary.pinned > 0 { lines.append("pinned: \(summary.pinned.counted("seat"))") }
    if summary.seatedBefore > 0 {
      lines.append("moved: \(summary.moved) of \(summary.seatedBefore) who had a seat")
    }
    let values = summary.seatValues.map { "\($0.course) \($0.value)" }
    if !values.isEmpty { lines.append("one more seat adds most in: \(shown(values))") }
    let operators = summary.operators.map {
      "\($0.name ?? "–") \(percent($0.placed, of: summary.placed))"
    }
    if !operators.isEmpty { lines.append("operators: \(shown(operators))") }
    return lines.joined(separator: "\n")
  }

  private var total: String {
    guard let gap = summary.gap else { return "total score: \(summary.total)" }
    return gap.trillionths == 0
      ? "total score: \(summary.total), proven the greatest"
      : "total score: \(summary.total), proven within \(gap) of the greatest"
  }

  private func shown(_ items: [String]) -> String {
    let more = items.count > Self.most ? " and \(items.count - Self.most) more" : ""
    return items.prefix(Self.most).joined(separator: ", ") + more
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0 %" }
    return "\((Double(part) / Double(whole) * 1000).rounded() / 10) %"
  }
}

/// What decisions conflict, in words.
enum ConflictText {
  static func words(_ conflict: OrderConflict, _ file: SeatOrderFile) -> String {
    let reason =
      switch conflict.reason {
      case .unknownLearner: "there is no such learner"
      case .unknownSession: "there is no such session"
      case .twoSessions: "a learner cannot have a seat in two sessions"
      case .pinnedAndBanned: "a learner cannot have a seat and be excluded from it"
      case .tooFewSeats(let seats):
        "only \(seats.counted("seat")) for these learners in the session"
      }
    let lines = conflict.orders.map { order in
      "\(file.location(of: order)): \(order.kind.rawValue) \(order.learner) \(order.session)"
        + " (\(order.author): \(order.reason))"
    }
    return (["No plan keeps all decisions: \(reason). The smallest set that conflicts:"] + lines)
      .joined(separator: "\n")
  }
}
