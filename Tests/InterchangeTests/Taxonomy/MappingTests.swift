import PasserelleModel
import Foundation
import Testing

@testable import PasserelleInterchange

/// The Belgian mapping of Competent to ESCO as a source of labels.
@Suite struct MappingTests {
  static let preamble =
    "Mapping project name,a mapping,,,,\nClassification 1 Language,nl,,,,\n,,,,,\n"
  static let header =
    "Classification 1 PrefLabel,Classification 1 URL,Classification 2 PrefLabel FR,"
    + "Classification 2 PrefLabel NL,Mapping Relation,Editorial Note\n"

  static func read(_ rows: String, french: String = "") throws -> CatalogueReading {
    try TaxonomyReaderTests.read([
      "skills_en.csv": TaxonomyReaderTests.skills + "KnowledgeSkillCompetence,s1,welding,\n"
        + "KnowledgeSkillCompetence,s2,planing,\n",
      "skills_fr.csv": TaxonomyReaderTests.skills + french,
      "a mapping.csv": preamble + header + rows,
    ])
  }

  @Test func anExactLabelIsShownWhereThereIsNone() throws {
    let reading = try Self.read("lassen,s1,soudage,het lassen,skos:exactMatch,\n")
    let labels = try #require(reading.catalogue.taxonomy.skills["s1"])
    #expect(labels.preferred == ["en": "welding", "fr": "soudage", "nl": "lassen"])
    #expect(labels.alternative == ["nl": ["het lassen"]])
    #expect(reading.taxonomyCounts.labels == ["en": 2, "fr": 1, "nl": 1])
    #expect(reading.tallies.map(\.rejected).allSatisfy { $0 == 0 })
  }

  @Test func theTaxonomysOwnLabelGoesBefore() throws {
    let reading = try Self.read(
      "lassen,s1,soudure,lassen,skos:exactMatch,\n",
      french: "KnowledgeSkillCompetence,s1,soudage,\n")
    let labels = try #require(reading.catalogue.taxonomy.skills["s1"])
    #expect(labels.preferred["fr"] == "soudage")
    #expect(labels.alternative["fr"] == ["soudure"])
  }

  @Test func aCloseLabelIsAnotherNameAndBroaderOnesAreNone() throws {
    let reading = try Self.read(
      "lassen,s1,brasage,solderen,skos:closeMatch,\nschaven,s2,menuiserie,timmeren,skos:broadMatch,\n"
        + "schaven,s2,rabot,schaaf,skos:narrowMatch,\n")
    let skills = reading.catalogue.taxonomy.skills
    #expect(skills["s1"]?.preferred == ["en": "welding", "nl": "lassen"])
    #expect(skills["s1"]?.alternative == ["fr": ["brasage"], "nl": ["solderen"]])
    #expect(skills["s2"]?.alternative == [:])
    #expect(skills["s2"]?.preferred == ["en": "planing", "nl": "schaven"])
  }

  @Test func anUnknownRelationIsRejectedAtItsLine() throws {
    let reading = try Self.read("lassen,s1,soudage,lassen,skos:exactMach,\n")
    let issue = try #require(reading.issues.first { $0.severity == .error })
    #expect(issue.location.line == 5 && issue.location.column == "Mapping Relation")
    #expect(issue.description.hasSuffix("did you mean skos:exactMatch?"))
  }

  @Test func aSkillOfAnotherVersionIsTold() throws {
    let reading = try Self.read("x,s9,a,b,skos:exactMatch,\n")
    #expect(reading.issues.map(\.problem).contains(.unknownConcepts(count: 1, example: "s9")))
    #expect(reading.catalogue.taxonomy.skills["s9"] == nil)
  }

  @Test func aMappingWithoutATableIsAnIssue() throws {
    let reading = try TaxonomyReaderTests.read(["m.csv": Self.preamble])
    #expect(reading.issues.contains { $0.problem == .missingColumn(near: nil) })
  }

  static let published = PublishedTaxonomyTests.archives.deletingLastPathComponent()
    .appending(path: "competent-be/competences-fr-nl-esco.csv").path()

  @Test(.enabled(if: FileManager.default.fileExists(atPath: published)))
  func thePublishedMappingIsReadWhole() throws {
    let text = try String(contentsOfFile: Self.published, encoding: .utf8)
    let reading = try TaxonomyReaderTests.read(["m.csv": text])
    let tally = try #require(reading.tallies.first)
    #expect(tally.read == 11_183 && tally.rejected == 0)
  }
}
