import Foundation
import Testing

/// What a counsellor reads is in the counsellor's language, refusals and counts too.
@Suite struct LanguageTests {
  static let refusals: [(command: String, french: String, dutch: String)] = [
    ("match nowhere", "ce dossier n'existe pas", "deze map bestaat niet"),
    ("validate nowhere", "ce dossier n'existe pas", "deze map bestaat niet"),
    ("match data/learners.csv", "c'est un fichier", "is een bestand"),
    ("match data/taxonomy", "ne contient qu'une taxonomie", "bevat alleen een taxonomie"),
    ("match small --link", "pas de taxonomie", "geen taxonomie"),
    ("match data --learner l0001", "vouliez-vous dire L0001 ?", "bedoelde u L0001?"),
    ("match bad --learner L3 --keep-going", "sa ligne est rejetée", "de rij is geweigerd"),
    ("match data --output data/learners.csv", "écrivez dans un autre", "schrijf naar een ander"),
    ("match data --output x --issues x", "Deux options nomment x", "Twee opties noemen x"),
    ("match small --output no/x", "ne peut être écrit", "kan niet geschreven worden"),
    ("allocate small", "aucune session", "geen sessies"),
  ]

  private func data() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("data"), withDestinationPath: CommandLineTool.demo)
    let tables = [
      "courses.csv": "id,title,teaches\nC1,Joinery,planing=3\n",
      "needs.csv": "id,skills\nN1,sawing=3;planing=2?\n",
      "learners.csv": "id,skills\nL1,sawing=1\n",
    ]
    for name in ["small", "bad"] {
      try FileManager.default.createDirectory(
        atPath: folder.file(name), withIntermediateDirectories: true)
      for (file, text) in tables { try folder.write(text, to: "\(name)/\(file)") }
    }
    try folder.write("id,skills,shoes\nL1,sawing=1,9\nL3,sawing=9,9\n", to: "bad/learners.csv")
    return folder
  }

  @Test(arguments: refusals)
  func refusalsAreInTheLanguage(refusal: (command: String, french: String, dutch: String)) throws {
    let folder = try data()
    let command = refusal.command.split(separator: " ").map(String.init)
    let codes = try [("fr", refusal.french), ("nl", refusal.dutch)].map { language, words in
      let run = try CommandLineTool.run(command + ["--language", language], in: folder.path)
      #expect(run.error.contains(words), "\(run.error)")
      return run.code
    }
    let english = try CommandLineTool.run(command, in: folder.path)
    #expect(english.code > 1 && codes == [english.code, english.code])
  }

  /// No line of a validation is left in English.
  @Test(arguments: ["fr", "nl"]) func validationSaysEveryLineInTheLanguage(code: String) throws {
    let english = try CommandLineTool.run("validate", CommandLineTool.demo)
    let other = try CommandLineTool.run("validate", CommandLineTool.demo, "--language", code)
    let lines = english.output.split(separator: "\n")
    #expect(lines.count == other.output.split(separator: "\n").count)
    #expect(Set(lines).isDisjoint(with: other.output.split(separator: "\n")))
  }

  /// A notice is told like a problem, and the last line counts both.
  @Test(arguments: [
    ("en", "1 problem; 1 row rejected; 1 notice, which rejects nothing"),
    ("fr", "1 problème ; lignes rejetées : 1 ; 1 remarque, qui ne rejette rien"),
    ("nl", "1 probleem; 1 rij geweigerd; 1 opmerking, die niets weigert"),
  ])
  func whatIsToldIsCounted(code: String, verdict: String) throws {
    let folder = try data()
    let run = try CommandLineTool.run(
      ["validate", "bad", "--language", code], in: folder.path)
    #expect(run.error.split(separator: "\n").count == 2)
    #expect(run.output.hasSuffix("\(verdict)\n"), "\(run.output)")
  }

  /// Each file is accounted for once, those without a problem too.
  @Test(arguments: ["match", "allocate"]) func accountsAreGivenOnce(command: String) throws {
    let folder = try data()
    try folder.write("id,course,start,seats\nS1,C1,2027-01-01,2\n", to: "bad/sessions.csv")
    let run = try CommandLineTool.run(
      [command, "bad", "--keep-going", "--as-of", "2026-11-23"], in: folder.path)
    let accounts = run.error.split(separator: "\n").filter { $0.contains(" read = ") }
    #expect(
      accounts == [
        "bad/courses.csv: 1 read = 1 used + 0 rejected",
        "bad/sessions.csv: 1 read = 1 used + 0 rejected",
        "bad/needs.csv: 1 read = 1 used + 0 rejected",
        "bad/learners.csv: 2 read = 1 used + 1 rejected",
      ])
  }

  /// A French or Dutch summary has commas in its numbers, and one result is one.
  @Test(arguments: ["fr", "nl"]) func summariesHaveTheDecimalMark(code: String) throws {
    for command in [
      ["match", "--top", "1", "--learner", "L0001"], ["allocate", "--format", "csv"],
    ] {
      let run = try CommandLineTool.run(
        [command[0], CommandLineTool.demo, "--as-of", "2026-11-23", "--language", code]
          + command.dropFirst())
      #expect(run.error.contains(#/\d,\d/#), "\(run.error)")
      #expect(!run.error.contains(#/\d\.\d/#), "\(run.error)")
      #expect(!run.error.contains("1 classements"))
    }
  }
}
