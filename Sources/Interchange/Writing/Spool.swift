#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Output that waits in a file without a name until it is known that it may be seen.
package final class Spool {
  private let descriptor: Int32
  private let system: FileSystem

  /// Starts a spool in a folder for temporary files.
  ///
  /// - Throws: `AtomicFile.Failure` where the folder cannot be written to.
  package convenience init(in folder: String = "/tmp") throws(AtomicFile.Failure) {
    try self.init(in: folder, on: .machine)
  }

  /// The same with system calls of a test.
  package init(in folder: String, on system: FileSystem) throws(AtomicFile.Failure) {
    self.system = system
    descriptor = FileSystem.again { system.openTemporary(folder) }
    guard descriptor >= 0 else {
      throw AtomicFile.Failure(path: folder, reason: String(cString: strerror(errno)))
    }
  }

  deinit { close(descriptor) }

  /// Appends bytes.
  ///
  /// - Throws: `AtomicFile.Failure`, on a full disk for one.
  package func write(_ bytes: [UInt8]) throws(AtomicFile.Failure) {
    guard system.writeAll(bytes, to: descriptor) else {
      throw AtomicFile.Failure(path: "temporary file", reason: String(cString: strerror(errno)))
    }
  }

  /// Hands on all that has been written, in blocks.
  package func drain(_ take: ([UInt8]) throws -> Void) throws {
    lseek(descriptor, 0, SEEK_SET)
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = FileSystem.again { read(descriptor, &block, block.count) }
      guard count >= 0 else {
        throw AtomicFile.Failure(path: "temporary file", reason: String(cString: strerror(errno)))
      }
      guard count > 0 else { return }
      try take(Array(block[..<count]))
    }
  }
}
