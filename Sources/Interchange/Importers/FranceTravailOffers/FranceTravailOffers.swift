internal import PasserelleBase
internal import PasserelleModel

/// Offers as France Travail's interface delivers them (version 2).
enum FranceTravailOffers: OfferFormat {
  static let shape = "{\"resultats\": [{\"id\": …, \"intitule\": …}]}"

  static func records(of file: InputFile) -> SourceRecords {
    JSONRecords.read(file, listKey: "resultats", idKey: "intitule", shape: shape).source
  }

  static func need(
    _ record: JSONValue, _ notes: inout RecordNotes, _ known: ImportKnowledge
  ) -> NeedDraft {
    var need = NeedDraft()
    need.id = notes.requiredID(record["id"], at: "id")
    need.employer = notes.kept(record["entreprise"]?["nom"]?.text)
    need.title = notes.title(record["intitule"]?.text)
    let (code, label) = (record["romeCode"]?.text, record["appellationlibelle"]?.text)
    need.occupation = notes.occupation(code: code, of: "rome", label: label, known)
    need.positions =
      notes.whole(record["nombrePostes"]?.text, Need.positionCounts, at: "nombrePostes") ?? 1
    let place = record["lieuTravail"]
    need.places = notes.places([text(of: place)], known, at: "lieuTravail")
    if need.places.isEmpty { notes.conclude(.placeUnknown, place?["libelle"]?.text ?? "") }
    need.languages = languages(of: record, &notes)
    need.source = record["origineOffre"]?["origine"]?.text
    notes.readSkills(
      competences(of: record), of: &need, known, at: "romeCode",
      found: [code, label].compactMap(\.self).joined(separator: " "))
    if need.occupation == nil { notes.missOccupation(code: code, label: label) }
    return need
  }

  private static func text(of place: JSONValue?) -> PlaceText {
    // "59 - VALENCIENNES": the department stands before the town.
    let town = place?["libelle"]?.text?.split(separator: " - ").last.map(String.init)
    return PlaceText(
      latitude: place?["latitude"]?.text, longitude: place?["longitude"]?.text,
      postalCode: place?["codePostal"]?.text,
      municipality: place?["codePostal"] == nil ? nil : town)
  }

  private static func competences(of record: JSONValue) -> [SkillText] {
    (record["competences"]?.elements ?? []).compactMap { item in
      (item["libelle"]?.text ?? item.text).map { text in
        SkillText(text: text, isNice: item["exigence"]?.text.map { $0.uppercased() == "S" })
      }
    }
  }

  /// The languages that are asked for; those only wished for are told.
  private static func languages(
    of record: JSONValue, _ notes: inout RecordNotes
  ) -> [FieldValue.Item] {
    var items: [FieldValue.Item] = []
    for item in record["langues"]?.elements ?? [] {
      guard let name = item["libelle"]?.text else { continue }
      if item["exigence"]?.text?.uppercased() == "S" {
        notes.conclude(.languageWished, name)
      } else if let code = notes.language(name), !items.contains(where: { $0.key == code }) {
        items.append(FieldValue.Item(key: code, value: nil))
      }
    }
    return items
  }
}
