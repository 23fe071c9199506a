internal import Foundation

/// The two streams of the terminal.
enum Console {
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a line to standard error.
  static func error(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

  /// Writes text to standard output as it is.
  static func output(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
