/// Files that take their places together, as a plan and its proof.
///
/// Bytes of all reach the disk and all get a name beside their targets before the first target is
/// replaced. Where one then cannot be replaced, those before it get their old files back: an error leaves
/// all as they were. A process killed, or a machine without power, between two of the last renames
/// leaves those renamed new and the others old, each whole, so name last what makes the others count.
package struct FileSet {
  private var files: [AtomicFile]

  /// Starts with files that are written already.
  package init(_ files: [AtomicFile] = []) { self.files = files }

  /// Adds a file with all its bytes.
  ///
  /// - Throws: `AtomicFile.Failure` where it cannot be written.
  package mutating func add(_ bytes: [UInt8], at path: String) throws(AtomicFile.Failure) {
    let file = try AtomicFile(replacing: path)
    try file.write(bytes)
    files.append(file)
  }

  /// Adds a file that is written already.
  package mutating func add(_ file: AtomicFile) { files.append(file) }

  /// Lets all take their places, in the order in which they were added.
  ///
  /// - Throws: `AtomicFile.Failure`; all targets are then as they were, or, where only a folder could not
  ///   be brought to the disk, all new.
  package func commit() throws(AtomicFile.Failure) {
    let staged = files.filter(\.isStaged)
    for file in staged { try file.prepare() }
    try takePlaces(staged)
    var seen: Set<String> = []
    for file in staged {
      let folder = FileIdentity.divided(file.target).folder
      guard seen.insert(folder).inserted else { continue }
      guard file.system.syncFolder(folder) else { throw file.failure() }
    }
  }

  private func takePlaces(_ staged: [AtomicFile]) throws(AtomicFile.Failure) {
    var replaced: [(file: AtomicFile, old: AtomicFile.Replaced)] = []
    for file in staged {
      // One file alone needs no way back.
      replaced.append((file, staged.count > 1 ? file.keepOld() : .gone))
      do throws(AtomicFile.Failure) {
        try file.takePlace()
      } catch {
        for (file, old) in replaced.reversed() { file.giveBack(old) }
        throw error
      }
    }
    for (file, old) in replaced {
      if case .kept(let name) = old { _ = file.system.unlink(name) }
    }
  }
}

extension AtomicFile {
  /// Puts back what stood in the target's place.
  fileprivate func giveBack(_ old: Replaced) {
    switch old {
    case .kept(let name) where isStaged: _ = system.unlink(name)
    case .kept(let name): _ = system.rename(name, target)
    case .nothing where !isStaged: _ = system.unlink(target)
    case .nothing, .gone: break
    }
  }
}
