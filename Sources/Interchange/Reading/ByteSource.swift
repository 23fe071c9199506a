internal import Glibc

/// A file read from its beginning in blocks.
final class ByteSource {
  /// The size of the file in bytes, 0 where it is no regular file.
  let byteCount: Int
  private(set) var bytesRead = 0
  private let descriptor: Int32

  /// Opens a file, or says why it cannot be opened.
  init(path: String) throws(ReadingFailure) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadingFailure(errno) }
    var status = stat()
    byteCount = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    // From here on every property is set, so deinit closes the file.
    guard status.st_mode & S_IFMT != S_IFDIR else { throw ReadingFailure(EISDIR) }
  }

  /// Takes over an open file, whose size is not known.
  init(descriptor: Int32) {
    self.descriptor = descriptor
    byteCount = 0
  }

  deinit { close(descriptor) }

  /// Reads what there is up to the size of `buffer`; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingFailure) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        bytesRead += count
        return count
      }
      guard errno == EINTR else { throw ReadingFailure(errno) }
    }
  }
}

/// Why a file cannot be read.
struct ReadingFailure: Error {
  let problem: ImportProblem
  /// The line at fault; 0 for the file as a whole.
  let line: Int

  init(_ problem: ImportProblem, line: Int = 0) {
    self.problem = problem
    self.line = line
  }

  /// Takes the system's word for it.
  init(_ code: Int32) { self.init(.unreadable(reason: String(cString: strerror(code)))) }

  static let empty = ReadingFailure(.emptyFile)
}
