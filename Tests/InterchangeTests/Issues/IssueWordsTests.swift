import Foundation
import PasserelleModel
import Testing

@testable import PasserelleInterchange

/// Codes are for programs and stay; words are for people, in each of their languages.
@Suite struct IssueWordsTests {
  static func issue(_ problem: ImportProblem, isPersonal: Bool = false) -> ImportIssue {
    ImportIssue(
      problem, at: SourceLocation(file: "f.csv", line: 2, column: "c"), isPersonal: isPersonal)
  }

  /// A program may look for each of these: a code may come, but none may go or change.
  @Test func theCodesAreThoseThatArePublished() {
    let codes = Set(ImportProblem.Code.allCases.map(\.rawValue)).subtracting(["concluded"])
    #expect(codes.sorted() == Self.published)
    #expect(Conclusion.allCases.map(\.rawValue).sorted() == Self.concluded)
  }

  @Test func aCodeIsWordsInKebabCaseAndUnique() {
    let codes = ImportProblem.Code.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    let conclusions = Conclusion.allCases.map(\.rawValue)
    #expect(Set(conclusions).count == conclusions.count)
    #expect(Set(codes).intersection(conclusions) == Self.shared)
    for code in codes + conclusions {
      #expect(code.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(code)")
    }
  }

  @Test func aSampleOfEachCodeIsLookedAt() {
    #expect(Set(ProblemSamples.all.map(\.code)) == Set(ImportProblem.Code.allCases))
  }

  @Test(arguments: ProblemSamples.all) func everyProblemHasWordsInEveryLanguage(
    problem: ImportProblem
  ) {
    let messages = SpokenLanguage.allCases.map(Self.issue(problem).message)
    #expect(Set(messages).count == messages.count)
    for message in messages {
      #expect(message.count > 10 && !message.contains("  ") && !message.contains("nil"))
    }
  }

  /// What can name a person is described in the language, whatever the problem.
  @Test(arguments: ProblemSamples.all) func noTextOfAPersonIsShown(problem: ImportProblem) {
    let secret = "Jeanne Dupont"
    guard let problem = problem.finding(secret) else { return }
    for language in SpokenLanguage.allCases {
      let hidden = Self.issue(problem, isPersonal: true).message(in: language)
      #expect(!hidden.contains("Jeanne") && hidden.contains("13"), "\(hidden)")
      #expect(Self.issue(problem).message(in: language).contains("\"\(secret)\""))
    }
  }

  @Test func theRawTextIsKeptWhileItIsNotShown() throws {
    let text = "id,status,skills\nL1,Jean Dupont,weld\n"
    let issue = try #require(try DataFolder(["learners.csv": text]).read().issues.first)
    #expect(issue.problem.finding("Jean Dupont") == issue.problem)
    #expect(!issue.description.contains("Jean"))
  }

  /// Each conclusion has words of its own, in every language, and no example is lost.
  @Test func noTwoConclusionsHaveTheSameWords() {
    for language in SpokenLanguage.allCases {
      let words = Conclusion.allCases.map { $0.words(in: language) }
      #expect(Set(words).count == words.count)
      for kind in Conclusion.allCases {
        let issue = Self.issue(.concluded(kind, example: "N1 → o1", records: 7))
        #expect(issue.code == kind.rawValue && issue.severity == .notice)
        let message = issue.message(in: language)
        #expect(message.contains("N1 → o1") && message.contains("7"), "\(message)")
      }
    }
  }

