internal import PasserelleBase

/// Le Forem's offers as CSV, where lists are joined by commas.
///
/// Items may hold commas, so only lists whose items cannot are divided, and points are read in pairs.
enum ForemTable {
  private enum Column: String, TableColumn {
    case numerooffreforem, titreoffre, lieuxtravaillocalite, lieuxtravailregion
    case lieuxtravailcodepostal, lieuxtravailgeo, nomemployeur, nombrepostes, languescodeiso2
    case source, referenceexterne, datefindiffusion, metier, metiercodedimeco

    static let required: Set<Self> = [.numerooffreforem]
    static let lists: Set<Self> = [
      .lieuxtravaillocalite, .lieuxtravailregion, .lieuxtravailcodepostal, .languescodeiso2,
    ]
    /// What is published beside them and not read.
    static let others = [
      "lieuxtravailregionnuts", "typecontrat", "regimetravail", "niveauxetudes",
      "niveauxetudesisced2011", "langues", "experiencerequise", "permisdeconduire", "secteurs",
      "secteurscodenace", "url", "datedebutdiffusion",
    ]
  }

  static func records(of file: InputFile) -> SourceRecords {
    var source = SourceRecords()
    do throws(ImportIssue) {
      var table = try RecordFile(file, Schema(.needs, Column.self), blockSize: 1 << 20)
      source.issues = table.missingColumns + table.notices.filter(isWorthTelling)
      while let record = next(of: &table, into: &source) { source.records.append(record) }
    } catch {
      source.issues.append(error)
    }
    return source
  }

  /// Columns that the format has and that are of no use are not told.
  private static func isWorthTelling(_ notice: ImportIssue) -> Bool {
    if case .unknownColumn = notice.problem {
      return !Column.others.contains(notice.location.column ?? "")
    }
    return true
  }

  private static func next(
    of table: inout RecordFile, into source: inout SourceRecords
  ) -> (location: SourceLocation, content: SourceRecords.Content)? {
    switch table.next() {
    case .end: return nil
    case .failed(let issue):
      source.issues.append(issue)
      return nil
    case .damaged(let issue): return (issue.location, .damaged(issue.problem))
    case .record(let record):
      let location = SourceLocation(file: table.path, line: record.line)
      return (location, .object(object(of: record)))
    }
  }

  private static func object(of record: Record) -> JSONValue {
    var members: [JSONValue.Member] = []
    for (column, field) in zip(Column.allCases, record.fields) {
      guard case .text(let text) = field else { continue }
      let value: JSONValue =
        switch column {
        case .lieuxtravailgeo: .list(points(text))
        case _ where Column.lists.contains(column):
          .list(text.split(separator: ",").map { .text(String($0).trimmed) })
        default: .text(text)
        }
      members.append(JSONValue.Member(key: column.rawValue, value: value))
    }
    return .object(members)
  }

  /// Points as pairs, the latitude first.
  private static func points(_ text: String) -> [JSONValue] {
    let numbers = text.split(separator: ",").map { String($0).trimmed }
    return stride(from: 0, to: numbers.count - 1, by: 2).map { index in
      .object([
        JSONValue.Member(key: "lat", value: .text(numbers[index])),
        JSONValue.Member(key: "lon", value: .text(numbers[index + 1])),
      ])
    }
  }
}
