internal import PasserelleBase
internal import Foundation
internal import PasserelleInterchange
internal import Passerelle

/// Reads weights: `{"gap":450000,…}`, alone or as the member `weights` beside their provenance.
enum WeightsFile {
  static func read(_ path: String) throws -> Weights {
    var members = try JSONFile.object(at: path)
    if let nested = members["weights"] as? [String: Any] { members = nested }
    var ppm: [CriterionName: Int] = [:]
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      guard let criterion = CriterionName(rawValue: name) else {
        throw JSONFile.unknown(name, in: path, among: CriterionName.allCases.map(\.rawValue))
      }
      guard let number = NSNumber.fromJSON(value), let weight = Int(exactly: number.doubleValue)
      else {
        throw Failure(
          "\(path): \(name): found \(value), expected a whole number of parts per million")
      }
      ppm[criterion] = weight
    }
    do {
      return try Weights(ppm)
    } catch .negative(let name, let weight) {
      throw Failure("\(path): \(name.rawValue) is \(weight): weights are 0 or more")
    } catch .sum(let sum) {
      throw Failure("\(path): the weights sum to \(sum), not to 1000000 parts per million")
    }
  }
}

/// Reads the hub's policy: `{"minimumReadiness":0.5,"reserves":"soft"}`.
enum PolicyFile {
  /// The policy in a file, the standard one where none is given.
  static func read(_ path: String?) throws -> Policy {
    guard let path else { return .standard }
    let members = try JSONFile.object(at: path)
    let known = ["minimumReadiness", "reserves"]
    if let name = members.keys.sorted().first(where: { !known.contains($0) }) {
      throw JSONFile.unknown(name, in: path, among: known)
    }
    return try Policy(
      minimumReadiness: try minimumReadiness(members["minimumReadiness"], path),
      reserves: try reserves(members["reserves"], path))
  }

  private static func minimumReadiness(_ value: Any?, _ path: String) throws -> Double {
    guard let value else { return Policy.standard.minimumReadiness }
    guard let minimum = NSNumber.fromJSON(value)?.doubleValue, (0...1).contains(minimum) else {
      throw Failure("\(path): minimumReadiness: expected a number from 0 to 1")
    }
    return minimum
  }

  private static func reserves(_ value: Any?, _ path: String) throws -> Policy.Reserves {
    guard let value else { return Policy.standard.reserves }
    guard let text = value as? String, let reserves = Policy.Reserves(rawValue: text) else {
      throw Failure("\(path): reserves: expected \"soft\" or \"hard\"")
    }
    return reserves
  }
}

/// A file that holds one JSON object.
enum JSONFile {
  static func object(at path: String) throws -> [String: Any] {
    // A handle rather than the file manager, so that a pipe will do.
    guard let data = try? FileHandle(forReadingAtPath: path)?.readToEnd() else {
      throw Failure("\(path): cannot be read — check the path and its permissions")
    }
    // Foundation keeps one of two equal keys: which, nobody could tell.
    if case .repeatedKey(let key, _)? = fault(in: Array(data)) {
      throw Failure("\(path): the key \(key) comes twice in an object — remove one")
    }
    guard let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw Failure("\(path): expected one JSON object, such as {\"name\": value}")
    }
    return object
  }

  private static func fault(in bytes: [UInt8]) -> JSONFault? {
    do throws(JSONFault) {
      _ = try JSONValue(reading: bytes)
      return nil
    } catch {
      return error
    }
  }

  static func unknown(_ name: String, in path: String, among known: [String]) -> Failure {
    let near = nearest(to: name, among: known).map { ", did you mean \($0)?" } ?? ""
    return Failure("\(path): \(name) is none of \(known.joined(separator: ", "))\(near)")
  }
}
