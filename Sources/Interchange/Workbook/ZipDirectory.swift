/// Reads the central directory of a ZIP archive (APPNOTE 6.3), ZIP64 included.
struct ZipDirectory {
  private(set) var entries: [ZipArchive.Entry] = []
  private let bytes: [UInt8]

  /// - Throws: what is wrong with the archive as a whole.
  init(_ bytes: [UInt8]) throws(WorkbookProblem) {
    self.bytes = bytes
    let (count, range) = try directory(endingAt: try findEnd())
    var offset = range.lowerBound
    for _ in 0..<count {
      guard offset < range.upperBound else { throw WorkbookProblem(.badDirectory) }
      entries.append(try entry(at: &offset, before: range.lowerBound))
    }
    guard offset == range.upperBound else { throw WorkbookProblem(.badDirectory) }
  }

  private enum Signature {
    static let part = 0x0403_4B50
    static let entry = 0x0201_4B50
    static let end = 0x0605_4B50
    static let end64 = 0x0606_4B50
    static let locator64 = 0x0706_4B50
  }

  /// What stands in a field whose value is in a ZIP64 record.
  private enum Elsewhere {
    static let short = 0xFFFF
    static let long = 0xFFFF_FFFF
  }

  private func number(_ offset: Int, _ width: Int) throws(WorkbookProblem) -> Int {
    guard offset >= 0, offset <= bytes.count - width else { throw WorkbookProblem(.endsEarly) }
    var value: UInt64 = 0
    for index in (0..<width).reversed() { value = value << 8 | UInt64(bytes[offset + index]) }
    // Sums of a few numbers must not overflow.
    guard value < 1 << 56 else { throw WorkbookProblem(.badDirectory) }
    return Int(value)
  }

  private func findEnd() throws(WorkbookProblem) -> Int {
    let length = 22
    var offset = bytes.count - length
    while offset >= 0, offset >= bytes.count - length - 0xFFFF {
      if bytes[offset] == 0x50, try number(offset, 4) == Signature.end,
        try number(offset + 20, 2) == bytes.count - offset - length
      {
        return offset
      }
      offset -= 1
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw WorkbookProblem(.compoundFile) }
    throw WorkbookProblem(bytes.starts(with: [0x50, 0x4B, 3, 4]) ? .endsEarly : .notZip)
  }

  /// How many entries there are, and where.
  private func directory(
    endingAt end: Int
  ) throws(WorkbookProblem) -> (count: Int, range: Range<Int>) {
    var (disks, count) = (try number(end + 4, 4), try number(end + 10, 2))
    var (size, start) = (try number(end + 12, 4), try number(end + 16, 4))
    var limit = end
    if count == Elsewhere.short || size == Elsewhere.long || start == Elsewhere.long {
      guard try number(end - 20, 4) == Signature.locator64 else {
        throw WorkbookProblem(.badDirectory)
      }
      limit = try number(end - 12, 8)
      guard limit <= end - 76, try number(limit, 4) == Signature.end64 else {
        throw WorkbookProblem(.badDirectory)
      }
      (disks, count) = (try number(limit + 16, 8), try number(limit + 32, 8))
      (size, start) = (try number(limit + 40, 8), try number(limit + 48, 8))
    }
    guard disks == 0 else { throw WorkbookProblem(.splitArchive) }
    guard start + size <= limit else { throw WorkbookProblem(.badDirectory) }
    return (count, start..<start + size)
  }

  private func entry(
    at offset: inout Int, before directory: Int
  ) throws(WorkbookProblem) -> ZipArchive.Entry {
    let start = offset
    guard try number(start, 4) == Signature.entry else { throw WorkbookProblem(.badDirectory) }
    let flags = try number(start + 8, 2)
    let method = try number(start + 10, 2)
    let checksum = try number(start + 16, 4)
    let nameEnd = start + 46 + (try number(start + 28, 2))
    let extraEnd = nameEnd + (try number(start + 30, 2))
    offset = extraEnd + (try number(start + 32, 2))
    guard offset <= bytes.count else { throw WorkbookProblem(.endsEarly) }
    let nameBytes = bytes[start + 46..<nameEnd]
    let name = String(decoding: nameBytes, as: UTF8.self)
    guard flags & 0x2041 == 0 else { throw WorkbookProblem(.encrypted, part: name) }
    let (size, packed, header) = try sizes(at: start, extra: nameEnd..<extraEnd)
    let data = try data(of: nameBytes, at: header, count: packed, before: directory)
    guard method != 0 || packed == size else { throw WorkbookProblem(.badDirectory, part: name) }
    return ZipArchive.Entry(
      name: name, method: method, checksum: UInt32(checksum), extent: header..<data.upperBound,
      data: data, size: size)
  }

  /// Bytes unpacked and packed, and where the part's own header is.
  private func sizes(
    at start: Int, extra: Range<Int>
  ) throws(WorkbookProblem) -> (size: Int, packed: Int, header: Int) {
    var fields = [
      try number(start + 24, 4), try number(start + 20, 4), try number(start + 42, 4),
    ]
    guard fields.contains(Elsewhere.long) else { return (fields[0], fields[1], fields[2]) }
    var offset = try zip64Field(in: extra)
    for index in fields.indices where fields[index] == Elsewhere.long {
      guard offset.upperBound - offset.lowerBound >= 8 else {
        throw WorkbookProblem(.badDirectory)
      }
      fields[index] = try number(offset.lowerBound, 8)
      offset = offset.lowerBound + 8..<offset.upperBound
    }
    return (fields[0], fields[1], fields[2])
  }

  private func zip64Field(in extra: Range<Int>) throws(WorkbookProblem) -> Range<Int> {
    var offset = extra.lowerBound
    while offset + 4 <= extra.upperBound {
      let (kind, length) = (try number(offset, 2), try number(offset + 2, 2))
      offset += 4
      guard offset + length <= extra.upperBound else { break }
      if kind == 1 { return offset..<offset + length }
      offset += length
    }
    throw WorkbookProblem(.badDirectory)
  }

  private func data(
    of name: ArraySlice<UInt8>, at header: Int, count: Int, before directory: Int
  ) throws(WorkbookProblem) -> Range<Int> {
    guard try number(header, 4) == Signature.part else { throw WorkbookProblem(.badDirectory) }
    let nameEnd = header + 30 + (try number(header + 26, 2))
    let start = nameEnd + (try number(header + 28, 2))
    guard start + count <= directory, bytes[header + 30..<nameEnd] == name else {
      throw WorkbookProblem(.badDirectory, part: String(decoding: name, as: UTF8.self))
    }
    return start..<start + count
  }
}
