internal import Glibc

/// Output that waits in a file without a name until it is known that it may be seen.
public final class Spool {
  private let descriptor: Int32

  /// Starts a spool in a folder for temporary files.
  ///
  /// - Throws: `AtomicFile.Failure` where the folder cannot be written to.
  public init(in folder: String = "/tmp") throws(AtomicFile.Failure) {
    // mkstemp replaces six letters X.
    let pattern = "\(folder)/passerelle." + String(repeating: "X", count: 6)
    var template = Array(pattern.utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw AtomicFile.Failure(path: folder, reason: String(cString: strerror(errno)))
    }
    unlink(template)
  }

  deinit { close(descriptor) }

  /// Appends bytes.
  ///
  /// - Throws: `AtomicFile.Failure`, on a full disk for one.
  public func write(_ bytes: [UInt8]) throws(AtomicFile.Failure) {
    guard writeAll(bytes, to: descriptor) else {
      throw AtomicFile.Failure(path: "temporary file", reason: String(cString: strerror(errno)))
    }
  }

  /// Hands on all that has been written, in blocks.
  public func drain(_ take: ([UInt8]) throws -> Void) throws {
    lseek(descriptor, 0, SEEK_SET)
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(descriptor, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        throw AtomicFile.Failure(path: "temporary file", reason: String(cString: strerror(errno)))
      }
      guard count > 0 else { return }
      try take(Array(block[..<count]))
    }
  }
}
