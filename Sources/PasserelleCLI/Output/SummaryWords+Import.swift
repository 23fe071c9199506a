internal import PasserelleInterchange
internal import PasserelleModel

extension SummaryWords {
  /// How many rows a table received.
  func written(_ rows: Int, to path: String) -> String {
    switch language {
    case .english: "\(path): \(counted(rows, .row)) written"
    case .french: "\(path) : \(counted(rows, .row)) \(rows < 2 ? "écrite" : "écrites")"
    case .dutch: "\(path): \(counted(rows, .row)) geschreven"
    }
  }

  /// What became of the sessions of courses.
  func account(of sessions: SessionAccount) -> String {
    let (found, written) = (sessions.found, sessions.written)
    let (leftOut, rejected) = (sessions.leftOut, sessions.rejected)
    return switch language {
    case .english:
      "sessions: \(found) found = \(written) written + \(leftOut) left out + \(rejected) rejected"
    case .french:
      "sessions : \(found) trouvées = \(written) écrites + \(leftOut) laissées de côté"
        + " + \(rejected) rejetées"
    case .dutch:
      "sessies: \(found) gevonden = \(written) geschreven + \(leftOut) weggelaten"
        + " + \(rejected) geweigerd"
    }
  }

  /// What is missing where nothing says which skills there are.
  func withoutTaxonomy(_ folder: String) -> String {
    switch language {
    case .english:
      "\(folder)/taxonomy: not there, so no text or code means a skill — add the ESCO download"
    case .french:
      "\(folder)/taxonomy : absent, aucun texte ni code ne désigne donc une compétence — ajoutez"
        + " le téléchargement d'ESCO"
    case .dutch:
      "\(folder)/taxonomy: niet aanwezig, dus geen tekst of code duidt een vaardigheid aan — voeg de"
        + " download van ESCO toe"
    }
  }
}
