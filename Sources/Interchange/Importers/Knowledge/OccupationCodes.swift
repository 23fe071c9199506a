internal import PasserelleModel

/// Which occupation a code of another classification means, as a table of the caller has it.
struct OccupationCodes: Sendable {
  /// A line of the table.
  struct Line: Sendable, Equatable {
    let scheme: String
    let code: String
    let label: String?
    let occupation: OccupationID
  }

  private let lines: [String: [Line]]

  init(_ lines: [Line]) {
    self.lines = Dictionary(grouping: lines) { $0.code.uppercased() }
  }

  /// The occupation of a code of a classification, of any where none is said; of several lines that
  /// whose label is the words beside the code.
  func occupation(_ code: String, of scheme: String? = nil, beside label: String?) -> OccupationID?
  {
    let found = (lines[code.uppercased()] ?? []).filter {
      scheme == nil || $0.scheme.lowercased() == scheme
    }
    let occupations = Set(found.map(\.occupation))
    if occupations.count == 1 { return occupations.first }
    guard let label else { return nil }
    let forms = Set(LabelKey.forms(label))
    let named = Set(
      found.filter { !forms.isDisjoint(with: LabelKey.forms($0.label ?? "")) }.map(\.occupation))
    return named.count == 1 ? named.first : nil
  }

  /// The column names of such a table.
  enum Column: String, TableColumn {
    case scheme, code, label, occupation

    static let required: Set<Self> = [.code, .occupation]
  }

  struct Decoder: RecordDecoder {
    static let kind = FileTally.Kind.occupationCodes

    func decode(_ fields: inout FieldReader<Column>) -> Line? {
      guard let code = fields.requiredText(.code), let id = fields.requiredText(.occupation) else {
        return nil
      }
      return Line(
        scheme: fields.text(.scheme) ?? "", code: code, label: fields.text(.label),
        occupation: OccupationID(id))
    }
  }
}