  /// The page on formats says of every code what it means.
  @Test func everyCodeIsDescribed() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Passerelle/Passerelle.docc/Formats.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for code in Self.published { #expect(text.contains("`\(code)`"), "\(code)") }
    for code in Self.concluded { #expect(text.contains("| `\(code)` |"), "\(code)") }
  }

  /// The codes that a table may give by the row and an import by the record: they mean the same.
  static let shared: Set<String> = [
    "damaged-text",
    "empty-mark", "eqf-from-table", "mother-tongue", "text-not-linked", "time-cut",
  ]

  static let concluded = """
    coordinates-look-swapped damaged-text empty-mark eqf-from-table eqf-is-exit-level higher-level \
    hours-from-total hours-unknown id-from-url importance-assumed language-level-lowest \
    language-level-unknown language-wished level-assumed level-unknown mode-from-table \
    mode-unknown mother-tongue near-midnight no-skills-known occupation-from-label \
    occupation-from-prefix other-types partial-page permanent-entry place-from-municipality \
    place-unknown positions-shared possible-duplicate remote-work repeated-record same-offer \
    seats-stated seats-summed session-without-seats session-without-start several-languages \
    several-places skills-from-occupation skills-from-text status-from-table status-unknown \
    text-not-linked time-cut title-shortened unknown-concept unknown-language-name \
    unknown-occupation
    """.split(separator: " ").map(String.init)

  static let published = """
    ambiguous-day blank-cell cell-count clashing-id conflicting-items \
    conflicting-label conflicting-synonym damaged-header damaged-text damaged-workbook \
    damaged-xml day-first decimal-comma duplicate-column duplicate-document duplicate-id \
    duplicate-pair empty-columns empty-file empty-line empty-mark end-before-start \
    eqf-from-table failed-formula far-place field-count foreign-file half-a-letter \
    higher-level-kept incomplete-place language-name level-without-language linked-course \
    linked-occupation linked-skill lost-digits minimum-exceeds-seats missing-column missing-file \
    mixed-days mixed-decimals mother-tongue nameless-column national-numbers near-column \
    no-occupation-skills no-rows no-skills no-skills-read not-a-day not-a-judged-level \
    not-a-number not-an-integer not-json not-text not-utf-8 other-encoding other-separator \
    other-sheets out-of-range personal-column prerequisite-cycle range-upper-end \
    rejected-reference renamed-column repeated-key reserves-exceed-seats row-too-long \
    rows-above-header space-in-id stray-quote swapped-place tab-count text-cells text-not-linked \
    time-cut totals-row twin-need two-files uncertain-skill unknown-column unknown-concepts \
    unknown-language unknown-language-level unknown-reference unknown-skill-level unknown-value \
    unmatched-course unmatched-occupation unmatched-seat unreadable-file unrecognised-file \
    unterminated-quote without-id word-for-a-name wrong-encoding wrong-separator zero-byte
    """.split(separator: " ").map(String.init)
}

extension ImportProblem {
  /// The problem with another text found in the cell; `nil` where it quotes none of it.
  fileprivate func finding(_ text: String) -> ImportProblem? {
    switch self {
    case .notANumber(_, let hasComma): .notANumber(found: text, hasComma: hasComma)
    case .notAnInteger: .notAnInteger(found: text)
    case .outOfRange(_, let lowest, let highest):
      .outOfRange(found: text, lowest: lowest, highest: highest)
    case .notADay(_, let suggestion): .notADay(found: text, suggestion: suggestion)
    case .unknownValue(_, let allowed, let near):
      .unknownValue(found: text, allowed: allowed, near: near)
    case .languageLevel: .languageLevel(found: text)
    case .noLanguage: .noLanguage(found: text)
    case .conflictingItems: .conflictingItems(item: text)
    case .unmatchedCourse(_, let rows): .unmatchedCourse(found: text, rows: rows)
    case .linkedName(let kind, _, let id, let rows):
      .linkedName(kind: kind, found: text, id: id, rows: rows)
    case .textNotLinked(_, let rows):
      .textNotLinked(UnlinkedText(found: text, key: text, candidates: []), rows: rows)
    case .unknownReference(let kind, _, let near):
      .unknownReference(kind: kind, found: text, near: near)
    case .rejectedReference(let kind, _): .rejectedReference(kind: kind, found: text)
    case .unmatchedOccupation(_, let near, let rows):
      .unmatchedOccupation(found: text, near: near, rows: rows)
    case .unmatchedSeat(let kind, _, let rows):
      .unmatchedSeat(kind: kind, found: text, rows: rows)
    case .damagedText(_, let rows): .damagedText(found: text, rows: rows)
    default: nil
    }
  }
}
