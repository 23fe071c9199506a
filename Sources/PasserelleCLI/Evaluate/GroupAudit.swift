internal import PasserelleBase
internal import Foundation
internal import PasserelleInterchange
internal import PasserelleReports
internal import Passerelle

/// `evaluate --audit`: a proof that no group column plays a part in any result.
///
/// The data set is matched twice, as it is and with the values of each group column dealt out anew; all
/// bytes of the results must be the same.
struct GroupAudit {
  private let shared: SharedOptions
  private let seed: UInt64
  private let top: Int
  private let policy: Policy

  init(_ command: EvaluateCommand) throws {
    (shared, seed, top) = (command.shared, command.seed, command.top)
    policy = try PolicyFile.read(command.policy)
  }

  func evidence(_ path: String) throws -> Evidence {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "passerelle-audit-\(UUID().uuidString)").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let moved: [String: Int]
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      moved = try DataSet.open(path).copyPermutingGroups(to: folder, seed: seed)
    } catch let error as CocoaError {
      throw Failure("\(folder): cannot be written: \(error.localizedDescription)")
    }
    let (before, after) = (try results(path), try results(folder))
    guard before == after else {
      throw Failure("\(path): results change with the group columns — do not use them, report this")
    }
    let bytes = before.reduce(0) { $0 + $1.count }
    let dealt = moved.sorted { $0.key < $1.key }.map {
      Figure($0.key, "values dealt out anew", .count($0.value), count: before.count)
    }
    let compared = [
      Figure("results", "bytes compared", .count(bytes), count: before.count),
      Figure("results", "bytes that differ", .count(0), count: before.count),
    ]
    return Evidence([Evidence.Section("audit", .table, dealt + compared)])
  }

  /// The line of each learner, in the order of the ids.
  private func results(_ path: String) throws -> [[UInt8]] {
    let data = try LoadedData(path, shared)
    let engine = try Engine(
      data.catalogue, asOf: data.asOf, policy: policy, kinship: data.kinship)
    let format = NDJSONFormat()
    let lines = data.learners.concurrentMap(workers: shared.threads) { learner in
      Result { () throws(InvalidValue) in
        var bytes: [UInt8] = []
        format.append(try engine.match(learner, top: top), to: &bytes)
        return bytes
      }
    }
    return try lines.map { try $0.get() }
  }
}
