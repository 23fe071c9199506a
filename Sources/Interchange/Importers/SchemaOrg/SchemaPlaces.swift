internal import PasserelleBase

extension JSONValue {
  /// The places of a location: objects with points and addresses, or texts.
  var placeTexts: [PlaceText] { elements.map(\.placeText) }

  private var placeText: PlaceText {
    if let text { return Self.address(text) }
    let address = self["address"]?.elements.first
    var place = address?.text.map(Self.address) ?? PlaceText()
    if let address, address.isObject {
      place.postalCode = address["postalCode"]?.text
      place.municipality = address["addressLocality"]?.nameText
      place.country = address["addressCountry"]?.nameText
    }
    let point = self["geo"]?.elements.first ?? self
    (place.latitude, place.longitude) = (point["latitude"]?.text, point["longitude"]?.text)
    return place
  }

  /// The postal code and the municipality of an address that is written as one text; nothing else of it
  /// is looked at.
  private static func address(_ text: String) -> PlaceText {
    let found = text.matches(of: /(?:^|[\s,])(?:[A-Z]{1,2}-)?(\d{4,5})\s+(\p{L}[\p{L}\s'’.-]*)/)
      .last
    return PlaceText(
      postalCode: (found?.1).map(String.init),
      municipality: (found?.2).map { String($0).trimmed })
  }

  /// The skills that a value names: texts, or terms with an address of ESCO or a name.
  var skillTexts: [SkillText] {
    elements.compactMap { item in
      if let text = item.text { return SkillText(text: text) }
      let address = ["@id", "url", "sameAs", "identifier", "termCode"].lazy
        .compactMap { item[$0]?.text }.first { $0.contains("data.europa.eu/esco/") }
      return (address ?? item["name"]?.text ?? item["targetName"]?.text).map {
        SkillText(text: $0)
      }
    }
  }
}
