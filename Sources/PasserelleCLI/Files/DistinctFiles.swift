internal import ArgumentParser
internal import Foundation

/// Refuses options that name the same file, however they spell it.
///
/// What is no file, as /dev/stdout, may stand twice.
func refuseTwins(_ files: [String?]) throws {
  var seen: Set<String> = []
  for file in files.compactMap(\.self) {
    let place = URL(filePath: file).resolvingSymlinksInPath().standardizedFileURL.path()
    guard !seen.insert(place).inserted, !place.hasPrefix("/dev/") else { continue }
    throw ValidationError("Two options name \(file): give each a file of its own.")
  }
}
