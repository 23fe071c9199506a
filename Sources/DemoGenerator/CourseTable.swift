/// A course as it is authored, with what its sessions need to know.
struct Course {
  /// The id in the file.
  let id: String
  /// The cells of the file, in the order of the header.
  let cells: [String]
  /// The taught levels by skill id, in the order they are written.
  let teaches: [(skill: String, level: Int)]
  /// The EQF level, if the course gives one.
  let eqfLevel: Int?
  /// How many sessions it has.
  let sessions: Int
  /// How many hours a week a session takes.
  let hoursPerWeek: Int
}

/// The authored courses; the tables themselves are in the `CourseTexts` files.
enum CourseTable {
  /// The header of `courses.csv`.
  static let header = [
    "id", "operator", "title", "language", "languageLevel", "mode", "latitude", "longitude",
    "eqfLevel", "audience", "requires", "teaches",
  ]

  /// The six invented operators by their short keys.
  static let operators = [
    "avs": "Ateliers Val-Sambre",
    "cph": "Centre Procédés Haute-Cadence",
    "ctv": "Campus Terril Vert",
    "fph": "Fabrique Pixel Houille",
    "ibc": "Institut Beffroi Calcul",
    "let": "École Lampe-Tempête",
  ]

  /// All courses, numbered in the order of the tables.
  static func courses(taxonomy: Taxonomy) throws -> [Course] {
    let texts = [
      industrialCommunication, automation, processTransformation, energyTransition, data,
      software, cybersecurity, designAndDigitalArts, mathematics,
    ]
    return try RecordText.records(of: texts, lines: 3).enumerated().map { index, record in
      try course(number: index + 1, lines: record.lines, taxonomy: taxonomy)
    }
  }

  private static func course(
    number: Int, lines: [String], taxonomy: Taxonomy
  ) throws -> Course {
    let fields = try RecordText.fields(lines[1], count: 6)
    let provider = fields[0].split(separator: " ").map(String.init)
    let sides = lines[2].split(separator: ">", omittingEmptySubsequences: false).map(String.init)
    guard provider.count == 2, sides.count == 2, let name = operators[provider[0]] else {
      throw DemoError.malformed(lines.joined(separator: " / "))
    }
    let language = fields[1].split(separator: " ").map(String.init)
    let id = "C" + padded(number, to: 3)
    let teaches = try RecordText.skillCell(sides[1], taxonomy: taxonomy)
    let plan = fields[5].split(separator: "x").compactMap { Int($0) }
    let cells =
      [id, name, lines[0], language.first ?? "", language.count > 1 ? language[1] : "", fields[2]]
      + (try Place.named(provider[1])?.cells ?? ["", ""])
      + [fields[3], fields[4], try RecordText.skillCell(sides[0], taxonomy: taxonomy), teaches]
    return Course(
      id: id, cells: cells, teaches: levels(of: teaches), eqfLevel: Int(fields[3]),
      sessions: plan.first ?? 0, hoursPerWeek: plan.count > 1 ? plan[1] : 0)
  }

  private static func levels(of cell: String) -> [(skill: String, level: Int)] {
    cell.split(separator: ";").map { item in
      let parts = item.split(separator: "=").map(String.init)
      return (parts[0], parts.count > 1 ? Int(parts[1]) ?? 2 : 2)
    }
  }
}
