/// The text of a file that is read as a whole, as records of JSON and XML are.
enum WholeFile {
  /// The most bytes that are read.
  static let longest = 1 << 30

  /// All bytes in UTF-8, without a mark; UTF-16 where a mark says so.
  static func bytes(of location: InputFile) throws(ReadingFailure) -> [UInt8] {
    var lead = [UInt8](repeating: 0, count: 4)
    let source = try location.open()
    let count = try source.read(into: &lead)
    var bytes = Array(lead[..<count])
    if let mark = TextEncoding(mark: lead[..<count]), mark != .utf8 {
      let again = try location.open()
      again.decode(mark)
      bytes = try rest(of: again, behind: [])
    } else {
      bytes = try rest(of: source, behind: bytes)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.isEmpty { throw ReadingFailure.empty }
    return bytes
  }

  private static func rest(
    of source: ByteSource, behind start: [UInt8]
  ) throws(ReadingFailure) -> [UInt8] {
    var bytes = start
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try source.read(into: &block)
      if count == 0 { return bytes }
      bytes += block[..<count]
      if bytes.count > longest {
        throw ReadingFailure(.unreadable(reason: "> \(longest >> 30) GiB"))
      }
    }
  }
}
