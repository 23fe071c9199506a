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
print(engine.digest)
