internal import PasserelleModel

extension FieldReader {
  /// The items of a list without values.
  mutating func list(_ column: Column) -> [String] {
    switch self[column] {
    case .text(let text): return ListCell.items(of: text)
    case .list(let items): return items
    case let other:
      if let kind = other.kind { report(.notText(found: kind), in: column) }
      return []
    }
  }

  /// The items of a list with values, `key=value`; the last `=` divides.
  mutating func items(_ column: Column) -> [FieldValue.Item] {
    switch self[column] {
    case .entries(let items): return items
    case .text(let text): return ListCell.entries(of: text)
    default:
      return list(column).map(ListCell.entry).filter { !$0.key.isEmpty || $0.value != nil }
    }
  }

  /// Keeps the first of each key; the same key with another value is a problem.
  mutating func distinct<Key: Hashable & Comparable, Value: Equatable>(
    _ pairs: [(key: Key, value: Value)], _ column: Column, name: (Key) -> String
  ) -> [(key: Key, value: Value)] {
    if zip(pairs, pairs.dropFirst()).allSatisfy({ $0.key < $1.key }) { return pairs }
    let keys = pairs.map(\.key).sorted()
    guard zip(keys, keys.dropFirst()).contains(where: ==) else { return pairs }
    var values: [Key: Value] = [:]
    return pairs.filter { pair in
      guard let earlier = values[pair.key] else {
        values[pair.key] = pair.value
        return true
      }
      if earlier != pair.value {
        report(.conflictingItems(item: name(pair.key)), in: column)
      }
      return false
    }
  }

  /// Occupations, each once; one that neither the taxonomy nor a need knows is used, with a notice.
  mutating func occupations(_ column: Column, _ known: References) -> [OccupationID] {
    var seen: Set<OccupationID> = []
    return list(column).map { OccupationID($0) }.filter { seen.insert($0).inserted }.compactMap {
      id in
      let name = id.rawValue
      if known.knows(id) { return id }
      if let linked = occupation(name, column, known) {
        return seen.insert(linked).inserted ? linked : nil
      }
      let near = suggestion { known.occupation(near: name) }
      report(.unmatchedOccupation(found: name, near: near, rows: 1), in: column)
      return id
    }
  }

  /// The occupation that a text is the name of; `nil` where it is an id or the name of none alone.
  mutating func occupation(
    _ text: String, _ column: Column, _ known: References
  ) -> OccupationID? {
    guard let found = known.occupation(called: text) else { return nil }
    report(
      .linkedName(kind: .occupation, found: text, id: found.rawValue, rows: 1), in: column)
    return found
  }

  /// Courses by their ids or, where text may stand for them, by their titles; one that is neither is
  /// used, with a notice.
  mutating func completedCourses(_ column: Column, _ known: References) -> [CourseID] {
    list(column).map { name in
      let id = CourseID(name)
      guard let titles = known.titles, !titles.has(id) else { return id }
      guard let found = titles.course(called: name) else {
        report(.unmatchedCourse(found: name, rows: 1), in: column)
        return id
      }
      report(.linkedName(kind: .course, found: name, id: found.rawValue, rows: 1), in: column)
      return found
    }
  }
}
