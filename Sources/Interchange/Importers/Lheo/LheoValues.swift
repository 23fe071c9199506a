internal import PasserelleModel

/// Days as Lhéo writes them: `20270111`.
enum LheoDay {
  /// Whether a text says that a day is not known.
  static func isNone(_ text: String) -> Bool { CellWords.isBlank(text) || text == "99999999" }

  static func day(_ text: String) -> Day? {
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.count == 8, digits.allSatisfy((0...9).contains) else {
      return Day(iso8601: text)
    }
    let number = digits.reduce(0) { $0 * 10 + $1 }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}

extension RecordNotes {
  /// The text of an element; a mark for nothing is none, and told.
  mutating func text(_ path: String, of element: XMLTree) -> String? {
    element.text(path).flatMap { isBlank($0) ? nil : $0 }
  }

  /// A day; a month or a year alone is none.
  mutating func lheoDay(_ text: String?, at key: String) -> Day? {
    guard let text else { return nil }
    if LheoDay.isNone(text) {
      conclude(.emptyMark, text)
      return nil
    }
    guard let day = LheoDay.day(text) else {
      refuse(.notADay(found: text, suggestion: nil), at: key)
      return nil
    }
    return day
  }

  /// The level of a code of Lhéo: 4 to 8 are the French levels V to I, 11 to 18 those of today; below
  /// 4 it says none.
  mutating func frenchLevel(_ path: String, of element: XMLTree) -> Int? {
    guard let text = text(path, of: element) else { return nil }
    let code = FieldReading.whole(text)
    switch code {
    case .some(0...3): return nil
    case .some(let code) where (4...8).contains(code) || (11...18).contains(code):
      let level = code > 10 ? code - 10 : code - 1
      // Level I held doctorates too.
      conclude(.eqfFromTable, "\(text) → \(level)\(code == 8 ? " (8?)" : "")")
      return level
    default:
      conclude(.levelUnknown, text)
      return nil
    }
  }
}
