internal import PasserelleModel

/// The numbers of kept drafts by what they have alike.
struct Likeness {
  private var numbers: [String: [Int]] = [:]

  /// The first of the kept drafts under a key that a test holds for.
  func first<Draft>(
    under key: String?, among kept: [ImportLedger<Draft>.Kept], _ test: (Draft) -> Bool
  ) -> Int? {
    key.flatMap { numbers[$0]?.first { test(kept[$0].draft) } }
  }

  /// Remembers a draft.
  mutating func add(_ number: Int, under key: String?) {
    if let key { numbers[key, default: []].append(number) }
  }
}

extension NeedDraft {
  /// What two sources write alike; `nil` where it says too little.
  var likeness: String? {
    let (title, employer) = (TitleText.likeness(title), TitleText.likeness(employer))
    return title.isEmpty || employer.isEmpty ? nil : "\(title)\n\(employer)"
  }

  /// Whether places agree within a kilometre, each with one of the other's, and occupations do not
  /// differ.
  func agrees(with other: NeedDraft) -> Bool {
    let differ = occupation != nil && other.occupation != nil && occupation != other.occupation
    return !differ && !places.isEmpty && !other.places.isEmpty
      && Self.areNear(places, other.places) && Self.areNear(other.places, places)
  }

  private static func areNear(_ places: [Place], _ others: [Place]) -> Bool {
    places.allSatisfy { place in others.contains { $0.distanceKm(to: place) <= 1 } }
  }

  /// Whether both name their boards, and others.
  func hasOtherSource(than other: NeedDraft) -> Bool {
    guard let source, let earlier = other.source else { return false }
    return LabelKey.key(source) != LabelKey.key(earlier)
  }

  /// Whether both are what one board calls by one name.
  func isReferred(as other: NeedDraft) -> Bool {
    reference != nil && source != nil && reference == other.reference && source == other.source
  }
}

extension CourseDraft {
  /// What two sources write alike; `nil` where it says too little.
  var likeness: String? {
    let school = TitleText.likeness(`operator` ?? parts.lazy.compactMap(\.operator).first)
    let title = TitleText.likeness(title)
    return title.isEmpty || school.isEmpty ? nil : "\(title)\n\(school)"
  }

  /// Whether both begin on one day at one place.
  func agrees(with other: CourseDraft) -> Bool {
    parts.contains { part in
      other.parts.contains { part.first == $0.first && Self.isNear(part.place, $0.place) }
    }
  }

  private static func isNear(_ place: Place?, _ other: Place?) -> Bool {
    guard let place, let other else { return place == nil && other == nil }
    return place.distanceKm(to: other) <= 1
  }
}

extension CourseDraft.Part {
  /// The first day of its first session.
  var first: Day? { start ?? sessions.map(\.start).min() }
}
