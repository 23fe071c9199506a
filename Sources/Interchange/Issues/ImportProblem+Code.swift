extension ImportProblem {
  /// The stable name of a problem for programs.
  package enum Code: String, Sendable, CaseIterable {
    case missingFile = "missing-file"
    case twoFiles = "two-files"
    case unreadable = "unreadable-file"
    case emptyFile = "empty-file"
    case noRows = "no-rows"
    case wrongEncoding = "wrong-encoding"
    case wrongSeparator = "wrong-separator"
    case damagedHeader = "damaged-header"
    case missingColumn = "missing-column"
    case duplicateColumn = "duplicate-column"
    case unknownColumn = "unknown-column"
    case nearColumn = "near-column"
    case renamedColumn = "renamed-column"
    case namelessColumn = "nameless-column"
    case emptyColumns = "empty-columns"
    case personalColumn = "personal-column"
    case otherSeparator = "other-separator"
    case otherEncoding = "other-encoding"
    case rowsAboveHeader = "rows-above-header"
    case totalsRow = "totals-row"
    case workbook = "damaged-workbook"
    case damagedXML = "damaged-xml"
    case otherSheets = "other-sheets"
    case nationalNumbers = "national-numbers"
    case foreignFile = "foreign-file"
    case unrecognisedFile = "unrecognised-file"
    case unknownConcepts = "unknown-concepts"
    case noOccupationSkills = "no-occupation-skills"

    case cellCount = "cell-count"
    case tabCount = "tab-count"
    case textCells = "text-cells"
    case emptyLine = "empty-line"
    case unterminatedQuote = "unterminated-quote"
    case strayQuote = "stray-quote"
    case tooLong = "row-too-long"
    case zeroByte = "zero-byte"
    case notUTF8 = "not-utf-8"
    case notJSON = "not-json"
    case halfALetter = "half-a-letter"
    case repeatedKey = "repeated-key"
    case duplicateID = "duplicate-id"
    case duplicatePair = "duplicate-pair"
    case clashingID = "clashing-id"
    case waitsInCycle = "prerequisite-cycle"
    case fieldCount = "field-count"
    case duplicateDocument = "duplicate-document"
    case twinNeed = "twin-need"
    case withoutID = "without-id"

    case blank = "blank-cell"
    case spaceInID = "space-in-id"
    case notText = "not-text"
    case notANumber = "not-a-number"
    case notAnInteger = "not-an-integer"
    case notAJudgedLevel = "not-a-judged-level"
    case outOfRange = "out-of-range"
    case notADay = "not-a-day"
    case unknownValue = "unknown-value"
    case level = "unknown-skill-level"
    case languageLevel = "unknown-language-level"
    case noLanguage = "unknown-language"
    case conflictingItems = "conflicting-items"
    case incompletePlace = "incomplete-place"
    case levelWithoutLanguage = "level-without-language"
    case endBeforeStart = "end-before-start"
    case reservesExceedSeats = "reserves-exceed-seats"
    case minimumExceedsSeats = "minimum-exceeds-seats"
    case noSkills = "no-skills"
    case noSkillsRead = "no-skills-read"
    case concluded = "concluded"
    case conflictingLabel = "conflicting-label"
    case damagedText = "damaged-text"
    case swappedPlace = "swapped-place"
    case farPlace = "far-place"
    case ambiguousDay = "ambiguous-day"
    case mixedDays = "mixed-days"
    case mixedDecimals = "mixed-decimals"
    case failedFormula = "failed-formula"
    case lostDigits = "lost-digits"
    case decimalComma = "decimal-comma"
    case dayFirst = "day-first"
    case timeCut = "time-cut"
    case emptyMark = "empty-mark"
    case translatedWord = "word-for-a-name"
    case languageName = "language-name"
    case motherTongue = "mother-tongue"
    case eqfFromTable = "eqf-from-table"
    case rangeUpperEnd = "range-upper-end"
    case conflictingSynonym = "conflicting-synonym"
    case textNotLinked = "text-not-linked"
    case higherLevel = "higher-level-kept"

    case unknownReference = "unknown-reference"
    case linkedSkill = "linked-skill"
    case uncertainSkill = "uncertain-skill"
    case unmatchedOccupation = "unmatched-occupation"
    case linkedOccupation = "linked-occupation"
    case linkedCourse = "linked-course"
    case unmatchedCourse = "unmatched-course"
    case rejectedReference = "rejected-reference"
    case unmatchedSeat = "unmatched-seat"
  }

  package var code: Code {
    switch self {
    case .missingFile: .missingFile
    case .twoFiles: .twoFiles
    case .unreadable: .unreadable
    case .emptyFile: .emptyFile
    case .noRows: .noRows
    case .wrongEncoding: .wrongEncoding
    case .wrongSeparator: .wrongSeparator
    case .damagedHeader: .damagedHeader
    case .missingColumn: .missingColumn
    case .duplicateColumn: .duplicateColumn
    case .unknownColumn: .unknownColumn
    case .nearColumn: .nearColumn
    case .renamedColumn: .renamedColumn
    case .namelessColumn: .namelessColumn
    case .emptyColumns: .emptyColumns
    case .personalColumn: .personalColumn
    case .otherSeparator: .otherSeparator
    case .otherEncoding: .otherEncoding
    case .rowsAboveHeader: .rowsAboveHeader
    case .totalsRow: .totalsRow
    case .workbook: .workbook
    case .damagedXML: .damagedXML
    case .otherSheets: .otherSheets
    case .nationalNumbers: .nationalNumbers
    case .foreignFile: .foreignFile
    case .unrecognisedFile: .unrecognisedFile
    case .unknownConcepts: .unknownConcepts
    case .noOccupationSkills: .noOccupationSkills
    case .cellCount: .cellCount
    case .tabCount: .tabCount
    case .textCells: .textCells
    case .emptyLine: .emptyLine
    case .unterminatedQuote: .unterminatedQuote
    case .strayQuote: .strayQuote
    case .tooLong: .tooLong
    case .zeroByte: .zeroByte
    case .notUTF8: .notUTF8
    case .notJSON: .notJSON
    case .halfALetter: .halfALetter
    case .repeatedKey: .repeatedKey
    case .duplicateID: .duplicateID
    case .duplicatePair: .duplicatePair
    case .clashingID: .clashingID
    case .waitsInCycle: .waitsInCycle
    case .fieldCount: .fieldCount
    case .duplicateDocument: .duplicateDocument
    case .twinNeed: .twinNeed
    case .withoutID: .withoutID
    case .blank: .blank
    case .spaceInID: .spaceInID
    case .notText: .notText
    case .noNumber, .notANumber: .notANumber
    case .notAnInteger: .notAnInteger
    case .notAJudgedLevel: .notAJudgedLevel
    case .outOfRange: .outOfRange
    case .notADay: .notADay
    case .unknownValue: .unknownValue
    case .level: .level
    case .languageLevel: .languageLevel
    case .noLanguage: .noLanguage
    case .conflictingItems: .conflictingItems
    case .incompletePlace: .incompletePlace
    case .levelWithoutLanguage: .levelWithoutLanguage
    case .endBeforeStart: .endBeforeStart
    case .reservesExceedSeats: .reservesExceedSeats
    case .minimumExceedsSeats: .minimumExceedsSeats
    case .noSkills: .noSkills
    case .noSkillsRead: .noSkillsRead
    case .concluded: .concluded
    case .conflictingLabel: .conflictingLabel
    case .damagedText: .damagedText
    case .swappedPlace: .swappedPlace
    case .farPlace: .farPlace
    case .ambiguousDay: .ambiguousDay
    case .mixedDays: .mixedDays
    case .mixedDecimals: .mixedDecimals
    case .failedFormula: .failedFormula
    case .lostDigits: .lostDigits
    case .reread(let kind, _, _, _): kind.code
    case .unknownReference: .unknownReference
    case .linkedSkill: .linkedSkill
    case .uncertainSkill: .uncertainSkill
    case .linkedName(.course, _, _, _): .linkedCourse
    case .linkedName: .linkedOccupation
    case .unmatchedCourse: .unmatchedCourse
    case .conflictingSynonym: .conflictingSynonym
    case .textNotLinked: .textNotLinked
    case .higherLevel: .higherLevel
    case .unmatchedOccupation: .unmatchedOccupation
    case .rejectedReference: .rejectedReference
    case .unmatchedSeat: .unmatchedSeat
    }
  }
}

