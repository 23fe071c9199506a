package import PasserelleBase

extension DataSet {
  /// The digest of all its tables and of the taxonomy, by their names and contents.
  ///
  /// - Complexity: O(bytes).
  package func contentDigest() -> String {
    let files = Table.allCases.flatMap(files) + taxonomyFiles
    return files.reduce(into: SHA256()) { digest, file in
      let name = file.name.dropFirst(path.count)
      digest.update(Array("\(name) \(file.digest)\n".utf8))
    }.hexadecimal
  }
}

extension InputFile {
  /// The digest of the bytes up to the end or a failure, as `sha256sum` writes it.
  package var digest: String {
    var digest = SHA256()
    var block = [UInt8](repeating: 0, count: 1 << 20)
    guard let source = try? open() else { return digest.hexadecimal }
    while let count = try? block.withUnsafeMutableBytes({ try source.read(into: $0) }), count > 0 {
      digest.update(Array(block[..<count]))
    }
    return digest.hexadecimal
  }
}

extension SHA256 {
  /// The digest of all bytes taken, as `sha256sum` writes it.
  package var hexadecimal: String { Self.hexadecimal(finalized()) }
}
