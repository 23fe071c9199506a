internal import PasserelleBase
internal import PasserelleLinearAlgebra

/// What of a course's teaching is asked for.
extension Workspace {
  /// ρ(s, λ) = max over s′ of K(s′, s)·[q*(s′) ≥ λ], q* the highest level that is demanded.
  func markAsked() {
    let (demand, asked) = (demand.values, asked.values)
    let kinship = model.kinship
    demanded.forEach { place in
      let skill = SkillIndex(place)
      guard
        let highest = LevelSteps.levels.last(where: {
          demand[LevelSteps.place(of: skill, level: $0)] > 0
        })
      else { return }
      askedSkills[place] = true
      for step in LevelSteps.places(of: skill, through: highest) { asked[step] = .wholePpm }
      for other in kinship.standIns(for: skill) {
        askedSkills[other.skill.place] = true
        for step in LevelSteps.places(of: other.skill, through: highest) {
          asked[step] = max(asked[step], other.ppm)
        }
      }
    }
  }

  /// Σ (1 − φₐ)·ρ over steps(t) of each course, in whole numbers.
  func sumAskedAnew(_ coverage: UnsafeMutableBufferPointer<Int32>) {
    let (asked, sums) = (asked.values, askedAnew.values)
    let teaching = model.courses.teaching
    sums.update(repeating: 0)
    askedSkills.forEach { place in
      let skill = SkillIndex(place)
      for posting in teaching[skill] {
        for level in 1...Int(posting.ppm / .wholePpm) {
          let covered = LevelSteps.coverage(ofLevel: level, covered: coverage[place])
          let share = Int64(asked[LevelSteps.place(of: skill, level: level)])
          sums[posting.course.place] += Int64(.wholePpm - covered) * share
        }
      }
    }
  }

  func clearAsked() {
    let asked = asked.values
    askedSkills.forEach { skill in
      for step in LevelSteps.places(of: SkillIndex(skill)) { asked[step] = 0 }
    }
    askedSkills.clearAll()
  }
}
