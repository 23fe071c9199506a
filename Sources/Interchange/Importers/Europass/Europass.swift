internal import PasserelleModel

/// CVs and language passports in Europass XML, version 3, one person a file.
///
/// What says who somebody is stands in elements that are passed over; no words of a CV are told.
enum Europass {
  static let outline = XMLOutline(
    roots: ["SkillsPassport"], record: "SkillsPassport",
    kept: [
      "LearnerInfo", "Identification", "ContactInfo", "Address", "Contact", "PostalCode",
      "Municipality", "Headline", "Type", "Description", "Code", "Label", "WorkExperienceList",
      "WorkExperience", "Position", "EducationList", "Education", "Level", "Skills", "Linguistic",
      "MotherTongueList", "MotherTongue", "ForeignLanguageList", "ForeignLanguage",
      "ProficiencyLevel", "Listening", "Reading", "SpokenInteraction", "SpokenProduction",
      "Writing", "JobRelated", "Computer",
    ],
    texts: ["JobRelated/Description", "Computer/Description"])

  /// Reads a person, without an id.
  static func learner(
    _ record: XMLTree, _ notes: inout RecordNotes, _ known: ImportKnowledge
  ) -> LearnerDraft {
    var learner = LearnerDraft()
    learner.languages = EuropassLanguages(record).items(&notes)
    learner.place = place(record, &notes, known)
    learner.eqfLevel = level(record, &notes)
    learner.targetOccupations = sought(record, &notes, known)
    let held = occupations(
      record.all("LearnerInfo/WorkExperienceList/WorkExperience/Position"), &notes, known)
    let texts = ["JobRelated", "Computer"].flatMap {
      record.all("LearnerInfo/Skills/\($0)/Description").map(\.text)
    }
    notes.readSkills(
      texts.map { SkillText(text: $0) }, into: &learner.skills, known, isSecret: true)
    if learner.skills.isEmpty {
      notes.inferSkills(of: held, optional: false, into: &learner.skills, known)
    }
    if learner.skills.isEmpty { notes.conclude(.noSkills) }
    return learner
  }

  private static func place(
    _ record: XMLTree, _ notes: inout RecordNotes, _ known: ImportKnowledge
  ) -> Place? {
    let path = "LearnerInfo/Identification/ContactInfo/Address/Contact"
    let text = PlaceText(
      postalCode: record.text("\(path)/PostalCode"),
      municipality: record.text("\(path)/Municipality"))
    let place = notes.place(text, known, at: path)
    if place == nil { notes.conclude(.placeUnknown) }
    return place
  }

  /// The highest level whose label says that it is one of the European framework.
  private static func level(_ record: XMLTree, _ notes: inout RecordNotes) -> Int? {
    var highest: Int?
    for level in record.all("LearnerInfo/EducationList/Education/Level") {
      let code = level.text("Code").flatMap(FieldReading.whole)
      if let code, Learner.eqfLevels.contains(code), isEuropean(level.text("Label") ?? "") {
        highest = max(highest ?? code, code)
      } else {
        notes.conclude(.levelUnknown)
      }
    }
    return highest
  }

  private static func isEuropean(_ label: String) -> Bool {
    let words = LabelKey.key(label)
    let names = [
      "european qualifications framework", "cadre europeen des certifications",
      "europees kwalificatiekader",
    ]
    return names.contains(where: words.contains)
      || words.split(separator: " ").contains { ["eqf", "cec", "ekk"].contains($0) }
  }

  /// The occupations of headlines that say what work is sought.
  private static func sought(
    _ record: XMLTree, _ notes: inout RecordNotes, _ known: ImportKnowledge
  ) -> [OccupationID] {
    let headlines = record.all("LearnerInfo/Headline").filter {
      ["preferred_job", "job_applied_for"].contains($0.text("Type/Code") ?? "")
    }
    return occupations(headlines.flatMap { $0.all("Description") }, &notes, known)
  }

  private static func occupations(
    _ elements: [XMLTree], _ notes: inout RecordNotes, _ known: ImportKnowledge
  ) -> [OccupationID] {
    var found: [OccupationID] = []
    for element in elements {
      let (code, label) = (element.text("Code"), element.text("Label"))
      guard let id = notes.occupation(code: code, label: label, known) else {
        // The code alone is told, since a label is words of the CV.
        notes.missOccupation(code: code, label: code == nil ? label : nil)
        continue
      }
      if !found.contains(id) { found.append(id) }
    }
    return found
  }
}

extension ImportRequest {
  /// Reads files of one person each, with the ids that the caller gives.
  func cvs() -> ImportResult {
    var ledger = ImportLedger<LearnerDraft>(isPersonal: true)
    for (number, file) in files.enumerated() {
      ledger.begin(file.name, .learners)
      var source = XMLRecords(file, Europass.outline)
      while let (location, content) = source.next() {
        guard case .object(let record) = content else { continue }
        var notes = RecordNotes(location, hidesWords: true)
        var learner = Europass.learner(record, &notes, knowledge)
        if ids.indices.contains(number), !ids[number].isEmpty {
          learner.id = ids[number]
          notes.id = learner.id
        } else {
          notes.refuse(.withoutID)
        }
        ledger.take(learner, notes)
      }
      for issue in source.issues { ledger.tell(issue) }
    }
    var result = ImportResult()
    result.tables[.learners] = ImportedRows(ledger.kept.map(\.draft.row), of: .learners)
    (result.issues, result.tallies) = (ledger.issues, ledger.tallies)
    return result
  }
}
