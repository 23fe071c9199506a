extension LearnerOutcome {
  /// Takes `count` courses one after the other, each time the one after which the most needs are
  /// applicable, of equal ones the one that brings all needs closest, then the first.
  ///
  /// The published method, over the courses that the learner is ready for at that moment.
  ///
  /// - Returns: how many needs are applicable after each course, as often as asked.
  /// - Complexity: O(`count` · (postings of the courses' skills + courses · needs)).
  public func greedySequence(of courses: [Int], count: Int) -> [Int] {
    var state = self
    var counts: [Int] = []
    var left = courses
    while counts.count < count {
      guard let best = state.bestCourse(of: left) else { break }
      state.take(best)
      left.removeAll { $0 == best }
      counts.append(state.applicable)
    }
    return counts + [Int](repeating: state.applicable, count: count - counts.count)
  }

  private mutating func bestCourse(of courses: [Int]) -> Int? {
    var best: (course: Int, applicable: Int, closeness: Double)?
    for course in courses where isReady(for: course) {
      take(course)
      defer { giveBack() }
      if let best, applicable < best.applicable { continue }
      let found = (course, applicable, closeness)
      if let best, (found.1, found.2) <= (best.applicable, best.closeness) { continue }
      best = found
    }
    return best?.course
  }

  /// The most needs that can be applicable after `count` courses in any order in which the learner is
  /// ready for each when it comes: proven by branch and bound.
  ///
  /// A course is left out where another covers at least as much of every skill and the learner is ready
  /// for it at once.
  ///
  /// **Bound.** What courses add to a need together is at most the sum of what each adds alone, since
  /// max(e, t₁, t₂) − e ≤ Σ (max(e, tᵢ) − e). So a set can make a need applicable only if those sums,
  /// with the greatest single one for every course still to be chosen, reach what the need lacks.
  ///
  /// - Parameters:
  ///   - courses: those that no rule but readiness excludes.
  ///   - count: how many courses are taken.
  ///   - least: a number known to be reachable, from where the search starts.
  ///   - budget: how many sets are looked at before the search is given up.
  /// - Returns: the most needs found, and whether that is proven.
  /// - Precondition: `count` is at most 3.
  public func optimum(
    of courses: [Int], count: Int, atLeast least: Int, budget: Int = 200_000
  ) -> OptimalOutcome {
    precondition((0...3).contains(count), "the optimum of \(count) courses")
    var search = OptimumSearch(
      self, courses, count: count, best: max(least, applicable), budget: budget)
    return search.run()
  }
}
