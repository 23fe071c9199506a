/// What became of the rows of a file: read = used + rejected.
public struct FileTally: Sendable, Equatable {
  /// What a file holds.
  public enum Kind: String, Sendable, CaseIterable {
    /// People.
    case learners
    /// Courses.
    case courses
    /// Sessions.
    case sessions
    /// Needs.
    case needs
    /// Profiles to complete.
    case profiles
    /// Labels or queries, a text a line.
    case texts
    /// A file of the taxonomy.
    case taxonomy
  }

  /// The file, by the path that the user gave.
  public let file: String
  /// What it holds.
  public let kind: Kind
  /// Rows found.
  public internal(set) var read = 0
  /// Rows used.
  public internal(set) var used = 0
  /// Rows not used, each with an issue.
  public var rejected: Int { read - used }

  init(file: String, kind: Kind) {
    self.file = file
    self.kind = kind
  }
}
