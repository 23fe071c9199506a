internal import PasserelleBase
public import PasserelleModel
internal import Synchronization

/// What imports look up: the labels and relations of a taxonomy, and two tables of the caller.
public struct ImportKnowledge: Sendable {
  /// What is wrong with the two tables.
  public private(set) var issues: [ImportIssue] = []
  /// What became of their rows.
  public private(set) var tallies: [FileTally] = []
  let taxonomy: Taxonomy
  /// The language of names in examples.
  private let language: SpokenLanguage
  let resolver: (@Sendable (_ text: String) -> SkillLink)?
  private(set) var codes = OccupationCodes([])
  private(set) var municipalities = Municipalities([])
  private let labels: Later<Labels>

  /// The labels made ready for looking up.
  private struct Labels: Sendable {
    let skills: LabelIndex<SkillID>
    let occupations: LabelIndex<OccupationID>
  }

  /// Takes a taxonomy and reads the tables.
  ///
  /// - Parameters:
  ///   - taxonomy: the skills and occupations with their labels.
  ///   - occupations: a table of the columns `scheme`, `code`, `label` and `occupation`.
  ///   - places: a table of the columns `country`, `postalCode`, `municipality`, `latitude` and
  ///     `longitude`.
  ///   - resolver: what decides on text that is no label; without it such text means nothing.
  ///   - language: the language of names in examples.
  /// - Complexity: O(bytes of the tables + letters of the labels), the labels on another core.
  public init(
    _ taxonomy: Taxonomy, occupations: InputFile? = nil, places: InputFile? = nil,
    linking resolver: (@Sendable (_ text: String) -> SkillLink)? = nil,
    naming language: SpokenLanguage = .english
  ) {
    self.taxonomy = taxonomy
    self.language = language
    self.resolver = resolver
    labels = Later {
      Labels(
        skills: LabelIndex(taxonomy.skills, hasForms: false),
        occupations: LabelIndex(taxonomy.occupations, hasForms: true))
    }
    if let occupations { codes = OccupationCodes(read(occupations, OccupationCodes.Decoder())) }
    if let places { municipalities = Municipalities(read(places, Municipalities.Decoder())) }
  }

  private mutating func read<Decoder: RecordDecoder>(
    _ file: InputFile, _ decoder: Decoder
  ) -> [Decoder.Value] {
    var stream = ValueStream(file, decoder)
    var rows: [Decoder.Value] = []
    while let row = stream.next() { rows.append(row.value) }
    issues += stream.issues
    tallies.append(stream.tally)
    return rows
  }

  /// What a text means as the label of a skill.
  func skill(labelled text: String) -> LabelIndex<SkillID>.Meaning {
    labels.value.skills.meaning(of: text)
  }

  /// The occupation that has a label, if it alone has it.
  func occupation(labelled text: String) -> OccupationID? {
    if case .one(let id) = labels.value.occupations.meaning(of: text) { return id }
    return nil
  }

  /// A concept as people know it: its label in the first language that has one, else its id.
  func name(of skill: SkillID) -> String {
    taxonomy.skills[skill]?.name(in: [language.rawValue]) ?? skill.rawValue
  }

  /// A concept as people know it: its label in the first language that has one, else its id.
  func name(of occupation: OccupationID) -> String {
    taxonomy.occupations[occupation]?.name(in: [language.rawValue]) ?? occupation.rawValue
  }
}
