internal import PasserelleModel
internal import PasserelleBase
internal import PasserelleLinearAlgebra

extension CriterionName {
  /// How much the needs of all ask for what the course teaches.
  public static let demand = CriterionName("demand")
}

/// How much all open needs ask for what the course teaches, against the most demanded course.
struct DemandCriterion: Criterion {
  static let name = CriterionName.demand
  static let standardWeight = 0
  private let values: [Double]

  /// The mean of D over each course's steps, divided by the greatest such mean.
  init(_ model: ScoringModel) {
    let courses = model.courses
    let demand = model.needs.demandOfAll(skillCount: model.skills.count)
    let means = courses.ids.indices.map { course in
      var sum = 0.0
      for entry in courses.taught[course] {
        for step in LevelSteps.places(of: entry.skill, through: entry.level) { sum += demand[step] }
      }
      let steps = courses.taughtSteps[course.place]
      return steps > 0 ? sum / Double(steps) : 0
    }
    let greatest = means.max() ?? 0
    values = greatest > 0 ? means.map { $0 / greatest } : means
  }

  func value(of course: CourseIndex, for learner: borrowing LoadedLearner) -> Double {
    values[course.place]
  }
}

extension NeedTable {
  /// D(s, λ) = Σₙ positions(n)·uₙ(s)·[λ ≤ qₙ(s)] / Uₙ over the open real needs, in their order.
  fileprivate func demandOfAll(skillCount: Int) -> [Double] {
    var demand = [Double](repeating: 0, count: LevelSteps.perSkill * skillCount)
    for need in realNeeds {
      let total = Double(totalHalves(of: need)) / 2
      for request in requests(of: need) {
        let weight = Double(positions[need.place]) * (Double(request.halves) / 2) / total
        for step in LevelSteps.places(of: request.skill, through: Int(request.level)) {
          demand[step] += weight
        }
      }
    }
    return demand
  }
}
