internal import PasserelleInterchange
internal import Passerelle
internal import PasserelleOperations

/// A row a match: learner, rank, course, session, score and a column a part.
struct CSVFormat: MatchFormat {
  func opening() -> [UInt8] {
    let columns =
      ["learner", "rank", "course", "session", "score"] + CriterionName.allCases.map(\.rawValue)
    return Array((columns.joined(separator: ",") + "\r\n").utf8)
  }

  func append(_ result: LearnerMatches, to bytes: inout [UInt8]) {
    for match in result.matches {
      CSVText.append(result.learner.rawValue, to: &bytes)
      bytes += ",\(match.rank),".utf8
      CSVText.append(match.course.rawValue, to: &bytes)
      bytes.append(UInt8(ascii: ","))
      CSVText.append(match.session?.rawValue ?? "", to: &bytes)
      bytes += ",\(match.score)".utf8
      for part in match.parts { bytes += ",\(part)".utf8 }
      bytes += "\r\n".utf8
    }
  }
}
