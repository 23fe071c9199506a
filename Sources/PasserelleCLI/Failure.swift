/// The world is wrong in a way that ends the command with exit code 2, or 64 where its options are.
///
/// Rows of input have issues of their own; this is for what is not a row.
struct Failure: Error {
  /// What is wrong, where, and what to do.
  let message: String
  /// Whether the command line must be written differently.
  let isUsage: Bool

  init(_ message: String, isUsage: Bool = false) {
    self.message = message
    self.isUsage = isUsage
  }
}
