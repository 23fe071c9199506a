internal import PasserelleBase
public import Passerelle

/// A seat plan as NDJSON: a line a learner, and a last one with the summary.
///
/// A learner's line has `learner`, `session`, `course`, `rank`, `score` and `gain` with six decimals and
/// `why` in words; those without a seat have null in all but the first and the last. `SeatPlanFile` reads the
/// lines back as the plan of before.
public enum PlanLine {
  /// Appends a learner's line.
  public static func append(_ seating: Allocation.Seating, why: String, to bytes: inout [UInt8]) {
    JSONWriter.append(to: &bytes) { json in
      json.object { json in
        json.key("learner")
        json.text(seating.learner.rawValue)
        json.key("session")
        json.text(seating.session?.rawValue)
        json.key("course")
        json.text(seating.course?.rawValue)
        json.key("rank")
        json.number(seating.rank)
        json.key("score")
        if let score = seating.score {
          json.number(score.millionths, decimals: 6, all: true)
        } else {
          json.null()
        }
        json.key("gain")
        if let gain = seating.gain {
          json.number(gain.ppm, decimals: 6, all: true)
        } else {
          json.null()
        }
        json.key("why")
        json.text(why)
      }
      json.endLine()
    }
  }

  /// Appends the summary, as the one member of its line.
  public static func append(
    _ summary: AllocationSummary, _ lottery: Lottery, to bytes: inout [UInt8]
  ) {
    JSONWriter.append(to: &bytes) { json in
      json.object { json in
        json.key("summary")
        json.object { json in
          appendMembers(of: summary, to: &json)
          json.key("lottery")
          json.text(lottery.text)
        }
      }
      json.endLine()
    }
  }

  private static func appendMembers(of summary: AllocationSummary, to json: inout JSONWriter) {
    func count(_ name: StaticString, _ number: Int) {
      json.key(name)
      json.number(number)
    }
    count("learners", summary.learners)
    count("placed", summary.placed)
    count("firstChoices", summary.firstChoices)
    count("neets", summary.neets)
    count("neetsPlaced", summary.neetsPlaced)
    json.key("total")
    append(summary.total, to: &json)
    json.key("totalGain")
    append(summary.totalGain, to: &json)
    json.key("gap")
    append(summary.gap, to: &json)
    json.key("scope")
    json.text(summary.scope.rawValue)
    count("unfilledSeats", summary.unfilledSeats)
    count("blockingPairs", summary.blockingPairs)
    count("justifiedEnvy", summary.justifiedEnvy)
    count("pinned", summary.pinned)
    count("seatedBefore", summary.seatedBefore)
    count("moved", summary.moved)
    appendLists(of: summary, to: &json)
  }

  private static func appendLists(of summary: AllocationSummary, to json: inout JSONWriter) {
    json.key("closedSessions")
    json.list(summary.closedSessions) { $1.text($0.rawValue) }
    json.key("sessionsNeverHeld")
    json.list(summary.sessionsNeverHeld) { $1.text($0.rawValue) }
    json.key("seatValues")
    json.list(summary.seatValues) { entry, json in
      json.object { json in
        json.key("course")
        json.text(entry.course.rawValue)
        json.key("value")
        append(entry.value, to: &json)
      }
    }
    json.key("operators")
    json.list(summary.operators) { entry, json in
      json.object { json in
        json.key("operator")
        json.text(entry.name)
        json.key("placed")
        json.number(entry.placed)
      }
    }
  }

  private static func append(_ value: SeatValue?, to json: inout JSONWriter) {
    json.number(spelled: value?.description)
  }
}
