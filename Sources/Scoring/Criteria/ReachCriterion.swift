internal import PasserelleModel
internal import PasserelleLinearAlgebra

/// 1 if the course is remote or a place is unknown, else max(0, 1 − km / maxTravelKm).
///
/// A course's code is one-hot over the sites, with one more for "anywhere"; a learner's is the value
/// at each. Catalogues with more sites than ``densestSites`` add row by row instead: the product
/// would then spend its time on zeros, ruinously so with reference BLAS.
struct ReachCriterion: Criterion {
  static let densestSites = 64

  let name = CriterionName.reach
  let width: Int
  /// The site of each course, the number of sites for anywhere.
  private let siteOf: [Int32]
  private let siteCount: Int

  init(_ courses: CourseTable) {
    let count = courses.sites.count
    siteCount = count
    siteOf = zip(courses.courses, courses.sites.siteOf).map { course, site in
      course.mode == .remote || site < 0 ? Int32(count) : site
    }
    width = count <= Self.densestSites ? count + 1 : 0
  }

  func encodeCourses(into codes: inout Matrix, from firstRow: Int) {
    guard width > 0 else { return }
    for (course, site) in siteOf.enumerated() { codes[firstRow + Int(site), course] = 1 }
  }

  func encode(
    _ learner: LearnerFacts, weight: Float, into code: UnsafeMutableBufferPointer<Float>
  ) {
    guard width > 0 else { return }
    for site in 0...siteCount { code[site] = weight * Float(value(at: site, for: learner)) }
  }

  func add(_ learner: LearnerFacts, weight: Double, to row: UnsafeMutableBufferPointer<Float>) {
    guard width == 0 else { return }
    for course in row.indices { row[course] += Float(weight * value(of: course, for: learner)) }
  }

  func value(of course: Int, for learner: LearnerFacts) -> Double {
    value(at: Int(siteOf[course]), for: learner)
  }

  private func value(at site: Int, for learner: LearnerFacts) -> Double {
    guard site < siteCount, learner.isPlaced else { return 1 }
    let km = learner.siteKm[site]
    guard km > 0 else { return 1 }
    return learner.maxTravelKm > 0 ? max(0, 1 - km / learner.maxTravelKm) : 0
  }
}
