internal import PasserelleModel

extension RecordNotes {
  /// The status that a word means; one that no table has is told.
  mutating func status(_ text: String) -> LearnerStatus? {
    if let own = LearnerStatus(rawValue: text) { return own }
    let name = CellWords.name(text) ?? text.lowercased()
    guard let status = LearnerStatus(rawValue: name) else {
      conclude(.statusUnknown, text)
      return nil
    }
    conclude(.statusFromTable, "\(text) → \(status.rawValue)")
    return status
  }

  /// The status of a category of the French register: 1 to 3 look for work, 5 have some.
  mutating func status(ofCategory category: String) -> LearnerStatus? {
    let status: LearnerStatus? = [
      "1": .jobseeker, "2": .jobseeker, "3": .jobseeker, "5": .employee,
    ][
      category]
    if let status {
      conclude(.statusFromTable, "\(category) → \(status.rawValue)")
    } else {
      conclude(.statusUnknown, category)
    }
    return status
  }

  /// The level of a diploma or of a national numbering; a bare digit may be of two of them.
  mutating func eqfLevel(_ text: String) -> Int? {
    guard let level = CellWords.eqfLevel(text) else {
      conclude(.levelUnknown, text)
      return nil
    }
    conclude(.eqfFromTable, "\(text) → \(level)")
    return level
  }

  /// Languages with levels, the lowest where one is named twice; what cannot be read is left out, told.
  mutating func languages(_ items: [FieldValue.Item]) -> [FieldValue.Item] {
    var found: [FieldValue.Item] = []
    for item in items {
      guard let code = language(item.key), let level = level(of: item) else { continue }
      guard let place = found.firstIndex(where: { $0.key == code }) else {
        found.append(FieldValue.Item(key: code, value: level))
        continue
      }
      conclude(.languageLevelLowest, item.key)
      // Without a level it counts as the highest.
      if !level.isEmpty, level < (found[place].value.flatMap { $0.isEmpty ? nil : $0 } ?? "D") {
        found[place] = FieldValue.Item(key: code, value: level)
      }
    }
    return found.map { FieldValue.Item(key: $0.key, value: $0.value == "" ? nil : $0.value) }
  }

  /// The level of a language, empty where it has none; `nil` where it has one that is not known.
  private mutating func level(of item: FieldValue.Item) -> String? {
    guard let text = item.value, !text.isEmpty else {
      conclude(.languageLevelUnknown, item.key)
      return ""
    }
    if let level = CEFRLevel(text) { return level.description }
    if CellWords.isMotherTongue(text) {
      conclude(.motherTongue, item.key)
      return CEFRLevel.c2.description
    }
    conclude(.languageLevelUnknown, "\(item.key) (\(text))")
    return nil
  }
}
