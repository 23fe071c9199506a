import PasserelleModel

@testable import PasserelleInterchange

/// A problem of each code, and of each form that its words take.
enum ProblemSamples {
  static let all = ofFiles + ofRows + ofCells + ofLists + ofImports

  private static let skill = SkillLink.Candidate(skill: "weld", label: "arc welding", percent: 93)

  private static let ofFiles: [ImportProblem] = [
    .missingFile(near: "learner.csv"), .twoFiles(other: "learners.ndjson"),
    .unreadable(reason: "Permission denied"), .emptyFile, .noRows, .wrongEncoding(name: "UTF-16"),
    .wrongSeparator(.semicolons), .wrongSeparator(.tabs), .damagedHeader(.zeroByte),
    .missingColumn(near: nil),
    .duplicateColumn, .unknownColumn(near: "skills"), .nearColumn("skills"),
    .renamedColumn(column: "skills"), .personalColumn, .namelessColumn(number: 3),
    .emptyColumns(["O"]), .otherSeparator(.semicolons),
    .otherSeparator(.tabs), .otherEncoding(name: "Windows-1252", example: "compétences"),
    .otherEncoding(name: "UTF-16", example: nil), .rowsAboveHeader(count: 2), .unrecognisedFile,
    .unknownConcepts(count: 2, example: "o9"), .noOccupationSkills,
  ]

  private static let ofImports: [ImportProblem] =
    [
      .foreignFile(expected: "<lheo>"), .nationalNumbers, .withoutID, .noSkillsRead(found: ""),
      .noSkillsRead(found: "F1602"),
      .clashingID(first: SourceLocation(file: "offers.json", record: 2)),
      .concluded(.seatsSummed, example: "4 + 4 = 8", records: 2),
      .damagedXML(.documentType), .damagedXML(.unknownEntity), .damagedXML(.endsEarly),
      .damagedXML(.notUTF8), .damagedXML(.badXML(byte: 7)), .damagedXML(.tooLarge(limit: 10 << 20)),
    ] + Conclusion.allCases.map { .concluded($0, example: "", records: 1) }

  private static let ofRows: [ImportProblem] = [
    .cellCount(found: 3, expected: 4), .tabCount(found: 2), .textCells(found: 1, allowed: 2...2),
    .textCells(found: 4, allowed: 2...3), .emptyLine, .unterminatedQuote, .strayQuote,
    .tooLong(limitBytes: 1 << 20), .zeroByte, .notUTF8(looksLatin1: true),
    .notUTF8(looksLatin1: false), .notJSON, .halfALetter, .repeatedKey("id"), .repeatedKey(nil),
    .duplicateID(firstLine: 2),
    .duplicatePair(firstLine: 3), .waitsInCycle(others: ["C1", "C2"]),
    .fieldCount(found: 5, expected: 6, shape: "query Q0 document rank score tag"),
    .duplicateDocument(firstLine: 4), .twinNeed(of: "N1", line: 2, rows: 3),
  ]

  private static let ofCells: [ImportProblem] =
    [
      .blank, .spaceInID(found: "a b"), .notANumber(found: "0,5", hasComma: true),
      .notANumber(found: "x", hasComma: false), .notAnInteger(found: "1.5"),
      .notAJudgedLevel(found: "1.5"), .outOfRange(found: "9", lowest: "1", highest: "8"),
      .outOfRange(found: "-1", lowest: "0", highest: nil),
      .notADay(found: "31/12/2026", suggestion: "2026-12-31"),
      .unknownValue(found: "on-site", allowed: ["onsite", "remote"], near: "onsite"),
      .incompletePlace(missing: "latitude"), .levelWithoutLanguage, .endBeforeStart,
      .reservesExceedSeats, .minimumExceedsSeats, .noSkills, .conflictingLabel(kept: "welding"),
      .damagedText(found: "Ã©tÃ©", rows: 2), .swappedPlace(rows: 3), .farPlace(rows: 1), .totalsRow,
      .otherSheets(["Légende"]),
      .workbook(WorkbookProblem(.encrypted)), .workbook(WorkbookProblem(.tooDense(limit: 9))),
      .workbook(WorkbookProblem(.documentType)),
      .workbook(WorkbookProblem(.badCell, part: "x", row: 3, column: 2)),
      .ambiguousDay(found: "03/04/2027", rows: 4), .mixedDays(dayFirst: 2, monthFirst: 1),
      .mixedDecimals(commas: 2, points: 1), .failedFormula(found: "#REF!"),
      .lostDigits(found: "1,04E+05"), .reread(.blank, found: "NULL", value: nil, rows: 2),
    ]
    + ImportProblem.Rereading.allCases.map { .reread($0, found: "18/01/2027", value: "x", rows: 1) }
    + ImportProblem.ValueKind.allCases.flatMap { [.notText(found: $0), .noNumber(found: $0)] }

  private static let ofLists: [ImportProblem] =
    [
      .level(found: "9", item: "weld"), .languageLevel(found: "D1"), .noLanguage(found: "français"),
      .conflictingItems(item: "weld"), .linkedSkill(found: "welding", skill: skill, rows: 2),
      .textNotLinked(UnlinkedText(found: "x", key: "x", candidates: []), rows: 1),
      .textNotLinked(UnlinkedText(found: "x", key: "x", candidates: [skill, skill]), rows: 2),
      .higherLevel(item: "weld", rows: 2), .conflictingSynonym(line: 3),
      .linkedName(kind: .occupation, found: "Welder", id: "o1", rows: 2),
      .linkedName(kind: .course, found: "Welding for all", id: "C1", rows: 2),
      .unmatchedCourse(found: "C9", rows: 2),
      .uncertainSkill(found: "join", candidates: [skill, skill]),
      .unmatchedOccupation(found: "o9", near: "o8", rows: 2),
      .unmatchedSeat(kind: .learner, found: "7", rows: 2),
    ]
    + ImportProblem.Referent.allCases.flatMap { kind -> [ImportProblem] in
      [
        .unknownReference(kind: kind, found: "x", near: nil),
        .rejectedReference(kind: kind, found: "x"),
      ]
    }
}
