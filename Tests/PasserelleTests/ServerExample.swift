import Foundation
import Passerelle
import Synchronization
import Testing

/// The code of the page "In a server", compiled and run.
@Suite struct ServerExample {
  // begin
  /// The engine of the day, replaced as a whole while requests go on with the one they took.
  final class Matching: Sendable {
    private let current: Mutex<Engine>

    init(_ catalogue: Catalogue, asOf: Day) throws {
      current = Mutex(try Engine(catalogue, asOf: asOf))
    }

    /// Builds beside the one in use, which answers meanwhile.
    func replace(by catalogue: Catalogue, asOf: Day) throws {
      let next = try Engine(catalogue, asOf: asOf)
      current.withLock { $0 = next }
    }

    func answer(_ learner: Learner, top: Int) -> Answer {
      let engine = current.withLock { $0 }
      do {
        return .found(try engine.match(learner, top: top), etag: "\"\(engine.digest)\"")
      } catch {
        return .refused(status: 422, reason: error.description)
      }
    }
  }

  enum Answer {
    case found(LearnerMatches, etag: String)
    case refused(status: Int, reason: String)
  }
  // end

  private static let catalogue = Catalogue(
    courses: [Course(id: "c", teaches: ["s": .foundation])], needs: [])

  @Test func answersFromTheEngineOfTheDay() throws {
    let matching = try Matching(Self.catalogue, asOf: "2026-11-23")
    let learner = Learner(id: "l", skills: [:])
    guard case .found(let before, let old) = matching.answer(learner, top: 3) else {
      Issue.record("no answer")
      return
    }
    try matching.replace(by: Self.catalogue, asOf: "2026-11-24")
    guard case .found(let after, let new) = matching.answer(learner, top: 3) else {
      Issue.record("no answer")
      return
    }
    #expect(before == after && old != new)
  }

  @Test func aRequestThatAsksTooLittleIsRefused() throws {
    let matching = try Matching(Self.catalogue, asOf: "2026-11-23")
    guard
      case .refused(let status, let reason) = matching.answer(
        Learner(id: "l", skills: [:]), top: -1)
    else {
      Issue.record("an answer")
      return
    }
    #expect(status == 422 && reason == "top: found -1, expected 0 or more")
  }

  @Test func isTheOneOfThePage() throws {
    let here = URL(filePath: #filePath)
    let page = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Sources/Passerelle/Passerelle.docc/InAServer.md")
    func lines(_ text: Substring) -> [String] {
      text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
    }
    let source = try String(contentsOf: here, encoding: .utf8)
    let code = try #require(source.split(separator: "// begin\n").last).split(separator: "// end")
    let shown = try String(contentsOf: page, encoding: .utf8).split(separator: "```")
    let isShown = shown.contains { lines($0).dropFirst() == lines(code[0])[...] }
    #expect(isShown)
  }
}
