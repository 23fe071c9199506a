internal import PasserelleBase
internal import PasserelleInterchange
internal import PasserelleModel

/// Judged courses of a data set's learners, by the indices of its lists.
///
/// Ids are those of the data set where their bytes are the same. A judged course that the catalogue lacks
/// has a negative index: no list names it, and it stays among what could have been found, as trec_eval
/// has it.
struct CourseJudgements: Sendable {
  /// For each learner the grade of each judged course; empty for a learner without judgements.
  let grades: [[Int32: Int]]

  init(_ file: TrecFile, of data: StudyData) {
    grades = data.learners.map { learner in
      file.index(of: learner.id.rawValue).map {
        Self.grades(of: file.documents(of: $0), file, data)
      } ?? [:]
    }
  }

  private static func grades(
    of entries: [TrecFile.Entry], _ file: TrecFile, _ data: StudyData
  ) -> [Int32: Int] {
    var grades: [Int32: Int] = [:]
    for (place, entry) in entries.enumerated() {
      let id = CourseID(String(decoding: file.id(of: entry), as: UTF8.self))
      grades[data.courses.index(of: id)?.rawValue ?? Int32(-1 - place)] = Int(entry.value)
    }
    return grades
  }

  /// Whether no learner's judgements name a course of the catalogue.
  var areForeign: Bool { grades.allSatisfy { $0.keys.allSatisfy { $0 < 0 } } }
}
