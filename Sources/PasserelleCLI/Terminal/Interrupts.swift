internal import Foundation

/// Ctrl-C ends the process as it always does, after the progress bar's line is cleared.
///
/// Nothing else needs cleaning up: unfinished output has no name yet. A closed pipe ends the process
/// by SIGPIPE's default, without a word.
enum Interrupts {
  static func clearProgressBar() {
    guard Console.errorIsTerminal else { return }
    signal(SIGINT) { number in
      // Only calls that are safe in a signal handler.
      let clear: StaticString = "\r\u{1B}[K"
      _ = write(STDERR_FILENO, clear.utf8Start, clear.utf8CodeUnitCount)
      signal(number, SIG_DFL)
      raise(number)
    }
  }
}
