import Foundation
import PasserelleModel
import PasserelleTestSupport
import Testing

@testable import PasserelleInterchange

/// Tables as people's machines save them are the tables that they are.
@Suite struct DialectTests {
  /// Learners and courses with letters beyond ASCII, quotes, separators and line breaks in cells.
  private static let files = [
    "learners.csv":
      "id,status,languages,availableFrom,skills\nL1,jobseeker,fr=C2,2026-01-02,câblage=2\n"
      + "L2,neet,,,\"soudure \"\"fine\"\"; à l'œil=3\"\n\"L3;,\t\",student,nl=B1,2026-02-28,câblage\n",
    "courses.csv":
      "id,title,teaches\nC1,\"Électricité, 1€\nniveau 2\",câblage=3\nC2,Soudure à l’arc,câblage=1\n",
    "needs.csv": "id,title,positions,skills\nN1,Câbleur,2,câblage=3\n",
  ]

  struct Writing: Sendable, CustomTestStringConvertible {
    var encoding = String.Encoding.utf8
    var mark: [UInt8] = []
    var separator = ","
    var newline = "\n"
    var preamble = ""
    /// How many notices a file gives.
    let notices: Int

    var testDescription: String {
      "\(encoding) \(separator.debugDescription) \(newline.debugDescription)"
    }

    /// The bytes of a file of commas.
    func bytes(_ text: String) -> [UInt8] {
      var isQuoted = false
      var cells = ""
      for letter in text {
        if letter == "\"" { isQuoted.toggle() }
        switch letter {
        case "," where !isQuoted: cells += separator
        case "\n" where !isQuoted: cells += newline
        default: cells.append(letter)
        }
      }
      // A cell with the separator in it needs quotes; the texts above have them.
      return mark + Array((preamble + cells).data(using: encoding) ?? Data())
    }
  }

  static let writings = [
    Writing(notices: 0), Writing(mark: [0xEF, 0xBB, 0xBF], newline: "\r\n", notices: 0),
    Writing(mark: [0xEF, 0xBB, 0xBF], separator: ";", newline: "\r\n", notices: 1),
    Writing(encoding: .windowsCP1252, separator: ";", newline: "\r\n", notices: 2),
    Writing(encoding: .windowsCP1252, notices: 1),
    Writing(encoding: .utf16LittleEndian, mark: [0xFF, 0xFE], separator: "\t", notices: 2),
    Writing(encoding: .utf16BigEndian, mark: [0xFE, 0xFF], newline: "\r", notices: 1),
    Writing(separator: "\t", newline: "\r", notices: 1),
    Writing(separator: ";", newline: "\r\n", preamble: "sep=;\r\n", notices: 1),
    Writing(separator: ";", preamble: "Extraction;du\n;;\n", notices: 2),
  ]

  @Test(arguments: writings) func givesTheSameHoweverItIsSaved(writing: Writing) throws {
    let plain = try DataFolder(Self.files).read()
    #expect(plain.errors.isEmpty && plain.learners.count == 3)
    let folder = try DataFolder(Self.files)
    for (name, text) in Self.files { try folder.write(writing.bytes(text), to: name) }
    let found = try folder.read()
    #expect(found.learners == plain.learners)
    #expect(found.catalogue.courses == plain.catalogue.courses)
    #expect(found.catalogue.needs == plain.catalogue.needs)
    #expect(found.errors.isEmpty)
    let told = Set(found.issues.map(\.code)).subtracting(plain.issues.map(\.code))
    let encodings = writing.encoding == .utf8 ? 0 : 1
    #expect(told.count == writing.notices, "\(told)")
    #expect(told.contains("other-encoding") == (encodings == 1))
  }

