internal import Passerelle
internal import PasserelleModel

/// What courses, sessions, work and skills are called in a language.
struct CatalogueNames {
  let phrases: Phrasebook
  let courses: [CourseID: Course]
  private let sessions: [SessionID: CourseSession]
  private let workNames: [NeedID: String]
  private let needs: Set<NeedID>

  init(_ catalogue: Catalogue, _ language: Phrasebook.Language) {
    let labels = catalogue.taxonomy.skills
    phrases = Phrasebook(language) { skill in
      labels[skill]?.name(in: [language.rawValue]) ?? skill.shortName
    }
    courses = Dictionary(catalogue.courses.map { ($0.id, $0) }) { first, _ in first }
    sessions = Dictionary(catalogue.sessions.map { ($0.id, $0) }) { first, _ in first }
    var names: [NeedID: String] = [:]
    for (id, labels) in catalogue.taxonomy.occupations {
      names[NeedID("occupation:\(id)")] = labels.name(in: [language.rawValue])
    }
    for need in catalogue.needs {
      let mark = phrases.mark(ofWork: need.origin).map { ", \($0)" } ?? ""
      names[need.id] = need.title.map { "\($0) (\(need.id)\(mark))" } ?? "\(need.id)\(mark)"
    }
    workNames = names
    needs = Set(catalogue.needs.map(\.id))
  }

  /// Whether somebody can be taken on by it: nobody can by an occupation as such.
  func isNeed(_ need: NeedID) -> Bool { needs.contains(need) }

  /// What a need or an occupation is called.
  func work(_ need: NeedID) -> String { workNames[need] ?? need.rawValue }

  /// The first day of the session of a match.
  func start(of match: Match) -> Day? { match.session.flatMap { sessions[$0]?.start } }
}

extension SkillID {
  /// The last part of a URI: enough to recognise it where no label is known.
  fileprivate var shortName: String {
    rawValue.split(separator: "/").last.map(String.init) ?? rawValue
  }
}
