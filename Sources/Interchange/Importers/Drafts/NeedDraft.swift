internal import PasserelleModel

/// An offer of work as a source has it, before it becomes a row for each of its places.
struct NeedDraft: Equatable {
  var id = ""
  var employer: String?
  var title: String?
  var occupation: OccupationID?
  var positions = 1
  var places: [Place] = []
  var validThrough: Day?
  /// Languages by their codes, with a level where the source has one.
  var languages: [FieldValue.Item] = []
  var skills = SkillDraft()
  /// Which board the offer comes from, and what it is called there.
  var source: String?
  var reference: String?

  /// A row for each place, among which the positions are shared, at least one each.
  var rows: [Record] {
    guard places.count > 1 else { return [row(id: id, place: places.first, positions: positions)] }
    return zip(places, shares).enumerated().map { number, part in
      row(id: "\(id)@\(number + 1)", place: part.0, positions: part.1)
    }
  }

  /// The positions of each place.
  fileprivate var shares: [Int] {
    let (share, rest) = positions.quotientAndRemainder(dividingBy: places.count)
    return places.indices.map { max(1, share + ($0 < rest ? 1 : 0)) }
  }

  private func row(id: String, place: Place?, positions: Int) -> Record {
    Record(line: 0, fields: NeedColumn.allCases.map { field($0, id, place, positions) })
  }

  private func field(
    _ column: NeedColumn, _ id: String, _ place: Place?, _ positions: Int
  ) -> FieldValue {
    switch column {
    case .id: .text(id)
    case .kind: .text(NeedKind.vacancy.rawValue)
    case .employer: FieldValue(text: employer)
    case .theme: .absent
    case .title: FieldValue(text: title)
    case .occupation: FieldValue(text: occupation?.rawValue)
    case .positions: FieldValue(number: positions)
    case .latitude: FieldValue(number: place?.latitude)
    case .longitude: FieldValue(number: place?.longitude)
    case .validThrough: FieldValue(text: validThrough?.description)
    case .languages: FieldValue(languages)
    case .skills: FieldValue(skills.items)
    case .origin: skills.mark
    }
  }
}

extension RecordNotes {
  /// A text that is kept, without markup; signs of a wrong decoding are told.
  mutating func kept(_ text: String?) -> String? {
    guard let text else { return nil }
    if DamagedText.isDamaged(text) { conclude(.damagedText, text) }
    let plain = MarkupText.plain(text)
    return plain.isEmpty ? nil : plain
  }

  /// Takes the title without marks of gender.
  mutating func title(_ text: String?) -> String? {
    guard let text = kept(text) else { return nil }
    let (title, isCut) = TitleText.shortened(text)
    if isCut { conclude(.titleShortened, title) }
    return title.isEmpty ? nil : title
  }

  /// Says how positions are shared among places.
  mutating func sharePositions(_ need: NeedDraft) {
    guard need.places.count > 1 else { return }
    let shares = need.shares.map(String.init)
    conclude(.positionsShared, "\(need.positions) → \(shares.joined(separator: " + "))")
  }
}
