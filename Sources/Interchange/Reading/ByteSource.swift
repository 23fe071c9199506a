#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A file, or bytes held in memory, read from the beginning in blocks.
final class ByteSource {
  /// The size in bytes, 0 where it is that of no regular file.
  let byteCount: Int
  private(set) var bytesRead = 0
  private let isRegular: Bool
  private let origin: Origin
  /// What makes UTF-8 of the bytes, and letters that are ready.
  private var transcoder: Transcoder?
  private var ready: ArraySlice<UInt8> = []

  private enum Origin {
    case descriptor(Int32)
    case memory([UInt8])
  }

  /// Opens a file, or says why it cannot be opened.
  init(path: String) throws(ReadingFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadingFailure(errno) }
    var status = stat()
    origin = .descriptor(descriptor)
    byteCount = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    isRegular = status.st_mode & S_IFMT == S_IFREG
    // From here on every property is set, so deinit closes the file.
    guard status.st_mode & S_IFMT != S_IFDIR else { throw ReadingFailure(EISDIR) }
  }

  /// Takes over an open file, whose size is not known.
  init(descriptor: Int32) {
    origin = .descriptor(descriptor)
    byteCount = 0
    isRegular = false
  }

  /// Takes bytes as if they were a file's.
  init(_ bytes: [UInt8]) {
    origin = .memory(bytes)
    byteCount = bytes.count
    isRegular = false
  }

  deinit {
    if case .descriptor(let descriptor) = origin { close(descriptor) }
  }

  /// Whether the bytes can be read a second time by opening the file anew.
  var isRepeatable: Bool {
    switch origin {
    case .memory: true
    case .descriptor: isRegular
    }
  }

  /// Gives the letters of another encoding in UTF-8 from here on.
  func decode(_ encoding: TextEncoding) {
    transcoder = encoding == .utf8 ? nil : Transcoder(encoding)
  }

  /// Reads what there is up to the size of `buffer`; 0 at the end.
  func read(into buffer: inout [UInt8]) throws(ReadingFailure) -> Int {
    try buffer.fill(0..<buffer.count, from: read)
  }

  /// Reads what there is up to the size of `buffer`; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingFailure) -> Int {
    guard transcoder != nil else { return try readBytes(into: buffer) }
    var raw = [UInt8](repeating: 0, count: 1 << 16)
    while ready.isEmpty {
      let count = try raw.fill(0..<raw.count, from: readBytes)
      ready = (transcoder?.text(of: raw[..<count], isLast: count == 0) ?? [])[...]
      if count == 0 { break }
    }
    let block = ready.prefix(buffer.count)
    buffer.copyBytes(from: block)
    ready.removeFirst(block.count)
    return block.count
  }

  private func readBytes(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingFailure) -> Int {
    let count =
      switch origin {
      case .descriptor(let descriptor): try Self.read(descriptor, into: buffer)
      case .memory(let bytes): copy(bytes, into: buffer)
      }
    bytesRead += count
    return count
  }

  private func copy(_ bytes: [UInt8], into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let block = bytes[bytesRead...].prefix(buffer.count)
    buffer.copyBytes(from: block)
    return block.count
  }

  private static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(ReadingFailure) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
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

extension [UInt8] {
  /// Lets `read` fill a range, and returns how many bytes it filled.
  mutating func fill(
    _ range: Range<Int>,
    from read: (UnsafeMutableRawBufferPointer) throws(ReadingFailure) -> Int
  ) throws(ReadingFailure) -> Int {
    var outcome = Result<Int, ReadingFailure>.success(0)
    withUnsafeMutableBytes { bytes in
      do throws(ReadingFailure) {
        outcome = .success(try read(UnsafeMutableRawBufferPointer(rebasing: bytes[range])))
      } catch {
        outcome = .failure(error)
      }
    }
    return try outcome.get()
  }
}
