import Foundation
import Passerelle
import Testing

/// The README's example, compiled and run.
@Suite struct ReadmeExample {
  @Test func ranksTheCourseThatTheWorkAsksFor() throws {
    let need = try Need(
      id: "technician", skills: [RequestedSkill("plc", level: .advanced, importance: .must)])
    let course = Course(
      id: "automation", requires: ["electricity": .foundation], teaches: ["plc": .intermediate])
    let learner = Learner(id: "L1", skills: ["electricity": .intermediate])
    let engine = try Engine(
      Catalogue(courses: [course], needs: [need]), asOf: "2026-11-23")
    for match in try engine.match(learner, top: 3).matches {
      print(match.course, match.gain, match.closes)  // automation 0.666667 [plc 0→2]
    }
    let match = try engine.match(learner, top: 3).matches.first
    #expect(
      match.map { "\($0.course) \($0.gain) \($0.closes)" } == "automation 0.666667 [plc 0→2]")
  }

  @Test func isTheOneInTheReadme() throws {
    let here = URL(filePath: #filePath)
    let readme = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.md")
    let lines = try String(contentsOf: readme, encoding: .utf8).split(separator: "\n")
    let start = try #require(lines.firstIndex { $0 == "import Passerelle" })
    let end = try #require(lines[start...].firstIndex { $0 == "```" })
    let source = try String(contentsOf: here, encoding: .utf8)
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    for line in lines[start..<end] {
      #expect(source.contains(line.trimmingCharacters(in: .whitespaces)), "\(line)")
    }
  }
}
