internal import PasserelleBase

/// The records of a JSON file: the items of a list, an object alone, or an object a line.
enum JSONRecords {
  /// Whether a file holds JSON, by its name where that says lines of it, else by its first byte.
  static func isJSON(_ file: InputFile) -> Bool {
    if holdsLines(file) { return true }
    guard let source = try? file.open(), source.isRepeatable else { return true }
    var lead = [UInt8](repeating: 0, count: 64)
    guard let count = try? source.read(into: &lead) else { return false }
    let first = lead[..<count].first {
      !$0.isBlank && ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0].contains($0)
    }
    return first.map { "[{".utf8.contains($0) } ?? false
  }

  private static func holdsLines(_ file: InputFile) -> Bool {
    ["ndjson", "jsonl"].contains { file.name.lowercased().hasSuffix(".\($0)") }
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - listKey: the key of the list, where an object holds it.
  ///   - idKey: a key that every record has, by which an object alone is known for one.
  ///   - shape: what such a file holds, for those who gave another.
  /// - Returns: the records, and the other members of the object that holds the list.
  static func read(
    _ file: InputFile, listKey: String? = nil, idKey: String? = nil, shape: String
  ) -> (source: SourceRecords, envelope: [String: JSONValue]) {
    do throws(ReadingFailure) {
      let bytes = try WholeFile.bytes(of: file)
      return read(bytes, file, listKey, idKey, shape)
    } catch {
      let place = SourceLocation(file: file.name)
      return (SourceRecords(issues: [ImportIssue(error.problem, at: place)]), [:])
    }
  }

  private static func read(
    _ bytes: [UInt8], _ file: InputFile, _ listKey: String?, _ idKey: String?, _ shape: String
  ) -> (source: SourceRecords, envelope: [String: JSONValue]) {
    let outline = JSONOutline(bytes)
    let isLines = holdsLines(file)
    if !isLines, let items = outline.items(of: outline.whole) {
      return (SourceRecords(records: records(items, outline, file.name)), [:])
    }
    guard !isLines, let members = outline.members(of: outline.whole) else {
      let lines = lines(of: bytes, file)
      let isForeign = lines.records.allSatisfy {
        if case .damaged = $0.content { true } else { false }
      }
      return (isForeign && !isLines ? foreign(file, shape) : lines, [:])
    }
    if let idKey, !members.contains(where: { [idKey, listKey].contains($0.key) }) {
      return (foreign(file, shape), [:])
    }
    guard let listKey, let list = members.first(where: { $0.key == listKey }),
      let items = outline.items(of: list.value)
    else { return (SourceRecords(records: records([outline.whole], outline, file.name)), [:]) }
    var envelope: [String: JSONValue] = [:]
    for (key, range) in members where key != listKey { envelope[key] = try? outline.value(range) }
    return (SourceRecords(records: records(items, outline, file.name)), envelope)
  }

  /// The records of the JSON that a script of a page holds.
  static func records(
    _ bytes: [UInt8], _ name: String, listKey: String, script: Int
  ) -> [(location: SourceLocation, content: SourceRecords.Content)] {
    let outline = JSONOutline(bytes)
    let list = outline.members(of: outline.whole)?.first { $0.key == listKey }?.value
    let items = outline.items(of: list ?? outline.whole) ?? [outline.whole]
    return records(items, outline, name, script: script)
  }

  private static func records(
    _ ranges: [Range<Int>], _ outline: JSONOutline, _ name: String, script: Int = 0
  ) -> [(location: SourceLocation, content: SourceRecords.Content)] {
    ranges.enumerated().map { index, range in
      let location = SourceLocation(file: name, record: index + 1, script: script)
      return (location, content { () throws(JSONFault) in try outline.value(range) })
    }
  }

  /// A file of another format, or one that is cut off.
  static func foreign(_ file: InputFile, _ shape: String) -> SourceRecords {
    let place = SourceLocation(file: file.name)
    return SourceRecords(issues: [ImportIssue(.foreignFile(expected: shape), at: place)])
  }

  private static func lines(of bytes: [UInt8], _ file: InputFile) -> SourceRecords {
    var source = SourceRecords()
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy(\.isBlank) {
      let location = SourceLocation(file: file.name, line: index + 1)
      source.records.append(
        (location, content { () throws(JSONFault) in try JSONValue(reading: Array(line)) }))
    }
    return source
  }

  /// An object, or why there is none.
  private static func content(
    _ read: () throws(JSONFault) -> JSONValue
  ) -> SourceRecords.Content {
    do throws(JSONFault) {
      let value = try read()
      return value.isObject ? .object(value) : .damaged(.notJSON)
    } catch {
      switch error {
      case .notJSON: return .damaged(.notJSON)
      case .zeroByte: return .damaged(.zeroByte)
      case .notText: return .damaged(.halfALetter)
      // The key may be anything, a person's name too.
      case .repeatedKey: return .damaged(.repeatedKey(nil))
      }
    }
  }
}
