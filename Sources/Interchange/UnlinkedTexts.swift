package import PasserelleModel

/// The texts in the place of skills that mean none for sure, without which rows are used: what somebody
/// should decide, the most frequent first.
public struct UnlinkedTexts: Sendable, Equatable {
  /// A text, however it is written.
  public struct Entry: Sendable, Equatable {
    /// As it was first met.
    public let text: String
    /// The rows that have it.
    public fileprivate(set) var rows: Int
    /// Whether it may be shown unasked: it describes courses or needs, or at least two learners.
    public fileprivate(set) var isCommon: Bool
    /// The skills that it may mean, best first: at most three.
    package let candidates: [SkillLink.Candidate]
  }

  /// The texts, most rows first, ties by text.
  public let entries: [Entry]
  /// The rows that are used without one of them or several.
  public let rows: Int

  /// Gathers them from what was told of files, and from the accounts of these.
  ///
  /// - Complexity: O(issues).
  public init(_ issues: [ImportIssue], _ tallies: [FileTally]) {
    let people = Set(tallies.lazy.filter { $0.kind == .learners }.map(\.file))
    var places: [String: Int] = [:]
    var found: [Entry] = []
    for issue in issues {
      guard case .textNotLinked(let text, let rows) = issue.problem else { continue }
      let isCommon = rows > 1 || !people.contains(issue.location.file)
      if let place = places[text.key] {
        found[place].rows += rows
        found[place].isCommon = found[place].isCommon || isCommon
      } else {
        places[text.key] = found.count
        found.append(
          Entry(text: text.found, rows: rows, isCommon: isCommon, candidates: text.candidates))
      }
    }
    entries = found.sorted { left, right in
      left.rows == right.rows
        ? left.text.utf8.lexicographicallyPrecedes(right.text.utf8) : left.rows > right.rows
    }
    rows = tallies.reduce(0) { $0 + $1.withUnlinkedText }
  }

  /// The columns of ``csv``.
  static let columns = ["text", "rows", "skill", "label", "confidence"]

  /// All of them as CSV, each with its candidates, a row each, or with blanks in one row.
  ///
  /// - Complexity: O(letters).
  package var csv: [UInt8] {
    var bytes = Array((Self.columns.joined(separator: ",") + "\r\n").utf8)
    for entry in entries {
      let candidates: [SkillLink.Candidate?] = entry.candidates
      for candidate in candidates.isEmpty ? [nil] : candidates {
        CSVText.append(entry.text, to: &bytes)
        bytes += ",\(entry.rows),".utf8
        CSVText.append(candidate?.skill.rawValue ?? "", to: &bytes)
        bytes += ",".utf8
        CSVText.append(candidate?.label ?? "", to: &bytes)
        bytes += ",\(candidate?.confidence ?? "")\r\n".utf8
      }
    }
    return bytes
  }
}
