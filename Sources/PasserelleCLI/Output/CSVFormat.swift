internal import Passerelle
internal import PasserelleInterchange
internal import PasserelleOperations

/// A row a match: learner, course, session, what it is worth, a column a part, and the reasons in words.
struct CSVFormat: MatchFormat {
  private let names: CatalogueNames
  private let criteria: [CriterionName]

  /// Takes what things are called, and the criteria whose parts are shown.
  init(_ names: CatalogueNames, criteria: [CriterionName]) {
    self.names = names
    self.criteria = criteria
  }

  func opening() -> [UInt8] {
    let columns =
      ["learner", "rank", "course", "title", "operator", "session", "start", "score", "gain"]
      + criteria.map(\.rawValue) + ["reasons"]
    return Array((columns.joined(separator: ",") + "\r\n").utf8)
  }

  func append(_ result: LearnerMatches, to bytes: inout [UInt8]) {
    for match in result.matches {
      let course = names.courses[match.course]
      let reasons = names.phrases.explanation(of: match, name: names.work)
      let texts =
        [result.learner.rawValue, "\(match.rank)", match.course.rawValue]
        + [course?.title ?? "", course?.operator ?? "", match.session?.rawValue ?? ""]
        + [names.start(of: match).map { "\($0)" } ?? ""]
      for text in texts {
        CSVText.append(text, to: &bytes)
        bytes.append(UInt8(ascii: ","))
      }
      bytes += "\(match.score),\(match.gain)".utf8
      for part in match.parts { bytes += ",\(part)".utf8 }
      bytes.append(UInt8(ascii: ","))
      CSVText.append(reasons.joined(separator: "; "), to: &bytes)
      bytes += "\r\n".utf8
    }
  }
}
