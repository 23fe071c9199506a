internal import PasserelleBase
internal import PasserelleLinearAlgebra

/// Looks for the weights whose rankings do best for some learners.
///
/// The criteria of all eligible courses are computed once. A batch of weight settings is then one
/// product on BLAS for each learner: values are whole numbers up to 10⁶ and so are weights, so every
/// score is below 2⁵³ and exact, and so are the rankings, whatever BLAS is loaded.
public struct WeightTuner<Objective: TuningObjective>: Sendable {
  /// Settings in a product.
  private static var batch: Int { 64 }

  private let candidates: [CandidateTable]
  private let objective: Objective
  private let criteria: Int
  private let workers: Int

  /// - Precondition: all tables have the same criteria.
  public init(_ candidates: [CandidateTable], _ objective: Objective, criteria: Int, workers: Int) {
    precondition(candidates.allSatisfy { $0.criteria == criteria }, "tables of other criteria")
    self.candidates = candidates
    self.objective = objective
    self.criteria = criteria
    self.workers = workers
  }

  /// The value of each learner's list under each setting: a row a learner, a column a setting.
  ///
  /// - Complexity: O(settings · eligible courses · criteria) multiplications.
  public func values(of settings: [[Int64]], for learners: [Int]) -> SampleTable {
    guard !settings.isEmpty else { return SampleTable(columns: 1) }
    let rows = learners.concurrentMap(workers: workers) { values(of: settings, forOne: $0) }
    return SampleTable(columns: settings.count, values: rows.flatMap(\.self))
  }

  private func values(of settings: [[Int64]], forOne learner: Int) -> [Double] {
    let courses = candidates[learner].courses
    var known: [[Int32]: Double] = [:]
    return stride(from: 0, to: settings.count, by: Self.batch).flatMap { start in
      let part = settings[start..<min(start + Self.batch, settings.count)]
      // Settings × courses, so that the scores of a setting lie side by side.
      let weights = part.flatMap { $0.map(Double.init) }
      let scores = product(
        weights, rows: part.count, candidates[learner].columns, columns: courses.count,
        inner: criteria)
      return part.indices.map { setting in
        let row = scores[(setting - start) * courses.count..<(setting - start + 1) * courses.count]
        let list = row.offsetsOfGreatest(objective.depth).map { courses[$0] }
        let value = known[list] ?? objective.value(of: list, for: learner)
        known[list] = value
        return value
      }
    }
  }

  /// The result of a search.
  public struct Result: Sendable, Equatable {
    /// The best weights found, in parts per million.
    public let weights: [Int64]
    /// How many settings were tried.
    public let tried: Int
  }

  /// Starts from the best of the defaults, the ridge solution, each criterion alone, all alike and
  /// random settings, then moves one weight at a time for as long as that helps.
  ///
  /// Of settings that do equally well the first stands, and the defaults are the first of all.
  ///
  /// - Complexity: that of ``values(of:for:)`` for the number of settings tried.
  public func tune(
    on learners: [Int], defaults: [Int64], randomStarts: Int = 1000, seed: UInt64
  ) -> Result {
    let single = (0..<criteria).compactMap { criterion in
      WeightGrid.rounded((0..<criteria).map { $0 == criterion ? 1 : 0 })
    }
    let even = [WeightGrid.rounded([Double](repeating: 1, count: criteria))].compactMap(\.self)
    let starts =
      [defaults] + [ridgeStart(on: learners)].compactMap(\.self) + single + even
      + WeightGrid.random(randomStarts, criteria: criteria, seed: seed)
    let means = values(of: starts, for: learners).means
    // The defaults are refined too, so that tuning is never less than a search around them.
    let best = means.offsetsOfGreatest(4)
    let chosen = ([0] + best.filter { $0 != 0 }).map { (weights: starts[$0], mean: means[$0]) }
    var tried = starts.count
    let refined = chosen.map { ascend(from: $0, on: learners, &tried) }
    let winner = refined.map(\.mean).offsetsOfGreatest(1).first ?? 0
    return Result(weights: refined[winner].weights, tried: tried)
  }

  private func ascend(
    from start: (weights: [Int64], mean: Double), on learners: [Int], _ tried: inout Int
  ) -> (weights: [Int64], mean: Double) {
    var best = start
    var step = 0.24
    while step > 0.002 {
      let near = WeightGrid.neighbours(of: best.weights, step: step)
      let means = values(of: near, for: learners).means
      tried += near.count
      if let top = means.offsetsOfGreatest(1).first, means[top] > best.mean + 1e-12 {
        best = (near[top], means[top])
      } else {
        step /= 2
      }
    }
    return best
  }

  /// Ridge regression of what each course is worth on the values of the criteria, both as they differ
  /// from the learner's mean; what is negative becomes 0.
  ///
  /// The normal equations are gathered in whole numbers and solved by LAPACK; the solution is rounded
  /// to thousandths, far coarser than what two LAPACKs differ by.
  func ridgeStart(on learners: [Int]) -> [Int64]? {
    var gram = [Double](repeating: 0, count: criteria * criteria)
    var right = [Double](repeating: 0, count: criteria)
    var count = 0
    for learner in learners {
      add(learner, to: &gram, &right)
      count += candidates[learner].courses.count
    }
    let ridge = 1e-3 * 1e6 * Double(max(count, 1))
    for criterion in 0..<criteria { gram[criterion * criteria + criterion] += ridge }
    return solveSymmetric(gram, order: criteria, right).flatMap { WeightGrid.rounded($0) }
  }

  /// n·Σxy − Σx·Σy over a learner's courses, divided by n; x in thousandths.
  private func add(_ learner: Int, to gram: inout [Double], _ right: inout [Double]) {
    let courses = candidates[learner].courses
    guard !courses.isEmpty else { return }
    let worth = courses.map { Double(objective.worth(of: $0, for: learner)) }
    let columns = (0..<criteria).map { criterion in
      candidates[learner].column(criterion).map { ($0 / 1000).rounded(.down) }
    }
    let factors = columns.flatMap(\.self)
    let rows = courses.indices.flatMap { place in columns.map { $0[place] } + [worth[place]] }
    let sums = product(
      factors, rows: criteria, rows, columns: criteria + 1, inner: courses.count)
    let totals = columns.map { $0.reduce(0, +) }
    let (worthTotal, size) = (worth.reduce(0, +), Double(courses.count))
    for row in 0..<criteria {
      for column in 0..<criteria {
        gram[row * criteria + column] +=
          sums[row * (criteria + 1) + column] - totals[row] * totals[column] / size
      }
      right[row] += sums[row * (criteria + 1) + criteria] - totals[row] * worthTotal / size
    }
  }
}
