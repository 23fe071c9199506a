internal import PasserelleInterchange
internal import PasserelleModel

/// Issues as a person reads them: one line for each kind of problem in a column of a file, with its first
/// example and the lines of the others; what names something has a line for each name.
struct IssueGroups {
  private struct Kind: Hashable {
    let file: String
    let code: String
    let column: String?
    /// What is told of the header goes into one line, whatever the column.
    let isOfHeader: Bool
    /// What a cell names, each of which somebody may want to look at.
    let text: String?
  }

  /// In the order of the first of each kind.
  private var groups: [[ImportIssue]] = []

  init(_ issues: [ImportIssue]) {
    var places: [Kind: Int] = [:]
    for issue in issues {
      let isOfHeader = issue.scope == .file && issue.severity == .notice
      let kind = Kind(
        file: issue.location.file, code: issue.code,
        column: isOfHeader ? nil : issue.location.column, isOfHeader: isOfHeader,
        text: issue.scope == .reference ? issue.message(in: .english) : nil)
      if let place = places[kind] {
        groups[place].append(issue)
      } else {
        places[kind] = groups.count
        groups.append([issue])
      }
    }
  }

  /// A line for each group.
  func lines(_ words: SummaryWords) -> [String] { groups.map { Self.line(of: $0, words) } }

  /// How many lines of others are named.
  private static let mostLines = 5

  private static func line(of group: [ImportIssue], _ words: SummaryWords) -> String {
    guard let first = group.first else { return "" }
    let sentence = first.sentence(in: words.language)
    let others = group.dropFirst()
    if others.isEmpty { return sentence }
    if first.scope == .file {
      return
        ([sentence]
        + others.map { issue in
          (issue.location.column.map { "\($0): " } ?? "") + issue.message(in: words.language)
        }).joined(separator: "; ")
    }
    let lines = others.prefix(mostLines).map { "\($0.location.line)" }.joined(separator: ", ")
    return sentence + words.others(others.count, lines: lines, isWhole: others.count <= mostLines)
  }
}
