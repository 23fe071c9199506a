import Foundation
import Passerelle

/// What graded courses say of lists, in plain loops over the text of the judgements.
struct GradesReadPlainly {
  /// The grade of each learner's courses.
  private var grades: [LearnerID: [CourseID: Int]] = [:]
  private let depth: Int

  init(_ text: String, depth: Int = 5) {
    self.depth = depth
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ").map(String.init)
      grades[LearnerID(fields[0]), default: [:]][CourseID(fields[2])] = max(Int(fields[3]) ?? 0, 0)
    }
  }

  func judges(_ learner: LearnerID) -> Bool { grades[learner] != nil }

  /// The value of each measure, by its name, over the learners that are judged.
  func figures(_ results: [LearnerMatches]) -> [String: Double] {
    var sums: [String: (part: Double, whole: Double)] = [:]
    func add(_ name: String, _ part: Double, of whole: Double) {
      let sum = sums[name] ?? (0, 0)
      sums[name] = (sum.part + part, sum.whole + whole)
    }
    for result in results {
      guard let judged = grades[result.learner] else { continue }
      let shown = result.matches.prefix(depth).map { judged[$0.course] }
      let known = shown.compactMap(\.self)
      let good = Double(known.count { $0 >= 2 })
      add("good@5", good, of: Double(known.count))
      add("refused@5", Double(known.count { $0 == 0 }), of: Double(known.count))
      add("unjudged@5", Double(shown.count - known.count), of: Double(shown.count))
      add("without a list", shown.isEmpty ? 1 : 0, of: 1)
      if let first = shown.first, let first { add("good first", first >= 2 ? 1 : 0, of: 1) }
      let all = judged.values.count { $0 >= 2 }
      if all > 0 { add("good found@5", good / Double(all), of: 1) }
      let ideal = discounted(judged.values.sorted(by: >))
      add("ndcg@5", ideal > 0 ? discounted(shown.map { $0 ?? 0 }) / ideal : 0, of: 1)
    }
    return sums.filter { $0.value.whole > 0 }.mapValues { $0.part / $0.whole }
  }

  private func discounted(_ grades: [Int]) -> Double {
    grades.prefix(depth).enumerated().reduce(0) { $0 + Double($1.1) / log2(Double($1.0 + 2)) }
  }
}
