/// The records of a file, one at a time.
protocol RecordSource {
  /// What a record is read as.
  associatedtype Value

  /// What is told of the file, complete once all records are given.
  var issues: [ImportIssue] { get }
  /// Conclusions about the file as a whole.
  var conclusions: [FileConclusion] { get }

  /// The next record with its place; `nil` at the end.
  mutating func next() -> (location: SourceLocation, content: SourceContent<Value>)?
}

/// A record, or what is wrong with it.
enum SourceContent<Record> {
  case object(Record)
  case damaged(ImportProblem)
}

/// A conclusion about a file as a whole.
struct FileConclusion {
  let kind: Conclusion
  let example: String
  /// The number of records that it concerns.
  var records = 1
}
