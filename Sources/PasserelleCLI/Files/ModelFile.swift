internal import PasserelleModel
internal import Foundation
internal import PasserelleInterchange
internal import Passerelle
internal import PasserelleSkillSpace

/// Reads the model that `learn` writes.
enum ModelFile {
  static func read(_ path: String) throws -> SkillSpace {
    guard let file = FileHandle(forReadingAtPath: path), let data = try? file.readToEnd() ?? Data()
    else {
      throw Failure("\(path): cannot be read — check the path and its permissions")
    }
    do throws(SkillSpace.Damage) {
      return try SkillSpace(fileBytes: Array(data))
    } catch {
      throw Failure("\(path): \(words(for: error))")
    }
  }

  /// The kinship of the file asked for, else of the data set's own; where there is neither, every
  /// skill stands in for itself alone.
  static func kinship(_ path: String?, of data: DataSet, _ taxonomy: Taxonomy) throws -> Kinship {
    let own = data.modelPath
    guard let path = path ?? (FileManager.default.fileExists(atPath: own) ? own : nil) else {
      return .identity
    }
    let space = try read(path)
    // A data set without a taxonomy says nothing that a model could contradict.
    guard taxonomy.isEmpty || TaxonomyDigest(of: taxonomy) == space.taxonomy else {
      throw Failure(
        "\(path): learned from another taxonomy than that of \(data.path) — run passerelle learn on"
          + " that one")
    }
    return Kinship(space)
  }

  private static func words(for damage: SkillSpace.Damage) -> String {
    switch damage {
    case .foreign: "is no model — give a file that passerelle learn wrote"
    case .version(let found):
      "is a model of version \(found), which this program does not read — run passerelle learn again"
    case .length(let found, let expected):
      "has \(found) bytes, expected \(expected): cut off or added to — run passerelle learn again"
    case .checksum, .content: "is damaged — run passerelle learn again"
    }
  }
}

extension Kinship {
  init(_ space: SkillSpace) {
    var entries: [Entry] = []
    space.forEachKinship { entries.append(Entry(skill: $0, standIn: $1, ppm: $2)) }
    self.init(entries)
  }
}
