import Testing

@testable import PasserelleInterchange

/// One thing wrong in one file, and all that must be said about it.
struct BadInput: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let files: [String: String?]
  let place: PasserelleInterchange.SourceLocation
  let problem: ImportProblem
  /// Everything behind the place.
  let sentence: String

  init(
    _ description: String, _ files: [String: String?], _ file: String, _ line: Int,
    _ column: String?, _ problem: ImportProblem, _ sentence: String
  ) {
    testDescription = description
    self.files = files
    place = PasserelleInterchange.SourceLocation(file: file, line: line, column: column)
    self.problem = problem
    self.sentence = sentence
  }

  /// Something wrong with a record or a file as a whole.
  init(
    _ description: String, _ files: [String: String?], _ file: String, _ line: Int,
    _ problem: ImportProblem, _ sentence: String
  ) {
    self.init(description, files, file, line, nil, problem, sentence)
  }

  /// The row is told with its place, as a fact and in words, and nothing else is wrong.
  func check() throws {
    let outcome = try DataFolder(files).read()
    let issue = try #require(outcome.issues.first)
    #expect(outcome.place(of: issue) == place)
    #expect(issue.problem == problem)
    #expect(outcome.sentences == ["\(place): \(sentence)"])
    for tally in outcome.tallies { #expect(tally.read == tally.used + tally.rejected) }
  }
}
