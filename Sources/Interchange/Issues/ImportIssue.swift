public import PasserelleModel

/// Something about the input that its owner should know: where it is and what it is.
public struct ImportIssue: Error, Sendable, Equatable {
  /// Whether anything is lost by it.
  public enum Severity: String, Sendable {
    /// The row, or the file, cannot be used.
    case error
    /// Nothing is lost.
    case notice
  }

  /// What it is about.
  public enum Scope: String, Sendable {
    /// The file as a whole: an error loses all of it.
    case file
    /// A row as a whole.
    case row
    /// A cell by itself.
    case cell
    /// A cell that names something that stands elsewhere.
    case reference
  }

  /// Where it is.
  public let location: SourceLocation
  /// The id of the row, where it is known.
  public let id: String?
  /// What it is, with what was found as it stands in the file.
  package let problem: ImportProblem
  /// Whether the cell is about a person, so that no text in it is shown.
  package let isPersonal: Bool

  init(
    _ problem: ImportProblem, at location: SourceLocation, id: String? = nil,
    isPersonal: Bool = false
  ) {
    self.problem = problem
    self.location = location
    self.id = id
    self.isPersonal = isPersonal
  }

  /// What it is, for programs: words in kebab-case that stay the same while sentences may change.
  public var code: String {
    if case .concluded(let kind, _, _) = problem { return kind.rawValue }
    return problem.code.rawValue
  }

  /// Whether anything is lost by it.
  public var severity: Severity { problem.code.nature.severity }

  /// What it is about.
  public var scope: Scope { problem.code.nature.scope }

  /// What was found and what was expected, for people.
  ///
  /// Of a person's cell it shows only what can name nobody: a number, a day, a code of a level.
  public func message(in language: SpokenLanguage) -> String {
    switch language {
    case .english: problem.english(Quotation(isPersonal) { "a text of \($0) characters" })
    case .french: problem.french(Quotation(isPersonal) { "un texte de \($0) caractères" })
    case .dutch: problem.dutch(Quotation(isPersonal) { "een tekst van \($0) tekens" })
    }
  }

  /// `file:line: column: (id) ` and the message.
  public func sentence(in language: SpokenLanguage) -> String {
    let row = id.map { "(\($0.shown)) " } ?? ""
    return "\(location): \(row)\(message(in: language))"
  }
}

extension ImportIssue: CustomStringConvertible {
  /// The sentence in English.
  public var description: String { sentence(in: .english) }
}
