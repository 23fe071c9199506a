internal import PasserelleModel

/// What is odd about rows only beside each other.
extension CatalogueReading {
  /// A notice where the taxonomy has occupations and not what they ask for; `nil` otherwise.
  package func occupationsWithoutSkills(in folder: String) -> ImportIssue? {
    let taxonomy = catalogue.taxonomy
    guard !taxonomy.occupations.isEmpty, taxonomy.occupationSkills.isEmpty else { return nil }
    return ImportIssue(.noOccupationSkills, at: SourceLocation(file: folder))
  }

  /// The places of courses and needs, to which those of learners may be added.
  package var places: PlaceCensus {
    var census = PlaceCensus()
    for (course, line) in zip(catalogue.courses, lines[.courses] ?? []) {
      census.add(course.place, of: .courses, id: course.id.rawValue, line: line)
    }
    for (need, line) in zip(catalogue.needs, lines[.needs] ?? []) {
      census.add(need.place, of: .needs, id: need.id.rawValue, line: line)
    }
    return census
  }

  /// Needs of one employer that have the same title and place under several ids: one notice, at the
  /// first that repeats another; `nil` where there are none.
  ///
  /// - Complexity: O(needs).
  package func twinNeeds(in file: String) -> ImportIssue? {
    var firsts: [NeedLikeness: (id: NeedID, line: Int)] = [:]
    var found: (twin: NeedID, line: Int, of: NeedID, ofLine: Int)?
    var rows = 0
    for (need, line) in zip(catalogue.needs, lines[.needs] ?? []) {
      guard let likeness = NeedLikeness(need) else { continue }
      guard let first = firsts[likeness] else {
        firsts[likeness] = (need.id, line)
        continue
      }
      rows += 1
      found = found ?? (need.id, line, first.id, first.line)
    }
    return found.map { found in
      ImportIssue(
        .twinNeed(of: found.of.rawValue, line: found.ofLine, rows: rows),
        at: SourceLocation(file: file, line: found.line), id: found.twin.rawValue)
    }
  }
}

/// By what two needs look like one.
private struct NeedLikeness: Hashable {
  let employer: String
  let title: String
  let place: Place?

  /// `nil` where the employer or the title is not known.
  init?(_ need: Need) {
    guard let employer = need.employer, let title = need.title else { return nil }
    (self.employer, self.title) = (employer.lowercased(), title.lowercased())
    place = need.place
  }
}
