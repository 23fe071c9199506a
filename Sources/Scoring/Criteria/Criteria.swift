package import PasserelleLinearAlgebra

/// All criteria with their weights: the filter's stacked product, and the exact score.
package struct Criteria: Sendable {
  private let criteria: [any Criterion]
  /// Weight of each criterion in ppm.
  private let ppm: [Int64]
  /// The courses' codes of the dense criteria, stacked: columns of the product × courses.
  package let courseCodes: Matrix

  package init(_ model: ScoringModel) {
    criteria = [
      GapCriterion(),
      ReadinessCriterion(model.courses),
      NoveltyCriterion(model.courses),
      DemandCriterion(model.demandValues),
      ReachCriterion(model.courses),
      SoonCriterion(),
    ]
    precondition(criteria.map(\.name) == CriterionName.allCases, "a criterion is out of its place")
    ppm = criteria.map { Int64(model.weights[$0.name]) }
    let width = criteria.reduce(0) { $0 + $1.width }
    var codes = Matrix(rows: width, columns: model.courses.count)
    var row = 0
    for criterion in criteria {
      criterion.encodeCourses(into: &codes, from: row)
      row += criterion.width
    }
    courseCodes = codes
  }

  /// How far a row of the filter may be from the exact scores.
  package var bound: FilterBound {
    FilterBound(width: courseCodes.rows, sparseCount: criteria.count { $0.width == 0 })
  }

  /// Writes the weighted codes of a located learner: the learner's row of the stacked product.
  package func encode(_ learner: LearnerFacts, into code: UnsafeMutableBufferPointer<Float>) {
    code.update(repeating: 0)
    var column = 0
    for (criterion, weight) in zip(criteria, ppm) {
      let part = UnsafeMutableBufferPointer(rebasing: code[column..<column + criterion.width])
      criterion.encode(learner, weight: Float(weight) / 1e6, into: part)
      column += criterion.width
    }
  }

  /// Adds what the sparse criteria give a loaded learner to its row of the product.
  package func addSparse(_ learner: LearnerFacts, to row: UnsafeMutableBufferPointer<Float>) {
    for (criterion, weight) in zip(criteria, ppm) where weight > 0 {
      criterion.add(learner, weight: Double(weight) / 1e6, to: row)
    }
  }

  /// v = ⌊10⁶·value + ½⌋ of each criterion, in the order of ``CriterionName``.
  package func parts(of course: Int, for learner: LearnerFacts) -> [Int64] {
    criteria.map { millionths($0.value(of: course, for: learner)) }
  }

  /// Σ weight·v, out of 10¹².
  package func score(of parts: [Int64]) -> Int64 {
    zip(ppm, parts).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

/// v = ⌊10⁶·value + ½⌋.
func millionths(_ value: Double) -> Int64 { Int64((1e6 * value + 0.5).rounded(.down)) }
