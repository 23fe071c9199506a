import Foundation
import Testing

/// The laws of the Architecture page, read off the sources: SwiftPM does not enforce them.
@Suite struct LayerTests {
  /// What each folder of sources may import, of ours and of outside packages.
  static let allowed: [String: Set<String>] = [
    "Base": ["Dispatch", "Glibc", "Musl", "Synchronization"],
    "LinearAlgebra": ["CPasserelleBLAS", "PasserelleBase", "Glibc", "Musl"],
    "Model": ["PasserelleBase", "Glibc", "Musl", "Darwin"],
    "SkillSpace": [
      "PasserelleModel", "PasserelleLinearAlgebra", "PasserelleBase", "Dispatch", "Foundation",
      "Glibc", "Musl", "Synchronization",
    ],
    "Scoring": ["PasserelleModel", "PasserelleLinearAlgebra", "PasserelleBase", "Synchronization"],
    "Assignment": ["PasserelleLinearAlgebra", "PasserelleBase", "Dispatch"],
    "Ranking": [
      "PasserelleScoring", "PasserelleModel", "PasserelleLinearAlgebra", "PasserelleBase",
      "Synchronization",
    ],
    "Passerelle": [
      "PasserelleRanking", "PasserelleAssignment", "PasserelleScoring", "PasserelleModel",
      "PasserelleBase", "Synchronization",
    ],
    "Interchange": [
      "CPasserelleZlib", "PasserelleModel", "PasserelleBase", "Dispatch", "Foundation", "Glibc",
      "Musl", "Synchronization",
    ],
    "Evaluation": [
      "PasserelleScoring", "PasserelleModel", "PasserelleLinearAlgebra", "PasserelleBase",
      "Dispatch", "Glibc", "Musl",
    ],
    "Reports": ["PasserelleInterchange", "PasserelleBase", "Foundation"],
    "Wire": [
      "Passerelle", "PasserelleInterchange", "PasserelleScoring", "PasserelleModel",
      "PasserelleBase",
    ],
    "Operations": [
      "Passerelle", "PasserelleInterchange", "PasserelleSkillSpace", "PasserelleEvaluation",
      "PasserelleReports", "PasserelleModel", "PasserelleBase", "Foundation",
    ],
    "Synthesis": ["PasserelleModel", "PasserelleBase"],
    "PasserelleCLI": [
      "Passerelle", "PasserelleEvaluation", "PasserelleWire", "PasserelleOperations",
      "PasserelleInterchange", "PasserelleReports", "PasserelleSkillSpace", "PasserelleSynthesis",
      "PasserelleAssignment", "PasserelleModel",
      "PasserelleLinearAlgebra", "PasserelleBase", "Foundation", "ArgumentParser", "Dispatch",
    ],
  ]

