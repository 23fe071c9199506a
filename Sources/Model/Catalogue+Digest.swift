extension Catalogue {
  /// The digest of all values; the order of courses, sessions, needs, concepts and of what has no
  /// order in them plays no part.
  ///
  /// A seat fewer or another title is another digest. Computed anew at each call.
  ///
  /// - Complexity: O(n·log n), n the size of the catalogue and its taxonomy.
  public var digest: ValueDigest {
    var form = CanonicalForm()
    form.append("passerelle catalogue 1")
    form.append(unordered: courses) { $1.append(to: &$0) }
    form.append(plansSessions ? 1 : 0)
    form.append(unordered: sessions) { $1.append(to: &$0) }
    form.append(unordered: needs) { $1.append(to: &$0) }
    taxonomy.append(to: &form)
    return ValueDigest(of: form)
  }
}

extension Course {
  fileprivate func append(to form: inout CanonicalForm) {
    form.append(id.rawValue)
    form.append(self.operator) { $0.append($1) }
    form.append(title) { $0.append($1) }
    form.append(language) { $1.append(to: &$0) }
    form.append(mode) { $0.append($1.rawValue) }
    form.append(place) { $1.append(to: &$0) }
    form.append(eqfLevel) { $0.append($1) }
    form.append(all: LearnerStatus.allCases.filter(audience.contains)) { $0.append($1.rawValue) }
    requires.append(to: &form)
    teaches.append(to: &form)
  }
}

extension CourseSession {
  /// Seats kept for nobody are as if they were not stated.
  fileprivate func append(to form: inout CanonicalForm) {
    form.append(id.rawValue)
    form.append(course.rawValue)
    form.append(start.daysSinceEpoch)
    form.append(end) { $0.append($1.daysSinceEpoch) }
    form.append(hoursPerWeek) { $0.append($1) }
    form.append(seats)
    form.append(minimumSeats)
    form.append(all: LearnerStatus.allCases.filter { reserves[$0, default: 0] != 0 }) {
      $0.append($1.rawValue)
      $0.append(reserves[$1, default: 0])
    }
  }
}

extension Need {
  fileprivate func append(to form: inout CanonicalForm) {
    form.append(id.rawValue)
    form.append(kind) { $0.append($1.rawValue) }
    for text in [employer, theme, title, occupation?.rawValue] {
      form.append(text) { $0.append($1) }
    }
    form.append(positions)
    form.append(place) { $1.append(to: &$0) }
    form.append(validThrough) { $0.append($1.daysSinceEpoch) }
    form.append(
      all: languages.sorted {
        ($0.language.letters, $0.level) < ($1.language.letters, $1.level)
      }
    ) { $1.append(to: &$0) }
    form.append(all: skills) {
      $0.append($1.skill.rawValue)
      $0.append($1.level.rawValue)
      $0.append($1.importance.halves)
    }
  }
}

extension SkillProfile {
  fileprivate func append(to form: inout CanonicalForm) {
    form.append(all: entries) {
      $0.append($1.skill.rawValue)
      $0.append($1.level.rawValue)
    }
  }
}

extension LanguageProficiency {
  fileprivate func append(to form: inout CanonicalForm) {
    form.append(language.letters)
    form.append(level.rawValue)
  }
}

extension Place {
  fileprivate func append(to form: inout CanonicalForm) {
    form.append(latitude)
    form.append(longitude)
  }
}

extension Taxonomy {
  fileprivate func append(to form: inout CanonicalForm) {
    form.append(unordered: skills) {
      $0.append($1.key.rawValue)
      $1.value.append(to: &$0)
    }
    form.append(unordered: occupations) {
      $0.append($1.key.rawValue)
      $1.value.append(to: &$0)
    }
    form.append(unordered: occupationSkills) {
      $0.append($1.key.rawValue)
      $0.append(all: $1.value.sorted(by: precedes)) {
        $0.append($1.skill.rawValue)
        $0.append($1.relation.rawValue)
      }
    }
    for relation in [broaderSkills, relatedSkills] {
      form.append(unordered: relation) {
        $0.append($1.key.rawValue)
        $0.append(all: $1.value.sorted()) { $0.append($1.rawValue) }
      }
    }
  }
}

private func precedes(_ left: OccupationSkill, _ right: OccupationSkill) -> Bool {
  (left.skill, left.relation.rawValue) < (right.skill, right.relation.rawValue)
}

extension ConceptLabels {
  fileprivate func append(to form: inout CanonicalForm) {
    form.append(all: preferred.sorted { $0.key < $1.key }) {
      $0.append($1.key)
      $0.append($1.value)
    }
    form.append(all: alternative.sorted { $0.key < $1.key }) {
      $0.append($1.key)
      $0.append(all: $1.value.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        $0.append($1)
      }
    }
  }
}
