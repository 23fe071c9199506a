/// The texts that the cells of all sheets share, by number.
struct SharedTexts: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends; its bytes are below 512 MiB.
  private var ends: [UInt32] = []

  /// Reads the part, if there is one.
  ///
  /// - Throws: that it is damaged.
  init(_ part: String?, in archive: ZipArchive) throws(WorkbookProblem) {
    guard let part else { return }
    var scanner = try PartScanner(try archive.stream(part))
    while let event = try scanner.next() {
      guard case .start(let tag) = event, tag.name == "si", scanner.depth == 2 else { continue }
      bytes += try scanner.richText(of: "si").utf8
      ends.append(UInt32(bytes.count))
    }
  }

  /// `nil` where there is no such text.
  subscript(_ index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return String(decoding: bytes[start..<Int(ends[index])], as: UTF8.self)
  }
}
