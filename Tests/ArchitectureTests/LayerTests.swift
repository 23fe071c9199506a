import Foundation
import Testing

/// The laws of the Architecture page, read off the sources: SwiftPM does not enforce them.
@Suite struct LayerTests {
  /// What each target may import, of ours and of outside packages.
  static let allowed: [String: Set<String>] = [
    "LinearAlgebra": ["CBLAS", "CVector", "Dispatch", "Glibc", "Synchronization"],
    "DomainModel": ["Glibc", "Darwin"],
    "SkillSpace": [
      "DomainModel", "LinearAlgebra", "Dispatch", "Foundation", "Glibc", "Synchronization",
    ],
    "Scoring": ["DomainModel", "LinearAlgebra"],
    "Assignment": ["LinearAlgebra", "Dispatch"],
    "Ranking": ["Scoring", "DomainModel", "LinearAlgebra", "Synchronization"],
    "Passerelle": ["Ranking", "Assignment", "Scoring", "DomainModel"],
    "Interchange": ["DomainModel", "Dispatch", "Foundation", "Glibc", "Synchronization"],
    "Evaluation": ["DomainModel", "LinearAlgebra", "Dispatch", "Glibc"],
    "Synthesis": ["DomainModel"],
    "PasserelleCLI": [
      "Passerelle", "Evaluation", "Interchange", "SkillSpace", "Synthesis", "Assignment",
      "DomainModel", "LinearAlgebra",
      "Foundation", "ArgumentParser", "Dispatch",
    ],
    "DemoGenerator": ["DomainModel", "Foundation", "Synthesis"],
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
      // `import struct DomainModel.Day` names its module before the dot.
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
    #expect(Set(folders).subtracting(["CBLAS", "CVector"]) == Set(Self.allowed.keys))
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
    "LinearAlgebra", "DomainModel", "SkillSpace", "Scoring", "Assignment", "Ranking", "Passerelle",
    "Interchange", "Synthesis", "Evaluation",
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

  @Test func groupColumnsCannotBeReachedFromScoring() throws {
    for target in ["DomainModel", "Scoring", "Ranking", "Passerelle"] {
      for (name, text) in try Self.files(of: target) {
        #expect(!text.contains("\"group:") && !text.contains("groupColumns"), "\(name)")
      }
    }
  }

  @Test func valueTypesHaveNoWireFormat() throws {
    for (name, text) in try Self.files(of: "DomainModel") {
      #expect(!text.contains("Codable") && !text.contains("Decodable"), "\(name)")
    }
  }

  @Test func noTargetOfAnIntegratorUsesUnsafeFlags() throws {
    let manifest = Self.sources.deletingLastPathComponent().appending(path: "Package.swift")
    #expect(try !String(contentsOf: manifest, encoding: .utf8).contains("unsafe" + "Flags"))
  }
}
