import Testing

@testable import PasserelleSkillSpace

@Suite struct LabelTextTests {
  @Test(arguments: [
    ("Électricien", "electricien"), ("ŒUVRE d’art", "oeuvre d art"), ("Straße", "strasse"),
    ("technicien(ne) de maintenance", "technicien de maintenance"),
    ("conducteur(trice)", "conducteur"), ("employé·e·s de bureau", "employe de bureau"),
    ("Conducteur / Conductrice de ligne (h/f/x)", "conducteur conductrice de ligne"),
    ("Verkoper m/v/x", "verkoper"), ("C++", "c++"), ("C#", "c#"), ("R", "r"),
    ("soudage (soudage)", "soudage"),
    ("gestion (projets informatiques)", "gestion projets informatiques"),
    ("Инженер-програмист", "инженер програмист"), ("工程师", "工程师"), ("", ""), ("?!", ""),
    ("a(b", "a b"), ("a·", "a"), ("soudure·tuyauterie", "soudure tuyauterie"),
    ("soudure·tuyauterie·charpente", "soudure tuyauterie charpente"),
    ("soudure(tuyauterie(charpente", "soudure tuyauterie charpente"),
  ])
  func textsBecomeWords(text: String, key: String) {
    #expect(LabelText(text).key == key)
  }

  /// Quadratic work would take minutes.
  @Test(.timeLimit(.minutes(1))) func aLongChainOfMarksIsReadInOnePass() {
    let chain = String(repeating: "soudure·", count: 20_000)
    #expect(LabelText(chain + "tuyauterie").words == ["soudure", "tuyauterie"])
  }

  @Test func featuresAreASetInOrder() {
    let features = LabelFeatures.of(LabelText("soudeur / soudeuse soudeur"))
    let hashes = features.map(\.hash)
    #expect(hashes == Set(hashes).sorted())
    #expect(LabelFeatures.of(LabelText("")).isEmpty)
    #expect(!LabelFeatures.of(LabelText("x")).isEmpty)
  }
}