  static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// The Swift files of a target with their texts.
  static func files(of target: String) throws -> [(name: String, text: String)] {
    let folder = sources.appending(path: target)
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path())).compactMap {
      ($0 as? String).flatMap { $0.hasSuffix(".swift") ? $0 : nil }
    }
    return try paths.map {
      ("\(target)/\($0)", try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
    }
  }

  static func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"), keyword < 4, keyword + 1 < words.count,
        words[..<keyword].allSatisfy({
          ["public", "package", "internal", "private", "@_exported", "@testable"].contains($0)
        })
      else { return nil }
      // `import struct PasserelleModel.Day` names its module before the dot.
      let kinds = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
      let isScoped = kinds.contains(String(words[keyword + 1])) && keyword + 2 < words.count
      let name = words[isScoped ? keyword + 2 : keyword + 1]
      return name.split(separator: ".").first.map(String.init)
    }
  }

  @Test(arguments: allowed.keys.sorted()) func importsOnlyWhatItsLayerMay(target: String) throws {
    let files = try Self.files(of: target)
    #expect(!files.isEmpty)
    for (name, text) in files {
      for module in Self.imports(in: text) {
        #expect(Self.allowed[target]?.contains(module) == true, "\(name) imports \(module)")
      }
    }
  }

  @Test func everyTargetHasALaw() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path())
    #expect(Set(folders).subtracting(["CBLAS", "CZlib"]) == Set(Self.allowed.keys))
  }

  @Test func theKernelKnowsNoDomainWord() throws {
    let words = ["learner", "course", "skill", "vacanc", "occupation", "seat", "taxonomy"]
    for (name, text) in try Self.files(of: "LinearAlgebra") {
      for word in words {
        #expect(!text.lowercased().contains(word), "\(name) says \(word)")
      }
    }
  }

  @Test func theSolverSeesRowsAndColumnsOnly() throws {
    let words = ["learner", "course", "session", "skill", "vacanc", "occupation", "person"]
    for (name, text) in try Self.files(of: "Assignment") {
      for word in words {
        #expect(!text.lowercased().contains(word), "\(name) says \(word)")
      }
    }
  }

  static let libraries = [
    "Base", "LinearAlgebra", "Model", "SkillSpace", "Scoring", "Assignment", "Ranking",
    "Passerelle", "Interchange", "Wire", "Operations", "Reports", "Synthesis", "Evaluation",
  ]

  @Test(arguments: libraries) func librariesNeitherPrintNorExitNorReadClockOrEnvironment(
    target: String
  ) throws {
    let banned = [
      "print(", "exit(", "abort(", "getenv", "ProcessInfo", "Date()", "ContinuousClock",
      "standardError", "fputs(", "try!", "fatalError(",
    ]
    for (name, text) in try Self.files(of: target) {
      let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
      for line in lines where !line.hasPrefix("//") {
        for word in banned { #expect(!line.contains(word), "\(name): \(line)") }
      }
    }
  }

  /// Law 3: a table from ids to numbers is a second vocabulary, which may count in another order, and
  /// so is a catalogue sorted again for the sake of its places.
  ///
  /// Interchange numbers lines and what a file names, before there are any indices.
  @Test(arguments: allowed.keys.filter { $0 != "Interchange" }.sorted())
  func onlyVocabularyTurnsIdsIntoIndices(target: String) throws {
    let others = try Self.files(of: target).filter { $0.name != "Model/Vocabulary.swift" }
    let found = others.flatMap { name, text in
      Self.vocabularies(in: text).map { "\(name): \($0)" }
    }
    #expect(found == [], "ids and indices meet in Vocabulary alone")
  }

  /// What makes a vocabulary of its own, spelled or inferred.
  static func vocabularies(in text: String) -> [String] {
    let table = /\[\w*ID: (Int|Int32|Index<\w+>|\w+Index)\]/
    let pairs = /\{ \(\w+\[\$0\]\.\w+, (?:\w+\()?\$0/
    let sorted = /catalogue\.\w+\.sorted \{ \$0\.id < \$1\.id \}/
    var found = text.matches(of: table).map { String($0.output.0) }
    found += text.matches(of: pairs).map { String($0.output) }
    found += text.matches(of: sorted).map { String($0.output) }
    return found
  }

  @Test(arguments: [
    "let places: [CourseID: Int32]", "func find(_ numbers: inout [SkillID: Int])",
    "Dictionary(uniqueKeysWithValues: learners.indices.map { (learners[$0].learner, $0) })",
    "Dictionary(sessions.indices.map { (sessions[$0].id, Int32($0)) }) { first, _ in first }",
    "data.catalogue.courses.sorted { $0.id < $1.id }",
  ]) func aSecondVocabularyIsSeen(text: String) { #expect(!Self.vocabularies(in: text).isEmpty) }

  @Test func whatLooksUpRowsByIdIsNoVocabulary() {
    let rows = "Dictionary(catalogue.courses.map { ($0.id, $0) }) { first, _ in first }"
    #expect(Self.vocabularies(in: rows).isEmpty)
  }

  @Test func groupColumnsCannotBeReachedFromScoring() throws {
    for target in ["Model", "Scoring", "Ranking", "Passerelle"] {
      for (name, text) in try Self.files(of: target) {
        for word in ["\"group:", "groupColumns", "GroupTable", "LearnerRecord"] {
          #expect(!text.contains(word), "\(name) says \(word)")
        }
      }
    }
  }

  @Test func valueTypesHaveNoWireFormat() throws {
    for (name, text) in try Self.files(of: "Model") {
      #expect(!text.contains("Codable") && !text.contains("Decodable"), "\(name)")
    }
  }

  @Test(arguments: allowed.keys.sorted()) func whatGlibcGivesMuslGives(target: String) throws {
    for (name, text) in try Self.files(of: target) {
      let modules = Self.imports(in: text)
      #expect(modules.contains("Glibc") == modules.contains("Musl"), "\(name)")
    }
  }

  @Test func noTargetOfAnIntegratorUsesUnsafeFlags() throws {
    let manifest = Self.sources.deletingLastPathComponent().appending(path: "Package.swift")
    #expect(try !String(contentsOf: manifest, encoding: .utf8).contains("unsafe" + "Flags"))
  }
}
