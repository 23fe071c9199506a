internal import PasserelleBase
internal import PasserelleModel

/// Le Forem's open offers (CC BY-SA 4.0), as its publishing platform delivers them.
///
/// What its codes mean is not published: the first five characters look like ROME codes.
enum ForemOffers: OfferFormat {
  static let shape = "numerooffreforem, titreoffre, …"

  static func records(of file: InputFile) -> SourceRecords {
    guard JSONRecords.isJSON(file) else { return ForemTable.records(of: file) }
    var (source, page) = JSONRecords.read(
      file, listKey: "results", idKey: "numerooffreforem", shape: shape)
    if let total = page["total_count"]?.text.flatMap({ Int($0) }), total > source.records.count {
      source.conclusions.append(
        FileConclusion(kind: .partialPage, example: "\(source.records.count) / \(total)"))
    }
    return source
  }

  static func need(
    _ record: JSONValue, _ notes: inout RecordNotes, _ known: ImportKnowledge
  ) -> NeedDraft {
    var need = NeedDraft()
    need.id = notes.requiredID(record["numerooffreforem"], at: "numerooffreforem")
    need.employer = notes.kept(record["nomemployeur"]?.text)
    need.title = notes.title(record["titreoffre"]?.text)
    let (code, label) = (record["metiercodedimeco"]?.text, record["metier"]?.text)
    need.occupation = notes.occupation(
      code: code, of: "dimeco", shorter: ("rome", 5), label: label, known)
    need.positions =
      notes.whole(record["nombrepostes"]?.text, Need.positionCounts, at: "nombrepostes") ?? 1
    need.places = notes.places(places(of: record), known, at: "lieuxtravailgeo")
    if need.places.isEmpty { notes.conclude(.placeUnknown, region(of: record)) }
    need.validThrough = notes.day(record["datefindiffusion"]?.text, at: "datefindiffusion")
    need.languages = notes.languageCodes(record["languescodeiso2"]?.texts ?? [])
    need.source = record["source"]?.text
    need.reference = record["referenceexterne"]?.text
    notes.readSkills(
      [], of: &need, known, at: "metiercodedimeco",
      found: [code, label].compactMap(\.self).joined(separator: " "))
    notes.sharePositions(need)
    return need
  }

  /// The points of an offer, else its postal codes with their localities.
  private static func places(of record: JSONValue) -> [PlaceText] {
    let points = (record["lieuxtravailgeo"]?.elements ?? []).map {
      PlaceText(latitude: $0["lat"]?.text, longitude: $0["lon"]?.text)
    }.filter { $0.latitude != nil }
    guard points.isEmpty else { return points }
    let codes = record["lieuxtravailcodepostal"]?.texts ?? []
    let names = record["lieuxtravaillocalite"]?.texts ?? []
    return (0..<max(codes.count, names.count)).map { index in
      PlaceText(
        postalCode: codes.indices.contains(index) ? codes[index] : nil,
        municipality: names.indices.contains(index) ? names[index] : nil)
    }
  }

  private static func region(of record: JSONValue) -> String {
    (record["lieuxtravailregion"]?.texts ?? []).joined(separator: ", ")
  }
}
