internal import PasserelleBase
package import PasserelleModel
internal import PasserelleLinearAlgebra

/// Says which skills a profile probably also has, or needs next.
///
/// With x the profile, a skill's score is −(xP)ⱼ / Pⱼⱼᵇ up to a factor: what the item model predicts
/// for it. xP follows from w = (YYᵀ + λI)⁻¹Yx, which conjugate gradients find from the sparse *Y*
/// alone: in Double, in a fixed order, without BLAS, and always in the same number of steps, so that
/// a profile's result depends neither on the machine nor on the profiles beside it.
package struct Completion: Sendable {
  /// A skill with its score in millionths.
  package struct Suggestion: Sendable, Equatable {
    package let skill: SkillID
    package let score: Int64
  }

  /// After so many steps no rank within the first 20 was seen to change nDCG by more than 0.001.
  private static let stepCount = 40

  private let space: SkillSpace
  private let bySkill: SparseRows<Entry>
  private let byFeature: SparseRows<Entry>
  private let ridge: Double
  /// The diagonal of YYᵀ + λI, by which the steps are preconditioned.
  private let diagonal: [Double]

  private struct Entry {
    let column: Int32
    let value: Double
  }

  package init(_ space: SkillSpace) {
    self.space = space
    ridge = Double(space.ridgeThousandths) / 1000
    var features = [[Entry]](repeating: [], count: space.featureCount)
    var diagonal = [Double](repeating: ridge, count: space.featureCount)
    bySkill = SparseRows(
      space.skills.indices.map { skill in
        space.loadings[skill].map { loading in
          let value = Double(loading.thousandths) / 1000
          features[Int(loading.feature)].append(Entry(column: Int32(skill), value: value))
          diagonal[Int(loading.feature)] += value * value
          return Entry(column: loading.feature, value: value)
        }
      })
    byFeature = SparseRows(features)
    self.diagonal = diagonal
  }

  /// The best `top` skills for each profile that are not in it, best first (ties: id ascending);
  /// fewer where nothing speaks for more.
  ///
  /// - Precondition: `top` is not negative, and profiles hold indices of skills.
  /// - Complexity: O(40 · loadings) a profile, eight profiles side by side.
  package func complete(_ profiles: [[Int]], top: Int) -> [[Suggestion]] {
    precondition(top >= 0, "the best \(top)")
    return stride(from: 0, to: profiles.count, by: Lanes.scalarCount).flatMap { first in
      let block = profiles[first..<min(first + Lanes.scalarCount, profiles.count)]
      let scores = predict(Array(block))
      return block.enumerated().map { lane, profile in
        best(top, besides: profile) { scores[$0][lane] }
      }
    }
  }

  private typealias Lanes = SIMD8<Double>

  /// Yᵀw for up to eight profiles.
  private func predict(_ profiles: [[Int]]) -> [Lanes] {
    var skills = [Lanes](repeating: .zero, count: space.skills.count)
    for (lane, profile) in profiles.enumerated() {
      for skill in profile { skills[skill][lane] = 1 }
    }
    var residual = [Lanes](repeating: .zero, count: space.featureCount)
    multiply(byFeature, skills, into: &residual)
    var solution = [Lanes](repeating: .zero, count: space.featureCount)
    var image = solution
    var direction = zip(residual, diagonal).map { $0 / Lanes(repeating: $1) }
    var energy = Self.dot(residual, direction)
    for _ in 0..<Self.stepCount {
      multiply(bySkill, direction, into: &skills)
      multiply(byFeature, skills, into: &image)
      for index in image.indices { image[index] += ridge * direction[index] }
      let length = Self.ratio(energy, Self.dot(direction, image))
      for index in solution.indices {
        solution[index] += length * direction[index]
        residual[index] -= length * image[index]
      }
      let scaled = zip(residual, diagonal).map { $0 / Lanes(repeating: $1) }
      let next = Self.dot(residual, scaled)
      let turn = Self.ratio(next, energy)
      for index in direction.indices { direction[index] = scaled[index] + turn * direction[index] }
      energy = next
    }
    multiply(bySkill, solution, into: &skills)
    return skills
  }

  private func multiply(_ rows: SparseRows<Entry>, _ vector: [Lanes], into result: inout [Lanes]) {
    vector.withUnsafeBufferPointer { vector in
      result.withUnsafeMutableBufferPointer { result in
        for row in 0..<rows.count {
          var sum = Lanes.zero
          for entry in rows[row] { sum += entry.value * vector[Int(entry.column)] }
          result[row] = sum
        }
      }
    }
  }

  private static func dot(_ left: [Lanes], _ right: [Lanes]) -> Lanes {
    zip(left, right).reduce(Lanes.zero) { $0 + $1.0 * $1.1 }
  }

  /// 0 in lanes that have nothing left to solve.
  private static func ratio(_ dividend: Lanes, _ divisor: Lanes) -> Lanes {
    (dividend / divisor).replacing(with: 0, where: divisor .<= 0)
  }

  private func best(
    _ top: Int, besides profile: [Int], _ prediction: (Int) -> Double
  ) -> [Suggestion] {
    let own = Set(profile)
    var found = TopK<Scored<Int64>>(top)
    for skill in space.skills.indices where !own.contains(skill) {
      let score = Int64((prediction(skill) * Double(space.scalesPpm[skill])).rounded())
      if score > 0 { found.offer(Scored(score, at: skill)) }
    }
    return found.descending.map { Suggestion(skill: space.skills[$0.place], score: $0.score) }
  }
}
