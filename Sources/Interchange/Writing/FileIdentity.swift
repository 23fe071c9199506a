#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What a path leads to, however it is spelled: through links, with `./`, or in another case where the
/// file system sees none.
package enum FileIdentity: Hashable, Sendable {
  /// A file or a folder that is there.
  case present(device: UInt64, inode: UInt64)
  /// One that is not there yet, in a folder that may not be there either.
  indirect case absent(folder: FileIdentity, name: String)

  /// Looks where a path leads; `nil` for what is neither file nor folder, as a terminal or a pipe.
  package init?(of path: String) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else { return nil }
      self = .present(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
      return
    }
    let (folder, name) = Self.divided(path)
    guard folder != path, let parent = FileIdentity(of: folder) else { return nil }
    // Names that differ by case alone may be one, and nobody can tell before the file is there.
    self = .absent(folder: parent, name: name.lowercased())
  }

  /// The folder of a path and the name in it.
  package static func divided(_ path: String) -> (folder: String, name: String) {
    var rest = path[...]
    while rest.count > 1, rest.last == "/" { rest.removeLast() }
    guard let slash = rest.lastIndex(of: "/") else { return (".", String(rest)) }
    let folder = slash == rest.startIndex ? "/" : String(rest[..<slash])
    return (folder, String(rest[rest.index(after: slash)...]))
  }
}
