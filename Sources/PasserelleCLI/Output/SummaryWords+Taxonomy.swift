internal import PasserelleInterchange
internal import PasserelleModel

extension SummaryWords {
  /// The columns that no result depends on.
  func keptForAudits(_ columns: [String]) -> String {
    let list = columns.joined(separator: ", ")
    return switch language {
    case .english: "kept for audits: \(list)"
    case .french: "gardées pour les audits : \(list)"
    case .dutch: "bewaard voor audits: \(list)"
    }
  }

  /// What a taxonomy holds.
  func lines(of counts: TaxonomyCounts) -> [String] {
    let lines =
      switch language {
      case .english: english(counts)
      case .french: french(counts)
      case .dutch: dutch(counts)
      }
    let heading =
      language == .french ? "taxonomie : " : language == .dutch ? "taxonomie: " : "taxonomy: "
    return lines.map { heading + $0 }
  }

  private func english(_ counts: TaxonomyCounts) -> [String] {
    [
      "\(counts.skills) skills, \(counts.occupations) occupations,"
        + " \(counts.skillGroups) skill groups, \(counts.iscoGroups) ISCO groups",
      "\(counts.occupationSkillRelations) occupation–skill relations"
        + " (\(counts.essentialRelations) essential, \(counts.optionalRelations) optional),"
        + " \(counts.skillRelations) skill–skill relations,"
        + " \(counts.broaderRelations) broader relations",
      "\(counts.hierarchyRows) hierarchy rows, \(counts.collectionMembers) collection members,"
        + " \(counts.conceptSchemes) concept schemes",
      "labels \(list(counts.labels)); alternative labels \(list(counts.alternativeLabels))",
    ]
  }

  /// Numbers after nouns, so that none, one and many are said alike.
  private func french(_ counts: TaxonomyCounts) -> [String] {
    [
      "compétences \(counts.skills), métiers \(counts.occupations),"
        + " groupes de compétences \(counts.skillGroups), groupes CITP \(counts.iscoGroups)",
      "relations métier–compétence \(counts.occupationSkillRelations)"
        + " (essentielles \(counts.essentialRelations), optionnelles \(counts.optionalRelations)),"
        + " relations entre compétences \(counts.skillRelations),"
        + " relations hiérarchiques \(counts.broaderRelations)",
      "lignes de hiérarchie \(counts.hierarchyRows),"
        + " membres de collections \(counts.collectionMembers),"
        + " schémas de concepts \(counts.conceptSchemes)",
      "libellés \(list(counts.labels)) ; autres libellés \(list(counts.alternativeLabels))",
    ]
  }

  private func dutch(_ counts: TaxonomyCounts) -> [String] {
    [
      "vaardigheden \(counts.skills), beroepen \(counts.occupations),"
        + " vaardigheidsgroepen \(counts.skillGroups), ISCO-groepen \(counts.iscoGroups)",
      "relaties beroep–vaardigheid \(counts.occupationSkillRelations)"
        + " (essentieel \(counts.essentialRelations), optioneel \(counts.optionalRelations)),"
        + " relaties tussen vaardigheden \(counts.skillRelations),"
        + " hiërarchische relaties \(counts.broaderRelations)",
      "hiërarchierijen \(counts.hierarchyRows), leden van collecties \(counts.collectionMembers),"
        + " conceptschema's \(counts.conceptSchemes)",
      "benamingen \(list(counts.labels)); andere benamingen \(list(counts.alternativeLabels))",
    ]
  }

  private func list(_ numbers: [String: Int]) -> String {
    numbers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}
