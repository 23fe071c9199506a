internal import Foundation

/// A folder of exports, as FORMATS.md describes it.
public struct DataSet: Sendable {
  /// Why a path is no data set.
  public enum Refusal: Error, Equatable {
    /// Nothing is there.
    case noSuchFolder
    /// A file is there.
    case notAFolder
  }

  /// A file of the folder.
  struct File: Sendable, Equatable {
    /// Where it is.
    let path: String
    /// What it is called in issues.
    let name: String

    var isNDJSON: Bool { path.hasSuffix(".ndjson") }
  }

  /// The path as the user gave it.
  public let path: String

  /// Takes a folder; its files are looked for when they are read.
  ///
  /// - Throws: ``Refusal`` where the path is no folder.
  public init(at path: String) throws(Refusal) {
    var isFolder = ObjCBool(false)
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .noSuchFolder
    }
    guard isFolder.boolValue else { throw .notAFolder }
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Whether the folder holds a taxonomy and no records: an unpacked ESCO download.
  public var isTaxonomyOnly: Bool {
    let records: [FileTally.Kind] = [.learners, .courses, .sessions, .needs]
    return records.allSatisfy { files(of: $0).isEmpty } && !hasFolder("taxonomy")
      && fileNames(in: path).contains { isTaxonomy(file($0)) }
  }

  /// The files of a kind: none, one, or two of which one is too many.
  func files(of kind: FileTally.Kind) -> [File] {
    ["csv", "ndjson"].map { file("\(kind.rawValue).\($0)") }
      .filter { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// The CSV files of the taxonomy, by name.
  var taxonomyFiles: [File] {
    if hasFolder("taxonomy") {
      return fileNames(in: "\(path)/taxonomy").map { file("taxonomy/\($0)") }
    }
    return isTaxonomyOnly ? fileNames(in: path).map(file) : []
  }

  /// The name of a file in the folder that was probably meant to be `name`.
  func fileName(near name: String) -> String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return nearest(to: name, among: names.filter { $0 != name })
  }

  /// Whether a file is one of an ESCO download, by its header.
  private func isTaxonomy(_ file: File) -> Bool {
    do throws(ImportIssue) {
      let csv = try CSVFile(path: file.path, named: file.name, blockSize: 4096)
      return TaxonomyFileKind(header: csv.header) != nil
    } catch {
      return false
    }
  }

  func file(_ name: String) -> File { File(path: "\(path)/\(name)", name: "\(path)/\(name)") }

  private func hasFolder(_ name: String) -> Bool {
    var isFolder = ObjCBool(false)
    return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func fileNames(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.lowercased().hasSuffix(".csv") }.sorted()
  }
}
