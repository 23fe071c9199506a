internal import PasserelleModel

extension RecordNotes {
  /// The occupation that a record names: by an address of the taxonomy, by a code of the table, by the
  /// shorter code inside a longer one, or by the label beside it.
  mutating func occupation(
    code: String?, of scheme: String? = nil, shorter: (scheme: String, length: Int)? = nil,
    label: String?, _ known: ImportKnowledge
  ) -> OccupationID? {
    if let address = [code, label].compactMap(\.self).first(where: { $0.contains("://") }) {
      let id = OccupationID(address)
      return known.taxonomy.occupations[id] != nil || known.taxonomy.occupationSkills[id] != nil
        ? id : nil
    }
    if let code {
      if let found = known.codes.occupation(code, of: scheme, beside: label) { return found }
      if let shorter, code.count >= shorter.length {
        let inner = String(code.prefix(shorter.length))
        if let found = known.codes.occupation(inner, of: shorter.scheme, beside: label) {
          conclude(.occupationFromPrefix, "\(code) → \(inner), \(known.name(of: found))")
          return found
        }
      }
    }
    guard let label, let found = known.occupation(labelled: label) else { return nil }
    conclude(.occupationFromLabel, "\(label) → \(known.name(of: found))")
    return found
  }

  /// Notes that an occupation was named and is not known.
  mutating func missOccupation(code: String?, label: String?) {
    let words = [code, label].compactMap(\.self)
    if !words.isEmpty { conclude(.unknownOccupation, words.joined(separator: " ")) }
  }
}
