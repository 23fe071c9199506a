import Foundation
import PasserelleInterchange
import PasserelleTestSupport
import Testing

/// No input ends the process: whatever stands in a column, a run ends by itself and says what it found.
@Suite struct HostileInputTests {
  @Test(arguments: ["csv", "ndjson"], 0..<12)
  func aRunEndsByItselfWhateverStandsInAColumn(format: String, seed: Int) throws {
    var rows = HostileRows(seed: UInt64(seed), isJSON: format == "ndjson")
    let folder = try TemporaryFolder()
    for table in DataSet.Table.allCases {
      try folder.write(rows.text(of: table), to: "\(table.rawValue).\(format)")
    }
    for command in [["validate"], ["match", "--keep-going"], ["allocate", "--keep-going"]] {
      let dated = command[0] == "validate" ? [] : ["--as-of", "2026-01-01", "--quiet"]
      let outcome = try CommandLineTool.run(command + [folder.path] + dated)
      #expect([0, 1, 2].contains(outcome.code), "\(command[0]) ended with \(outcome.code)")
      #expect(!outcome.error.contains("Fatal error"), "\(outcome.error.suffix(300))")
    }
  }

  /// The greatest numbers that are read are summed without overflow.
  @Test func theGreatestNumbersPassThroughAllOfARun() throws {
    let ids = 0..<50
    var data = SmallDataSet()
    data.learners =
      "id,maxTravelKm,hoursPerWeek,skills\n"
      + ids.map { "L\($0),1000000,168,sawing=1\n" }.joined()
    data.courses = "id,teaches\nC1,planing=4\n"
    data.needs = "id,positions,skills\n" + ids.map { "N\($0),1000000,planing=4\n" }.joined()
    data.sessions =
      "id,course,start,seats,minimumSeats,reserves\n"
      + ids.map { "S\($0),C1,2026-03-01,1000000,\($0 % 2),neet=1000000\n" }.joined()
    let folder = try data.written()
    for command in ["match", "allocate"] {
      let outcome = try CommandLineTool.run(command, folder.path, "--as-of", "2026-01-01")
      #expect([0, 1].contains(outcome.code), "\(command): \(outcome.error)")
    }
  }
}

/// Tables of good rows in some of which a value is replaced by what no export should hold.
private struct HostileRows {
  private var random: SeededGenerator
  private let isJSON: Bool

  init(seed: UInt64, isJSON: Bool) {
    random = SeededGenerator(seed: seed)
    self.isJSON = isJSON
  }

  private static let texts = [
    "", " ", ";", "=", "a=", "=1", "a=b=c", "0", "-0", "1", "4", "5", "-1", "1e3", "1e308",
    "1e-320",
    "1e999", "NaN", "inf", "0x10", "2.0", "2.5", "1,5", "1000000", "1000001", "2147483648",
    "9223372036854775807", "-9223372036854775808", "99999999999999999999", "0001-01-01",
    "9999-12-31",
    "2026-02-30", "10000-01-01", "fr", "zz=C2", "fr=A1;fr=C2", "neet=9223372036854775807",
    "neet=1000000;student=1000000", "weld=0", "weld=4;weld=4", "weld=1;weld=4", "weld=3?", "cut=4",
    "C0", "C1;C1", "'=x", "\u{E9}", "e\u{301}", "\u{202E}x", "\u{FEFF}", "\"", "a,b", "a\nb",
  ]

  private static let values = [
    "null", "true", "[]", "{}", "[[]]", "[null]", "[1]", #"["a",1]"#, #"{"a":{}}"#, #"{"a":[1]}"#,
    #"{"weld":1,"weld":4}"#, #"{"\u0077eld":1,"weld":1}"#, "1e999", "-0.0", "1E2", "2.0",
    "9223372036854775807", "99999999999999999999", "1000000", #""\u0000""#, #""\ud800""#, "01",
    #"["id"]"#, #"{"":1}"#, #"{"neet":1e300}"#, String(repeating: "[", count: 5000),
  ]

  private static func good(_ column: String, _ row: Int) -> String {
    switch column {
    case "id": "R\(row)"
    case "course": "R\(row % 3)"
    case "start": "2026-03-0\(1 + row % 9)"
    case "seats": "3"
    case "skills", "teaches": "weld=\(1 + row % 4)"
    default: ""
    }
  }

  mutating func text(of table: DataSet.Table) -> String {
    let rows = (0..<12).map { row in
      table.columns.map { column in
        let isHostile = random.chance(0.08)
        return (column, isHostile ? random.pick(Self.texts) : Self.good(column, row), isHostile)
      }
    }
    guard isJSON else {
      let lines = rows.map { $0.map { Self.quoted($0.1) }.joined(separator: ",") }
      return ([table.columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
    }
    return rows.map { "{" + $0.map { member($0.0, $0.1, $0.2) }.joined(separator: ",") + "}\n" }
      .joined()
  }

  private mutating func member(_ key: String, _ text: String, _ isHostile: Bool) -> String {
    if isHostile, random.chance(0.6) { return "\"\(key)\":\(random.pick(Self.values))" }
    let data = try? JSONEncoder().encode(text)
    return "\"\(key)\":" + (data.map { String(decoding: $0, as: UTF8.self) } ?? "null")
  }

  private static func quoted(_ cell: String) -> String {
    "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
