/// What stands behind a skill and `=`: nearly always a digit, which need not become text.
enum SkillGrade: Equatable {
  /// 0 to 4.
  case digit(Int)
  /// 0 to 4 with `?` behind it.
  case niceDigit(Int)
  case text(String)

  /// Nothing stands there.
  static let none = SkillGrade.text("")

  init(_ bytes: UnsafeBufferPointer<UInt8>?) {
    guard let bytes, let first = bytes.first else {
      self = .none
      return
    }
    let level = Int(first) - 48
    switch bytes.count {
    case 1 where (0...4).contains(level): self = .digit(level)
    case 2 where (0...4).contains(level) && bytes[1] == UInt8(ascii: "?"): self = .niceDigit(level)
    default: self = .text(ListCell.string(bytes))
    }
  }

  init(_ text: String?) {
    var text = text ?? ""
    self = text.withUTF8 { SkillGrade($0) }
  }

  /// As it was written.
  var text: String {
    switch self {
    case .digit(let level): "\(level)"
    case .niceDigit(let level): "\(level)?"
    case .text(let text): text
    }
  }

  /// Without the `?` of what would be nice to have, and whether it was there.
  var asked: (grade: SkillGrade, isNice: Bool) {
    switch self {
    case .digit: return (self, false)
    case .niceDigit(let level): return (.digit(level), true)
    case .text(let text):
      guard text.utf8.last == UInt8(ascii: "?") else { return (self, false) }
      return (.text(String(Substring(text.utf8.dropLast())).trimmed), true)
    }
  }
}
