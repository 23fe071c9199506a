internal import PasserelleBase
internal import PasserelleModel
internal import PasserelleRanking
internal import PasserelleScoring

/// Turns indices back into ids.
extension Engine {
  func named(
    _ ranked: [RankedCourses], _ learners: some Collection<Learner>
  ) -> [LearnerMatches] {
    zip(learners, ranked).map { named($1, $0) }
  }

  private func named(_ ranked: RankedCourses, _ learner: Learner) -> LearnerMatches {
    let model = ranker.model
    return LearnerMatches(
      learner: learner.id, skillsOrigin: learner.origin,
      matches: named(ranked.entries),
      needs: ranked.needs.map {
        NeedFit(model.id(of: $0.need), fit: $0.fit, $0.missingLanguages)
      },
      apply: ranked.apply.map(model.id),
      ignoresTargets: ranked.ignoresTargets,
      aims: ranked.aims.map(named),
      untaught: ranked.untaught.map {
        UntaughtSkill(skill: model.skills[$0.skill], level: $0.level)
      },
      otherWork: named(ranked.otherWork),
      excluded: exclusions(ranked.exclusions))
  }

  func exclusions(_ exclusions: [Exclusion]) -> [LearnerMatches.Exclusion] {
    exclusions.map {
      LearnerMatches.Exclusion(rule: $0.rule, count: $0.count, onlyByIt: $0.onlyByIt)
    }
  }

  private func named(_ entries: [RankedCourses.Entry]) -> [Match] {
    entries.enumerated().map { named($1, rank: $0 + 1) }
  }

  func named(_ entry: RankedCourses.Entry, rank: Int) -> Match {
    let (model, reasons) = (ranker.model, entry.reasons)
    return Match(
      rank: rank,
      course: model.courses.ids[entry.course],
      session: entry.session.map { model.id(of: $0) },
      score: Score(trillionths: entry.score),
      gain: Gain(ppm: entry.gain),
      parts: entry.parts.map { Part(criterion: $0.criterion, ppm: $0.ppm) },
      brings: reasons.brings.map {
        NeedProgress(need: model.id(of: $0.need), from: $0.from, to: $0.to)
      },
      closes: reasons.closes.map {
        ClosedGap(skill: model.skills[$0.skill], from: $0.from, to: $0.to)
      },
      missing: reasons.missing.map(named),
      standIns: reasons.standIns.map {
        StandIn(
          standIn: model.skills[$0.standIn], skill: model.skills[$0.skill], ppm: $0.kinshipPpm)
      },
      lapsingPpm: reasons.lapsingPpm,
      assumed: reasons.assumed)
  }

  private func named(_ missing: CourseReasons.Missing) -> MissingPrerequisite {
    MissingPrerequisite(
      skill: ranker.model.skills[missing.skill], has: missing.has, needs: missing.needs)
  }

  private func named(_ aim: BlockedCourse) -> Aim {
    Aim(
      course: ranker.model.courses.ids[aim.course], gain: Gain(ppm: aim.gain),
      obstacles: aim.obstacles.map { obstacle in
        Obstacle(
          rule: obstacle.rule, asks: obstacle.asks, has: obstacle.has,
          missing: obstacle.missing.map(named))
      })
  }
}
