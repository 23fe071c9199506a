package import PasserelleBase
internal import Foundation

extension DataSet {
  /// The digest of all its tables and of the taxonomy, by their names and contents.
  ///
  /// - Complexity: O(bytes).
  package func contentDigest() -> String {
    let tables: [FileTally.Kind] = [.learners, .courses, .sessions, .needs]
    let files = tables.flatMap(files) + taxonomyFiles
    return files.reduce(into: SHA256()) { digest, file in
      let name = file.path.dropFirst(path.count)
      digest.update(Array("\(name) \(fileDigest(file.path))\n".utf8))
    }.hexadecimal
  }
}

/// The digest of a file's bytes; that of no bytes where it cannot be read.
package func fileDigest(_ path: String) -> String {
  var digest = SHA256()
  guard let handle = FileHandle(forReadingAtPath: path) else { return digest.hexadecimal }
  while let block = try? handle.read(upToCount: 1 << 20), !block.isEmpty {
    digest.update([UInt8](block))
  }
  return digest.hexadecimal
}

extension SHA256 {
  /// The digest of all bytes taken, as `sha256sum` writes it.
  package var hexadecimal: String { Self.hexadecimal(finalized()) }
}
