import Foundation

/// The whole demo data set: invented, seeded, the same bytes on every machine.
enum DemoData {
  /// The seed of the committed files.
  static let seed: UInt64 = 6_000

  /// The four generated files, from the hand-written taxonomy and the authored tables.
  /// - Parameter taxonomyFolder: the folder that holds the taxonomy in ESCO's layout.
  /// - Returns: names and contents in a fixed order.
  /// - Throws: what could not be read, or the first record that does not fit.
  static func files(taxonomyFolder: URL) throws -> [(name: String, contents: String)] {
    let taxonomy = try Taxonomy(folder: taxonomyFolder)
    let courses = try CourseTable.courses(taxonomy: taxonomy)
    let learners = try LearnerMaker.rows(taxonomy: taxonomy, courses: courses, seed: seed)
    let sessions = SessionMaker.rows(courses: courses, seed: seed + 1)
    let needs = try NeedTable.rows(taxonomy: taxonomy)
    return [
      file("learners.csv", LearnerMaker.header, learners),
      file("courses.csv", CourseTable.header, courses.map(\.cells)),
      file("sessions.csv", SessionMaker.header, sessions),
      file("needs.csv", NeedTable.header, needs),
    ]
  }

  private static func file(
    _ name: String, _ header: [String], _ rows: [[String]]
  ) -> (name: String, contents: String) {
    (name, CommaSeparated.text(header: header, rows: rows))
  }
}
