internal import PasserelleBase

/// Evidence as one HTML page that needs nothing else.
///
/// Each plot has a title and a description, and its numbers stand in a table below it.
extension Evidence {
  /// The page under a title.
  package func page(title: String) -> String {
    let shown = sections.filter { $0.form != .rows }.map(\.markup)
    return """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title.escaped)</title><style>\(Self.style)</style></head><body>
      <main><h1>\(title.escaped)</h1>
      \(shown.joined(separator: "\n"))
      </main></body></html>

      """
  }

  private static let style = """
    :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--faint:#d5dae0;
    --c0:#0b63b0;--c1:#b3541e;--c2:#2c7a4b;--c3:#7a3fa0;--c4:#a3173f;--c5:#5f6b16;--c6:#3d6d78;--c7:#6b4b2a}
    @media (prefers-color-scheme:dark){:root{--ink:#e8ebee;--paper:#15191d;--faint:#3a424b;
    --c0:#6cb4f5;--c1:#f2a16b;--c2:#7fd1a0;--c3:#caa2ea;--c4:#f58aa8;--c5:#c9d56a;--c6:#8fcbd8;--c7:#d8b48c}}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
    main{max-width:60rem;margin:auto;padding:1rem}svg{width:100%;height:auto}
    svg text{fill:var(--ink);font:13px system-ui,sans-serif}figure{margin:1rem 0;break-inside:avoid}
    .wide{overflow-x:auto}table{border-collapse:collapse;font-size:.85rem}caption{text-align:left}
    th,td{border-bottom:1px solid var(--faint);padding:.15rem .6rem;text-align:left}
    td{font-variant-numeric:tabular-nums}
    @media print{:root{--ink:#000;--paper:#fff;--faint:#bbb}main{max-width:none}}
    """
}

extension Evidence.Section {
  fileprivate var markup: String {
    let drawn = plots.map { plot in
      "<figure>\(plot.svg)<figcaption>\(plot.title.escaped)</figcaption></figure>"
    }
    return "<section><h2>\(title.escaped)</h2>\n\(drawn.joined(separator: "\n"))\n"
      + "\(tableMarkup)</section>"
  }

  private var plots: [SVGPlot] {
    switch form {
    case .rows, .table: []
    case .intervals:
      figures.map(\.measure).uniqued.map { measure in
        .intervals(measure, figures.filter { $0.measure == measure })
      }
    case .curves(let x, let y): [.curves(figures, x: x, y: y)]
    case .points(let x, let y, let named): [.points(figures, x: x, y: y, named: named)]
    }
  }

  private var tableMarkup: String {
    let head = (["subject"] + headings.dropFirst()).map { "<th scope=\"col\">\($0.escaped)</th>" }
    let rows = cells.map { cells in
      let rest = cells.dropFirst().map { "<td>\($0.escaped)</td>" }.joined()
      return "<tr><th scope=\"row\">\(cells[0].escaped)</th>\(rest)</tr>"
    }
    return "<div class=\"wide\"><table><caption>\(title.escaped): all figures</caption><thead><tr>"
      + "\(head.joined())</tr></thead><tbody>\n\(rows.joined(separator: "\n"))</tbody></table></div>"
  }
}

extension String {
  /// As text of HTML or the value of an attribute.
  var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
