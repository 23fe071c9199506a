/// What people write in cells for what has a name of ours: in French and Dutch, folded.
enum CellWords {
  /// What stands for nothing in exports.
  static func isBlank(_ text: String) -> Bool {
    guard text.utf8.count <= 8, let first = text.utf8.first,
      [0x2D, 0xE2, 0x4E, 0x6E, 0x23, 0x30].contains(first)
    else { return false }
    return ["-", "–", "NULL", "N/A", "#N/A", "00000000"].contains(text.uppercased())
  }

  /// Whether a spreadsheet says that a formula failed.
  static func isFailure(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "#") && text.utf8.count <= 12
      && (text.hasSuffix("!") || text.hasSuffix("?"))
  }

  /// Whether a text is a mark that is not taken for text.
  static func isMark(_ text: String) -> Bool { isBlank(text) || isFailure(text) }

  /// Whether a text at the beginning of a row, or an id, would be taken for something else.
  static func isMarkOfRow(_ text: String) -> Bool {
    if FieldReading.hasLostDigits(text) { return true }
    guard let first = text.utf8.first, [0x53, 0x54, 0x73, 0x74].contains(first) else {
      return false
    }
    return beginsTotals(text)
  }

  /// Whether a row begins as one of totals does.
  static func beginsTotals(_ text: String) -> Bool {
    let text = ColumnNames.folded(text)
    return ["total", "totaux", "totaal", "somme", "som", "soustotal"].contains {
      text == $0 || (text.hasPrefix($0) && text.dropFirst($0.count).first?.isLetter == false)
    }
  }

  /// The name of a status or a way of teaching that is written in another way.
  static func name(_ text: String) -> String? { names[ColumnNames.folded(text)] }

  /// The code of a language by its name.
  static func language(_ text: String) -> String? { languages[ColumnNames.folded(text)] }

  /// Whether a level of a language is that of a mother tongue.
  static func isMotherTongue(_ text: String) -> Bool {
    ["languematernelle", "maternelle", "moedertaal", "mothertongue"]
      .contains(ColumnNames.folded(text))
  }

  /// The EQF level of a diploma or of the old French numbering.
  static func eqfLevel(_ text: String) -> Int? { eqfLevels[ColumnNames.folded(text)] }

  private static func table<Value>(_ words: [(Value, [String])]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (value, words) in words {
      for word in words { table[ColumnNames.folded(word)] = value }
    }
    return table
  }

  private static let names: [String: String] = table([
    (
      "jobseeker",
      [
        "recherche_emploi", "recherche d'emploi", "demandeur d'emploi", "demandeuse d'emploi",
        "demandeur·euse d'emploi", "chercheur d'emploi", "chercheuse d'emploi", "werkzoekend",
        "werkzoekende",
      ]
    ),
    ("neet", ["NEET"]),
    (
      "employee",
      [
        "salarié", "salariée", "salarié(e)", "en emploi", "travailleur", "travailleuse", "werkend",
        "werkende", "werknemer",
      ]
    ),
    ("student", ["étudiant", "étudiante", "étudiant(e)", "studente", "student(e)"]),
    (
      "onsite", ["présentiel", "en présentiel", "on-site", "sur place", "klassikaal"]
    ),
    (
      "remote",
      ["à distance", "distanciel", "en ligne", "online", "afstandsonderwijs", "op afstand"]
    ),
    ("hybrid", ["hybride", "mixte", "blended"]),
  ])

  private static let eqfLevels: [String: Int] = table([
    (1, ["CEB"]), (3, ["NV5", "niveau V"]),
    (4, ["NV4", "niveau IV", "CESS", "diploma secundair onderwijs"]),
    (5, ["NV3", "niveau III", "BES", "graduaat"]),
    (
      6,
      [
        "NV2", "niveau II", "bachelier", "bachelor", "professionele bachelor",
        "academische bachelor",
      ]
    ),
    (7, ["NV1", "niveau I", "master"]), (8, ["doctorat", "doctoraat"]),
  ])

  private static let languages: [String: String] = table([
    ("fr", ["français", "Frans", "French"]),
    ("nl", ["néerlandais", "Nederlands", "Dutch", "flamand", "Vlaams"]),
    ("en", ["anglais", "Engels", "English"]), ("de", ["allemand", "Duits", "German", "Deutsch"]),
    ("ar", ["arabe", "Arabisch", "Arabic"]), ("it", ["italien", "Italiaans", "Italian"]),
    ("es", ["espagnol", "Spaans", "Spanish"]), ("pt", ["portugais", "Portugees", "Portuguese"]),
    ("tr", ["turc", "Turks", "Turkish"]), ("pl", ["polonais", "Pools", "Polish"]),
    ("ro", ["roumain", "Roemeens", "Romanian"]), ("bg", ["bulgare", "Bulgaars", "Bulgarian"]),
    ("ru", ["russe", "Russisch", "Russian"]), ("uk", ["ukrainien", "Oekraïens", "Ukrainian"]),
    ("fa", ["persan", "farsi", "Perzisch", "Persian", "dari"]),
    ("ps", ["pachto", "Pasjtoe", "Pashto"]),
    ("so", ["somali", "Somalisch"]), ("ti", ["tigrigna", "Tigrinya"]),
    ("am", ["amharique", "Amharic"]),
    ("ku", ["kurde", "Koerdisch", "Kurdish"]), ("sq", ["albanais", "Albanees", "Albanian"]),
    ("el", ["grec", "Grieks", "Greek"]), ("zh", ["chinois", "Chinees", "Chinese", "mandarin"]),
    ("ln", ["lingala"]), ("sw", ["swahili"]), ("rw", ["kinyarwanda"]),
    ("hu", ["hongrois", "Hongaars", "Hungarian"]), ("cs", ["tchèque", "Tsjechisch", "Czech"]),
    ("sk", ["slovaque", "Slowaaks", "Slovak"]), ("hr", ["croate", "Kroatisch", "Croatian"]),
    ("sr", ["serbe", "Servisch", "Serbian"]), ("lb", ["luxembourgeois", "Luxemburgs"]),
    ("vi", ["vietnamien", "Vietnamees", "Vietnamese"]), ("th", ["thaï", "Thai"]),
    ("ja", ["japonais", "Japans", "Japanese"]), ("hi", ["hindi"]), ("ur", ["ourdou", "Urdu"]),
  ])
}
