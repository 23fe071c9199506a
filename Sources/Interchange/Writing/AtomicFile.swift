#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A file that appears complete or not at all.
///
/// What is written goes to a file without a name in the target's folder (`O_TMPFILE`), so that even a
/// killed process leaves nothing behind; `commit` waits until it is on the disk, gives it a name beside
/// the target, renames it over the target, and waits for the folder: then it outlives a power cut too.
/// File systems without unnamed files get a hidden name at once, which is removed when the value is
/// released without a commit.
package final class AtomicFile {
  /// Why output cannot be written.
  package struct Failure: Error, Sendable, Equatable {
    /// Where to.
    package let path: String
    /// What the system says.
    package let reason: String
  }

  private enum Stage {
    case unnamed
    case hidden(String)
    /// A device or a pipe, which is written to as it is.
    case direct
    case done
  }

  /// The file whose place it takes; where a link was given, the one behind it.
  let target: String
  let system: FileSystem
  private let descriptor: Int32
  private var stage: Stage

  /// Starts a file that will take the place of `path`.
  ///
  /// - Throws: ``Failure`` where the folder cannot be written to.
  package convenience init(replacing path: String) throws(Failure) {
    try self.init(replacing: path, on: .machine)
  }

  /// The same with system calls of a test.
  package init(replacing path: String, on system: FileSystem) throws(Failure) {
    self.system = system
    target = Self.resolved(path)
    switch Self.kind(of: target) {
    // Found at once, not at the commit behind an hour of work.
    case S_IFDIR: throw Failure(path: path, reason: String(cString: strerror(EISDIR)))
    case S_IFREG, nil: (descriptor, stage) = Self.staged(beside: target, system)
    default:
      descriptor = FileSystem.again { [target] in system.open(target, O_WRONLY) }
      stage = .direct
    }
    guard descriptor >= 0 else { throw Failure(path: path, reason: Self.reason()) }
  }

  deinit {
    if case .hidden(let name) = stage { _ = system.unlink(name) }
    close(descriptor)
  }

  /// Appends bytes.
  ///
  /// - Throws: ``Failure``, on a full disk for one.
  package func write(_ bytes: [UInt8]) throws(Failure) {
    guard system.writeAll(bytes, to: descriptor) else { throw failure() }
  }

  /// Lets the file take its place, with all that has been written.
  ///
  /// - Throws: ``Failure``; the target is then as it was, or, where only the folder could not be brought
  ///   to the disk, the new file whole.
  package func commit() throws(Failure) { try FileSet([self]).commit() }

  /// Whether it waits for its place.
  var isStaged: Bool {
    switch stage {
    case .unnamed, .hidden: true
    case .direct, .done: false
    }
  }

  /// Brings all bytes to the disk and gives the file a name beside its target.
  func prepare() throws(Failure) {
    guard FileSystem.again({ system.sync(descriptor) }) == 0 else { throw failure() }
    guard case .unnamed = stage else { return }
    let (name, outcome) = Self.claimHiddenName(for: target) { system.name(descriptor, $0) }
    guard outcome == 0 else { throw failure() }
    stage = .hidden(name)
  }

  /// Takes the target's place.
  func takePlace() throws(Failure) {
    guard case .hidden(let name) = stage else { return }
    guard FileSystem.again({ system.rename(name, target) }) == 0 else { throw failure() }
    stage = .done
  }

  /// Gives what stands in the target's place a second name, by which it can come back.
  func keepOld() -> Replaced {
    guard Self.kind(of: target) != nil else { return .nothing }
    let (name, outcome) = Self.claimHiddenName(for: target) { system.link(target, $0) }
    return outcome == 0 ? .kept(name) : .gone
  }

  /// What a file has replaced.
  enum Replaced {
    case nothing
    case kept(String)
    /// On a file system whose files have one name each.
    case gone
  }

  func failure() -> Failure { Failure(path: target, reason: Self.reason()) }

  private static func staged(beside target: String, _ system: FileSystem) -> (Int32, Stage) {
    let folder = FileIdentity.divided(target).folder
    let unnamed = FileSystem.again { system.open(folder, unnamedFile | O_WRONLY) }
    if unnamed >= 0 { return (unnamed, .unnamed) }
    let (hidden, opened) = claimHiddenName(for: target) {
      system.open($0, O_WRONLY | O_CREAT | O_EXCL)
    }
    return (opened, opened >= 0 ? .hidden(hidden) : .done)
  }

  /// Linux's O_TMPFILE, which Glibc's overlay leaves out since it is a compound.
  static let unnamedFile = 0o20_000_000 | O_DIRECTORY

  /// The file behind a link, so that the link stays one.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// What stands at a path; `nil` for nothing.
  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Makes a hidden file beside the target under a name that no other has.
  ///
  /// A process killed between naming and renaming leaves its name behind, and process numbers come
  /// again, in a container at once: such a name is passed over.
  private static func claimHiddenName(
    for path: String, _ make: (String) -> Int32
  ) -> (name: String, outcome: Int32) {
    let (folder, file) = FileIdentity.divided(path)
    let stem = "\(folder)/.\(file).\(getpid())"
    for attempt in 0..<100 {
      let name = attempt == 0 ? stem : "\(stem).\(attempt)"
      let outcome = FileSystem.again { make(name) }
      if outcome >= 0 || errno != EEXIST { return (name, outcome) }
    }
    return (stem, -1)
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
