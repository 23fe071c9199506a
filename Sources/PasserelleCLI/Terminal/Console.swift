internal import Foundation

/// The two streams of the terminal.
enum Console {
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal that standard output is; `nil` where it is none.
  static var outputWidth: Int? {
    var size = winsize()
    guard outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  /// Writes a line to standard error.
  static func error(_ line: String) { draw(line + "\n") }

  /// Writes text to standard error as it is.
  ///
  /// Where even that fails there is nobody to tell.
  static func draw(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Writes text to standard output as it is.
  static func output(_ text: String) throws { try output(Array(text.utf8)) }

  /// Writes bytes to standard output as they are.
  static func output(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      throw Failure(
        "standard output: cannot be written — check the space left",
        french: "sortie standard : ne peut être écrite — vérifiez la place libre",
        dutch: "standaarduitvoer: kan niet geschreven worden — kijk de vrije ruimte na")
    }
  }
}
