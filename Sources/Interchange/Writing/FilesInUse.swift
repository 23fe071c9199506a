internal import Foundation

/// The files that a run reads, none of which its results may replace.
///
/// A data set's files are all that belong to its folder: tables in either format, the taxonomy and the
/// model, those that are not there yet among them, since they would be read the next time.
package struct FilesInUse {
  /// Why a result may not be written to a path.
  package enum Refusal: Error, Equatable {
    /// The path leads to a file that is read, or that another result is written to.
    case twins(path: String)
    /// The path leads to a file of a data set.
    case ofDataSet(path: String)
  }

  private var taken: Set<FileIdentity>
  private var tables: Set<FileIdentity> = []
  private var models: Set<FileIdentity> = []
  /// Folders in which every file counts.
  private var taxonomies: Set<FileIdentity> = []

  /// Takes the files that are read, and the folders of the data sets.
  package init(files: [String], folders: [String] = []) {
    taken = Set(files.compactMap(FileIdentity.init(of:)))
    for folder in folders {
      guard let data = try? DataSet(at: folder) else { continue }
      tables.formUnion(data.ownPaths.compactMap(FileIdentity.init(of:)))
      if let model = FileIdentity(of: data.modelPath) { models.insert(model) }
      if let taxonomy = FileIdentity(of: "\(data.path)/taxonomy") { taxonomies.insert(taxonomy) }
    }
  }

  /// Claims the places of results, each for itself; a model and tables may take the place of a data
  /// set's own.
  ///
  /// What is no file, as a terminal or a pipe, may be named often.
  ///
  /// - Throws: ``Refusal`` for the first that is not free.
  package mutating func claim(
    _ results: [String], model: String? = nil, tables: [String] = []
  ) throws(Refusal) {
    for path in tables { try claim(path, mayBeTable: true) }
    for path in results { try claim(path) }
    if let model { try claim(model, mayBeModel: true) }
  }

  private mutating func claim(
    _ path: String, mayBeModel: Bool = false, mayBeTable: Bool = false
  ) throws(Refusal) {
    guard let file = FileIdentity(of: path) else { return }
    let folder = FileIdentity(of: FileIdentity.divided(path).folder)
    guard mayBeTable || !tables.contains(file), folder.map(taxonomies.contains) != true,
      mayBeModel || !models.contains(file)
    else { throw .ofDataSet(path: path) }
    guard taken.insert(file).inserted else { throw .twins(path: path) }
  }
}

extension DataSet {
  /// Where the model is looked for that says what skill stands in for what.
  package var modelPath: String { "\(path)/skillspace.model" }

  /// The tables in either format, there or not, and the files of the taxonomy.
  fileprivate var ownPaths: [String] {
    let tables = Table.allCases.flatMap { table in
      ["csv", "ndjson"].map { "\(path)/\(table.rawValue).\($0)" }
    }
    let found = (Table.allCases.flatMap(files(of:)) + synonymFiles).map(\.name)
    return tables + found + ["\(path)/synonyms.csv"] + taxonomyFiles.map(\.name)
  }

  /// The names of files and folders by which the folder is a data set already.
  package var ownNames: [String] {
    let names = (ownPaths + [modelPath, "\(path)/taxonomy"]).map {
      String($0.dropFirst(path.count + 1))
    }
    return names.filter { FileManager.default.fileExists(atPath: "\(path)/\($0)") }
  }
}