extension ImportProblem.Code {
  /// What a problem is about, and whether anything is lost by it.
  package var nature: (scope: ImportIssue.Scope, severity: ImportIssue.Severity) {
    switch self {
    case .missingFile, .twoFiles, .unreadable, .emptyFile, .wrongEncoding, .wrongSeparator,
      .damagedHeader, .missingColumn, .duplicateColumn, .nearColumn, .namelessColumn, .workbook,
      .damagedXML,
      .foreignFile, .nationalNumbers:
      (.file, .error)
    case .totalsRow, .otherSheets, .renamedColumn, .personalColumn, .emptyColumns, .otherSeparator,
      .otherEncoding,
      .rowsAboveHeader,
      .noRows,
      .unknownColumn, .unrecognisedFile, .unknownConcepts, .noOccupationSkills:
      (.file, .notice)
    case .cellCount, .tabCount, .textCells, .unterminatedQuote, .strayQuote, .tooLong, .zeroByte,
      .notUTF8, .notJSON, .halfALetter, .repeatedKey, .duplicateID, .duplicatePair, .clashingID,
      .waitsInCycle,
      .fieldCount,
      .duplicateDocument, .withoutID:
      (.row, .error)
    case .emptyLine, .twinNeed, .concluded: (.row, .notice)
    case .blank, .spaceInID, .notText, .notANumber, .notAnInteger, .notAJudgedLevel, .outOfRange,
      .notADay, .unknownValue, .level, .languageLevel, .noLanguage, .conflictingItems,
      .incompletePlace, .endBeforeStart, .reservesExceedSeats, .minimumExceedsSeats, .ambiguousDay,
      .mixedDays, .mixedDecimals, .failedFormula, .lostDigits, .conflictingSynonym, .noSkillsRead:
      (.cell, .error)
    case .decimalComma, .dayFirst, .timeCut, .emptyMark, .translatedWord, .languageName,
      .motherTongue, .eqfFromTable, .rangeUpperEnd, .levelWithoutLanguage, .noSkills,
      .conflictingLabel, .damagedText, .swappedPlace, .farPlace, .textNotLinked, .higherLevel:
      (.cell, .notice)
    case .unknownReference, .uncertainSkill, .rejectedReference: (.reference, .error)
    case .linkedSkill, .linkedOccupation, .linkedCourse, .unmatchedOccupation, .unmatchedCourse,
      .unmatchedSeat:
      (.reference, .notice)
    }
  }
}

extension ImportProblem.Rereading {
  fileprivate var code: ImportProblem.Code {
    switch self {
    case .decimalComma: .decimalComma
    case .dayFirst: .dayFirst
    case .timeCut: .timeCut
    case .blank: .emptyMark
    case .word: .translatedWord
    case .languageName: .languageName
    case .motherTongue: .motherTongue
    case .eqfLevel: .eqfFromTable
    case .range: .rangeUpperEnd
    }
  }
}
