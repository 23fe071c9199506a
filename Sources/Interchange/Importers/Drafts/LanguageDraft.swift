internal import PasserelleModel

extension RecordNotes {
  /// The code of a language by its name or its code; one that is not known is told.
  mutating func language(_ text: String) -> String? {
    if let found = CellWords.language(text) { return found }
    let code = (text.split(separator: "-").first.map(String.init) ?? text).lowercased()
    if let short = Self.threeLetters[code] { return short }
    if Self.codes.contains(code) { return code }
    conclude(.unknownLanguage, text)
    return nil
  }

  /// ISO 639-1.
  private static let codes = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id \
    ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu \
    lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu \
    rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to \
    tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))

  /// The codes of two letters for those of three that the Publications Office of the EU uses, of the
  /// languages that courses are given in here.
  private static let threeLetters = [
    "fra": "fr", "nld": "nl", "deu": "de", "eng": "en", "ita": "it", "spa": "es", "por": "pt",
    "pol": "pl", "ron": "ro", "bul": "bg", "ell": "el", "hun": "hu", "ces": "cs", "slk": "sk",
    "hrv": "hr", "slv": "sl", "swe": "sv", "dan": "da", "fin": "fi", "est": "et", "lav": "lv",
    "lit": "lt", "gle": "ga", "mlt": "mt", "ara": "ar", "tur": "tr", "ukr": "uk", "rus": "ru",
    "fre": "fr", "dut": "nl", "ger": "de",
  ]

  /// Languages without levels, each once.
  mutating func languageCodes(_ texts: [String]) -> [FieldValue.Item] {
    var items: [FieldValue.Item] = []
    for text in texts {
      guard let code = language(text), !items.contains(where: { $0.key == code }) else { continue }
      items.append(FieldValue.Item(key: code, value: nil))
    }
    return items
  }
}
