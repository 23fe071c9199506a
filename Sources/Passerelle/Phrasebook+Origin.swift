public import PasserelleModel

/// Marks of skills that nobody stated, so that none is taken for a stated one.
extension Phrasebook {
  /// Stands behind the name of work whose skills are those of its occupation; `nil` for others.
  public func mark(ofWork origin: SkillOrigin) -> String? {
    guard origin == .inferred else { return nil }
    return switch language {
    case .english: "skills inferred"
    case .french: "compétences déduites"
    case .dutch: "vaardigheden afgeleid"
    }
  }

  /// Said of a learner whose skills are those of an occupation held; `nil` for others.
  public func note(onLearner origin: SkillOrigin) -> String? {
    guard origin == .inferred else { return nil }
    return switch language {
    case .english: "Skills inferred from the occupation held, not stated: check them first."
    case .french: "Compétences déduites du métier exercé, non déclarées\u{A0}: à vérifier d'abord."
    case .dutch:
      "Vaardigheden afgeleid van het uitgeoefende beroep, niet opgegeven: eerst na te gaan."
    }
  }

  /// Said of a course whose skills are those of an occupation; `nil` for others.
  public func note(onCourse origin: SkillOrigin) -> String? {
    guard origin == .inferred else { return nil }
    return switch language {
    case .english: "What it teaches is inferred from an occupation, not stated."
    case .french: "Ce qu'elle enseigne est déduit d'un métier, non déclaré."
    case .dutch: "Wat ze aanleert is afgeleid van een beroep, niet opgegeven."
    }
  }
}
