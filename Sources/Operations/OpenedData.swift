public import Passerelle
public import PasserelleInterchange
internal import PasserelleSkillSpace

/// A data set that has been opened: all but the learners is in memory, and they can be read as a stream.
public struct OpenedData: Sendable {
  /// Why a folder cannot be opened at all; what is wrong with its rows is among the issues.
  public enum Refusal: Error, Equatable {
    /// Nothing is there.
    case noSuchFolder(path: String)
    /// A file is there.
    case notAFolder(path: String)
    /// It holds a taxonomy and no records.
    case taxonomyOnly(path: String)
    /// Text in the place of skills was to be linked by labels, and there are none.
    case nothingToLinkBy(path: String)
  }

  /// What becomes of text in the place of skills.
  public enum Linking: Sendable {
    /// It is a problem of its row.
    case off
    /// It is resolved by the labels of the taxonomy; rows are used without text that means no skill.
    case lenient
    /// It is resolved by the labels of the taxonomy; text that means no skill is a problem of its row.
    case strict
  }

  /// The folder.
  public let data: DataSet
  /// What was read, all that is odd about the taxonomy included.
  public let reading: CatalogueReading

  /// Holds what was read for as long as somebody holds it.
  package var keepsake: AnyObject { Keepsake(reading) }

  private final class Keepsake: Sendable {
    let reading: CatalogueReading
    init(_ reading: CatalogueReading) { self.reading = reading }
  }

  /// The good rows.
  public var catalogue: Catalogue { reading.catalogue }
  /// What is wrong with what was read; what is merely odd about a published taxonomy is for its owner,
  /// not for every run.
  public var issues: [ImportIssue] {
    reading.taxonomyIssues.filter { $0.severity == .error } + reading.recordIssues
  }
  /// What became of the rows of each file.
  public var tallies: [FileTally] { reading.tallies }
  /// Whether what was read may be used.
  public var verdict: Verdict { Verdict(reading.issues) }

  /// Opens a folder and reads all but its learners.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - linking: what becomes of text in the place of skills.
  ///   - mayBeTaxonomyOnly: whether an unpacked ESCO download will do.
  ///   - dialect: how tables are read that do not tell.
  /// - Throws: ``Refusal``.
  /// - Complexity: O(bytes); memory for the good rows.
  public init(
    at path: String, linking: Linking = .off, mayBeTaxonomyOnly: Bool = false,
    dialect: TableDialect = TableDialect()
  ) throws(Refusal) {
    let data: DataSet
    do throws(DataSet.Refusal) {
      data = try DataSet(at: path, dialect: dialect)
    } catch {
      throw error == .notAFolder ? .notAFolder(path: path) : .noSuchFolder(path: path)
    }
    try self.init(data, called: path, linking, mayBeTaxonomyOnly)
  }

  /// Opens a data set, which may be held in memory, in the same way.
  ///
  /// - Throws: ``Refusal`` where it is a taxonomy only, or has nothing to link by.
  /// - Complexity: O(bytes); memory for the good rows.
  public init(
    _ data: DataSet, linking: Linking = .off, mayBeTaxonomyOnly: Bool = false
  ) throws(Refusal) {
    try self.init(data, called: data.path, linking, mayBeTaxonomyOnly)
  }

  private init(
    _ data: DataSet, called name: String, _ linking: Linking, _ mayBeTaxonomyOnly: Bool
  ) throws(Refusal) {
    self.data = data
    guard mayBeTaxonomyOnly || !data.isTaxonomyOnly else { throw .taxonomyOnly(path: name) }
    reading =
      switch linking {
      case .off: data.readCatalogue()
      case .lenient, .strict:
        data.readCatalogue {
          let (texts, occupations) = (SkillTexts($0), ConceptNames($0.occupations))
          return TextResolver(
            isStrict: linking == .strict, key: texts.key, occupation: occupations.concept(called:),
            skill: texts.link)
        }
      }
    guard linking == .off || !reading.catalogue.taxonomy.skills.isEmpty || reading.issues.hasErrors
    else {
      throw .nothingToLinkBy(path: name)
    }
  }

  /// The learners as a stream, or the issue where there is not just one file of them.
  ///
  /// Where some are `wanted`, the rows of all others are passed over, whatever is wrong with them.
  public func learners(wanted: [LearnerID] = []) -> Result<LearnerStream, ImportIssue> {
    data.learnerStream(after: reading, wanted: wanted)
  }

  /// What skill stands in for what: by a model file, else by the folder's own model; where there is
  /// neither, every skill stands in for itself alone.
  ///
  /// - Throws: ``ModelFile/Refusal`` where the file cannot be used.
  public func kinship(model: InputFile?) throws(ModelFile.Refusal) -> Kinship {
    guard let file = model ?? data.model else { return .identity }
    let space = try ModelFile.read(file)
    // A data set without a taxonomy says nothing that a model could contradict.
    guard catalogue.taxonomy.isEmpty || TaxonomyDigest(of: catalogue.taxonomy) == space.taxonomy
    else { throw .ofAnotherTaxonomy(path: file.name, data: data.path) }
    return space.kinship
  }
}
