internal import Interchange
internal import Passerelle

/// One JSON object a learner, keys in the order of FORMATS.md.
struct NDJSONFormat: MatchFormat {
  func opening() -> [UInt8] { [] }

  func append(_ result: LearnerMatches, to bytes: inout [UInt8]) {
    bytes += #"{"learner":"#.utf8
    JSONText.append(result.learner.rawValue, to: &bytes)
    bytes += #","matches":["#.utf8
    appendList(result.matches, to: &bytes, append)
    bytes += #"],"excluded":{"#.utf8
    appendList(result.excluded, to: &bytes) { exclusion, bytes in
      bytes += "\"\(exclusion.rule.rawValue)\":\(exclusion.count)".utf8
    }
    bytes += "}}\n".utf8
  }

  private func append(_ match: Match, to bytes: inout [UInt8]) {
    bytes += "{\"rank\":\(match.rank),\"course\":".utf8
    JSONText.append(match.course.rawValue, to: &bytes)
    bytes += #","session":"#.utf8
    if let session = match.session {
      JSONText.append(session.rawValue, to: &bytes)
    } else {
      bytes += "null".utf8
    }
    bytes += #","score":"#.utf8
    bytes += match.score.description.utf8
    bytes += #","parts":{"#.utf8
    appendList(match.parts, to: &bytes) { part, bytes in
      JSONText.append(part.criterion.rawValue, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      bytes += part.description.utf8
    }
    bytes += #"},"closes":["#.utf8
    appendList(match.closes, to: &bytes) { closed, bytes in
      bytes += #"{"skill":"#.utf8
      JSONText.append(closed.skill.rawValue, to: &bytes)
      bytes += ",\"from\":\(closed.from),\"to\":\(closed.to)}".utf8
    }
    bytes += #"],"missing":["#.utf8
    appendList(match.missing, to: &bytes) { missing, bytes in
      bytes += #"{"skill":"#.utf8
      JSONText.append(missing.skill.rawValue, to: &bytes)
      bytes += ",\"has\":\(missing.has),\"needs\":\(missing.needs)}".utf8
    }
    bytes += #"],"assumed":["#.utf8
    appendList(match.assumed, to: &bytes) { rule, bytes in
      bytes += "\"\(rule.rawValue)\"".utf8
    }
    bytes += "]}".utf8
  }

  private func appendList<Item>(
    _ items: [Item], to bytes: inout [UInt8], _ append: (Item, inout [UInt8]) -> Void
  ) {
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(item, &bytes)
    }
  }
}
