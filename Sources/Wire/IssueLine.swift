internal import PasserelleBase
public import PasserelleInterchange
public import PasserelleModel

/// Something about the input as a line of NDJSON: `severity`, `code`, `file`, `line` (0 for the file as a whole;
/// for records of JSON and XML `record`, and in a page `script`), `column` and `id` (null where there is none) and `message`, the words without the place.
public enum IssueLine {
  /// Appends a line.
  public static func append(
    _ issue: ImportIssue, in language: SpokenLanguage, to bytes: inout [UInt8]
  ) {
    JSONWriter.append(to: &bytes) { json in
      json.object { json in
        json.key("severity")
        json.text(issue.severity.rawValue)
        json.key("code")
        json.text(issue.code)
        json.key("file")
        json.text(issue.location.file)
        json.key("line")
        json.number(issue.location.isRecord ? 0 : issue.location.line)
        if issue.location.isRecord {
          json.key("record")
          json.number(issue.location.line)
          if issue.location.script > 0 {
            json.key("script")
            json.number(issue.location.script)
          }
        }
        json.key("column")
        json.text(issue.location.column)
        json.key("id")
        json.text(issue.id)
        json.key("message")
        json.text(issue.message(in: language))
      }
      json.endLine()
    }
  }
}
