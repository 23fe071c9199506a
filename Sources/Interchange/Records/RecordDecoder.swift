/// How a record of one kind becomes a value of the field.
protocol RecordDecoder: Sendable {
  associatedtype Column: TableColumn
  associatedtype Value: Sendable

  /// What the file is, in accounts.
  static var kind: FileTally.Kind { get }

  /// Reads a record; what is wrong is reported to `fields`, and unless it is a mere notice the value
  /// is then not used.
  func decode(_ fields: inout FieldReader<Column>) -> Value?
}
