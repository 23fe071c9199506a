/// What became of the rows of a file: read = used + rejected + repeated.
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
    /// What has been decided that texts mean.
    case synonyms
    /// A file of the taxonomy.
    case taxonomy
    /// What pairs of rows and columns are worth.
    case edges
    /// How many rows columns have room for.
    case capacities
    /// What counsellors have decided about learners and sessions.
    case orders
    /// A seat plan.
    case plan
    /// Which row is placed in which column.
    case assignment
    /// Ranked documents of queries.
    case run
    /// Judged documents of queries.
    case judgements
    /// Which occupation the codes of another classification mean.
    case occupationCodes = "occupation-codes"
    /// Where municipalities lie.
    case municipalities
  }

  /// The file, by the path that the user gave.
  public let file: String
  /// What it holds.
  public let kind: Kind
  /// Rows found.
  public internal(set) var read = 0
  /// Rows used.
  public internal(set) var used = 0
  /// Rows that are used without a text in the place of a skill that means none.
  public internal(set) var withUnlinkedText = 0
  /// Records that say again what an earlier one has said; of imports alone.
  public internal(set) var repeated = 0
  /// Rows not used, each with an issue.
  public var rejected: Int { read - used - repeated }

  init(file: String, kind: Kind) {
    self.file = file
    self.kind = kind
  }
}
