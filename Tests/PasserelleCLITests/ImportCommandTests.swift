import Foundation
import Testing

@testable import PasserelleCLI

/// `import`, run as a user runs it.
@Suite struct ImportCommandTests {
  static let offers = """
    [{"numerooffreforem":"1","titreoffre":"Scieur (H/F)","nombrepostes":1,"metiercodedimeco":"D1",
      "metier":"Scieur","lieuxtravailcodepostal":["6000"],"lieuxtravaillocalite":["CHARLEROI"]},
     {"numerooffreforem":"2","titreoffre":"Raboteur","nombrepostes":0,"metiercodedimeco":"D1"}]
    """

  /// A folder with offers, the two tables, and a data set whose taxonomy has one occupation.
  private func folder(_ offers: String = offers) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("hub/taxonomy"), withIntermediateDirectories: true)
    try folder.write(
      "conceptUri,preferredLabel\nsawing,sawing\nplaning,planing\n",
      to: "hub/taxonomy/skills_en.csv")
    try folder.write(
      "conceptUri,preferredLabel\nsawyer,sawyer\n", to: "hub/taxonomy/occupations_en.csv")
    try folder.write(
      "occupationUri,relationType,skillType,skillUri\nsawyer,essential,skill,sawing\n",
      to: "hub/taxonomy/occupationSkillRelations.csv")
    try folder.write("scheme,code,occupation\ndimeco,D1,sawyer\n", to: "codes.csv")
    try folder.write(
      "postalCode,municipality,latitude,longitude\n6000,Charleroi,50.4157,4.4492\n",
      to: "places.csv")
    try folder.write(offers, to: "offers.json")
    return folder
  }

  private func run(
    _ folder: TemporaryFolder, _ options: [String] = [], format: String = "forem-offers"
  ) throws -> CommandLineTool.Outcome {
    try CommandLineTool.run(
      [
        "import", format, folder.file("offers.json"), "--into", folder.file("hub"),
        "--occupations", folder.file("codes.csv"), "--places", folder.file("places.csv"),
      ] + options)
  }

  static let table = """
    id,kind,employer,theme,title,occupation,positions,latitude,longitude,validThrough,languages,skills,origin
    1,vacancy,,,Scieur,sawyer,1,50.4157,4.4492,,,sawing=2,inferred

    """

  @Test func aProblemStopsTheImportUnlessTheRestIsWanted() throws {
    let folder = try folder()
    let stopped = try run(folder)
    #expect(stopped.code == 2 && !folder.exists("hub/needs.csv"))
    #expect(stopped.error.contains("offers.json#2: nombrepostes: (2)"), "\(stopped.error)")
    let issues = folder.file("issues.ndjson")
    let kept = try run(folder, ["--keep-going", "--issues", issues])
    #expect(kept.code == 0, "\(kept.error)")
    #expect(try String(contentsOfFile: folder.file("hub/needs.csv"), encoding: .utf8) == Self.table)
    let told = try String(contentsOfFile: issues, encoding: .utf8).split(separator: "\n")
    #expect(told.contains { $0.contains(#""code":"skills-from-occupation""#) })
    #expect(told.contains { $0.contains(#""severity":"error","code":"out-of-range""#) })
  }

  @Test func aTableThatIsThereIsWrittenOverOnlyWhenAsked() throws {
    let folder = try folder(Self.offers.replacing(#""nombrepostes":0"#, with: #""nombrepostes":2"#))
    for (name, text) in [("needs.csv", "id,skills\nOLD,sawing=1\n"), ("needs.ndjson", "")] {
      try folder.write(text, to: "hub/\(name)")
      let refused = try run(folder)
      #expect(refused.code == 2 && refused.error.contains("--replace"), "\(refused.error)")
      #expect(try String(contentsOfFile: folder.file("hub/\(name)"), encoding: .utf8) == text)
      // A table in the other format would make two of one.
      if name == "needs.ndjson" { #expect(try run(folder, ["--replace"]).code == 2) }
      if name == "needs.csv" {
        #expect(try run(folder, ["--replace"]).code == 0)
        #expect(
          try String(contentsOfFile: folder.file("hub/needs.csv"), encoding: .utf8).contains("\n2,")
        )
      }
      try FileManager.default.removeItem(atPath: folder.file("hub/\(name)"))
    }
  }

  @Test func nothingFoundIsSaidByTheExitCode() throws {
    let folder = try folder("[]")
    let run = try run(folder)
    #expect(run.code == 1 && !folder.exists("hub/needs.csv"), "\(run.error)")
  }

  @Test func aFolderThatIsNotThereIsMade() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"@type":"JobPosting","identifier":"1","title":"X","skills":"http://data.europa.eu/esco/skill/y"}"#,
      to: "a.json")
    let run = try CommandLineTool.run(
      "import", "schemaorg", folder.file("a.json"), "--into", folder.file("new/hub"))
    #expect(run.code == 0, "\(run.error)")
    #expect(folder.exists("new/hub/needs.csv") && !folder.exists("new/hub/courses.csv"))
  }

  @Test(arguments: [
    ["forem-offer"], ["forem-offers", "--seats", "-1"], ["forem-offers", "--id", "a", "--id", "b"],
  ]) func aMistakeOfUseHasTheExitCodeOfOne(arguments: [String]) throws {
    let folder = try folder()
    let run = try run(folder, Array(arguments.dropFirst()), format: arguments[0])
    #expect(run.code == 64, "\(run.error)")
    if arguments == ["forem-offer"] { #expect(run.error.contains("forem-offers")) }
  }

  @Test(arguments: [
    ("en", "records: 1", "written"), ("fr", "métier", "écrit"), ("nl", "beroep", "geschreven"),
  ]) func peopleAreToldInTheirLanguage(language: String, word: String, written: String) throws {
    let folder = try folder()
    let run = try run(folder, ["--keep-going", "--language", language])
    #expect(run.code == 0 && run.error.contains(word), "\(run.error)")
    #expect(run.error.contains(written), "\(run.error)")
  }

  /// What is personal stands in no message for programs either.
  @Test func noIssueForProgramsSaysWhoSomebodyIs() throws {
    let folder = try folder(
      "Identifiant;Nom;Téléphone;Situation;Langues\n1;Zwsecret;Zwsecret;x;y\n;Zwsecret;Zwsecret;;\n1;Zw\"secret;;;\n"
    )
    let issues = folder.file("issues.ndjson")
    let run = try run(folder, ["--keep-going", "--issues", issues], format: "pes-learners")
    #expect(run.code == 0, "\(run.error)")
    let texts = try [issues, folder.file("hub/learners.csv")].map {
      try String(contentsOfFile: $0, encoding: .utf8)
    }
    for text in texts + [run.error, run.output] {
      #expect(!text.contains("secret"), "\(text)")
    }
    #expect(texts[0].contains("personal-column") && texts[1].hasPrefix("id,status"))
  }
}

extension TemporaryFolder {
  fileprivate func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: file(name))
  }
}
