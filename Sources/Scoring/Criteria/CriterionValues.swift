internal import PasserelleBase
internal import PasserelleModel

/// What any weights would rank for a learner: the eligible courses, and the factors of their scores.
package struct CriterionValues: Sendable, Equatable {
  /// Ascending.
  package let courses: [CourseIndex]
  /// *v* in ppm, whole numbers: a column for each criterion, end to end.
  package let columns: [Double]

  package init(courses: [CourseIndex], columns: [Double]) {
    self.courses = courses
    self.columns = columns
  }
}
