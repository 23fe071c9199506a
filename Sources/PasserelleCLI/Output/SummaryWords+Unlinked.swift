internal import PasserelleInterchange
internal import PasserelleModel

extension UnlinkedTexts {
  /// How many are named.
  private static let mostNamed = 10

  /// How many there are, the most frequent, and what to do about them; nothing where there are none.
  func lines(in words: SummaryWords) -> [String] {
    guard !entries.isEmpty else { return [] }
    let named = entries.filter(\.isCommon).prefix(Self.mostNamed)
      .map { "\"\($0.text.shown(upTo: 60))\" (\($0.rows))" }.joined(separator: ", ")
    let counts = words.notUnderstood(texts: entries.count, rows: rows)
    return [
      named.isEmpty ? counts : counts + words.colon + named, words.howToDecide,
    ]
  }
}

extension SummaryWords {
  /// What stands between a statement and its examples.
  fileprivate var colon: String { language == .french ? " : " : ": " }

  /// How many texts mean no skill, and how many rows are used without them.
  fileprivate func notUnderstood(texts: Int, rows: Int) -> String {
    let isOne = texts == 1
    return switch language {
    case .english:
      "\(texts) \(isOne ? "text means" : "texts mean") no skill that is known; used without"
        + " \(isOne ? "it" : "them"): \(counted(rows, .row))"
    case .french:
      "\(texts) \(isOne ? "texte ne désigne" : "textes ne désignent") aucune compétence connue ;"
        + " lignes utilisées sans \(isOne ? "lui" : "eux") : \(rows)"
    case .dutch:
      "\(texts) \(isOne ? "tekst betekent" : "teksten betekenen") geen bekende vaardigheid; zonder"
        + " die gebruikt: \(counted(rows, .row))"
    }
  }

  /// What to do about them.
  fileprivate var howToDecide: String {
    switch language {
    case .english:
      "To decide them once: --unlinked FILE.csv lists them with the nearest skills; keep the right rows"
        + " and save them as synonyms.csv beside the data."
    case .french:
      "Pour les décider une fois : --unlinked FICHIER.csv les liste avec les compétences les plus"
        + " proches ; gardez les bonnes lignes et enregistrez-les comme synonyms.csv avec les données."
    case .dutch:
      "Om ze één keer te beslissen: --unlinked BESTAND.csv geeft ze met de naaste vaardigheden; houd de"
        + " juiste rijen en bewaar ze als synonyms.csv bij de gegevens."
    }
  }
}
