import Foundation
import Synchronization
import Testing

@testable import PasserelleInterchange

/// Whichever system call fails, a target holds the old file whole or the new one whole, the failure is
/// told, and no other name stays behind.
@Suite struct WritingFaultTests {
  /// How the call of a number fails.
  enum Fault: CaseIterable {
    case noSpace, interrupted, ioError, shortWrite
  }

  /// The machine's calls, counted, of which one fails.
  final class Faults: Sendable {
    private let count = Mutex(0)
    private let number: Int
    private let fault: Fault
    private let hasUnnamedFiles: Bool

    init(at number: Int = -1, _ fault: Fault = .ioError, hasUnnamedFiles: Bool = true) {
      self.number = number
      self.fault = fault
      self.hasUnnamedFiles = hasUnnamedFiles
    }

    var calls: Int { count.withLock(\.self) }

    /// What the next call fails with; `nil` where it does its work.
    private func next() -> Int32? {
      let isNow = count.withLock { count in
        count += 1
        return count - 1 == number
      }
      guard isNow else { return nil }
      switch fault {
      case .noSpace: return ENOSPC
      case .interrupted: return EINTR
      case .ioError: return EIO
      case .shortWrite: return nil
      }
    }

    private func call(_ work: () -> Int32) -> Int32 {
      guard let code = next() else { return work() }
      errno = code
      return -1
    }

    var system: FileSystem {
      let real = FileSystem.machine
      var system = real
      system.open = { [self] path, flags in
        if !hasUnnamedFiles && flags & AtomicFile.unnamedFile == AtomicFile.unnamedFile {
          errno = EOPNOTSUPP
          return -1
        }
        return call { real.open(path, flags) }
      }
      system.openTemporary = { [self] folder in call { real.openTemporary(folder) } }
      system.write = { [self] descriptor, bytes in
        let isShort = fault == .shortWrite && calls == number
        guard let code = next() else {
          let some = isShort ? UnsafeRawBufferPointer(rebasing: bytes.prefix(1)) : bytes
          return real.write(descriptor, some)
        }
        errno = code
        return -1
      }
      system.sync = { [self] descriptor in call { real.sync(descriptor) } }
      system.name = { [self] descriptor, path in call { real.name(descriptor, path) } }
      system.link = { [self] path, other in call { real.link(path, other) } }
      system.rename = { [self] path, other in call { real.rename(path, other) } }
      return system
    }
  }

  /// Replaces the files `a`, `b` and `c`, of which the last is not there yet.
  private func replace(in folder: DataFolder, _ names: [String], _ faults: Faults) throws {
    let files = try names.map { name in
      let file = try AtomicFile(replacing: "\(folder.path)/\(name)", on: faults.system)
      try file.write(Array("new ".utf8))
      try file.write(Array(name.utf8))
      return file
    }
    try FileSet(files).commit()
  }

  private func text(_ name: String, in folder: DataFolder) -> String? {
    try? String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
  }

  @Test(arguments: [["a"], ["c"], ["a", "b", "c"]], [true, false])
  func whicheverCallFailsAllFilesAreOldOrAllAreNew(names: [String], hasUnnamed: Bool) throws {
    let none = Faults(hasUnnamedFiles: hasUnnamed)
    try replace(in: try AtomicFileTests.emptyFolder(), names, none)
    #expect(none.calls > 4 * names.count)
    for number in 0..<none.calls {
      for fault in Fault.allCases {
        let folder = try AtomicFileTests.emptyFolder()
        for name in ["a", "b"] { try folder.write(Array("old \(name)".utf8), to: name) }
        let old = names.map { text($0, in: folder) }
        var told: AtomicFile.Failure?
        do {
          try replace(
            in: folder, names, Faults(at: number, fault, hasUnnamedFiles: hasUnnamed))
        } catch let failure as AtomicFile.Failure {
          told = failure
        }
        let now = names.map { text($0, in: folder) }
        let isNew = now == names.map { "new \($0)" }
        #expect(isNew || now == old, "call \(number), \(fault): \(now)")
        #expect(isNew || told != nil, "call \(number), \(fault): nothing told")
        if [.interrupted, .shortWrite].contains(fault) {
          #expect(isNew && told == nil, "call \(number), \(fault): \(told?.reason ?? "old")")
        }
        #expect(Set(folder.names).isSubset(of: ["a", "b", "c"]), "call \(number), \(fault)")
      }
    }
  }

  @Test func aSpoolTellsWhatFailsToo() throws {
    let folder = try AtomicFileTests.emptyFolder()
    for fault in Fault.allCases {
      for number in 0..<2 {
        let faults = Faults(at: number, fault)
        var drained: [UInt8] = []
        let isFatal = [.noSpace, .ioError].contains(fault)
        do {
          let spool = try Spool(in: folder.path, on: faults.system)
          try spool.write(Array("some bytes".utf8))
          try spool.drain { drained += $0 }
          #expect(!isFatal && drained == Array("some bytes".utf8))
        } catch is AtomicFile.Failure {
          #expect(isFatal && drained.isEmpty)
        }
        #expect(folder.names.isEmpty)
      }
    }
  }
}
