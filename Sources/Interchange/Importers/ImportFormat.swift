/// A format of another system that can be imported.
public enum ImportFormat: String, Sendable, CaseIterable {
  /// Le Forem's open offers, JSON or CSV.
  case foremOffers = "forem-offers"
  /// Tables of people as employment services export them.
  case pesLearners = "pes-learners"
  /// Courses and job postings in the vocabulary of schema.org, JSON-LD alone or in a page.
  case schemaOrg = "schemaorg"
  /// Europass CVs, XML.
  case europass
  /// Qualifications of the European Learning Model, version 3.
  case elm
  /// Training offers in Lhéo 2.2.
  case lheo
  /// France Travail's offers.
  case franceTravailOffers = "francetravail-offers"
}
