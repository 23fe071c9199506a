internal import Foundation
internal import PasserelleInterchange

/// Where results go: at once, once all input is known to be good, or into a file that appears
/// complete or not at all.
final class ResultSink {
  private enum Place {
    case immediate
    case spooled(Spool)
    case file(AtomicFile)
  }

  private let place: Place
  /// What makes a workbook of the rows that are written; `nil` for other formats.
  private var workbook: WorkbookStream?

  /// Chooses for a command's options.
  ///
  /// - Parameters:
  ///   - options: what says where to.
  ///   - title: what the sheet of a workbook is called.
  ///   - widths: how wide its columns are, in digits.
  /// - Throws: `AtomicFile.Failure` where the place cannot be written to.
  init(_ options: SharedOptions, title: String, widths: [Int]) throws {
    if options.resultFormat == .xlsx { workbook = try WorkbookStream(title: title, widths: widths) }
    if let path = options.output {
      place = .file(try AtomicFile(replacing: path))
    } else if options.reading.keepGoing {
      place = .immediate
    } else {
      place = .spooled(try Spool(in: NSTemporaryDirectory().trimmedSlash))
    }
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
    if case .immediate = place { true } else { false }
  }

  func write(_ bytes: [UInt8]) throws { try put(try workbook?.append(bytes) ?? bytes) }

  private func put(_ bytes: [UInt8]) throws {
    switch place {
    case .immediate: try Console.output(bytes)
    case .spooled(let spool): try spool.write(bytes)
    case .file(let file): try file.write(bytes)
    }
  }

  /// Shows what has been written, together with other files, of which it is the last; a sink that is not
  /// committed shows nothing, but for what an immediate one already has.
  func commit(with others: FileSet = FileSet()) throws {
    if let rest = try workbook?.finished() { try put(rest) }
    var files = others
    if case .file(let file) = place { files.add(file) }
    try files.commit()
    if case .spooled(let spool) = place { try spool.drain { try Console.output($0) } }
  }
}

extension String {
  fileprivate var trimmedSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
