public import PasserelleInterchange

/// Whether what was read may be used: decided here for every use case.
public enum Verdict: Sendable, Equatable {
  /// Nothing is lost.
  case usable
  /// Rows are lost, and the others may be used by those who accept that.
  case usableWithoutBadRows
  /// A whole file is lost.
  case unusable

  /// Judges by all that is wrong with the input.
  public init(_ issues: [ImportIssue]) {
    let errors = issues.filter { $0.severity == .error }
    self =
      errors.isEmpty
      ? .usable : errors.contains(where: \.problem.isOfFile) ? .unusable : .usableWithoutBadRows
  }

  /// Whether the good rows may be used by somebody who accepts, or does not, that others are lost.
  public func permits(keepingGoing: Bool) -> Bool {
    switch self {
    case .usable: true
    case .usableWithoutBadRows: keepingGoing
    case .unusable: false
    }
  }
}
