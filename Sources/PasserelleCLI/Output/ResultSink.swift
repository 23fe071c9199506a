internal import Foundation
internal import PasserelleInterchange

/// Where results go: at once, once all input is known to be good, or into a file that appears
/// complete or not at all.
enum ResultSink {
  case immediate
  case spooled(Spool)
  case file(AtomicFile)

  /// Chooses for a command's options.
  static func open(_ options: SharedOptions) throws -> ResultSink {
    if let path = options.output { return .file(try AtomicFile(replacing: path)) }
    if options.reading.keepGoing { return .immediate }
    return .spooled(try Spool(in: NSTemporaryDirectory().trimmedSlash))
  }

  /// Writes all of a result to a file, which takes its place together with others, or to standard
  /// output once they stand.
  static func write(_ bytes: [UInt8], to path: String?, with others: FileSet = FileSet()) throws {
    var files = others
    if let path { try files.add(bytes, at: path) }
    try files.commit()
    if path == nil { try Console.output(bytes) }
  }

  /// Whether what is written is seen at once.
  var isImmediate: Bool {
    if case .immediate = self { true } else { false }
  }

  func write(_ bytes: [UInt8]) throws {
    switch self {
    case .immediate: try Console.output(bytes)
    case .spooled(let spool): try spool.write(bytes)
    case .file(let file): try file.write(bytes)
    }
  }

  /// Shows what has been written, together with other files, of which it is the last; a sink that is not
  /// committed shows nothing, but for what an immediate one already has.
  func commit(with others: FileSet = FileSet()) throws {
    var files = others
    if case .file(let file) = self { files.add(file) }
    try files.commit()
    if case .spooled(let spool) = self { try spool.drain { try Console.output($0) } }
  }
}

extension String {
  fileprivate var trimmedSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
