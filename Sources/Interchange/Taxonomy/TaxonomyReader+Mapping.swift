internal import PasserelleModel

/// National mappings to ESCO as sources of labels: the Belgian Competent standard has French and
/// Dutch ones.
///
/// A label whose competence is exactly a skill becomes its name in a language in which the skill has
/// none, else another name of it; one whose competence is close becomes another name, by which free
/// text may be linked, but which is not shown: close competences are often neighbours in the
/// workshop rather than the skill. What is broader or narrower names something else, and gives none.
/// The mapping also repeats the taxonomy's own label in one language, which is taken as such.
extension TaxonomyReader {
  private enum Relation: String, CaseIterable {
    case exact = "skos:exactMatch"
    case close = "skos:closeMatch"
    case broad = "skos:broadMatch"
    case narrow = "skos:narrowMatch"
  }

  /// The columns with the mapped classification's labels, by language.
  private static let columns = [
    ("fr", "Classification 2 PrefLabel FR"), ("nl", "Classification 2 PrefLabel NL"),
  ]
  /// The taxonomy's own label, in Dutch in the mapping that is published.
  private static let ownLabel = ("nl", "Classification 1 PrefLabel")

  /// Takes a row's labels.
  mutating func takeMapping(_ row: TaxonomyRow) {
    guard let uri = reference("Classification 1 URL", row),
      let name = require(TaxonomyFileKind.mappingRelation, row)
    else { return }
    guard let relation = Relation(rawValue: name) else {
      let allowed = Relation.allCases.map(\.rawValue)
      let near = nearest(to: name, among: allowed)
      return report(
        .unknownValue(found: name, allowed: allowed, near: near),
        TaxonomyFileKind.mappingRelation, row)
    }
    let skill = SkillID(uri)
    guard var labels = taxonomy.skills[skill] else { return }
    take(&labels, row[Self.ownLabel.1], in: Self.ownLabel.0, mayBeShown: true)
    if relation == .exact || relation == .close {
      for (language, column) in Self.columns {
        take(&labels, row[column], in: language, mayBeShown: relation == .exact)
      }
    }
    taxonomy.skills[skill] = labels
  }

  private mutating func take(
    _ labels: inout ConceptLabels, _ label: String, in language: String, mayBeShown: Bool
  ) {
    guard !label.isEmpty, labels.preferred[language] != label,
      labels.alternative[language]?.contains(label) != true
    else { return }
    if mayBeShown && labels.preferred[language] == nil {
      labels.preferred[language] = label
      counts.labels[language, default: 0] += 1
    } else {
      labels.alternative[language, default: []].append(label)
      counts.alternativeLabels[language, default: 0] += 1
    }
  }
}
