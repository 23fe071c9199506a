internal import CPasserelleZlib

/// Writes a ZIP archive, whose bytes may be taken as they come.
///
/// The same parts give the same bytes, since every part is dated 1980-01-01. Packed parts depend on
/// the version of zlib besides.
package struct ZipWriter {
  /// How parts are held.
  package enum Packing: Hashable, Sendable, CaseIterable {
    case stored, deflated
  }

  /// A part that comes in pieces.
  private struct OpenPart {
    let name: String
    let offset: Int
    let deflater: Deflater
    var size = 0
    var packed = 0
    var checksum: UInt32 = 0
  }

  private var bytes: [UInt8] = []
  /// How many bytes were taken already.
  private var takenCount = 0
  private var directory: [UInt8] = []
  private var count = 0
  private let packing: Packing
  private var open: OpenPart?

  private static let limit = 1 << 31

  package init(_ packing: Packing) { self.packing = packing }

  /// Adds a part.
  ///
  /// - Throws: that the archive would pass 2 GiB.
  package mutating func add(_ name: String, _ contents: [UInt8]) throws(WorkbookProblem) {
    let packed = packing == .stored ? contents : Deflater().packed(contents, isLast: true)
    guard contents.count + takenCount + bytes.count < Self.limit else {
      throw WorkbookProblem(.tooLarge(limit: Self.limit), part: name)
    }
    let part = (
      checksum: ZipStream.checksum(0, contents), packed: packed.count, size: contents.count
    )
    let method = packing == .stored ? 0 : Int(Z_DEFLATED)
    let common = Self.common(name, method: method, flags: 0, part)
    try note(common, name, at: takenCount + bytes.count)
    bytes += Self.fields([(0x0403_4B50, 4)]) + common + name.utf8 + packed
  }

  /// Begins a packed part whose bytes come in pieces, until ``end()``.
  mutating func begin(_ name: String) throws(WorkbookProblem) {
    precondition(open == nil, "a part is begun before the last has ended")
    open = OpenPart(name: name, offset: takenCount + bytes.count, deflater: Deflater())
    // Its sizes stand behind it.
    let common = Self.common(name, method: Int(Z_DEFLATED), flags: 8, (0, 0, 0))
    bytes += Self.fields([(0x0403_4B50, 4)]) + common + name.utf8
  }

  /// Adds to the part that was begun.
  ///
  /// - Throws: that part or archive would pass 2 GiB.
  mutating func append(_ contents: [UInt8]) throws(WorkbookProblem) { try append(contents, false) }

  /// Ends the part that was begun.
  mutating func end() throws(WorkbookProblem) {
    try append([], true)
    guard let part = open else { return }
    let sums = (checksum: part.checksum, packed: part.packed, size: part.size)
    bytes += Self.fields([(0x0807_4B50, 4)] + Self.sums(sums))
    let common = Self.common(part.name, method: Int(Z_DEFLATED), flags: 8, sums)
    try note(common, part.name, at: part.offset)
    open = nil
  }

  private mutating func append(_ contents: [UInt8], _ isLast: Bool) throws(WorkbookProblem) {
    guard var part = open else { preconditionFailure("no part is begun") }
    let packed = part.deflater.packed(contents, isLast: isLast)
    part.size += contents.count
    part.packed += packed.count
    part.checksum = ZipStream.checksum(part.checksum, contents)
    guard max(part.size, takenCount + bytes.count + packed.count) < Self.limit else {
      throw WorkbookProblem(.tooLarge(limit: Self.limit), part: part.name)
    }
    bytes += packed
    open = part
  }

  /// The bytes that are finished and were not taken before.
  mutating func taken() -> [UInt8] {
    defer {
      takenCount += bytes.count
      bytes = []
    }
    return bytes
  }

  /// The bytes of the archive, those taken before aside.
  package func finished() -> [UInt8] {
    let end = Self.fields([
      (0x0605_4B50, 4), (0, 2), (0, 2), (count, 2), (count, 2), (directory.count, 4),
      (takenCount + bytes.count, 4), (0, 2),
    ])
    return bytes + directory + end
  }

  private mutating func note(
    _ common: [UInt8], _ name: String, at offset: Int
  ) throws(WorkbookProblem) {
    guard count < 0xFFFF else { throw WorkbookProblem(.tooLarge(limit: 0xFFFF), part: name) }
    directory += Self.fields([(0x0201_4B50, 4), (20, 2)]) + common
    directory += Self.fields([(0, 2), (0, 2), (0, 2), (0, 4), (offset, 4)]) + name.utf8
    count += 1
  }

  private typealias Sums = (checksum: UInt32, packed: Int, size: Int)

  private static func sums(_ sums: Sums) -> [(value: Int, width: Int)] {
    [(Int(sums.checksum), 4), (sums.packed, 4), (sums.size, 4)]
  }

  /// What a part's own header and the directory both say: version 2.0, UTF-8 names, the method, midnight
  /// of 1980-01-01, the sums and the lengths of name and extra field.
  private static func common(_ name: String, method: Int, flags: Int, _ sums: Sums) -> [UInt8] {
    fields(
      [(20, 2), (0x800 | flags, 2), (method, 2), (0, 2), (0x21, 2)] + Self.sums(sums)
        + [(name.utf8.count, 2), (0, 2)])
  }

  /// Numbers of so many bytes each, the least first.
  private static func fields(_ fields: [(value: Int, width: Int)]) -> [UInt8] {
    fields.flatMap { field in
      (0..<field.width).map { UInt8(truncatingIfNeeded: field.value >> (8 * $0)) }
    }
  }
}

/// Packs the bytes of one part.
private final class Deflater {
  /// On the heap, since zlib remembers where it stands.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

  init() {
    stream.initialize(to: z_stream())
    // Below zero: neither header nor trailer of zlib's own.
    let status = deflateInit2_(
      stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory or another version: \(status)")
  }

  deinit {
    deflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// The packed bytes that are ready.
  func packed(_ contents: [UInt8], isLast: Bool) -> [UInt8] {
    // What waits from before comes on top of the bound.
    let room = Int(deflateBound(stream, UInt(contents.count))) + 1 << 18
    return [UInt8](unsafeUninitializedCapacity: room) { output, count in
      contents.withUnsafeBufferPointer { input in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        let status = deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
        let expected = isLast ? [Z_STREAM_END] : [Z_OK, Z_BUF_ERROR]
        precondition(expected.contains(status), "zlib cannot pack: \(status)")
        precondition(stream.pointee.avail_in == 0, "the bound of zlib does not hold")
      }
      count = output.count - Int(stream.pointee.avail_out)
    }
  }
}
