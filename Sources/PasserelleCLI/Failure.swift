internal import PasserelleInterchange
internal import PasserelleModel

/// The world is wrong in a way that ends the command with exit code 2, or 64 where its options are.
///
/// Rows of input have issues of their own; this is for what is not a row.
struct Failure: Error {
  /// What is wrong, where, and what to do.
  let message: String
  /// The same in the other languages of the counsellors, where their commands can fail so.
  private let french, dutch: String?
  /// Whether the command line must be written differently.
  let isUsage: Bool

  init(
    _ message: String, french: String? = nil, dutch: String? = nil, isUsage: Bool = false
  ) {
    self.message = message
    (self.french, self.dutch) = (french, dutch)
    self.isUsage = isUsage
  }

  /// The message in a language, in English where it has none in that one.
  func message(in language: SpokenLanguage) -> String {
    switch language {
    case .english: message
    case .french: french ?? message
    case .dutch: dutch ?? message
    }
  }

  /// Says that results do not fit into a workbook: a cell, or all rows.
  init(_ problem: WorkbookProblem) {
    let isCell = problem.column > 0
    self.init(
      isCell
        ? "a text of the results is longer than a workbook's may be — write CSV"
        : "there are more results than a workbook's sheet holds — write CSV, or fewer with --top",
      french: isCell
        ? "un texte des résultats est plus long que ceux d'un classeur — écrivez en CSV"
        : "les résultats dépassent une feuille de classeur — écrivez en CSV, ou moins avec --top",
      dutch: isCell
        ? "een tekst van de resultaten is langer dan die van een werkmap — schrijf CSV"
        : "de resultaten passen niet in een werkblad — schrijf CSV, of minder met --top")
  }

  /// Says which file could not be written.
  init(_ failure: AtomicFile.Failure) {
    let (path, reason) = (failure.path, failure.reason)
    self.init(
      "\(path): cannot be written: \(reason) — check the path, its permissions and the space left",
      french: "\(path) : ne peut être écrit (\(reason)) — vérifiez le chemin, ses droits et la"
        + " place libre",
      dutch: "\(path): kan niet geschreven worden (\(reason)) — kijk het pad, de rechten en de"
        + " vrije ruimte na")
  }
}
