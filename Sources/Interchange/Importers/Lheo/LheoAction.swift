internal import PasserelleModel

/// An action of a training offer: where and how it is held, and its sessions.
struct LheoAction {
  private let action: XMLTree
  private let course: String
  private let record: XMLTree
  private let stated: Int?
  private let before: Int
  let sessions: [XMLTree]

  init(
    _ action: XMLTree, of course: String, entry record: XMLTree, seats: Int?, sessionsBefore: Int
  ) {
    (self.action, self.course, self.record) = (action, course, record)
    (stated, before) = (seats, sessionsBefore)
    sessions = action.all("session")
  }

  /// Reads the action.
  func part(_ notes: inout RecordNotes, _ known: ImportKnowledge) -> CourseDraft.Part {
    var part = CourseDraft.Part()
    part.name = action.attribute("numero")
    part.mode = mode(&notes)
    part.operator = notes.text("organisme-formateur/raison-sociale-formateur", of: action)
      .map(MarkupText.plain)
    part.language = language(&notes)
    if action.text("niveau-entree-obligatoire") == "1" {
      part.eqfLevel = notes.frenchLevel("code-niveau-entree", of: record)
    }
    part.place = place(&notes, known)
    if part.place == nil, part.mode != .remote {
      let address = "lieu-de-formation/coordonnees/adresse"
      let words = [action.text("\(address)/codepostal"), action.text("\(address)/ville")]
      notes.conclude(.placeUnknown, words.compactMap(\.self).joined(separator: " "))
    }
    part.sessions = readSessions(&notes)
    part.start = sessions.compactMap { $0.text("periode/debut").flatMap(LheoDay.day) }.min()
    return part
  }

  private func mode(_ notes: inout RecordNotes) -> DeliveryMode? {
    guard let text = notes.text("modalites-enseignement", of: action) else { return nil }
    let modes: [String: DeliveryMode] = ["0": .onsite, "1": .hybrid, "2": .remote]
    guard let mode = modes[text] else {
      notes.conclude(.modeUnknown, text)
      return nil
    }
    notes.conclude(.modeFromTable, "\(text) → \(mode.rawValue)")
    return mode
  }

  private func language(_ notes: inout RecordNotes) -> String? {
    let texts = action.all("langue-formation").map(\.text.trimmed).filter { !$0.isEmpty }
    let codes = texts.compactMap { notes.isBlank($0) ? nil : notes.language($0) }
    if Set(codes).count > 1 {
      notes.conclude(.severalLanguages, codes.joined(separator: ", "))
    }
    return codes.first
  }

  private func place(_ notes: inout RecordNotes, _ known: ImportKnowledge) -> Place? {
    for address in action.all("lieu-de-formation/coordonnees/adresse") {
      let text = PlaceText(
        latitude: address.text("geolocalisation/latitude"),
        longitude: address.text("geolocalisation/longitude"),
        postalCode: address.text("codepostal"), municipality: address.text("ville"))
      let key = "action/lieu-de-formation/coordonnees/adresse/geolocalisation"
      if let place = notes.place(text, known, at: key) { return place }
    }
    return nil
  }

  // MARK: Sessions

  private func readSessions(_ notes: inout RecordNotes) -> [SessionDraft] {
    let dated = sessions.count { $0.text("periode/debut").map { !LheoDay.isNone($0) } ?? false }
    // With several nobody knows how the seats are shared among them.
    let seats = dated == 1 ? seats(&notes) : nil
    let hours = hours(&notes)
    return sessions.enumerated().compactMap { number, session in
      notes.session { notes in
        let position = before + number + 1
        let text = SessionText(
          position: position, id: session.attribute("numero") ?? "\(course)#\(position)",
          start: notes.lheoDay(session.text("periode/debut"), at: "action/session/periode/debut"),
          end: notes.lheoDay(session.text("periode/fin"), at: "action/session/periode/fin"),
          totalHours: hours, seats: seats)
        let draft = notes.complete(text, seats: stated, end: "action/session/periode/fin")
        if draft != nil, action.text("modalites-entrees-sorties") == "1" {
          notes.conclude(.permanentEntry, text.id)
        }
        return draft
      }
    }
  }

  /// The seats of all funders together; `nil` where none says how many.
  private func seats(_ notes: inout RecordNotes) -> Int? {
    let key = "action/organisme-financeur/nb-places-financees"
    let parts = action.all("organisme-financeur").map { funder in
      notes.whole(funder.text("nb-places-financees"), CourseSession.seatCounts, at: key)
    }
    guard parts.contains(where: { $0 != nil }) else { return nil }
    let sum = parts.reduce(0) { $0 + ($1 ?? 0) }
    if parts.count > 1 {
      let words = parts.map { $0.map(String.init) ?? "–" }.joined(separator: " + ")
      notes.conclude(.seatsSummed, "\(words) = \(sum)")
    }
    return notes.whole("\(sum)", CourseSession.seatCounts, at: key)
  }

  private func hours(_ notes: inout RecordNotes) -> Double? {
    guard let text = notes.text("nombre-heures-total", of: action) else { return nil }
    guard let hours = FieldReading.decimal(text.replacing(",", with: ".")) else {
      notes.refuse(.notANumber(found: text, hasComma: false), at: "action/nombre-heures-total")
      return nil
    }
    return hours > 0 ? hours : nil
  }
}
