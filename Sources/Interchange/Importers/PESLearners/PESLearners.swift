internal import PasserelleBase
internal import PasserelleModel

/// Tables of people as employment services export them, CSV or workbook.
struct PESLearners {
  private let known: ImportKnowledge
  /// Columns that bear one of our names as it is.
  private let own: Set<PersonColumn>

  private init(_ known: ImportKnowledge, _ table: RecordFile) {
    self.known = known
    own = Set(PersonColumn.allCases).subtracting(
      table.notices.compactMap {
        if case .renamedColumn(let column) = $0.problem {
          PersonColumn(rawValue: column)
        } else {
          nil
        }
      })
  }

  /// Reads a file into an account.
  static func read(
    _ file: InputFile, prefix: String, _ known: ImportKnowledge,
    into ledger: inout ImportLedger<LearnerDraft>
  ) {
    ledger.begin(file.name, .learners)
    let found: [RecordFile.Found]
    var table: RecordFile
    do throws(ImportIssue) {
      table = try RecordFile(file, Schema(.learners, PersonColumn.self), blockSize: 1 << 20)
      found = records(of: &table)
    } catch {
      return ledger.tell(error)
    }
    for issue in table.missingColumns + table.notices { ledger.tell(issue) }
    if let issue = nationalNumbers(in: found, file) { return ledger.tell(issue) }
    let reader = PESLearners(known, table)
    for record in found { reader.take(record, file, prefix, into: &ledger) }
  }

  private static func records(of table: inout RecordFile) -> [RecordFile.Found] {
    var found: [RecordFile.Found] = []
    while true {
      let next = table.next()
      if case .end = next { return found }
      found.append(next)
      if case .failed = next { return found }
    }
  }

  private func take(
    _ found: RecordFile.Found, _ file: InputFile, _ prefix: String,
    into ledger: inout ImportLedger<LearnerDraft>
  ) {
    switch found {
    case .end: break
    case .failed(let issue): ledger.tell(issue)
    case .damaged(let issue): ledger.findDamaged(issue)
    case .record(let record):
      var notes = RecordNotes(SourceLocation(file: file.name, line: record.line))
      notes.idKey = PersonColumn.id.rawValue
      var fields = FieldReader<PersonColumn>(record)
      var learner = learner(&fields, &notes)
      if !learner.id.isEmpty { learner.id = prefix + learner.id }
      notes.id = learner.id.isEmpty ? nil : learner.id
      notes.take(fields.problems)
      ledger.take(learner, notes)
    }
  }

  private func learner(
    _ fields: inout FieldReader<PersonColumn>, _ notes: inout RecordNotes
  ) -> LearnerDraft {
    var learner = LearnerDraft()
    learner.id = fields.requiredText(.id) ?? ""
    learner.status = status(&fields, &notes)
    learner.languages = notes.languages(
      fields.text(.languages).map(LanguageCell.items) ?? [])
    learner.place = place(&fields, &notes)
    learner.maxTravelKm = fields.distanceKm(.maxTravelKm, LearnerDecoder.travelKm)
    learner.availableFrom = fields.day(.availableFrom)
    learner.hoursPerWeek = fields.decimal(.hoursPerWeek, Learner.hours)
    learner.eqfLevel =
      own.contains(.eqfLevel)
      ? fields.eqfLevel(.eqfLevel) : fields.text(.eqfLevel).flatMap { notes.eqfLevel($0) }
    learner.targetOccupations = targets(&fields, &notes)
    learner.completedCourses = fields.list(.completedCourses)
    learner.skills = skills(&fields, &notes)
    return learner
  }
}

extension PESLearners {
  private func status(
    _ fields: inout FieldReader<PersonColumn>, _ notes: inout RecordNotes
  ) -> LearnerStatus? {
    if let category = fields.text(.category) { return notes.status(ofCategory: category) }
    return fields.text(.status).flatMap { notes.status($0) }
  }

