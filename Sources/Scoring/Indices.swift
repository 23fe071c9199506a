package import PasserelleBase
internal import PasserelleLinearAlgebra
package import PasserelleModel

/// A skill's place in the vocabulary of skills.
package typealias SkillIndex = Index<SkillID>
/// A course's place in the table of courses, which is in the order of their ids.
package typealias CourseIndex = Index<CourseID>
/// A session's place in the table of sessions, which is in the order of their starts (ties: id).
package typealias SessionIndex = Index<SessionID>
/// A need's place in the table of needs, which is in the order of their ids.
package typealias NeedIndex = Index<NeedID>
/// The place of a point on the map among the distinct ones of a table.
package typealias SiteIndex = Index<Place>

extension SparseRows {
  /// The entries of the row of a thing, valid as long as these rows are.
  @inline(__always)
  package subscript<Kind>(row: Index<Kind>) -> UnsafeBufferPointer<Element> { self[row.place] }
}
