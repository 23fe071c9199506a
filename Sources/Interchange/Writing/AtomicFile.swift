internal import Glibc

/// A file that appears complete or not at all.
///
/// What is written goes to a file without a name in the target's folder (`O_TMPFILE`), so that even a
/// killed process leaves nothing behind; `commit` gives it a name beside the target and renames it
/// over the target. File systems without unnamed files get a hidden name at once, which is removed
/// when the value is released without a commit.
public final class AtomicFile {
  /// Why output cannot be written.
  public struct Failure: Error, Sendable, Equatable {
    /// Where to.
    public let path: String
    /// What the system says.
    public let reason: String
  }

  private enum Place {
    case unnamed
    case hidden(String)
    /// A device or a pipe, which is written to as it is.
    case direct
    case done
  }

  private let target: String
  private let descriptor: Int32
  private var place: Place

  /// Starts a file that will take the place of `path`.
  ///
  /// - Throws: ``Failure`` where the folder cannot be written to.
  public init(replacing path: String) throws(Failure) {
    target = Self.resolved(path)
    // Found at once, not at the commit behind an hour of work.
    guard !Self.isFolder(target) else {
      throw Failure(path: path, reason: String(cString: strerror(EISDIR)))
    }
    if Self.isSpecial(target) {
      descriptor = open(target, O_WRONLY | O_CLOEXEC)
      place = .direct
      guard descriptor >= 0 else { throw Failure(path: path, reason: Self.reason()) }
      return
    }
    let folder = Self.folder(of: target)
    let unnamed = open(folder, Self.unnamedFile | O_WRONLY | O_CLOEXEC, 0o644)
    if unnamed >= 0 {
      descriptor = unnamed
      place = .unnamed
      return
    }
    let (hidden, opened) = Self.claimHiddenName(for: target) {
      open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    }
    descriptor = opened
    guard descriptor >= 0 else { throw Failure(path: path, reason: Self.reason()) }
    place = .hidden(hidden)
  }

  deinit {
    if case .hidden(let name) = place { unlink(name) }
    close(descriptor)
  }

  /// Appends bytes.
  ///
  /// - Throws: ``Failure``, on a full disk for one.
  public func write(_ bytes: [UInt8]) throws(Failure) {
    guard writeAll(bytes, to: descriptor) else {
      throw Failure(path: target, reason: Self.reason())
    }
  }

  /// Lets the file take its place, with all that has been written.
  ///
  /// - Throws: ``Failure``; the target is then as it was.
  public func commit() throws(Failure) {
    let name: String
    switch place {
    case .direct, .done: return
    case .hidden(let hidden): name = hidden
    case .unnamed:
      let own = "/proc/self/fd/\(descriptor)"
      let outcome: Int32
      (name, outcome) = Self.claimHiddenName(for: target) {
        linkat(AT_FDCWD, own, AT_FDCWD, $0, AT_SYMLINK_FOLLOW)
      }
      guard outcome == 0 else { throw Failure(path: target, reason: Self.reason()) }
      place = .hidden(name)
    }
    guard rename(name, target) == 0 else { throw Failure(path: target, reason: Self.reason()) }
    place = .done
  }

  /// Linux's O_TMPFILE, which Glibc's overlay leaves out since it is a compound.
  private static let unnamedFile = 0o20_000_000 | O_DIRECTORY

  /// The file behind a link, so that the link stays one.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
      && status.st_mode & S_IFMT != S_IFDIR
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a hidden file beside the target under a name that no other has.
  ///
  /// A process killed between naming and renaming leaves its name behind, and process numbers come
  /// again, in a container at once: such a name is passed over.
  private static func claimHiddenName(
    for path: String, _ make: (String) -> Int32
  ) -> (name: String, outcome: Int32) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = "\(folder(of: path))/.\(file).\(getpid())"
    for attempt in 0..<100 {
      let name = attempt == 0 ? stem : "\(stem).\(attempt)"
      let outcome = make(name)
      if outcome >= 0 || errno != EEXIST { return (name, outcome) }
    }
    return (stem, -1)
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}

/// Writes all bytes, however often the system takes only some; `false` with `errno` set otherwise.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var offset = 0
  return bytes.withUnsafeBytes { buffer in
    while offset < buffer.count {
      let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      offset += count
    }
    return true
  }
}
