internal import CPasserelleZlib

/// Writes a ZIP archive in memory.
///
/// The same parts give the same bytes, since every part is dated 1980-01-01. Packed parts depend on
/// the version of zlib besides.
package struct ZipWriter {
  /// How parts are held.
  package enum Packing: Hashable, Sendable, CaseIterable {
    case stored, deflated
  }

  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  private let packing: Packing

  package init(_ packing: Packing) { self.packing = packing }

  /// Adds a part.
  ///
  /// - Throws: that the archive would pass 2 GiB.
  package mutating func add(_ name: String, _ contents: [UInt8]) throws(WorkbookProblem) {
    let packed = packing == .stored ? contents : Self.deflated(contents)
    let limit = 1 << 31
    guard contents.count + bytes.count < limit, count < 0xFFFF else {
      throw WorkbookProblem(.tooLarge(limit: limit), part: name)
    }
    // Version 2.0, no flags, the method, midnight of 1980-01-01.
    let method = packing == .stored ? 0 : Int(Z_DEFLATED)
    var common = Self.fields([(20, 2), (0x800, 2), (method, 2), (0, 2), (0x21, 2)])
    common += Self.fields([
      (Int(ZipStream.checksum(0, contents)), 4), (packed.count, 4), (contents.count, 4),
      (name.utf8.count, 2), (0, 2),
    ])
    directory += Self.fields([(0x0201_4B50, 4), (20, 2)]) + common
    directory += Self.fields([(0, 2), (0, 2), (0, 2), (0, 4), (bytes.count, 4)]) + name.utf8
    bytes += Self.fields([(0x0403_4B50, 4)]) + common + name.utf8
    bytes += packed
    count += 1
  }

  /// The bytes of the archive.
  package func finished() -> [UInt8] {
    let end = Self.fields([
      (0x0605_4B50, 4), (0, 2), (0, 2), (count, 2), (count, 2), (directory.count, 4),
      (bytes.count, 4), (0, 2),
    ])
    return bytes + directory + end
  }

  /// Numbers of so many bytes each, the least first.
  private static func fields(_ fields: [(value: Int, width: Int)]) -> [UInt8] {
    fields.flatMap { field in
      (0..<field.width).map { UInt8(truncatingIfNeeded: field.value >> (8 * $0)) }
    }
  }

  private static func deflated(_ contents: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let status = deflateInit2_(
      &stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory or another version: \(status)")
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(contents.count)))
    return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      contents.withUnsafeBufferPointer { input in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let status = deflate(&stream, Z_FINISH)
        precondition(status == Z_STREAM_END, "the bound of zlib does not hold: \(status)")
      }
      count = output.count - Int(stream.avail_out)
    }
  }
}
