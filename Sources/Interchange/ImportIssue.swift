public import PasserelleModel

/// Something about the input that its owner should know: where it is and what it is.
public struct ImportIssue: Error, Sendable, Equatable {
  /// Whether a row is lost by it.
  public enum Severity: String, Sendable {
    /// The row, or the file, cannot be used.
    case error
    /// Nothing is lost.
    case notice
  }

  /// Where it is.
  public let location: SourceLocation
  /// The id of the row, where it is known.
  public let id: String?
  /// What it is.
  public let problem: ImportProblem

  init(_ problem: ImportProblem, at location: SourceLocation, id: String? = nil) {
    self.problem = problem
    self.location = location
    self.id = id
  }

  /// Whether a row is lost by it.
  public var severity: Severity { problem.isNotice ? .notice : .error }
}

/// What may be wrong with input: facts with their data; ``ImportIssue/description`` has the words.
public enum ImportProblem: Sendable, Equatable {
  // The file as a whole.
  case missingFile(near: String?)
  case twoFiles(other: String)
  case unreadable(reason: String)
  case emptyFile
  case noRows
  case wrongEncoding(name: String)
  case wrongSeparator(name: String)
  case missingColumn(near: String?)
  case duplicateColumn
  case unknownColumn(near: String?)
  case unrecognisedFile
  case unknownConcepts(count: Int, example: String)

  // The record as a whole.
  case cellCount(found: Int, expected: Int)
  case tabCount(found: Int)
  case textCells(found: Int, allowed: ClosedRange<Int>)
  case emptyLine
  case unterminatedQuote
  case strayQuote
  case tooLong(limitBytes: Int)
  case zeroByte
  case notUTF8(looksLatin1: Bool)
  case notJSON
  case halfALetter
  case repeatedKey(String?)
  case duplicateID(firstLine: Int)
  case duplicatePair(firstLine: Int)
  case waitsInCycle(others: [String])
  case fieldCount(found: Int, expected: Int, shape: String)
  case duplicateDocument(firstLine: Int)

  // A cell.
  case blank
  case spaceInID(found: String)
  case notText(found: String)
  case notANumber(found: String, hasComma: Bool)
  case notAnInteger(found: String)
  case notAWholeNumber(found: String)
  case outOfRange(found: String, lowest: String, highest: String?)
  case notADay(found: String, suggestion: String?)
  case unknownValue(found: String, allowed: [String], near: String?)
  case level(found: String, item: String)
  case languageLevel(found: String)
  case noLanguage(found: String)
  case conflictingItems(item: String)
  case unknownReference(kind: String, found: String, near: String?)
  case linkedSkill(found: String, skill: SkillLink.Candidate)
  case uncertainSkill(found: String, candidates: [SkillLink.Candidate])
  case unmatchedOccupation(found: String, near: String?)
  case rejectedReference(kind: String, found: String)
  case incompletePlace(missing: String)
  case levelWithoutLanguage
  case endBeforeStart
  case reservesExceedSeats
  case minimumExceedsSeats
  case noSkills
  case conflictingLabel(kept: String)

  /// Whether it makes the whole file unusable.
  public var isOfFile: Bool {
    switch self {
    case .missingFile, .twoFiles, .unreadable, .emptyFile, .wrongEncoding, .wrongSeparator,
      .missingColumn, .duplicateColumn:
      true
    default: false
    }
  }

  var isNotice: Bool {
    switch self {
    case .noRows, .emptyLine, .unknownColumn, .unrecognisedFile, .unknownConcepts, .noSkills,
      .conflictingLabel, .levelWithoutLanguage, .unmatchedOccupation, .linkedSkill:
      true
    default: false
    }
  }
}
