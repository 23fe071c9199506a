internal import PasserelleModel

/// Where something is, as a source says it.
struct PlaceText: Equatable {
  var latitude: String?
  var longitude: String?
  var postalCode: String?
  var municipality: String?
}

extension RecordNotes {
  /// The places of a record, each once; what cannot be found is blank, and told.
  mutating func places(_ texts: [PlaceText], _ known: ImportKnowledge, at key: String) -> [Place] {
    var places: [Place] = []
    for text in texts {
      guard let place = place(text, known, at: key), !places.contains(place) else { continue }
      places.append(place)
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
    let found = known.municipalities.place(
      postalCode: text.postalCode, municipality: text.municipality)
    if found != nil {
      let words = [text.postalCode, text.municipality].compactMap(\.self)
      conclude(.placeFromMunicipality, words.joined(separator: " "))
    }
    return found
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