  @Test func namesAreThoseOfThreeLanguages() throws {
    let found = try DataFolder([
      "learners.csv": nil, "courses.csv": nil, "needs.csv": nil,
      "Demandeurs d’emploi.CSV":
        "N° de dossier;Situation;Langues;Disponible dès le;Compétences\nL1;neet;fr;2026-01-02;weld\n",
      "FORMATIONS.csv": "Code formation,Intitulé,Compétences_acquises :\nC1,Souder,weld=3\n",
      "Vacatures.txt": "vacaturenummer\tFunctietitel\tVaardigheden*\nN1\tLasser\tweld=3\n",
    ]).read()
    #expect(found.errors.isEmpty, "\(found.sentences)")
    #expect(found.learners.map(\.status) == [.neet] && found.learners[0].availableFrom != nil)
    #expect(found.catalogue.courses.map(\.title) == ["Souder"])
    #expect(found.catalogue.needs.map(\.title) == ["Lasser"])
    #expect(found.issues.filter { $0.code == "renamed-column" }.count == 11)
  }

  @Test func whatMayNameAPersonIsNotReadAndNotShown() throws {
    let found = try DataFolder([
      "learners.csv": "id,Nom,Prénom,NISS,skills\nL1,Quelqu'un,X,85.07.30-033.28,weld\n"
    ]).read()
    #expect(found.issues.map(\.code).filter { $0 == "personal-column" }.count == 3)
    #expect(found.learners.count == 1 && !found.sentences.joined().contains("Quelqu"))
  }

  @Test func aColumnThatIsNearlyOneOfOursIsNeverPassedOver() throws {
    let found = try DataFolder([
      "courses.csv": "id,teaches,langauge\nC1,weld,fr\n"
    ]).read()
    #expect(found.errors.map(\.code) == ["near-column"])
    #expect(found.sentences.first?.contains("nearly language") == true)
    let other = try DataFolder(["courses.csv": "id,teaches,weather\nC1,weld,fr\n"]).read()
    #expect(other.errors.isEmpty)
  }

  @Test func twoNamesOfOneColumnAreTooMany() throws {
    let found = try DataFolder(["learners.csv": "id,skills,Compétences\nL1,weld,weld\n"]).read()
    #expect(found.errors.map(\.code) == ["duplicate-column"])
  }

  /// One row that was pasted from elsewhere is damaged; all others stay what they are.
  @Test func aRowInAnotherEncodingIsDamagedAlone() throws {
    let folder = try DataFolder()
    let rows = Array("id,skills\nL1,câblage\nL2,c".utf8) + [0xE2] + Array("blage\nL3,à\n".utf8)
    try folder.write(rows, to: "learners.csv")
    let found = try folder.read()
    #expect(found.learners.map(\.id) == ["L1", "L3"])
    #expect(found.errors.map(\.code) == ["not-utf-8"] && found.errors[0].location.line == 3)
  }

  @Test(
    arguments: [
      ([0x69, 0, 0x64, 0, 0x2C, 0], "UTF-16"), ([0x69, 0x64, 0x2C, 0xE9, 0x81, 0x0A], "1252"),
    ] as [([UInt8], String)])
  func bytesOfNoKnownKindAreRefused(bytes: [UInt8], name: String) throws {
    let found = try DataFolder("learners.csv", bytes: bytes).read()
    #expect(found.errors.map(\.code) == ["wrong-encoding"])
    #expect(found.sentences[0].contains(name))
  }

  /// The end is told once, however often it is asked for.
  @Test(.timeLimit(.minutes(1))) func halfAUnitAtTheEndIsDamageOfItsRow() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "id,skills\nL1,a\nL2,b".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let found = try DataFolder("learners.csv", bytes: bytes + [0x63]).read()
    #expect(found.learners.map(\.id) == ["L1"])
    #expect(found.errors.map(\.location.line) == [3])
  }

  @Test func halfOfALetterInUTF16IsDamageOfItsRow() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "id,skills\nL1,a".utf16 + [0xD83D] + "\nL2,b\n".utf16 {
      bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let found = try DataFolder("learners.csv", bytes: bytes).read()
    #expect(found.learners.map(\.id) == ["L2"])
    #expect(found.errors.map(\.location.line) == [2])
  }
}
