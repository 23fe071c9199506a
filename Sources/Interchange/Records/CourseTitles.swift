internal import PasserelleModel
internal import Synchronization

/// The courses by their titles, of which one may stand for its course where no other has it.
///
/// The index is built at the first title: files of ids do not pay for it.
final class CourseTitles: Sendable {
  private let courses: [Course]
  private let key: @Sendable (String) -> String
  private let index = Mutex<Index?>(nil)

  private struct Index {
    var ids: Set<CourseID> = []
    /// By title; `nil` for several.
    var titles: [String: CourseID?] = [:]
  }

  init(_ courses: [Course], key: @escaping @Sendable (String) -> String) {
    (self.courses, self.key) = (courses, key)
  }

  func has(_ id: CourseID) -> Bool { withIndex { $0.ids.contains(id) } }

  /// The course that alone has the title.
  func course(called title: String) -> CourseID? {
    let key = key(title)
    return withIndex { $0.titles[key] ?? nil }
  }

  private func withIndex<Result: Sendable>(_ body: (Index) -> Result) -> Result {
    index.withLock { index in
      let made = index ?? makeIndex()
      index = made
      return body(made)
    }
  }

  private func makeIndex() -> Index {
    var index = Index(ids: Set(courses.map(\.id)))
    for course in courses {
      guard let title = course.title else { continue }
      let key = key(title)
      index.titles[key] = index.titles[key] == nil ? .some(course.id) : .some(nil)
    }
    return index
  }
}
