internal import PasserelleBase
internal import PasserelleModel

/// What the files of a taxonomy hold, and what is wrong with them.
struct TaxonomyReading: Sendable {
  let taxonomy: Taxonomy
  let counts: TaxonomyCounts
  let tallies: [FileTally]
  let issues: [ImportIssue]
}

/// The files of a taxonomy, whose concepts are read first and all the rest beside the records.
struct TaxonomyFiles {
  private let files: [InputFile]

  init(_ files: [InputFile]) { self.files = files }

  /// The skills that records may name, and the whole taxonomy, which is still being read.
  func reading() -> (skills: SkillIndex, whole: Later<TaxonomyReading>) {
    var reader = TaxonomyReader()
    let opened = reader.open(files)
    reader.readConcepts(opened)
    let skills = SkillIndex(reader.taxonomy.skills.keys)
    return (skills, Self.rest(of: reader, opened, files))
  }

  private static func rest(
    of reader: sending TaxonomyReader, _ opened: sending [OpenedFile], _ files: [InputFile]
  ) -> Later<TaxonomyReading> {
    Later {
      var reader = reader
      reader.readRest(opened, of: files)
      return TaxonomyReading(
        taxonomy: reader.taxonomy, counts: reader.counts, tallies: reader.tallies,
        issues: reader.issues)
    }
  }
}
