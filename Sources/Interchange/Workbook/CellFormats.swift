/// Which of a workbook's formats show a number as a day.
struct CellFormats: Sendable {
  let calendar: SerialCalendar
  private var showsDay: [Bool] = []

  /// Reads the part of formats, if there is one.
  ///
  /// - Throws: that it is damaged.
  init(
    _ part: String?, in archive: ZipArchive, calendar: SerialCalendar
  ) throws(WorkbookProblem) {
    self.calendar = calendar
    guard let part else { return }
    var scanner = try XMLScanner(try archive.stream(part))
    var (custom, isCellFormat) = ([Int: Bool](), false)
    while let event = try scanner.next() {
      guard case .start(let tag) = event else { continue }
      if scanner.depth == 2 { isCellFormat = tag.name == "cellXfs" }
      let number = tag["numFmtId"].flatMap { Int($0) } ?? 0
      if tag.name == "numFmt", scanner.depth == 3, let code = tag["formatCode"] {
        custom[number] = Self.showsDay(code)
      } else if tag.name == "xf", scanner.depth == 3, isCellFormat {
        showsDay.append(custom[number] ?? Self.isDayBuiltIn(number))
      }
    }
  }

  /// Whether cells of this format show days; those of an unknown one do not.
  func showsDay(_ format: Int) -> Bool { showsDay.indices.contains(format) && showsDay[format] }

  /// The numbers that ECMA-376 gives to days and times, in some locales only (27 to 36, 50 to 58).
  private static func isDayBuiltIn(_ number: Int) -> Bool {
    [14...22, 27...36, 45...47, 50...58].contains { $0.contains(number) }
  }

  /// Whether a format has a letter for a day, month, year or hour that is no literal text.
  static func showsDay(_ code: String) -> Bool {
    var (isQuoted, isBracketed, isLiteral) = (false, false, false)
    for letter in code.utf8 {
      if isLiteral { isLiteral = false; continue }
      switch letter {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case _ where isQuoted: break
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): isLiteral = true
      case UInt8(ascii: "["): isBracketed = true
      case UInt8(ascii: "]"): isBracketed = false
      case _ where isBracketed: break
      default: if "dmyhDMYH".utf8.contains(letter) { return true }
      }
    }
    return false
  }
}
