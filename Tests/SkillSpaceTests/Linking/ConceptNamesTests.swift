import PasserelleModel
import Testing

@testable import PasserelleSkillSpace

@Suite struct ConceptNamesTests {
  static func labels(_ preferred: String, _ alternative: String...) -> ConceptLabels {
    var labels = ConceptLabels()
    labels.preferred["fr"] = preferred
    labels.alternative["fr"] = alternative
    return labels
  }

  static let names = ConceptNames<OccupationID>([
    "welder": labels("soudeur / soudeuse", "ouvrier du métal", "monteur"),
    "smith": labels("forgeron", "ouvrier du métal"),
    "fitter": labels("Monteur", "monteur"),
    "twin": labels("Maçon"), "other": labels("MACON"),
  ])

  @Test(
    arguments: [
      ("SOUDEUR", "welder"), ("soudeuse", "welder"), ("Soudeur / Soudeuse", "welder"),
      ("forgeron (h/f)", "smith"), ("monteur", "fitter"),
      ("ouvrier du metal", nil), ("maçon", nil), ("", nil), ("welder", nil),
    ] as [(String, OccupationID?)])
  func aNameOfOneAloneMeansItAndAPreferredOneOutranks(text: String, id: OccupationID?) {
    #expect(Self.names.concept(called: text) == id)
  }
}
