internal import PasserelleModel

/// The languages of a CV: mother tongues, then others at the lowest of their levels.
struct EuropassLanguages {
  private let mother: [XMLTree]
  private let foreign: [XMLTree]

  init(_ record: XMLTree) {
    let path = "LearnerInfo/Skills/Linguistic"
    mother = record.all("\(path)/MotherTongueList/MotherTongue")
    foreign = record.all("\(path)/ForeignLanguageList/ForeignLanguage")
  }

  /// Each language once, with a level where it has one.
  func items(_ notes: inout RecordNotes) -> [FieldValue.Item] {
    var items: [FieldValue.Item] = []
    for language in mother {
      guard let code = code(of: language, &notes), !items.contains(where: { $0.key == code })
      else { continue }
      notes.conclude(.motherTongue, code)
      items.append(FieldValue.Item(key: code, value: CEFRLevel.c2.description))
    }
    for language in foreign {
      guard let code = code(of: language, &notes), !items.contains(where: { $0.key == code })
      else { continue }
      switch level(of: language, code, &notes) {
      case .level(let level): items.append(.init(key: code, value: level.description))
      case .none: items.append(.init(key: code, value: nil))
      case .unknown: continue
      }
    }
    return items
  }

  /// By its code, else by its label.
  private func code(of language: XMLTree, _ notes: inout RecordNotes) -> String? {
    let (code, label) = (language.text("Description/Code"), language.text("Description/Label"))
    if let code, let known = LanguageCode(code.prefix { $0 != "-" && $0 != "_" }) {
      return known.letters
    }
    if let text = label ?? code { return notes.language(text) }
    return nil
  }

  private enum Level {
    case level(CEFRLevel), none, unknown
  }

  private static let skills = [
    "Listening", "Reading", "SpokenInteraction", "SpokenProduction", "Writing",
  ]

  private func level(
    of language: XMLTree, _ code: String, _ notes: inout RecordNotes
  ) -> Level {
    let marks = Self.skills.compactMap { language.text("ProficiencyLevel/\($0)") }
    let levels = marks.compactMap { CEFRLevel($0) }
    if levels.count < marks.count || marks.isEmpty { notes.conclude(.languageLevelUnknown, code) }
    guard let lowest = levels.min() else { return marks.isEmpty ? .none : .unknown }
    if levels.count < Self.skills.count || Set(levels).count > 1 {
      let words = levels.map(\.description).joined(separator: " ")
      notes.conclude(.languageLevelLowest, "\(code): \(words) → \(lowest)")
    }
    return .level(lowest)
  }
}
