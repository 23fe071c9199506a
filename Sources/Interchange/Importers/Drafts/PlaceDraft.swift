internal import PasserelleModel

/// Where something is, as a source says it.
struct PlaceText: Equatable {
  var latitude: String?
  var longitude: String?
  var postalCode: String?
  var municipality: String?
  var country: String?
}

extension PlaceText {
  /// The postal code, if what stands in its place is one.
  var code: String? {
    postalCode.flatMap { (4...5).contains($0.count) && $0.allSatisfy(\.isNumber) ? $0 : nil }
  }
}

extension RecordNotes {
  /// The places of a record, each once; what cannot be found is blank, and told.
  mutating func places(_ texts: [PlaceText], _ known: ImportKnowledge, at key: String) -> [Place] {
    var places: [Place] = []
    for text in texts {
      guard let place = place(text, known, at: key) else {
        if texts.count > 1 { conclude(.placeUnknown, text.code ?? "") }
        continue
      }
      if !places.contains(place) { places.append(place) }
    }
    if places.count > 1 { conclude(.severalPlaces, "\(places.count)") }
    return places
  }

  /// The place by its coordinates, else by postal code and municipality.
  mutating func place(_ text: PlaceText, _ known: ImportKnowledge, at key: String) -> Place? {
    if let place = coordinates(text, at: key) {
      if known.municipalities.looksSwapped(place) {
        conclude(.coordinatesLookSwapped, "\(place.latitude), \(place.longitude)")
      }
      return place
    }
    let found = known.municipalities.line(
      postalCode: text.postalCode, municipality: text.municipality, country: text.country)
    guard let found else { return nil }
    // In the words of the table: a source may have anything in their place.
    conclude(.placeFromMunicipality, "\(found.postalCode) \(found.municipality)")
    return found.place
  }

  private mutating func coordinates(_ text: PlaceText, at key: String) -> Place? {
    guard let north = text.latitude, let east = text.longitude,
      let latitude = FieldReading.decimal(north.replacing(",", with: ".")),
      let longitude = FieldReading.decimal(east.replacing(",", with: ".")),
      latitude != 0 || longitude != 0
    else { return nil }
    for (number, range, found) in [
      (latitude, Place.latitudes, north), (longitude, Place.longitudes, east),
    ] where !range.contains(number) {
      refuse(
        .outOfRange(
          found: found, lowest: "\(Int(range.lowerBound))", highest: "\(Int(range.upperBound))"),
        at: key)
      return nil
    }
    return Place(knownLatitude: latitude + 0, longitude: longitude + 0)
  }
}
