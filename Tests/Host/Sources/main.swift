import Passerelle
import PasserelleInterchange
import PasserelleSkillSpace
import PasserelleWire
import Scoring

let catalogue = Catalogue(
  courses: [Course(id: "automation", teaches: ["plc": .intermediate])],
  needs: [
    Need(
      id: "technician", skills: [RequestedSkill("plc", level: .advanced, importance: .must)])
  ])
let engine = Engine(catalogue, asOf: Day(daysSinceEpoch: 20_780))
let matches = engine.match(Learner(id: "L1", skills: [:])).matches
precondition(isTheHostsOwn && matches.map(\.course) == ["automation"])
print(engine.digest)