  private func place(
    _ fields: inout FieldReader<PersonColumn>, _ notes: inout RecordNotes
  ) -> Place? {
    var text = PlaceText()
    let point = fields.place(.latitude, .longitude)
    (text.latitude, text.longitude) = (
      (point?.latitude).map { "\($0)" }, (point?.longitude).map { "\($0)" }
    )
    text.postalCode = fields.text(.postalCode)
    text.municipality = fields.text(.municipality)
    if let line = fields.text(.addressLine),
      let found = line.wholeMatch(of: /\s*(\d{4,5})\s+(\p{L}.*)/)
    {
      (text.postalCode, text.municipality) = (String(found.1), String(found.2).trimmed)
    }
    let place = notes.place(text, known, at: PersonColumn.latitude.rawValue)
    if place == nil, !fields.hasProblem(in: .latitude), !fields.hasProblem(in: .longitude) {
      notes.conclude(.placeUnknown, text.code ?? "")
    }
    return place
  }

  private func targets(
    _ fields: inout FieldReader<PersonColumn>, _ notes: inout RecordNotes
  ) -> [OccupationID] {
    var targets = occupations(fields.list(.targetOccupations), &notes)
    for (code, label) in [
      (PersonColumn.firstCode, PersonColumn.firstLabel), (.secondCode, .secondLabel),
    ] {
      guard let code = fields.text(code) else { continue }
      let label = fields.text(label)
      if let found = notes.occupation(code: code, of: "rome", label: label, known) {
        targets.append(found)
      } else {
        notes.missOccupation(code: code, label: label)
      }
    }
    return targets.uniqued
  }

  /// The occupations of items such as `Soudeur (H2913)`: by the code in the last brackets, else by the
  /// label.
  private func occupations(_ items: [String], _ notes: inout RecordNotes) -> [OccupationID] {
    items.compactMap { item in
      var (code, label): (String?, String?) = (nil, item)
      if item.hasSuffix(")"), let open = item.lastIndex(of: "(") {
        code = String(item[item.index(after: open)...].dropLast()).trimmed
        label = String(item[..<open]).trimmed
      }
      let found = notes.occupation(code: code, label: label, known)
      if found == nil { notes.missOccupation(code: code, label: label) }
      return found
    }
  }

  private func skills(
    _ fields: inout FieldReader<PersonColumn>, _ notes: inout RecordNotes
  ) -> SkillDraft {
    var skills = SkillDraft()
    let mentions = fields.items(.skills).compactMap { mention($0, &fields) }
    notes.readSkills(mentions, into: &skills, known)
    let held = occupations(fields.list(.occupationHeld), &notes)
    if skills.isEmpty { notes.inferSkills(of: held, optional: false, into: &skills, known) }
    if skills.isEmpty && !fields.hasProblem(in: .skills) { notes.conclude(.noSkills) }
    return skills
  }

  private func mention(
    _ item: FieldValue.Item, _ fields: inout FieldReader<PersonColumn>
  ) -> SkillText? {
    guard let value = item.value, !value.isEmpty else { return SkillText(text: item.key) }
    guard let level = FieldReading.whole(value), (0...4).contains(level) else {
      fields.report(.level(found: value, item: item.key), in: .skills)
      return nil
    }
    return level == 0 ? nil : SkillText(text: item.key, level: level)
  }

  /// Refuses a file whose ids are numbers of a national register.
  private static func nationalNumbers(
    in found: [RecordFile.Found], _ file: InputFile
  ) -> ImportIssue? {
    let ids = found.compactMap { found in
      if case .record(let record) = found { FieldReader<PersonColumn>(record).id } else { nil }
    }
    let long = ids.filter(NationalNumber.isAsLong)
    guard long.count(where: NationalNumber.isOne) * 2 > long.count else { return nil }
    return ImportIssue(
      .nationalNumbers, at: SourceLocation(file: file.name, column: PersonColumn.id.rawValue))
  }
}

extension ImportRequest {
  /// Reads tables of people.
  func people() -> ImportResult {
    var ledger = ImportLedger<LearnerDraft>(isPersonal: false)
    for (number, file) in files.enumerated() {
      PESLearners.read(file, prefix: prefix(number), knowledge, into: &ledger)
    }
    return ImportResult(people: ledger)
  }
}

extension ImportResult {
  /// The result of an import of people.
  init(people ledger: ImportLedger<LearnerDraft>) {
    tables[.learners] = ImportedRows(ledger.kept.map(\.draft.row), of: .learners)
    (issues, tallies) = (ledger.issues, ledger.tallies)
  }
}
