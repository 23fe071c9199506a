internal import Foundation
internal import Passerelle
internal import PasserelleOperations
internal import PasserelleWire

/// Reads weights: `{"gap":500000,…}`, alone or as the member `weights` beside their provenance.
enum WeightsFile {
  static func read(_ path: String) throws -> Weights {
    try SettingsFile.read(path) { try Weights(json: $0) }
  }

  /// Weights with their provenance where the file tells it.
  static func readTuned(_ path: String) throws -> (weights: Weights, provenance: Provenance?) {
    let object = try SettingsFile.read(path) { try SettingsObject($0) }
    let weights = try SettingsFile.told(path) { try Weights(object) }
    guard let members = object.object("provenance") else { return (weights, nil) }
    guard let provenance = Provenance(members) else {
      throw Failure("\(path): provenance: cannot be read — tune again, or take it out")
    }
    return (weights, provenance)
  }
}

/// Reads the hub's policy: `{"minimumReadiness":0.5,"reserves":"soft","showUnasked":false}`.
enum PolicyFile {
  /// The policy in a file, the standard one where none is given.
  static func read(_ path: String?) throws -> Policy {
    guard let path else { return .standard }
    return try SettingsFile.read(path) { try Policy(json: $0) }
  }
}

/// A file of settings, read from its bytes by a library.
private enum SettingsFile {
  static func read<Settings>(
    _ path: String, _ body: ([UInt8]) throws -> Settings
  ) throws -> Settings {
    // A handle rather than the file manager, so that a pipe will do.
    guard let data = try? FileHandle(forReadingAtPath: path)?.readToEnd() else {
      throw Failure("\(path): cannot be read — check the path and its permissions")
    }
    return try told(path) { try body(Array(data)) }
  }

  /// Tells what is wrong with the file's name.
  static func told<Settings>(_ path: String, _ body: () throws -> Settings) throws -> Settings {
    do {
      return try body()
    } catch let invalid as InvalidSettings {
      throw Failure("\(path): \(invalid)")
    }
  }
}
