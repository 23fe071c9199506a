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

  /// Writes all of a result to a file, or to standard output.
  static func write(_ bytes: [UInt8], to path: String?) throws {
    guard let path else { return try Console.output(bytes) }
    let file = try AtomicFile(replacing: path)
    try file.write(bytes)
    try file.commit()
  }

  func write(_ bytes: [UInt8]) throws {
    switch self {
    case .immediate: try Console.output(bytes)
    case .spooled(let spool): try spool.write(bytes)
    case .file(let file): try file.write(bytes)
    }
  }

  /// Shows what has been written; a sink that is not committed shows nothing, but for what an
  /// immediate one already has.
  func commit() throws {
    switch self {
    case .immediate: break
    case .spooled(let spool): try spool.drain { try Console.output($0) }
    case .file(let file): try file.commit()
    }
  }
}

extension String {
  fileprivate var trimmedSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
