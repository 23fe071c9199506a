#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// How the courses of a catalogue share the attention that rankings give.
///
/// A course at rank i of a list has the exposure 1 / log₂(i + 1) (Singh, Joachims, "Fairness of
/// Exposure in Rankings", KDD 2018).
public struct Exposure: Sendable {
  /// The exposure of each course.
  public let ofCourses: [Double]
  /// How many learners have each course first.
  public let firstChoices: [Int]
  /// How many learners have a first choice.
  public let listCount: Int

  /// Adds up lists of courses, best first.
  ///
  /// - Complexity: O(entries + courses).
  public init(of lists: [[Int32]], courseCount: Int) {
    var exposure = [Double](repeating: 0, count: courseCount)
    var firsts = [Int](repeating: 0, count: courseCount)
    for list in lists {
      for (index, course) in list.enumerated() {
        exposure[Int(course)] += 1 / log2(Double(index + 2))
      }
      if let first = list.first { firsts[Int(first)] += 1 }
    }
    ofCourses = exposure
    firstChoices = firsts
    listCount = firsts.reduce(0, +)
  }

  /// The share of the catalogue that is in a list at all, 0–1.
  public var coverage: Double {
    ofCourses.isEmpty ? 0 : Double(ofCourses.count { $0 > 0 }) / Double(ofCourses.count)
  }

  /// The share of learners who have the most frequent first choice first, 0–1.
  public var greatestFirstShare: Double {
    listCount == 0 ? 0 : Double(firstChoices.max() ?? 0) / Double(listCount)
  }

  /// The share of the catalogue that is somebody's first choice, 0–1.
  public var firstCoverage: Double {
    firstChoices.isEmpty
      ? 0 : Double(firstChoices.count { $0 > 0 }) / Double(firstChoices.count)
  }

  /// The exposure of each operator, in the order of their names.
  ///
  /// Course c is that of `operators[c]`; courses without one are left out.
  public func ofOperators(_ operators: [String?]) -> [Double] {
    var sums: [String: Double] = [:]
    for (exposure, name) in zip(ofCourses, operators) {
      if let name { sums[name, default: 0] += exposure }
    }
    return sums.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The Lorenz curve of the courses: the share of exposure that the least exposed share has, at
  /// `points` + 1 even shares of the catalogue from 0 to 1.
  public func lorenzCurve(points: Int) -> [Double] {
    let sorted = ofCourses.sorted()
    let total = sorted.reduce(0, +)
    var sums = [0.0]
    for exposure in sorted { sums.append((sums.last ?? 0) + exposure) }
    return (0...points).map { point in
      total == 0 ? 0 : (sums[sorted.count * point / points]) / total
    }
  }
}

/// The Gini coefficient of amounts: 0 where all have the same, (n − 1)/n where one of n has all.
///
/// G = Σᵢ (2i − n − 1)·xᵢ / (n·Σ x), x ascending; 0 where there is nothing to share.
public func giniCoefficient(_ amounts: [Double]) -> Double {
  let sorted = amounts.sorted()
  let total = sorted.reduce(0, +)
  guard total > 0 else { return 0 }
  let weighted = sorted.enumerated().reduce(0) {
    $0 + Double(2 * ($1.offset + 1) - sorted.count - 1) * $1.element
  }
  return weighted / (Double(sorted.count) * total)
}
