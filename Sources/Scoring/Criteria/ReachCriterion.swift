internal import PasserelleBase
internal import PasserelleModel

extension CriterionName {
  /// How near the course is.
  public static let reach = CriterionName("reach")
}

/// 1 if the course is remote or a place is unknown, else max(0, 1 − km / maxTravelKm).
struct ReachCriterion: Criterion {
  static let name = CriterionName.reach
  static let standardWeight = 50_000
  /// The site of each course, `nil` where it can be followed from anywhere.
  private let sites: [SiteIndex?]

  init(_ model: ScoringModel) {
    sites = zip(model.courses.courses, model.courses.sites.siteOf).map { course, site in
      course.mode == .remote ? nil : site
    }
  }

  func value(of course: CourseIndex, for learner: borrowing LoadedLearner) -> Double {
    guard let site = sites[course.place], let distances = learner.distances else { return 1 }
    let km = distances[site.place]
    guard km > 0 else { return 1 }
    return learner.maxTravelKm > 0 ? max(0, 1 - km / learner.maxTravelKm) : 0
  }
}
