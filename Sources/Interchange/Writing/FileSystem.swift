#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The system calls by which files are written: the real ones, or those of a test that lets one fail.
///
/// Each returns what the system's own does: −1 with `errno` set where it fails.
package struct FileSystem: Sendable {
  /// Opens a path with flags; what it makes may be read by all and written by its owner.
  package var open: @Sendable (_ path: String, _ flags: Int32) -> Int32
  /// Opens a file in a folder that has no name any more.
  package var openTemporary: @Sendable (_ folder: String) -> Int32
  /// Takes some of the bytes, and says how many.
  package var write: @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int
  /// Waits until all that was written has reached the disk.
  package var sync: @Sendable (_ descriptor: Int32) -> Int32
  /// Gives an open file without a name one.
  package var name: @Sendable (_ descriptor: Int32, _ path: String) -> Int32
  /// Gives a file a second name.
  package var link: @Sendable (_ path: String, _ other: String) -> Int32
  /// Lets a file take the place of another.
  package var rename: @Sendable (_ path: String, _ other: String) -> Int32
  /// Takes a name away.
  package var unlink: @Sendable (_ path: String) -> Int32

  /// The machine's own.
  package static let machine = FileSystem(
    open: { Glibc.open($0, $1 | O_CLOEXEC, 0o644) },
    openTemporary: { folder in
      // mkstemp replaces six letters X.
      var template = Array("\(folder)/passerelle.\(String(repeating: "X", count: 6))".utf8CString)
      let descriptor = mkstemp(&template)
      if descriptor >= 0 { _ = Glibc.unlink(template) }
      return descriptor
    },
    write: { Glibc.write($0, $1.baseAddress, $1.count) },
    sync: { fsync($0) },
    name: { linkat(AT_FDCWD, "/proc/self/fd/\($0)", AT_FDCWD, $1, AT_SYMLINK_FOLLOW) },
    link: { Glibc.link($0, $1) },
    rename: { Glibc.rename($0, $1) },
    unlink: { Glibc.unlink($0) })

  /// Writes all bytes, however often the system takes only some; `false` with `errno` set otherwise.
  func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Self.again { write(descriptor, UnsafeRawBufferPointer(rebasing: rest)) }
        guard count > 0 else {
          if count == 0 { errno = EIO }
          return false
        }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  /// Waits for a folder's entries; a file system that cannot has nothing to wait for.
  func syncFolder(_ path: String) -> Bool {
    let descriptor = Self.again { open(path, O_RDONLY | O_DIRECTORY) }
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return Self.again { sync(descriptor) } == 0 || errno == EINVAL
  }

  /// Calls until no signal comes between.
  static func again<Number: SignedInteger>(_ call: () -> Number) -> Number {
    while true {
      let outcome = call()
      if outcome >= 0 || errno != EINTR { return outcome }
    }
  }
}
