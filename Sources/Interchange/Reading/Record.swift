/// What stands in one field of a record, whatever the file's format.
enum FieldValue: Equatable {
  case absent
  case text(String)
  /// A number of NDJSON, as it is written; cells of CSV are text.
  case number(String)
  /// An array of NDJSON.
  case list([String])
  /// An object of NDJSON, its keys in their order.
  case entries([Item])
  /// A JSON value of a kind that no column has.
  case unfit(ImportProblem.ValueKind)

  /// What it is, for those who expected something else; `nil` for nothing.
  var kind: ImportProblem.ValueKind? {
    switch self {
    case .absent: nil
    case .text: .text
    case .number: .number
    case .list: .list
    case .entries: .object
    case .unfit(let kind): kind
    }
  }

  /// One item of a list, with the value after `=` where there is one.
  struct Item: Equatable {
    let key: String
    let value: String?
  }
}

/// A record with its fields in the order of the schema's columns.
struct Record {
  let line: Int
  let fields: [FieldValue]
  /// The cells of columns kept for audits that are not blank.
  var groups: [(column: String, value: FieldValue)] = []
  /// Cells that stand for nothing or for a failure, by their places in the schema.
  var marks: [(place: Int, text: String)] = []
  /// How columns are to be read as a whole; `nil` where there are none.
  var readings: ColumnReadings?
  /// Whether its id is text on purpose, and not a number that a spreadsheet has shortened.
  var hasLiteralID = false
  /// Whether it may be a row of totals, if nothing stands behind it.
  var mayBeTotals = false
}

/// The columns of a kind of file, as readers of lines need them.
struct Schema {
  let kind: FileTally.Kind
  let columns: [String]
  /// Columns that must exist; the others may be left out.
  let required: Set<String>
  /// Whether columns named `group:*` are kept for audits.
  let hasGroups: Bool
  /// Whether cells of CSV have been guarded against spreadsheets.
  let isGuarded: Bool
  /// Whether marks such as `NULL` stand for nothing.
  let hasMarks: Bool
  /// The places of columns in which they are text where they stand in quotes.
  let texts: Set<Int>

  init(_ kind: FileTally.Kind, _ columns: [String], required: Set<String>) {
    self.kind = kind
    self.columns = columns
    self.required = required
    hasGroups = false
    isGuarded = false
    hasMarks = true
    texts = []
  }

  init<Column: TableColumn>(_ kind: FileTally.Kind, _ columns: Column.Type) {
    self.kind = kind
    self.columns = columns.allCases.map(\.rawValue)
    required = Set(columns.required.map(\.rawValue))
    hasGroups = columns.hasGroups
    isGuarded = columns.isGuarded
    hasMarks = columns.hasMarks
    texts = Set(columns.allCases.enumerated().filter { columns.texts.contains($1) }.map(\.offset))
  }

  func knows(_ column: String) -> Bool {
    index(of: column) != nil || (hasGroups && column.hasPrefix("group:"))
  }

  /// The place of a column, by the bytes of its name: one spelling alone is the column's.
  func index(of column: String) -> Int? {
    columns.firstIndex {
      $0.utf8.count == column.utf8.count && $0.utf8.elementsEqual(column.utf8)
    }
  }
}
