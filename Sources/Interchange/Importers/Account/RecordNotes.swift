internal import PasserelleBase
internal import PasserelleModel

/// What is told of one record while it is read: what is wrong with it and what is concluded from it.
struct RecordNotes {
  /// Where the record stands.
  let location: SourceLocation
  /// The record's id, once it is known.
  var id: String?
  /// The key under which the id stands.
  var idKey: String?
  private(set) var problems: [(key: String?, problem: ImportProblem)] = []
  private(set) var conclusions: [(kind: Conclusion, example: String)] = []

  /// What of the record's cells is read in another way than it is written.
  private(set) var rereadings: [(column: String?, problem: ImportProblem)] = []
  /// What is wrong with sessions, which costs them alone.
  private(set) var sessionProblems: [(key: String?, problem: ImportProblem)] = []
  /// What becomes of the record's sessions if it is used.
  var sessions = SessionAccount()

  /// Whether no words of the record may be told, as those of a CV.
  let hidesWords: Bool

  init(_ location: SourceLocation, hidesWords: Bool = false) {
    (self.location, self.hidesWords) = (location, hidesWords)
  }

  var isRefused: Bool { !problems.isEmpty }

  /// Notes why the record cannot be used.
  mutating func refuse(_ problem: ImportProblem, at key: String? = nil) {
    problems.append((key, problem))
  }

  /// Takes what the reader of a row's cells has noted.
  mutating func take(_ problems: [(column: String?, problem: ImportProblem)]) {
    for (column, problem) in problems where problem.isNotice {
      if case .reread(.blank, let mark, _, _) = problem {
        conclude(.emptyMark, mark)
      } else {
        rereadings.append((column, problem))
      }
    }
    self.problems += problems.filter { !$0.problem.isNotice }.map { ($0.column, $0.problem) }
  }

  /// Reads a session; what is wrong with it costs nothing else.
  mutating func session(
    _ read: (inout RecordNotes) -> SessionDraft?
  ) -> SessionDraft? {
    sessions.found += 1
    let leftOut = sessions.leftOut
    let before = problems.count
    let concluded = conclusions
    let session = read(&self)
    if problems.count > before {
      sessionProblems += problems[before...]
      problems.removeSubrange(before...)
      sessions.rejected += 1
      sessions.leftOut = leftOut
      conclusions = concluded
      return nil
    }
    if session != nil { sessions.written += 1 }
    return session
  }

  /// Notes why a session that has been read cannot be used.
  mutating func refuseSession(_ problem: ImportProblem, at key: String? = nil) {
    sessionProblems.append((key, problem))
    sessions.written -= 1
    sessions.rejected += 1
  }

  /// Notes a conclusion; of several of a kind the first is the record's example.
  mutating func conclude(_ kind: Conclusion, _ example: String = "") {
    guard !conclusions.contains(where: { $0.kind == kind }) else { return }
    conclusions.append((kind, hidesWords && !Self.namesNobody(example) ? "" : example))
  }
}

extension RecordNotes {
  /// Whether a text is made of numbers below ten digits, levels and codes of languages alone.
  private static func namesNobody(_ text: String) -> Bool {
    text.split { !$0.isLetter && !$0.isNumber }.allSatisfy { word in
      word.allSatisfy(\.isNumber)
        ? word.count < 10 : CEFRLevel(word) != nil || (word.count == 2 && word == word.lowercased())
    }
  }

  /// The id of a record, which must have one; digits that are lost are told.
  mutating func requiredID(_ value: JSONValue?, at key: String) -> String {
    idKey = key
    guard let id = value?.text, !CellWords.isBlank(id) else {
      refuse(.blank, at: key)
      return ""
    }
    return id
  }

  /// A day as ISO 8601 writes it, with or without a time behind it.
  mutating func day(_ text: String?, at key: String) -> Day? {
    guard let text else { return nil }
    if isBlank(text) { return nil }
    let (written, time) = CalendarTime.split(text)
    guard let day = Day(iso8601: String(written)) else {
      refuse(.notADay(found: text, suggestion: FieldReading.suggestion(for: text)), at: key)
      return nil
    }
    if let time {
      conclude(.timeCut, "\(text) → \(day)")
      if time.hasSuffix("Z"), let hour = Int(time.prefix(2)), hour >= 22 {
        conclude(.nearMidnight, text)
      }
    }
    return day
  }

  /// Whether a text stands for nothing.
  mutating func isBlank(_ text: String) -> Bool {
    guard CellWords.isBlank(text) else { return false }
    conclude(.emptyMark, text)
    return true
  }

  /// A whole number in a range.
  mutating func whole(_ text: String?, _ range: ClosedRange<Int>, at key: String) -> Int? {
    guard let text, !isBlank(text) else { return nil }
    guard let number = FieldReading.whole(text) else {
      refuse(.notAnInteger(found: text), at: key)
      return nil
    }
    guard range.contains(number) else {
      refuse(
        .outOfRange(
          found: text, lowest: "\(range.lowerBound)",
          highest: range.upperBound == .max ? nil : "\(range.upperBound)"), at: key)
      return nil
    }
    return number
  }
}
