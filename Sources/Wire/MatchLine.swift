internal import PasserelleBase
public import Passerelle

/// What the engine says of one learner as a line of NDJSON.
///
/// `learner`, `apply`, `matches`, `otherWork`, `aims`, `untaught`, `excluded`, `excludedOnlyBy`, `needs` and
/// `targetsIgnored`, of which only the first, `matches` and the counts are always there. A match has
/// `rank`, `course`, `session` (null where the catalogue has none), `score` and `gain` with six decimals,
/// `parts` from 0 to 1 by criterion, `brings`, `closes`, `missing`, where there is any `standIns` and
/// `lapsing`, and `assumed`. `excluded` counts courses by the first rule that excludes them,
/// `excludedOnlyBy` those of them that no other rule does. `needs` are the nearest work, best first, with
/// a `fit` from 0 to 1 and the languages that are missing.
public enum MatchLine {
  /// Appends a line.
  ///
  /// - Complexity: O(bytes appended).
  public static func append(_ result: LearnerMatches, to bytes: inout [UInt8]) {
    JSONWriter.append(to: &bytes) { json in
      json.object { json in
        json.key("learner")
        json.text(result.learner.rawValue)
        if !result.apply.isEmpty {
          json.key("apply")
          json.list(result.apply) { $1.text($0.rawValue) }
        }
        json.key("matches")
        json.list(result.matches, append)
        if !result.otherWork.isEmpty {
          json.key("otherWork")
          json.list(result.otherWork, append)
        }
        appendAims(of: result, to: &json)
        append(result.excluded, to: &json)
        append(result.needs, to: &json)
        if result.ignoresTargets {
          json.key("targetsIgnored")
          json.truth(true)
        }
      }
      json.endLine()
    }
  }

  private static func append(_ exclusions: [LearnerMatches.Exclusion], to json: inout JSONWriter) {
    func append(_ key: StaticString, _ count: (LearnerMatches.Exclusion) -> Int) {
      json.key(key)
      json.object { json in
        for exclusion in exclusions {
          json.key(of: exclusion.rule.rawValue)
          json.number(count(exclusion))
        }
      }
    }
    append("excluded", \.count)
    append("excludedOnlyBy", \.onlyByIt)
  }

  private static func append(_ needs: [NeedFit], to json: inout JSONWriter) {
    let fitting = needs.filter { $0.fit > 0 }
    guard !fitting.isEmpty else { return }
    json.key("needs")
    json.list(fitting) { need, json in
      json.object { json in
        json.key("need")
        json.text(need.need.rawValue)
        json.key("fit")
        json.number(Int64((need.fit * 1e6).rounded()), decimals: 6, all: false)
        guard !need.missingLanguages.isEmpty else { return }
        json.key("missingLanguages")
        json.list(need.missingLanguages) { $1.text("\($0.language)=\($0.level)") }
      }
    }
  }

  private static func append(_ match: Match, to json: inout JSONWriter) {
    json.object { json in
      json.key("rank")
      json.number(match.rank)
      json.key("course")
      json.text(match.course.rawValue)
      json.key("session")
      json.text(match.session?.rawValue)
      json.key("score")
      json.number(match.score.millionths, decimals: 6, all: true)
      json.key("gain")
      json.number(match.gain.ppm, decimals: 6, all: true)
      json.key("parts")
      json.object { json in
        for part in match.parts {
          json.key(of: part.criterion.rawValue)
          json.number(part.ppm, decimals: 6, all: false)
        }
      }
      appendReasons(of: match, to: &json)
    }
  }

  private static func appendReasons(of match: Match, to json: inout JSONWriter) {
    json.key("brings")
    json.list(match.brings, append)
    json.key("closes")
    json.list(match.closes) { append($0.skill, "from", $0.from, "to", $0.to, to: &$1) }
    json.key("missing")
    json.list(match.missing) { append($0.skill, "has", $0.has, "needs", $0.needs, to: &$1) }
    if !match.standIns.isEmpty {
      json.key("standIns")
      json.list(match.standIns, append)
    }
    if match.lapsingPpm > 0 {
      json.key("lapsing")
      json.number(match.lapsingPpm, decimals: 6, all: false)
    }
    json.key("assumed")
    json.list(match.assumed) { $1.text($0.rawValue) }
  }

  private static func append(_ progress: NeedProgress, to json: inout JSONWriter) {
    json.object { json in
      json.key("need")
      json.text(progress.need.rawValue)
      json.key("from")
      json.number(Int64((progress.from * 1e6).rounded()), decimals: 6, all: true)
      json.key("to")
      json.number(Int64((progress.to * 1e6).rounded()), decimals: 6, all: true)
    }
  }

  /// How far one skill counts for another, from 0 to 1.
  private static func append(_ standIn: StandIn, to json: inout JSONWriter) {
    json.object { json in
      json.key("skill")
      json.text(standIn.skill.rawValue)
      json.key("standIn")
      json.text(standIn.standIn.rawValue)
      json.key("kinship")
      json.number(Int64(standIn.ppm), decimals: 6, all: false)
    }
  }

  static func append(
    _ skill: SkillID, _ firstKey: StaticString, _ first: Int, _ secondKey: StaticString,
    _ second: Int, to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("skill")
      json.text(skill.rawValue)
      json.key(firstKey)
      json.number(first)
      json.key(secondKey)
      json.number(second)
    }
  }
}
