import Testing

@testable import PasserelleInterchange

/// What an error text about a learner may say.
@Suite struct PersonalDataTests {
  static func sentence(status: String) throws -> String {
    let text = "id,status,skills\nL1,\"\(status)\",weld\n"
    return try #require(try DataFolder(["learners.csv": text]).read().sentences.first)
  }

  @Test(arguments: [
    "Li Wei", "Jean Dupont", "Ann Lee 1984", "rue Bo 4", "jean.dupont", "j@x.be", "Dupont,Jean",
    "85073003328", "85.07.30-033.28", "0470/12.34.56.7", "Jean\u{A0}Dupont",
    "Jeannettedelavallée-Dupont",
  ])
  func wordsOfAPersonAreDescribedNotQuoted(cell: String) throws {
    let sentence = try Self.sentence(status: cell)
    #expect(sentence.contains("found a text of \(cell.count) characters"))
    for word in cell.split(whereSeparator: \.isWhitespace) where word.count > 1 {
      #expect(!sentence.contains(word))
    }
  }

  @Test(arguments: [
    "31/12/2026", "C1", "12.5", "NaN", "chômeur", "dix-neuf", "demandeur·euse", "NV4+", "20%",
    "31/02/2027 08:15:00", "504.1083456789", "between_20_30", "d'emploi", "%", "46405",
  ]) func wordsNumbersAndCodesAreQuoted(
    cell: String
  ) throws {
    #expect(try Self.sentence(status: cell).contains("found \"\(cell)\""))
  }

  @Test(
    arguments: [
      ("availableFrom", "bientôt"), ("hoursPerWeek", "dix-neuf"), ("eqfLevel", "master2"),
      ("maxTravelKm", "loin"), ("latitude", "nord"),
    ])
  func aWordIsQuotedWhateverTheColumn(column: String, word: String) throws {
    let text = "id,\(column),skills\nL1,\(word),weld\n"
    let sentence = try #require(try DataFolder(["learners.csv": text]).read().sentences.first)
    #expect(sentence.contains("found \"\(word)\""), "\(sentence)")
  }

  @Test func theTextsOfCoursesAreQuoted() throws {
    let outcome = try DataFolder(["courses.csv": "id,mode,teaches\nC1,in the hall,weld\n"]).read()
    #expect(outcome.sentences.first?.contains("found \"in the hall\"") == true)
  }

  @Test func nothingThatSteersATerminalIsShown() throws {
    let text = "id,mode,teaches\n\"C\n\u{1B}[31m1\",\u{202E}\u{7}x,weld\n"
    let sentence = try #require(try DataFolder(["courses.csv": text]).read().sentences.first)
    #expect(sentence.contains("(C\\u{A}\\u{1B}[31m1)"))
    #expect(sentence.contains("found \"\\u{202E}\\u{7}x\""))
  }

  @Test func longTextsAreCut() throws {
    let text = "id,mode,teaches\nC1,\(String(repeating: "x", count: 61)),weld\n"
    let sentence = try #require(try DataFolder(["courses.csv": text]).read().sentences.first)
    #expect(sentence.contains("\"\(String(repeating: "x", count: 60))…\""))
  }
}
