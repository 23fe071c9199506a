internal import PasserelleModel

/// The skills of a record as they are found, with how they came.
struct SkillDraft: Equatable {
  /// A skill at a level, for needs also whether it is only nice to have.
  struct Entry: Equatable {
    let skill: SkillID
    var level: Int
    var isNice = false
  }

  private(set) var entries: [Entry] = []
  private(set) var origin = SkillOrigin.given

  var isEmpty: Bool { entries.isEmpty }

  /// Adds a skill; one that is there already keeps its place, and the higher level and `must` count.
  ///
  /// - Returns: whether it stood there at another level.
  @discardableResult
  mutating func add(_ entry: Entry, as origin: SkillOrigin) -> Bool {
    if origin != .given { self.origin = origin }
    guard let place = entries.firstIndex(where: { $0.skill == entry.skill }) else {
      entries.append(entry)
      return false
    }
    let differs = entries[place].level != entry.level
    entries[place].level = max(entries[place].level, entry.level)
    entries[place].isNice = entries[place].isNice && entry.isNice
    return differs
  }

  /// The entries as a row has them.
  var items: [FieldValue.Item] {
    entries.map {
      FieldValue.Item(key: $0.skill.rawValue, value: "\($0.level)\($0.isNice ? "?" : "")")
    }
  }

  /// How they came, as a row says it; nothing where there are none.
  var mark: FieldValue { isEmpty ? .absent : .text(origin.rawValue) }
}

/// A mention of a skill in a source: an address of ESCO or a text, with what stands beside it.
struct SkillText {
  let text: String
  /// 1 to 4, where the source says so.
  var level: Int?
  /// Whether it is nice to have; `nil` where the source does not say.
  var isNice: Bool?
}

extension RecordNotes {
  /// Level 2, where a source has none.
  private static var assumedLevel: Int { OccupationSkill.level.rawValue }

  /// Adds the skills that texts mean to a draft.
  ///
  /// Labels count, and what the linker is sure of; other texts are told, but where they are secret, as
  /// those of a CV, as a number.
  mutating func readSkills(
    _ mentions: [SkillText], into draft: inout SkillDraft, _ known: ImportKnowledge,
    isSecret: Bool = false
  ) {
    var unread = 0
    for mention in mentions {
      if let skill = address(mention.text, known) {
        take(skill, mention, as: .given, into: &draft, known)
        continue
      }
      for found in Self.runs(of: MarkupText.parts(mention.text), known) {
        switch found {
        case .skill(let skill, let text):
          conclude(.skillsFromText, isSecret ? "" : "\(text) → \(known.name(of: skill))")
          take(skill, mention, as: .linked, into: &draft, known)
        case .unread(let text, let candidates):
          unread += 1
          let names = candidates.isEmpty ? "" : " (\(candidates.joined(separator: "? "))?)"
          if !isSecret { conclude(.textNotRead, text + names) }
        }
      }
    }
    if isSecret && unread > 0 { conclude(.textNotRead, "\(unread)") }
  }

  private mutating func take(
    _ skill: SkillID, _ mention: SkillText, as origin: SkillOrigin,
    into draft: inout SkillDraft, _ known: ImportKnowledge
  ) {
    if mention.level == nil { conclude(.levelAssumed, known.name(of: skill)) }
    let entry = SkillDraft.Entry(
      skill: skill, level: mention.level ?? Self.assumedLevel, isNice: mention.isNice ?? false)
    if draft.add(entry, as: origin) { conclude(.higherLevel, known.name(of: skill)) }
  }

  /// The skill that an id or an address of ESCO names; one that the taxonomy lacks is kept, and told.
  private mutating func address(_ text: String, _ known: ImportKnowledge) -> SkillID? {
    let id = SkillID(text)
    if known.taxonomy.skills[id] != nil { return id }
    let isAddress =
      text.contains("://data.europa.eu/esco/skill/") && !text.contains { $0.isWhitespace }
      && !ListCell.divides(text)
    guard isAddress else { return nil }
    conclude(.unknownConcept, text)
    return id
  }

  private enum Run {
    case skill(SkillID, text: String)
    case unread(String, candidates: [String])
  }

  /// The most parts that are tried as one label.
  private static var longestRun: Int { 6 }

  /// What parts mean: the longest run of neighbours that is a label counts as one part.
  private static func runs(of parts: [String], _ known: ImportKnowledge) -> [Run] {
    var (runs, start) = ([Run](), 0)
    while start < parts.count {
      let found = label(in: parts[start...].prefix(longestRun), known)
      runs.append(found?.run ?? unlabelled(parts[start], known))
      start += found?.length ?? 1
    }
    return runs
  }

  private static func label(
    in parts: ArraySlice<String>, _ known: ImportKnowledge
  ) -> (run: Run, length: Int)? {
    for length in stride(from: parts.count, through: 1, by: -1) {
      let text = parts.prefix(length).joined(separator: ", ")
      if case .one(let skill) = known.skill(labelled: text) {
        return (.skill(skill, text: text), length)
      }
    }
    return nil
  }

  private static func unlabelled(_ text: String, _ known: ImportKnowledge) -> Run {
    if case .several(let skills) = known.skill(labelled: text) {
      return .unread(text, candidates: skills.prefix(3).map(known.name))
    }
    if case .sure(let found) = known.resolver?(text) { return .skill(found.skill, text: text) }
    return .unread(text, candidates: [])
  }

  /// Adds the skills of an occupation: essential ones, and where `optional` says so the others as nice.
  mutating func inferSkills(
    of occupations: [OccupationID], optional: Bool, into draft: inout SkillDraft,
    _ known: ImportKnowledge
  ) {
    for occupation in occupations {
      let related = known.taxonomy.occupationSkills[occupation] ?? []
      let essential = related.filter { $0.relation == .essential }
      let others = optional ? related.filter { $0.relation == .optional } : []
      guard !(essential + others).isEmpty else { continue }
      for (skills, isNice) in [(essential, false), (others, true)] {
        for related in skills {
          draft.add(
            .init(skill: related.skill, level: Self.assumedLevel, isNice: isNice), as: .inferred)
        }
      }
      let counts = "\(essential.count)" + (optional ? " + \(others.count)?" : "")
      conclude(.skillsFromOccupation, "\(known.name(of: occupation)): \(counts)")
    }
  }
}
