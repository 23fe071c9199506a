/// The world is wrong in a way that ends the command with exit code 2.
///
/// Rows of input have issues of their own; this is for what is not a row.
struct Failure: Error {
  /// What is wrong, where, and what to do.
  let message: String

  init(_ message: String) { self.message = message }
}
