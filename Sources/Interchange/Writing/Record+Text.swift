internal import PasserelleBase
internal import PasserelleModel

extension Record {
  /// Appends the fields as a line of CSV.
  func appendCells(
    _ columns: [String], to bytes: inout [UInt8]
  ) throws(RecordText.UndividableList) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if let item = field.dividedItem {
        throw RecordText.UndividableList(column: columns[index], item: item)
      }
      let cell = field.cell
      // In quotes it is text on purpose, as we read it.
      let isMark = CellWords.isMark(cell) || (index == 0 && CellWords.isMarkOfRow(cell))
      CSVText.appendQuoted(cell, always: isMark, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends the fields and groups that are not blank as a line of NDJSON.
  func appendObject(_ columns: [String], to bytes: inout [UInt8]) {
    var separator = UInt8(ascii: "{")
    for (column, field) in zip(columns, fields) + groups where field != .absent {
      bytes.append(separator)
      JSONWriter.append(column, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      field.appendJSON(to: &bytes)
      separator = UInt8(ascii: ",")
    }
    if separator == UInt8(ascii: "{") { bytes.append(separator) }
    bytes += "}\n".utf8
  }
}

extension FieldValue {
  init(text: String?) { self = text.map { .text($0) } ?? .absent }

  init(number: Int?) { self = number.map { .number(String($0)) } ?? .absent }

  /// A number without a fraction where it has none.
  init(number: Double?) {
    self = number.map { .number(Int(exactly: $0).map(String.init) ?? String($0)) } ?? .absent
  }

  /// How skills came; nothing where they were given, as what says nothing is read.
  init(_ origin: SkillOrigin) { self = origin == .given ? .absent : .text(origin.rawValue) }

  init(items: [String]) { self = items.isEmpty ? .absent : .list(items) }

  init(_ entries: [Item]) { self = entries.isEmpty ? .absent : .entries(entries) }

  init(_ profile: SkillProfile) {
    self.init(
      profile.entries.map { Item(key: $0.skill.rawValue, value: String($0.level.rawValue)) })
  }

  init(_ languages: [LanguageProficiency]) {
    self.init(languages.map { Item(key: $0.language.letters, value: $0.level.description) })
  }

  /// An item that a cell of CSV cannot hold.
  fileprivate var dividedItem: String? {
    let items: [String] =
      switch self {
      case .list(let items): items
      case .entries(let items): items.map(\.key)
      case .absent, .text, .number, .unfit: []
      }
    return items.first { ListCell.divides($0) }
  }

  /// The field as a cell of CSV holds it.
  fileprivate var cell: String {
    switch self {
    case .absent, .unfit: ""
    case .text(let text), .number(let text): text
    case .list(let items): items.joined(separator: ";")
    case .entries(let items):
      items.map { item in item.value.map { "\(item.key)=\($0)" } ?? item.key }
        .joined(separator: ";")
    }
  }

  /// Appends the field as a value of JSON; one that no column takes stays one.
  fileprivate func appendJSON(to bytes: inout [UInt8]) {
    switch self {
    case .absent: bytes += "null".utf8
    case .unfit: bytes += "true".utf8
    case .number(let digits): bytes += digits.utf8
    case .text(let text): JSONWriter.append(text, to: &bytes)
    case .list(let items): Self.append(items, "[]", to: &bytes) { JSONWriter.append($0, to: &$1) }
    case .entries(let items):
      Self.append(items, "{}", to: &bytes) { item, bytes in
        JSONWriter.append(item.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        guard let value = item.value else { return bytes += "null".utf8 }
        JSONWriter.append(value, to: &bytes)
      }
    }
  }

  private static func append<Element>(
    _ items: [Element], _ brackets: String, to bytes: inout [UInt8],
    _ append: (Element, inout [UInt8]) -> Void
  ) {
    bytes += brackets.utf8.prefix(1)
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(item, &bytes)
    }
    bytes += brackets.utf8.suffix(1)
  }
}
