package import PasserelleModel

/// What may be wrong with input, with what was found as it stands there.
///
/// Words, quotation marks and what may be shown of a cell are left to each language's table.
package enum ImportProblem: Sendable, Equatable {
  // The file as a whole.
  /// A row of sums at the end, which is none of the table's.
  case totalsRow
  case workbook(WorkbookProblem)
  case damagedXML(XMLFault)
  /// The sheets of a workbook that are not read.
  case otherSheets([String])
  case missingFile(near: String?)
  case twoFiles(other: String)
  case unreadable(reason: String)
  case emptyFile
  case noRows
  case wrongEncoding(name: String)
  case wrongSeparator(Separator)
  /// Something is wrong with the line by which the others are read.
  indirect case damagedHeader(ImportProblem)
  case missingColumn(near: String?)
  case duplicateColumn
  case unknownColumn(near: String?)
  /// A column whose name is nearly that of another, which would be missed.
  case nearColumn(String)
  /// A column under another name of it.
  case renamedColumn(column: String)
  /// A column, from 1, that has content and no name.
  case namelessColumn(number: Int)
  /// The letters of columns that have neither.
  case emptyColumns([String])
  /// A column of what is never read.
  case personalColumn
  case otherSeparator(Separator)
  /// Another encoding, and a name of the header that shows it.
  case otherEncoding(name: String, example: String?)
  case rowsAboveHeader(count: Int)
  case unrecognisedFile
  /// A column of ids that holds numbers of a national register.
  case nationalNumbers
  /// A file of another format than the one that was said.
  case foreignFile(expected: String)
  case unknownConcepts(count: Int, example: String)
  case noOccupationSkills

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
  /// The id of a record that stands elsewhere with other content.
  case clashingID(first: SourceLocation)
  case waitsInCycle(others: [String])
  case fieldCount(found: Int, expected: Int, shape: String)
  case duplicateDocument(firstLine: Int)
  /// A row that looks like an earlier one under another id; so many rows do.
  case twinNeed(of: String, line: Int, rows: Int)

  /// A record of a format without ids, to which none was given.
  case withoutID

  // A cell.
  case blank
  case spaceInID(found: String)
  case notText(found: ValueKind)
  case noNumber(found: ValueKind)
  case notANumber(found: String, hasComma: Bool)
  case notAnInteger(found: String)
  case notAJudgedLevel(found: String)
  case outOfRange(found: String, lowest: String, highest: String?)
  case notADay(found: String, suggestion: String?)
  case unknownValue(found: String, allowed: [String], near: String?)
  case level(found: String, item: String)
  case languageLevel(found: String)
  case noLanguage(found: String)
  case conflictingItems(item: String)
  case incompletePlace(missing: String)
  case levelWithoutLanguage
  case endBeforeStart
  case reservesExceedSeats
  case minimumExceedsSeats
  case noSkills
  /// A record of which no skill could be read, with what it names instead.
  case noSkillsRead(found: String)
  /// What an import concludes, with the first example and the number of records.
  case concluded(Conclusion, example: String, records: Int)
  case conflictingLabel(kept: String)
  /// What was not written as the formats have it and is read all the same, first of so many rows.
  case reread(Rereading, found: String, value: String?, rows: Int)
  /// Days of a column of which none tells whether the day or the month comes first.
  case ambiguousDay(found: String, rows: Int)
  case mixedDays(dayFirst: Int, monthFirst: Int)
  case mixedDecimals(commas: Int, points: Int)
  case failedFormula(found: String)
  case lostDigits(found: String)
  /// A text whose letters were decoded wrongly before, the first of so many rows.
  case damagedText(found: String, rows: Int)
  case swappedPlace(rows: Int)
  case farPlace(rows: Int)

  // A cell that names something.
  case unknownReference(kind: Referent, found: String, near: String?)
  /// An occupation or a course by its name, in so many rows.
  case linkedName(kind: Referent, found: String, id: String, rows: Int)
  /// The first completed course of a file that is no course, and how many of its rows name one.
  case unmatchedCourse(found: String, rows: Int)
  /// Another line says that the same text means another skill.
  case conflictingSynonym(line: Int)
  /// A text that is taken for a skill in so many rows.
  case linkedSkill(found: String, skill: SkillLink.Candidate, rows: Int)
  /// A text that means no skill for sure, without which so many rows are used.
  case textNotLinked(UnlinkedText, rows: Int)
  /// A skill that is named twice, at least once by a text, first of so many rows.
  case higherLevel(item: String, rows: Int)
  case uncertainSkill(found: String, candidates: [SkillLink.Candidate])
  /// The first that a file names, and how many of its rows name one.
  case unmatchedOccupation(found: String, near: String?, rows: Int)
  case rejectedReference(kind: Referent, found: String)
  /// The first learner or session of a plan of before that is no more, and how many rows have such a one.
  case unmatchedSeat(kind: Referent, found: String, rows: Int)

  /// Why something is read as it is.
  package enum Rereading: Sendable, CaseIterable {
    case decimalComma, dayFirst, timeCut, blank, word, languageName, motherTongue, eqfLevel, range
  }

  /// What divides cells where commas would.
  package enum Separator: Sendable, CaseIterable {
    case semicolons, tabs
  }

  /// What stands where a text should.
  package enum ValueKind: Sendable, CaseIterable {
    case text, number, list, object, truth
    /// A list with items that are not text.
    case mixedList
    /// A value in an object that is neither number nor text.
    case mixedObject
  }

  /// What a cell may name.
  package enum Referent: String, Sendable, CaseIterable {
    case skill, course, occupation, session, learner, row, column
  }
}

extension ImportProblem {
  /// Whether it makes the whole file unusable.
  package var isOfFile: Bool { code.nature == (.file, .error) }

  /// Whether it says that something is read in another way than it is written, or not at all.
  var isRereading: Bool {
    switch self {
    case .reread, .textNotLinked, .higherLevel: true
    default: false
    }
  }

  var isNotice: Bool { code.nature.severity == .notice }
}
