internal import PasserelleModel
internal import PasserelleInterchange
internal import Passerelle
internal import PasserelleWire

/// Turns a plan into bytes: what comes first, each learner, and what comes last.
protocol PlanFormat {
  func opening() throws -> [UInt8]
  func append(_ seating: Allocation.Seating, to bytes: inout [UInt8]) throws
  func closing(_ plan: Allocation) -> [UInt8]
}

/// An object a learner, and a last one with the summary.
struct PlanNDJSON: PlanFormat {
  let phrases: Phrasebook

  func opening() -> [UInt8] { [] }

  func append(_ seating: Allocation.Seating, to bytes: inout [UInt8]) {
    PlanLine.append(seating, why: phrases.why(seating), to: &bytes)
  }

  func closing(_ plan: Allocation) -> [UInt8] {
    var bytes: [UInt8] = []
    PlanLine.append(plan.summary, plan.lottery, to: &bytes)
    return bytes
  }
}

/// For reading: a line a learner, the reason beneath it.
struct PlanTable: PlanFormat {
  private let phrases: Phrasebook
  private let width: Int
  private let titles: [CourseID: String]
  private let starts: [SessionID: Day]

  /// Takes the columns of a terminal, to which sentences are folded; `nil` for as many as it takes.
  init(_ catalogue: Catalogue, _ language: Phrasebook.Language, width: Int? = nil) {
    self.width = width ?? .max
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
        seating.gain.map(phrases.share) ?? "–",
      ]
    } else {
      cells.append("–")
    }
    let lines =
      [cells.joined(separator: "  ")] + phrases.why(seating).folded(to: width, indent: 5)
    for line in lines { bytes += (line.shown(upTo: .max) + "\n").utf8 }
  }

  func closing(_ plan: Allocation) -> [UInt8] { [] }
}
