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
  case unfit(String)

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
}

/// The columns of a kind of file.
struct Schema {
  let kind: FileTally.Kind
  let columns: [String]
  /// Columns that must exist; the others may be left out.
  let required: Set<String>
  /// Whether columns named `group:*` are kept for audits.
  let hasGroups: Bool

  init(_ kind: FileTally.Kind, _ columns: [String], required: Set<String>, hasGroups: Bool = false)
  {
    self.kind = kind
    self.columns = columns
    self.required = required
    self.hasGroups = hasGroups
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
