internal import PasserelleEvaluation
internal import Foundation
internal import PasserelleInterchange

/// Figures as text: a table for reading, or a line each with all digits.
enum FigureFormat {
  static let columns = [
    "section", "subject", "measure", "value", "low", "high", "count", "p", "adjustedP",
  ]

  static func bytes(_ figures: [Figure], as format: OutputFormat) -> [UInt8] {
    switch format {
    case .table: Array(table(figures).utf8)
    case .ndjson: figures.reduce(into: []) { appendObject($1, to: &$0) }
    case .csv: csv(figures)
    }
  }

  static func csv(_ figures: [Figure]) -> [UInt8] {
    var bytes = Array((columns.joined(separator: ",") + "\r\n").utf8)
    for figure in figures {
      for text in [figure.section, figure.subject, figure.measure] {
        CSVText.append(text, to: &bytes)
        bytes.append(UInt8(ascii: ","))
      }
      bytes += numbers(of: figure).map { $0 ?? "" }.joined(separator: ",").utf8
      bytes += "\r\n".utf8
    }
    return bytes
  }

  /// A JSON object on a line of its own.
  static func appendObject(_ figure: Figure, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for (name, text) in zip(columns, [figure.section, figure.subject, figure.measure]) {
      bytes += "\"\(name)\":".utf8
      JSONText.append(text, to: &bytes)
      bytes.append(UInt8(ascii: ","))
    }
    let values = zip(columns.dropFirst(3), numbers(of: figure)).map { "\"\($0)\":\($1 ?? "null")" }
    bytes += (values.joined(separator: ",") + "}\n").utf8
  }

  /// The numbers in the order of the columns, with all their digits.
  private static func numbers(of figure: Figure) -> [String?] {
    [
      "\(figure.value)", figure.low.map { "\($0)" }, figure.high.map { "\($0)" },
      "\(figure.count)", figure.p.map { "\($0)" }, figure.adjustedP.map { "\($0)" },
    ]
  }

  /// A block a section, columns as wide as they need to be.
  private static func table(_ figures: [Figure]) -> String {
    var blocks: [String] = []
    for section in figures.map(\.section).uniqued {
      let rows = figures.filter { $0.section == section }
      blocks.append(block(section, rows))
    }
    return blocks.joined(separator: "\n")
  }

  private static func block(_ section: String, _ figures: [Figure]) -> String {
    let hasP = figures.contains { $0.p != nil }
    let headings =
      [section, "measure", "value", "95 % interval", "of"] + (hasP ? ["p", "Holm"] : [])
    let rows = [headings] + figures.map { cells(of: $0, hasP: hasP) }
    let widths = headings.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let fill = String(repeating: " ", count: widths[column] - row[column].count)
        return column < 2 ? row[column] + fill : fill + row[column]
      }
      return cells.joined(separator: "  ").trimmingCharacters(in: .whitespaces) + "\n"
    }.joined()
  }

  private static func cells(of figure: Figure, hasP: Bool) -> [String] {
    var interval = ""
    if let low = figure.low, let high = figure.high {
      interval = "\(low.fixed(4)) – \(high.fixed(4))"
    }
    let cells = [
      figure.subject, figure.measure, figure.value.fixed(4), interval, "\(figure.count)",
    ]
    guard hasP else { return cells }
    return cells + [figure.p?.fixed(4) ?? "", figure.adjustedP?.fixed(4) ?? ""]
  }
}

extension Double {
  /// So many decimals, in the way of the programming languages.
  func fixed(_ decimals: Int) -> String { String(format: "%.\(decimals)f", self) }
}

extension Array where Element: Hashable {
  /// Each once, in the order of their first occurrence.
  var uniqued: Self {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
