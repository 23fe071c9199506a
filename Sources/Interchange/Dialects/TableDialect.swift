/// How tables are written, and how those are read that do not tell, in the words of a caller.
public struct TableDialect: Sendable, Hashable {
  /// Who is to open a table.
  public enum Style: String, Sendable, CaseIterable {
    /// Programs: commas, decimal points, days as 2026-12-31, UTF-8 without a mark.
    case rfc
    /// Excel where commas divide cells: the same with a mark, by which it knows UTF-8.
    case excel
    /// Excel as it is set in Belgium: semicolons, decimal commas, days as 31/12/2026, and the mark.
    case belgianExcel = "excel-be"
  }

  /// For whom tables are written, and whose separator a table that is read has if its header agrees.
  public private(set) var style: Style?
  /// Whether 03/04/2026 is a day of April in a column that does not tell.
  public private(set) var readsDayFirst = false

  /// States nothing: tables are written for programs, and what they do not tell is not guessed.
  public init() {}

  /// Takes the words of a caller: those of ``Style``, and `day-first`.
  ///
  /// `nil` where a word is none of them, or two of them are styles.
  public init?(_ words: [String]) {
    for word in words {
      if word == Self.dayFirst {
        readsDayFirst = true
      } else if let style = Style(rawValue: word), self.style == nil || self.style == style {
        self.style = style
        if style == .belgianExcel { readsDayFirst = true }
      } else {
        return nil
      }
    }
  }

  private static let dayFirst = "day-first"

  /// All words that there are.
  public static let words = Style.allCases.map(\.rawValue) + [dayFirst]
}

extension TableDialect.Style {
  /// What divides cells.
  var separator: UInt8 { UInt8(ascii: self == .belgianExcel ? ";" : ",") }

  /// What a file begins with.
  var mark: [UInt8] { self == .rfc ? [] : [0xEF, 0xBB, 0xBF] }

  /// A decimal number as such a table has it.
  func written(number: String) -> String {
    self == .belgianExcel ? number.replacing(".", with: ",") : number
  }

  /// An ISO 8601 day as such a table has it.
  func written(day: String) -> String {
    let parts = day.split(separator: "-")
    return self == .belgianExcel && parts.count == 3 ? "\(parts[2])/\(parts[1])/\(parts[0])" : day
  }
}
