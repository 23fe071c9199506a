internal import PasserelleModel

struct CourseDecoder: RecordDecoder {
  static let kind = FileTally.Kind.courses

  let known: References

  func decode(_ fields: inout FieldReader<CourseColumn>) -> Course? {
    let id = fields.requiredText(.id)
    var course = Course(
      id: CourseID(id ?? ""), requires: fields.profile(.requires, known),
      teaches: fields.profile(.teaches, known))
    if course.teaches.isEmpty && !fields.isAccountedFor(.teaches) {
      fields.report(.blank, in: .teaches)
    }
    course.operator = fields.freeText(.operator)
    course.title = fields.freeText(.title)
    course.language = language(&fields)
    course.mode = fields.choice(.mode, of: DeliveryMode.self)
    course.place = fields.place(.latitude, .longitude)
    course.eqfLevel = fields.eqfLevel(.eqfLevel)
    course.eqfExitLevel = fields.eqfLevel(.eqfExitLevel)
    course.origin = fields.choice(.origin, of: SkillOrigin.self) ?? .given
    for name in fields.list(.audience) {
      if let status = fields.choice(name, .audience, of: LearnerStatus.self) {
        course.audience.insert(status)
      }
    }
    return id == nil ? nil : course
  }

  private func language(_ fields: inout FieldReader<CourseColumn>) -> LanguageProficiency? {
    let levelText = fields.text(.languageLevel)
    let level = levelText.flatMap { CEFRLevel($0) }
    if let levelText, level == nil {
      fields.report(.languageLevel(found: levelText), in: .languageLevel)
    }
    guard let text = fields.text(.language) else {
      if levelText != nil { fields.report(.levelWithoutLanguage, in: .languageLevel) }
      return nil
    }
    return fields.language(text, .language).map {
      LanguageProficiency(language: $0, level: level ?? .a1)
    }
  }
}
