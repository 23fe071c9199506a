internal import PasserelleBase
internal import PasserelleInterchange
internal import Passerelle

/// One JSON object a learner, keys in the order of FORMATS.md.
struct NDJSONFormat: MatchFormat {
  func opening() -> [UInt8] { [] }

  func append(_ result: LearnerMatches, to bytes: inout [UInt8]) {
    bytes += #"{"learner":"#
    JSONText.append(result.learner.rawValue, to: &bytes)
    bytes += #","matches":["#
    appendList(result.matches, to: &bytes, append)
    bytes += #"],"excluded":{"#
    appendList(result.excluded, to: &bytes) { exclusion, bytes in
      JSONText.append(exclusion.rule.rawValue, to: &bytes)
      bytes += ":"
      FixedPoint.append(exclusion.count, to: &bytes)
    }
    bytes += "}}\n"
  }

  private func append(_ match: Match, to bytes: inout [UInt8]) {
    bytes += #"{"rank":"#
    FixedPoint.append(match.rank, to: &bytes)
    bytes += #","course":"#
    JSONText.append(match.course.rawValue, to: &bytes)
    bytes += #","session":"#
    if let session = match.session {
      JSONText.append(session.rawValue, to: &bytes)
    } else {
      bytes += "null"
    }
    bytes += #","score":"#
    FixedPoint.append(match.score.millionths, decimals: 6, all: true, to: &bytes)
    bytes += #","parts":{"#
    appendList(match.parts, to: &bytes) { part, bytes in
      JSONText.append(part.criterion.rawValue, to: &bytes)
      bytes += ":"
      FixedPoint.append(part.ppm, decimals: 6, all: false, to: &bytes)
    }
    bytes += #"},"closes":["#
    appendList(match.closes, to: &bytes) { closed, bytes in
      bytes += #"{"skill":"#
      JSONText.append(closed.skill.rawValue, to: &bytes)
      append(#","from":"#, closed.from, #","to":"#, closed.to, to: &bytes)
    }
    bytes += #"],"missing":["#
    appendList(match.missing, to: &bytes) { missing, bytes in
      bytes += #"{"skill":"#
      JSONText.append(missing.skill.rawValue, to: &bytes)
      append(#","has":"#, missing.has, #","needs":"#, missing.needs, to: &bytes)
    }
    bytes += #"],"assumed":["#
    appendList(match.assumed, to: &bytes) { rule, bytes in
      JSONText.append(rule.rawValue, to: &bytes)
    }
    bytes += "]}"
  }

  private func appendList<Item>(
    _ items: [Item], to bytes: inout [UInt8], _ append: (Item, inout [UInt8]) -> Void
  ) {
    for (index, item) in items.enumerated() {
      if index > 0 { bytes += "," }
      append(item, &bytes)
    }
  }

  private func append(
    _ firstKey: StaticString, _ first: Int, _ secondKey: StaticString, _ second: Int,
    to bytes: inout [UInt8]
  ) {
    bytes += firstKey
    FixedPoint.append(first, to: &bytes)
    bytes += secondKey
    FixedPoint.append(second, to: &bytes)
    bytes += "}"
  }
}

extension [UInt8] {
  fileprivate static func += (bytes: inout [UInt8], text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
