internal import Foundation
internal import PasserelleInterchange
internal import PasserelleSynthesis

/// Writes a synthetic population as a data set, row by row.
struct SyntheticDataSet {
  /// Bytes gathered before they are written.
  private static let blockSize = 1 << 20

  private let population: Population
  private let isQuiet: Bool

  init(_ population: Population, isQuiet: Bool) {
    self.population = population
    self.isQuiet = isQuiet
  }

  /// The tables that are written to a folder.
  static func paths(in folder: String) -> [String] {
    let tables: [DataSet.Table] = [.courses, .sessions, .needs, .learners]
    return tables.map { "\(folder)/\($0.rawValue).csv" }
  }

  /// Fails where a folder holds exports, a taxonomy or a model: invented rows beside real ones, or in
  /// their place, are noticed too late.
  static func refuseDataSet(at folder: String) throws {
    guard let data = try? DataSet(at: folder), let name = data.ownNames.first else { return }
    throw Failure("\(folder): holds \(name) — give a new folder, or an empty one")
  }

  /// Writes the four tables, and beside them the taxonomy as a link to where it is.
  func write(to folder: String, taxonomy: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure("\(folder): cannot be made — check the path and its permissions")
    }
    let size = population.size
    try write(.courses, to: folder, count: size.courses) {
      try RecordText.append(population.course($0), to: &$1)
    }
    try write(.sessions, to: folder, count: size.courses) { number, bytes in
      for session in population.sessions(ofCourse: number) {
        try RecordText.append(session, to: &bytes)
      }
    }
    try write(.needs, to: folder, count: size.needs) {
      try RecordText.append(population.need($0), to: &$1)
    }
    try write(.learners, to: folder, count: size.learners) {
      try RecordText.append(population.learner($0), to: &$1)
    }
    try link(taxonomy, in: folder)
    guard !isQuiet else { return }
    Console.error(
      "\(folder): \(size.learners) learners, \(size.courses) courses, \(size.needs) needs; invented"
    )
  }

  private func write(
    _ table: DataSet.Table, to folder: String, count: Int,
    _ append: (Int, inout [UInt8]) throws -> Void
  ) throws {
    let file = try AtomicFile(replacing: "\(folder)/\(table.rawValue).csv")
    var progress = ProgressBar(isQuiet: isQuiet)
    defer { progress.finish() }
    var bytes = RecordText.header(of: table)
    for number in 0..<count {
      try append(number, &bytes)
      if bytes.count >= Self.blockSize {
        try file.write(bytes)
        bytes.removeAll(keepingCapacity: true)
        progress.update(done: number, of: count, table.rawValue)
      }
    }
    try file.write(bytes)
    try file.commit()
  }

  private func link(_ taxonomy: String, in folder: String) throws {
    let link = "\(folder)/taxonomy"
    let nested = "\(taxonomy)/taxonomy"
    let source = FileManager.default.fileExists(atPath: nested) ? nested : taxonomy
    do {
      try FileManager.default.createSymbolicLink(
        atPath: link,
        withDestinationPath: URL(filePath: source).standardizedFileURL.path())
    } catch {
      throw Failure("\(link): cannot be linked to \(source) — copy the taxonomy there")
    }
  }
}
