internal import PasserelleBase
internal import PasserelleModel

/// Training offers in Lhéo 2.2, the French format for them: a `formation` is held by its `action`s.
///
/// Of the addresses only that of the place of training is read; contacts are not.
enum Lheo: CourseFormat {
  static let outline = XMLOutline(
    roots: ["lheo", "offres"], record: "formation",
    kept: [
      "domaine-formation", "code-ROME", "intitule-formation", "contenu-formation",
      "code-niveau-entree", "code-niveau-sortie", "action", "niveau-entree-obligatoire",
      "modalites-enseignement", "modalites-entrees-sorties", "lieu-de-formation", "coordonnees",
      "adresse", "codepostal", "ville", "geolocalisation", "latitude", "longitude", "session",
      "periode", "debut", "fin", "langue-formation", "nombre-heures-total", "organisme-formateur",
      "raison-sociale-formateur", "organisme-financeur", "nb-places-financees",
    ],
    texts: ["formation/contenu-formation"])

  static func source(of file: InputFile) -> XMLRecords { XMLRecords(file, outline) }

  static func course(
    _ record: XMLTree, _ notes: inout RecordNotes, _ known: ImportKnowledge, seats: Int?
  ) -> CourseDraft {
    var course = CourseDraft()
    course.id = notes.requiredID(record.attribute("numero").map(JSONValue.text), at: "@numero")
    course.title = notes.title(notes.text("intitule-formation", of: record))
    readSkills(record, of: &course, &notes, known)
    if let level = notes.frenchLevel("code-niveau-sortie", of: record) {
      course.eqfExitLevel = level
      notes.conclude(.eqfIsExitLevel, "\(level)")
    }
    var sessions = 0
    for action in record.all("action") {
      let reader = LheoAction(
        action, of: course.id, entry: record, seats: seats, sessionsBefore: sessions)
      course.parts.append(reader.part(&notes, known))
      sessions += reader.sessions.count
    }
    if course.parts.isEmpty {
      course.parts = [CourseDraft.Part()]
      notes.conclude(.placeUnknown)
    }
    if course.parts.count > 1 { notes.conclude(.severalPlaces, "\(course.parts.count)") }
    return course
  }

  /// The skills that the content names, else those of the occupations by their ROME codes.
  private static func readSkills(
    _ record: XMLTree, of course: inout CourseDraft, _ notes: inout RecordNotes,
    _ known: ImportKnowledge
  ) {
    let content = notes.text("contenu-formation", of: record)
    notes.readSkills(
      content.map { [SkillText(text: $0)] } ?? [], into: &course.teaches, known)
    guard course.teaches.isEmpty else { return }
    let codes = record.all("domaine-formation/code-ROME").map(\.text.trimmed)
      .filter { !$0.isEmpty }
    var occupations: [OccupationID] = []
    for code in codes {
      let found = known.codes.occupation(code, of: "rome", beside: course.title)
      if let found {
        if !occupations.contains(found) { occupations.append(found) }
      } else {
        notes.missOccupation(code: code, label: course.title)
      }
    }
    notes.inferSkills(of: occupations, optional: false, into: &course.teaches, known)
    if course.teaches.isEmpty {
      let found = ([content].compactMap(\.self) + codes).joined(separator: " ")
      notes.refuse(.noSkillsRead(found: found), at: "contenu-formation")
    }
  }
}
