internal import PasserelleModel
internal import PasserelleInterchange
internal import PasserelleSkillSpace

extension DataSet {
  /// Opens a folder, or fails in words.
  static func open(_ path: String) throws -> DataSet {
    do {
      return try DataSet(at: path)
    } catch .noSuchFolder {
      throw Failure(
        "\(path): no such folder — give a folder that holds learners.csv and the others")
    } catch .notAFolder {
      throw Failure("\(path): is a file — give the folder that holds it")
    }
  }
}

extension DataSet {
  /// Reads all but the learners, with text in the place of skills where that is asked for.
  func readCatalogue(_ options: LinkingOptions) throws -> CatalogueReading {
    guard options.link else { return readCatalogue() }
    let reading = readCatalogue { SkillTexts($0).link }
    guard !reading.catalogue.taxonomy.skills.isEmpty || reading.issues.hasErrors else {
      throw Failure("\(path): has no taxonomy, by whose labels --link finds skills — add taxonomy/")
    }
    return reading
  }
}

extension FileTally {
  /// `data/demo/learners.csv: 500 read = 498 used + 2 rejected`.
  var line: String { "\(file): \(read) read = \(used) used + \(rejected) rejected" }
}
