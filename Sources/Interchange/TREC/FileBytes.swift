#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// All bytes of a file, or why they cannot be read.
///
/// Written once, before it is shared.
final class FileBytes: @unchecked Sendable {
  private(set) var failure: ImportProblem?
  private(set) var all = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  init(_ file: InputFile) {
    do throws(ReadingFailure) {
      try read(file.open())
    } catch {
      failure = error.problem
    }
  }

  deinit { free(all.baseAddress) }

  func slice(_ start: Int, _ length: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: all[start..<start + length])
  }

  /// Grows where the size is not known beforehand, as that of a pipe.
  private func read(_ source: ByteSource) throws(ReadingFailure) {
    var capacity = max(source.byteCount + 1, 1 << 16)
    var count = 0
    var base = malloc(capacity)
    defer { all = UnsafeMutableRawBufferPointer(start: base, count: count) }
    while true {
      if count == capacity {
        capacity *= 2
        base = realloc(base, capacity)
      }
      guard let base else { throw ReadingFailure(ENOMEM) }
      let rest = UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count)
      let found = try source.read(into: rest)
      if found == 0 { return }
      count += found
    }
  }

  /// Cuts the file at line ends into about `count` parts, behind a UTF-8 mark.
  func lineRanges(_ count: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = all.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for part in 1...max(count, 1) where start < all.count {
      let wanted = max(start, all.count * part / max(count, 1))
      let end = part == count ? all.count : endOfLine(from: wanted)
      if end > start { ranges.append(start..<end) }
      start = max(start, end)
    }
    return ranges
  }

  /// One behind the next line feed.
  func endOfLine(from start: Int) -> Int {
    guard start < all.count, let base = all.baseAddress,
      let found = memchr(base + start, 10, all.count - start)
    else { return all.count }
    return found - UnsafeMutableRawPointer(base) + 1
  }
}
