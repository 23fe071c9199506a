internal import Foundation

/// The two streams of the terminal.
enum Console {
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes a line to standard error.
  ///
  /// Where even that fails there is nobody to tell.
  static func error(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Writes text to standard output as it is.
  static func output(_ text: String) throws { try output(Array(text.utf8)) }

  /// Writes bytes to standard output as they are.
  static func output(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      throw Failure("standard output: cannot be written — check the space left")
    }
  }
}
