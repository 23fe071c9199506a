internal import PasserelleModel

extension ImportProblem {
  /// What was found, what was expected, and what to do, in English.
  func english(_ quote: Quotation) -> String {
    switch self {
    case .missingFile(let near):
      "no such file, expected it in the folder — export it, or check its name" + meant(near)
    case .twoFiles(let other): "stands beside \(other), expected one of them — remove the older"
    case .unreadable(let reason): "cannot be read: \(reason) — check the file and its permissions"
    case .emptyFile: "empty file, expected at least a first line — export it again"
    case .noRows: "holds no row — if that is not meant, export it again"
    case .wrongEncoding(let name): "encoded as \(name), expected UTF-8 — save it as UTF-8"
    case .wrongSeparator(.semicolons):
      "cells separated by semicolons, expected commas — save it as comma-separated CSV"
    case .wrongSeparator(.tabs):
      "cells separated by tabs, expected commas — save it as comma-separated CSV"
    case .damagedHeader(let damage): "first line cannot be read: " + damage.english(quote)
    case .missingColumn(let near): "no such column, expected it in the first line" + meant(near)
    case .duplicateColumn: "two columns of this name, expected one — remove or rename the other"
    case .unknownColumn(let near): "unknown column, ignored" + meant(near)
    case .nearColumn(let column):
      "unknown column, nearly \(column) — rename it, or remove it if it is something else"
    case .renamedColumn(let column): "read as \(column)"
    case .namelessColumn(let number):
      "column \(number) has content and no name in the header — name it, or empty it"
    case .emptyColumns(let letters):
      "columns without name or content, left out: \(letters.joined(separator: ", "))"
    case .personalColumn: "never read: it may name a person"
    case .otherSeparator(.semicolons):
      "cells are separated by semicolons, read so — if by commas, say --dialect rfc"
    case .otherSeparator(.tabs):
      "cells are separated by tabs, read so — if by commas or semicolons, say --dialect rfc or excel-be"
    case .otherEncoding(let name, let example):
      "encoded as \(name), read so" + (example.map { ": \($0.shown)" } ?? "")
        + " — if its letters are wrong, save it as UTF-8"
    case .rowsAboveHeader(let count): "rows above the header, left out: \(count)"
    case .nationalNumbers:
      "holds numbers of a national register, which are never read — give a column of other ids"
    case .foreignFile(let expected):
      "is no whole file of this format, expected \(expected) — check the format and the file"
    case .unrecognisedFile: "header of no known taxonomy file, ignored"
    case .unknownConcepts(let count, let example):
      "names a concept without a row of its own, \(example.shown), kept; \(count) rows do so"
    case .noOccupationSkills:
      "the occupations have no skills, since occupationSkillRelations is missing — add that file of"
        + " the same download"
    case .cellCount(let found, let expected):
      "\(found) cells, expected \(expected) as in the first line — look for a comma or a line break"
        + " in a cell without quotes"
    case .tabCount(let found): "\(found) tabs, expected one, between an id and a text"
    case .textCells(let found, let allowed):
      "\(found) cells between tabs, expected an id and a text"
        + (allowed.upperBound > 2 ? ", and a concept where there is one" : "")
    case .emptyLine: "an empty line, passed over"
    case .unterminatedQuote: "a quote is opened and never closed, expected one before the line ends"
    case .strayQuote:
      "a quote inside a cell, expected cells with quotes to be quoted, and quotes in them doubled"
    case .tooLong(let limit):
      "a row of more than \(limit >> 20) MiB, expected less — look for a quote that is not closed"
    case .zeroByte: "a zero byte, expected text — export the file again as UTF-8"
    case .notUTF8(let looksLatin1):
      "bytes that are not UTF-8"
        + (looksLatin1 ? " (they look like Windows-1252 or Latin-1)" : " (cut off or damaged)")
        + ", expected UTF-8 — save the file as UTF-8"
    case .notJSON: "not a JSON object, expected one on each line"
    case .halfALetter: "half of a pair of \\u escapes, expected both halves of the letter"
    case .repeatedKey(let key):
      (key.map { "\"\($0.shown)\" occurs" } ?? "a key occurs")
        + " twice in one object, expected each key once — remove one"
    case .duplicateID(let line): "id already on line \(line), expected each once — remove one"
    case .duplicatePair(let line):
      "the pair is already on line \(line), expected each once — remove one"
    case .clashingID(let first):
      "id already at \(first) with other content, expected each once — give one of them its own id"
    case .waitsInCycle(let others):
      "requires what only courses that wait for it teach (\(others.map(\.shown).joined(separator: ", "))),"
        + " expected a way in — correct requires, or add the course that comes first"
    case .fieldCount(let found, let expected, let shape):
      "\(found) fields, expected \(expected): \(shape)"
    case .duplicateDocument(let line):
      "document of this query already on line \(line), expected each once — remove one"
    case .twinNeed(let other, let line, let rows):
      "employer, title and place of \(other.shown) on line \(line) — if both are one, keep one and add"
        + " up the positions; rows like this: \(rows)"
    case .withoutID: "no id, which the format does not have — give one for each file: --id"
    case .blank: "blank, expected a value"
    case .spaceInID(let found):
      "found \(quote(found)), expected an id without spaces, which would divide it in a run"
    case .notText(let found): "found \(found.english), expected text in quotes"
    case .noNumber(let found): "found \(found.english), expected a number"
    case .notANumber(let found, let hasComma):
      "found \(quote.value(found)), expected a number"
        + (hasComma ? " with a decimal point, as 50.41" : "")
    case .notAnInteger(let found): "found \(quote.value(found)), expected a whole number"
    case .notAJudgedLevel(let found):
      "found \(quote(found)), expected a whole number of at most nine digits"
    case .outOfRange(let found, let lowest, let highest):
      "found \(quote.value(found)), expected "
        + (highest.map { "\(lowest) to \($0)" } ?? "\(lowest) or more")
    case .notADay(let found, let suggestion):
      "found \(quote.value(found)), expected a day of the calendar written as 2026-12-31"
        + meant(suggestion)
    case .unknownValue(let found, let allowed, let near):
      "found \(quote.value(found)), expected \(allowed.joined(separator: ", "))" + meant(near)
    case .level(let found, let item):
      "found level \(quote.value(found)) for \(quote(item)), expected 1 to 4"
    case .languageLevel(let found):
      "found level \(quote.value(found)), expected A1, A2, B1, B2, C1 or C2"
    case .noLanguage(let found): "found \(quote.value(found)), expected a language code such as fr"
    case .conflictingItems(let item): "\(quote(item)) occurs with two values, expected one"
    case .incompletePlace(let missing): "given without \(missing), expected both or neither"
    case .levelWithoutLanguage: "given without language, ignored — add the language"
    case .endBeforeStart: "before the session's start, expected a later day"
    case .reservesExceedSeats: "reserves more seats than the session has, expected at most seats"
    case .minimumExceedsSeats:
      "above the session's seats, with which it can never be held — correct one of them"
    case .noSkills:
      "no skills are recorded: matched as a beginner — add skills to sharpen the result"
    case .noSkillsRead(let found):
      "found \(found.isEmpty ? "nothing" : quote(found)), expected a skill, or a known occupation — add"
        + " its code to --occupations, or its labels to the taxonomy"
    case .concluded(let kind, let example, let records):
      kind.words(in: .english) + example.asExample + "; records: \(records)"
    case .conflictingLabel(let kept):
      "another label for the same language, kept \(quote(kept))"
    case .totalsRow: "a row of totals, left out"
    case .otherSheets(let names):
      "sheets that are not read: \(names.map(\.shown).joined(separator: ", "))"
    case .damagedXML(let fault):
      switch fault {
      case .documentType, .unknownEntity:
        "declares a document type or entities of its own, which are refused — export it without"
      case .tooLarge(let limit): "a text or a record of more than \(limit >> 20) MiB, expected less"
      case .endsEarly: "ends before its last tag is closed — fetch the file again"
      case .notUTF8: "bytes that are not UTF-8 — export it as UTF-8"
      case .badXML(let byte):
        "no well-formed XML, or no UTF-8, at byte \(byte) — export the file again"
      }
    case .workbook(let problem):
      switch problem.nature {
      case .locked: "an old .xls file, or locked by a password — save it as .xlsx without one"
      case .excessive: "unpacks to more than is read — save the table alone"
      case .suspicious: "declares entities of its own, which are refused — save it again in Excel"
      case .damaged: "a workbook that is damaged\(problem.place) — save it again in Excel"
      }
    case .reread(_, let found, let value, let rows):
      "found \"\(found.shown)\", read as \(value ?? "blank"); rows like this: \(rows)"
    case .ambiguousDay(let found, let rows):
      "\(rows) days such as \(found.shown), which may be read day first or month first, and none tells —"
        + " write them as 2026-12-31, or say --dialect day-first"
    case .mixedDays(let days, let months):
      "\(days) days written day first and \(months) month first, expected one way — write them as"
        + " 2026-12-31"
    case .mixedDecimals(let commas, let points):
      "\(commas) numbers with a comma and \(points) with a point, expected one way — mend the column"
    case .failedFormula(let found):
      "found \(found.shown), a formula that failed — mend it in the spreadsheet"
    case .lostDigits(let found):
      "found \(found.shown), of which a spreadsheet has dropped digits — export ids as text"
    case .damagedText(let found, let rows):
      "\(quote(found)) looks decoded wrongly, kept as it is — export it again as UTF-8; rows like this:"
        + " \(rows)"
    case .swappedPlace(let rows):
      "latitude and longitude look swapped — check their order; rows like this: \(rows)"
    case .farPlace(let rows):
      "more than 500 km from every other place — check the coordinates; rows like this: \(rows)"
    case .unknownReference(let kind, let found, let near):
      "found \(quote(found)), expected a known \(kind.rawValue)" + meant(near)
    case .linkedSkill(let found, let skill, let rows):
      "\(quote(found)) is taken for \(english(skill)); rows like this: \(rows)"
    case .linkedName(_, let found, let id, let rows):
      "\(quote(found)) is taken for \(id.shown(upTo: 200)); rows like this: \(rows)"
    case .unmatchedCourse(let found, let rows):
      "found \(quote(found)), which is no id or title of one course; rows that name such a course: \(rows)"
    case .conflictingSynonym(let line):
      "line \(line) has another skill for this text, expected one — delete the lines that are not meant"
    case .textNotLinked(let text, let rows):
      "\(quote(text.found)) means no skill that is known, and is left out"
        + (text.candidates.isEmpty
          ? "" : " — perhaps \(text.candidates.map(english).joined(separator: ", or "))")
        + "; rows like this: \(rows)"
    case .higherLevel(let item, let rows):
      "\(quote(item)) is named at two levels, of which the higher counts; rows like this: \(rows)"
    case .uncertainSkill(let found, let candidates):
      "found \(quote(found)), which may mean \(candidates.map(english).joined(separator: ", or "))"
        + " — give the id or a label of one"
    case .unmatchedOccupation(let found, let near, let rows):
      "found \(quote(found)), which neither a need nor the taxonomy knows" + meant(near)
        + "; rows that name such work: \(rows)"
    case .unmatchedSeat(let kind, let found, let rows):
      "no \(kind.rawValue) \(quote(found)) any more, the seat is passed over — if a spreadsheet has changed"
        + " the id (zeros in front, many digits), write the plan as .xlsx; rows like this: \(rows)"
    case .rejectedReference(let kind, let found):
      "names \(kind.rawValue) \(quote(found)), whose own row is rejected — mend that row first"
    }
  }

  private func english(_ skill: SkillLink.Candidate) -> String {
    "\(skill.shown), confidence \(skill.confidence)"
  }

  private func meant(_ near: String?) -> String {
    near.map { " — did you mean \($0.shown)?" } ?? ""
  }
}

extension ImportProblem.ValueKind {
  fileprivate var english: String {
    switch self {
    case .text: "text"
    case .number: "a number"
    case .list: "a list"
    case .object: "an object"
    case .truth: "true or false"
    case .mixedList: "a list with items that are not text"
    case .mixedObject: "a value that is no number or text"
    }
  }
}
