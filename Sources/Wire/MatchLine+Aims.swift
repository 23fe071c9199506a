internal import PasserelleBase
internal import Passerelle

extension MatchLine {
  static func appendAims(of result: LearnerMatches, to json: inout JSONWriter) {
    if !result.aims.isEmpty {
      json.key("aims")
      json.list(result.aims, append)
    }
    if !result.untaught.isEmpty {
      json.key("untaught")
      json.list(result.untaught) { skill, json in
        json.object { json in
          json.key("skill")
          json.text(skill.skill.rawValue)
          json.key("level")
          json.number(skill.level)
        }
      }
    }
  }

  private static func append(_ aim: Aim, to json: inout JSONWriter) {
    json.object { json in
      json.key("course")
      json.text(aim.course.rawValue)
      json.key("gain")
      json.number(aim.gain.ppm, decimals: 6, all: true)
      json.key("blocked")
      json.list(aim.obstacles, append)
    }
  }

  private static func append(_ obstacle: Obstacle, to json: inout JSONWriter) {
    json.object { json in
      json.key("rule")
      json.text(obstacle.rule.rawValue)
      json.key("asks")
      json.text(obstacle.asks)
      json.key("has")
      json.text(obstacle.has)
      guard !obstacle.missing.isEmpty else { return }
      json.key("missing")
      json.list(obstacle.missing) {
        append($0.skill, "has", $0.has, "needs", $0.needs, to: &$1)
      }
    }
  }
}
