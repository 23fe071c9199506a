import Passerelle
import PasserelleInterchange
import PasserelleSkillSpace
import PasserelleWire
import Scoring

let catalogue = Catalogue(
  courses: [Course(id: "automation", teaches: ["plc": .intermediate])],
  needs: [
    try Need(
      id: "technician", skills: [RequestedSkill("plc", level: .advanced, importance: .must)])
  ])
let engine = try Engine(catalogue, asOf: "2026-11-23")
let matches = try engine.match(Learner(id: "L1", skills: [:])).matches
precondition(isTheHostsOwn && matches.map(\.course) == ["automation"])

let reader = LearnerReader(knowing: catalogue)
var (learners, answer) = (reader.stream(ndjson: Array(#"{"id":"L1","skills":{}}"#.utf8)), [UInt8]())
while let record = learners.next() {
  MatchLine.append(try engine.match(record.learner, top: 3), to: &answer)
}
precondition(answer.first == UInt8(ascii: "{") && !learners.hasErrors)
print(engine.digest)
