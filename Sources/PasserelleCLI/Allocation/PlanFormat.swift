internal import PasserelleModel
internal import PasserelleInterchange
internal import Passerelle

/// Turns a plan into bytes: what comes first, each learner, and what comes last.
protocol PlanFormat {
  func opening() -> [UInt8]
  func append(_ seating: Allocation.Seating, to bytes: inout [UInt8])
  func closing(_ summary: AllocationSummary) -> [UInt8]
}

/// A row a learner, for spreadsheets.
struct PlanCSV: PlanFormat {
  let phrases: Phrasebook

  func opening() -> [UInt8] { Array("learner,session,course,rank,score,why\r\n".utf8) }

  func append(_ seating: Allocation.Seating, to bytes: inout [UInt8]) {
    for id in [seating.learner.rawValue, seating.session?.rawValue, seating.course?.rawValue] {
      CSVText.append(id ?? "", to: &bytes)
      bytes.append(UInt8(ascii: ","))
    }
    bytes += "\(seating.rank.map(String.init) ?? ""),\(seating.score?.description ?? ""),".utf8
    CSVText.append(phrases.why(seating), to: &bytes)
    bytes += "\r\n".utf8
  }

  func closing(_ summary: AllocationSummary) -> [UInt8] { [] }
}

/// An object a learner, and a last one with the summary.
struct PlanNDJSON: PlanFormat {
  let phrases: Phrasebook

  func opening() -> [UInt8] { [] }

  func append(_ seating: Allocation.Seating, to bytes: inout [UInt8]) {
    bytes += #"{"learner":"#.utf8
    JSONText.append(seating.learner.rawValue, to: &bytes)
    bytes += #","session":"#.utf8
    Self.append(seating.session?.rawValue, to: &bytes)
    bytes += #","course":"#.utf8
    Self.append(seating.course?.rawValue, to: &bytes)
    let rank = seating.rank.map(String.init) ?? "null"
    bytes += ",\"rank\":\(rank),\"score\":\(seating.score?.description ?? "null"),\"why\":".utf8
    JSONText.append(phrases.why(seating), to: &bytes)
    bytes += "}\n".utf8
  }

  func closing(_ summary: AllocationSummary) -> [UInt8] {
    var bytes = Array(
      """
      {"summary":{"learners":\(summary.learners),"placed":\(summary.placed),\
      "firstChoices":\(summary.firstChoices),"neets":\(summary.neets),\
      "neetsPlaced":\(summary.neetsPlaced),"total":\(summary.total),\
      "gap":\(summary.gap?.description ?? "null"),"scope":"\(summary.scope.rawValue)",\
      "unfilledSeats":\(summary.unfilledSeats),\
      "blockingPairs":\(summary.blockingPairs),"justifiedEnvy":\(summary.justifiedEnvy),\
      "pinned":\(summary.pinned),"seatedBefore":\(summary.seatedBefore),"moved":\(summary.moved),\
      "closedSessions":[
      """.utf8)
    Self.appendList(summary.closedSessions, to: &bytes) { Self.append($0.rawValue, to: &$1) }
    bytes += "],\"sessionsNeverHeld\":[".utf8
    Self.appendList(summary.sessionsNeverHeld, to: &bytes) { Self.append($0.rawValue, to: &$1) }
    bytes += "],\"seatValues\":[".utf8
    Self.appendList(summary.seatValues, to: &bytes) { entry, bytes in
      bytes += "{\"course\":".utf8
      Self.append(entry.course.rawValue, to: &bytes)
      bytes += ",\"value\":\(entry.value)}".utf8
    }
    bytes += "],\"operators\":[".utf8
    Self.appendList(summary.operators, to: &bytes) { entry, bytes in
      bytes += "{\"operator\":".utf8
      Self.append(entry.name, to: &bytes)
      bytes += ",\"placed\":\(entry.placed)}".utf8
    }
    return bytes + "]}}\n".utf8
  }

  private static func append(_ text: String?, to bytes: inout [UInt8]) {
    guard let text else { return bytes += "null".utf8 }
    JSONText.append(text, to: &bytes)
  }

  private static func appendList<Item>(
    _ items: [Item], to bytes: inout [UInt8], _ append: (Item, inout [UInt8]) -> Void
  ) {
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(item, &bytes)
    }
  }
}

/// For reading: a line a learner, the reason beneath it.
struct PlanTable: PlanFormat {
  private let phrases: Phrasebook
  private let titles: [CourseID: String]
  private let starts: [SessionID: Day]

  init(_ catalogue: Catalogue, _ language: Phrasebook.Language) {
    phrases = Phrasebook(language) { $0.rawValue }
    titles = Dictionary(catalogue.courses.map { ($0.id, $0.title ?? "–") }) { first, _ in first }
    starts = Dictionary(catalogue.sessions.map { ($0.id, $0.start) }) { first, _ in first }
  }

  func opening() -> [UInt8] { [] }

  func append(_ seating: Allocation.Seating, to bytes: inout [UInt8]) {
    var cells = ["\(seating.learner)"]
    if let session = seating.session, let course = seating.course {
      cells += [
        "\(session)", starts[session].map { "\($0)" } ?? "–", titles[course] ?? "–",
        seating.score?.description ?? "–",
      ]
    } else {
      cells.append("–")
    }
    let lines = [cells.joined(separator: "  "), "     " + phrases.why(seating)]
    for line in lines { bytes += (line.shown(upTo: .max) + "\n").utf8 }
  }

  func closing(_ summary: AllocationSummary) -> [UInt8] { [] }
}
