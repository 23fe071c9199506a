internal import PasserelleModel

extension Phrasebook {
  /// What a plan amounts to, a line each; of courses and operators the first `most` are named.
  public func lines(of allocation: Allocation, most: Int = 5) -> [String] {
    let (summary, plan, most) = (allocation.summary, summaryWords, max(most, 0))
    var lines = [
      plan.learners(summary.learners, summary.placed, summary.firstChoices, summary.unfilledSeats),
      plan.neets(
        summary.neetsPlaced, summary.neets, percent(summary.neetsPlaced, of: summary.placed)),
      total(summary), plan.pairs(summary.blockingPairs, summary.justifiedEnvy),
    ]
    func add(_ count: Int, _ words: (Int) -> String) {
      if count > 0 { lines.append(words(count)) }
    }
    lines.append(plan.lottery(allocation.lottery.text))
    add(summary.closedSessions.count, plan.closed)
    add(summary.sessionsNeverHeld.count, plan.neverHeld)
    add(summary.pinned, plan.pinned)
    add(summary.seatedBefore) { plan.moved(summary.moved, $0) }
    func add(_ heading: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      let more = items.count > most ? " " + words.more(items.count - most) : ""
      let shown = items.prefix(most).joined(separator: ", ")
      lines.append("\(heading)\(words.colon) \(shown)\(more)")
    }
    let telling = summary.seatValues.filter { $0.value.trillionths >= 500_000 }
    add(plan.adds, telling.map { "\($0.course) \(number($0.value))" })
    add(
      plan.operators,
      summary.operators.map { "\($0.name ?? "–") \(percent($0.placed, of: summary.placed))" })
    return lines
  }

  /// Why decisions cannot all be kept.
  public func sentence(_ reason: OrderConflict.Reason) -> String {
    let plan = summaryWords
    return switch reason {
    case .unknownLearner: plan.unknownLearner
    case .unknownSession: plan.unknownSession
    case .twoSessions: plan.twoSessions
    case .pinnedAndBanned: plan.pinnedAndBanned
    case .tooFewSeats(let seats): plan.tooFewSeats(seats)
    }
  }

  /// What comes before the decisions of a conflict: "No plan keeps all decisions: …".
  public func headline(_ conflict: OrderConflict) -> String {
    summaryWords.conflict(sentence(conflict.reason))
  }

  private func total(_ summary: AllocationSummary) -> String {
    let plan = summaryWords
    let total = plan.total(number(summary.totalGain))
    guard let gap = summary.gap else { return total }
    let proven = gap == SeatValue(trillionths: 0) ? plan.greatest : plan.within(number(gap))
    switch summary.scope {
    case .allPlans: return "\(total), \(proven)"
    case .seatsOpened: return "\(total), \(proven) \(plan.seatsOpened)"
    }
  }

  /// A value of seats with the mark of the language: `359,852571`.
  private func number(_ value: SeatValue) -> String {
    value.description.replacing(".", with: words.decimalMark)
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0 %" }
    let tenths = Int((min(max(Double(part) / Double(whole), 0), 1) * 1000).rounded())
    return "\(tenths / 10)\(words.decimalMark)\(tenths % 10) %"
  }

  private var summaryWords: SummaryWords {
    switch language {
    case .english: .english
    case .french: .french
    case .dutch: .dutch
    }
  }
}
