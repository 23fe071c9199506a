internal import Foundation

/// A folder of exports, as the Formats page describes it, or the same held in memory.
public struct DataSet: Sendable {
  /// Why a path is no data set.
  public enum Refusal: Error, Equatable {
    /// Nothing is there.
    case noSuchFolder
    /// A file is there.
    case notAFolder
  }

  /// The tables of records; a file's name is its table's with the format behind a point.
  public enum Table: String, Sendable, CaseIterable {
    /// People.
    case learners
    /// The training offer.
    case courses
    /// When courses are held.
    case sessions
    /// The work that exists.
    case needs

    /// What a file or a sheet of the table may be called, in French and Dutch too.
    var allNames: [String] {
      [rawValue] + otherNames
    }

    private var otherNames: [String] {
      switch self {
      case .learners:
        ["apprenants", "demandeurs", "demandeurs d'emploi", "cursisten", "werkzoekenden"]
      case .courses: ["formations", "opleidingen"]
      case .sessions: ["sessies"]
      case .needs: ["besoins", "offres", "offres d'emploi", "behoeften", "vacatures"]
      }
    }

    /// The names of the columns, in the order in which they are written.
    public var columns: [String] {
      switch self {
      case .learners: LearnerColumn.allCases.map(\.rawValue)
      case .courses: CourseColumn.allCases.map(\.rawValue)
      case .sessions: SessionColumn.allCases.map(\.rawValue)
      case .needs: NeedColumn.allCases.map(\.rawValue)
      }
    }
  }

  /// The path as the user gave it, or the name of what is held in memory.
  public let path: String
  private let storage: Storage
  /// How tables are read that do not tell.
  package let dialect: TableDialect

  private enum Storage: Sendable {
    case folder
    /// Contents by their paths within the data set.
    case memory([String: [UInt8]])
  }

  /// Takes a folder; its files are looked for when they are read, where they do not tell as the dialect
  /// says.
  ///
  /// - Throws: ``Refusal`` where the path is no folder.
  public init(at path: String, dialect: TableDialect = TableDialect()) throws(Refusal) {
    var isFolder = ObjCBool(false)
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .noSuchFolder
    }
    guard isFolder.boolValue else { throw .notAFolder }
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    storage = .folder
    self.dialect = dialect
  }

  /// Takes files by their names in a folder: `learners.csv` or `learners.ndjson`, and so on, and
  /// `taxonomy/skills_en.csv` and the like.
  ///
  /// - Parameters:
  ///   - files: the contents.
  ///   - name: stands in issues where the folder's path would.
  ///   - dialect: how tables are read that do not tell.
  public init(
    files: [String: [UInt8]], named name: String = "data", dialect: TableDialect = TableDialect()
  ) {
    path = name
    storage = .memory(files)
    self.dialect = dialect
  }

  /// Whether there is a taxonomy and no records: an unpacked ESCO download.
  public var isTaxonomyOnly: Bool {
    Table.allCases.allSatisfy { files(of: $0).isEmpty } && taxonomyName == nil
      && csvNames(in: "").contains { isTaxonomy(file($0)) }
  }

  /// What the file of a table is called in issues; `nil` without one.
  package func fileName(of table: Table) -> String? { files(of: table).first?.name }

  /// The names of the files of a table; none where the folder has no such table.
  package func fileNames(of table: Table) -> [String] { files(of: table).map(\.name) }

  /// The files of a table, whatever the case and language of their names: none, one, or more of which
  /// one alone is right.
  func files(of table: Table) -> [InputFile] {
    let own = ["csv", "ndjson"].map { "\(table.rawValue).\($0)" }.filter(exists)
    let others = names(in: "").filter { !own.contains($0) && Self.table(named: $0) == table }
      .sorted()
    return (own + others).map(file)
  }

  /// The files of what has been decided that texts mean: none, one, or more of which one is right.
  package var synonymFiles: [InputFile] {
    names(in: "").filter {
      ["synonyms", "synonymes", "synoniemen"].contains(Self.stem(of: $0) ?? "")
    }.sorted().map(file)
  }

  /// The name of a file that may hold a table, without its format.
  private static func stem(of name: String) -> String? {
    guard let point = name.lastIndex(of: "."),
      ["csv", "txt", "tsv", "xlsx", "ndjson"].contains(name[point...].dropFirst().lowercased())
    else { return nil }
    return ColumnNames.folded(String(name[..<point]))
  }

  /// The table that a file's name means.
  private static func table(named name: String) -> Table? {
    guard let stem = stem(of: name) else { return nil }
    return Table.allCases.first { table in
      table.allNames.contains { ColumnNames.folded($0) == stem }
    }
  }

  /// The CSV files of the taxonomy, by name.
  var taxonomyFiles: [InputFile] {
    if let folder = taxonomyName {
      return csvNames(in: "\(folder)/").map { file("\(folder)/\($0)") }
    }
    return isTaxonomyOnly ? csvNames(in: "").map(file) : []
  }

  /// Where the files of the taxonomy lie.
  package var taxonomyFolder: String { taxonomyName.map { file($0).name } ?? path }

  /// The folder of the taxonomy, whatever the case and language of its name.
  private var taxonomyName: String? {
    if hasFolder("taxonomy") { return "taxonomy" }
    return names(in: "").sorted().first {
      ["taxonomy", "taxonomie"].contains(ColumnNames.folded($0)) && hasFolder($0)
    }
  }

  /// The model that the data set brings along; `nil` where it has none.
  public var model: InputFile? {
    let name = "skillspace.model"
    return exists(name) ? file(name) : nil
  }

  /// The name of a file in the folder that was probably meant to be `name`.
  func fileName(near name: String) -> String? {
    nearest(to: name, among: names(in: "").filter { $0 != name })
  }

  /// Whether a file is one of an ESCO download, by its header.
  private func isTaxonomy(_ file: InputFile) -> Bool {
    do throws(ImportIssue) {
      let csv = try CSVFile(file, .taxonomy, blockSize: 4096)
      return TaxonomyFileKind(header: csv.header) != nil
    } catch {
      return false
    }
  }

  func file(_ name: String) -> InputFile {
    let whole = "\(path)/\(name)"
    var file =
      switch storage {
      case .folder: InputFile(path: whole, name: whole)
      case .memory(let files): InputFile(name: whole, bytes: files[name] ?? [])
      }
    file.dialect = dialect
    return file
  }

  private func exists(_ name: String) -> Bool {
    switch storage {
    case .folder: FileManager.default.fileExists(atPath: "\(path)/\(name)")
    case .memory(let files): files[name] != nil
    }
  }

  private func hasFolder(_ name: String) -> Bool {
    switch storage {
    case .folder:
      var isFolder = ObjCBool(false)
      return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
        && isFolder.boolValue
    case .memory(let files): return files.keys.contains { $0.hasPrefix("\(name)/") }
    }
  }

  /// The names in a folder, which is given as what stands before them in a path.
  private func names(in folder: String) -> [String] {
    switch storage {
    case .folder:
      (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
    case .memory(let files):
      Set(
        files.keys.filter { $0.hasPrefix(folder) }
          .compactMap { $0.dropFirst(folder.count).split(separator: "/").first.map(String.init) }
      ).sorted()
    }
  }

  private func csvNames(in folder: String) -> [String] {
    names(in: folder).filter { $0.lowercased().hasSuffix(".csv") }.sorted()
  }
}
