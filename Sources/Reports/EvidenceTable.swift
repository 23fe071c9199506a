internal import Foundation

/// Evidence for reading: a block a section, columns as wide as they need to be.
extension Evidence {
  /// The blocks with an empty line between.
  package var table: String { sections.map(\.block).joined(separator: "\n") }
}

extension Evidence.Section {
  fileprivate var block: String {
    let rows = [headings] + cells
    let widths = headings.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let fill = String(repeating: " ", count: widths[column] - row[column].count)
        return column < 2 ? row[column] + fill : fill + row[column]
      }
      return cells.joined(separator: "  ").trimmingCharacters(in: .whitespaces) + "\n"
    }.joined()
  }

  private var hasP: Bool { figures.contains { $0.p != nil } }

  /// The headings of the columns; the first two hold texts.
  package var headings: [String] {
    [title, "measure"] + (form.axes.map { [$0.x.title] } ?? [])
      + ["value", "95 % interval", "of"] + (hasP ? ["p", "Holm"] : [])
  }

  /// A row a figure, a cell a heading.
  package var cells: [[String]] {
    figures.map { figure in
      let x = form.axes == nil ? [] : [figure.x?.fixed(4) ?? ""]
      let p = hasP ? [figure.p?.fixed(4) ?? "", figure.adjustedP?.fixed(4) ?? ""] : []
      return [figure.subject, figure.measure] + x
        + [figure.value.shown, figure.shownInterval ?? "", "\(figure.count)"] + p
    }
  }
}

extension Figure {
  /// `0.1000 – 0.2000`.
  var shownInterval: String? {
    interval.map { "\($0.lowerBound.fixed(4)) – \($0.upperBound.fixed(4))" }
  }
}

extension Figure.Value {
  /// A count as it is, a number with four decimals.
  package var shown: String {
    switch self {
    case .count(let count): "\(count)"
    case .number(let number): number.fixed(4)
    }
  }
}

extension Double {
  /// So many decimals, in the way of the programming languages.
  package func fixed(_ decimals: Int) -> String { String(format: "%.\(decimals)f", self) }
}
