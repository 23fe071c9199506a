internal import CPasserelleZlib

/// Unpacks one part of an archive, block by block.
final class ZipStream {
  let part: String
  let limits: ZipLimits
  private let entry: ZipArchive.Entry
  private let bytes: [UInt8]
  /// On the heap, since zlib remembers where it stands; `nil` for a part that is stored as it is.
  private let inflater: UnsafeMutablePointer<z_stream>?
  private var position: Int
  private var produced = 0
  private var checksum: UInt32 = 0
  private var isAtEnd = false

  private static let blockSize = 1 << 16

  /// - Throws: that the part is packed in an unknown way, too large or too dense.
  init(
    _ entry: ZipArchive.Entry, of bytes: [UInt8], limits: ZipLimits
  ) throws(WorkbookProblem) {
    func problem(_ fault: WorkbookProblem.Fault) -> WorkbookProblem {
      WorkbookProblem(fault, part: entry.name)
    }
    guard entry.method == 0 || entry.method == Int(Z_DEFLATED) else {
      throw problem(.unknownCompression(entry.method))
    }
    guard entry.size <= limits.unpacked else { throw problem(.tooLarge(limit: limits.unpacked)) }
    guard entry.size <= limits.smallPart || entry.size / limits.ratio <= entry.data.count else {
      throw problem(.tooDense(limit: limits.ratio))
    }
    part = entry.name
    self.limits = limits
    self.entry = entry
    self.bytes = bytes
    position = entry.data.lowerBound
    inflater = entry.method == 0 ? nil : Self.makeInflater()
  }

  private static func makeInflater() -> UnsafeMutablePointer<z_stream> {
    let inflater = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    inflater.initialize(to: z_stream())
    // Below zero: neither header nor trailer of zlib's own.
    let status = inflateInit2_(
      inflater, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory or another version: \(status)")
    return inflater
  }

  deinit {
    guard let inflater else { return }
    inflateEnd(inflater)
    inflater.deinitialize(count: 1)
    inflater.deallocate()
  }

  /// The bytes that follow, up to 64 KiB; none at the end.
  ///
  /// - Throws: that the part is damaged, for its checksum only at the end.
  func next() throws(WorkbookProblem) -> [UInt8] {
    if isAtEnd { return [] }
    let block = inflater.map(inflate) ?? stored()
    guard let block, produced + block.count <= entry.size else {
      throw WorkbookProblem(.badCompression, part: part)
    }
    produced += block.count
    checksum = Self.checksum(checksum, block)
    if isAtEnd {
      guard produced == entry.size, position == entry.data.upperBound else {
        throw WorkbookProblem(.badCompression, part: part)
      }
      guard checksum == entry.checksum else { throw WorkbookProblem(.wrongChecksum, part: part) }
    }
    return block
  }

  /// The CRC-32 of what gave `before`, followed by `bytes`.
  static func checksum(_ before: UInt32 = 0, _ bytes: [UInt8]) -> UInt32 {
    // zlib starts anew where it is given nothing.
    guard !bytes.isEmpty else { return before }
    return bytes.withUnsafeBufferPointer {
      UInt32(crc32(UInt(before), $0.baseAddress, UInt32($0.count)))
    }
  }

  private func stored() -> [UInt8]? {
    let block = Array(bytes[position..<entry.data.upperBound].prefix(Self.blockSize))
    position += block.count
    isAtEnd = position == entry.data.upperBound
    return block
  }

  /// `nil` where the packed bytes are damaged or end before the last block.
  private func inflate(_ stream: UnsafeMutablePointer<z_stream>) -> [UInt8]? {
    var status = Z_OK
    let rest = bytes[position..<entry.data.upperBound].prefix(1 << 30)
    let block = [UInt8](unsafeUninitializedCapacity: Self.blockSize) { output, count in
      rest.withUnsafeBufferPointer { input in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        status = CPasserelleZlib.inflate(stream, Z_NO_FLUSH)
        position += input.count - Int(stream.pointee.avail_in)
      }
      count = output.count - Int(stream.pointee.avail_out)
    }
    isAtEnd = status == Z_STREAM_END
    // Without any byte out there is none to come: all bytes in were offered.
    return isAtEnd || (status == Z_OK && !block.isEmpty) ? block : nil
  }
}
