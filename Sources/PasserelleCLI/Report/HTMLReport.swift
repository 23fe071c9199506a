internal import PasserelleEvaluation
internal import Foundation
internal import PasserelleInterchange

/// Figures as one HTML page that needs nothing else, and the same as CSV and JSON beside it.
///
/// Each plot has a title and a description, and its numbers stand in a table below it.
struct HTMLReport {
  let title: String
  let figures: [Figure]

  /// Writes `path`, and beside it the same name with `.csv` and `.json`.
  ///
  /// - Throws: `AtomicFile.Failure` where one cannot be written.
  func write(to path: String) throws {
    let texts = [Array(page.utf8), FigureFormat.csv(figures), json]
    for (path, text) in zip(Self.paths(path), texts) { try ResultSink.write(text, to: path) }
  }

  /// The page, and the tables beside it.
  static func paths(_ page: String) -> [String] {
    let stem = page.lowercased().hasSuffix(".html") ? String(page.dropLast(5)) : page
    return [page, "\(stem).csv", "\(stem).json"]
  }

  private var json: [UInt8] {
    var bytes = Array("[".utf8)
    for (index, figure) in figures.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      FigureFormat.appendObject(figure, to: &bytes)
    }
    return bytes + "]\n".utf8
  }

  private var page: String {
    let sections = figures.map(\.section).uniqued.filter { $0 != "query" }
    return """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title.escaped)</title><style>\(Self.style)</style></head><body>
      <main><h1>\(title.escaped)</h1>
      \(sections.map(section).joined(separator: "\n"))
      </main></body></html>

      """
  }

  private func section(_ name: String) -> String {
    let own = figures.filter { $0.section == name }
    let plots = Self.plots(name, own).map { plot in
      "<figure>\(plot.svg)<figcaption>\(plot.title.escaped)</figcaption></figure>"
    }
    return "<section><h2>\(name.escaped)</h2>\n\(plots.joined(separator: "\n"))\n"
      + "\(table(name, own))</section>"
  }

  private static func plots(_ name: String, _ figures: [Figure]) -> [SVGPlot] {
    switch name {
    case "pareto": return [SVGPlot.scatter(figures)]
    case "sensitivity":
      return [SVGPlot.lines(figures, x: "weight", y: "share of the first courses kept")]
    case "exposure curve":
      return [SVGPlot.lines(figures, x: "least exposed share of courses", y: "share of exposure")]
    case "audit", "tuning": return []
    default:
      return figures.map(\.measure).uniqued.map { measure in
        SVGPlot.intervals(measure, figures.filter { $0.measure == measure })
      }
    }
  }

  private func table(_ name: String, _ figures: [Figure]) -> String {
    let headings = ["subject", "measure", "value", "low", "high", "of", "p", "Holm"]
    let head = headings.map { "<th scope=\"col\">\($0)</th>" }.joined()
    let rows = figures.map { figure in
      let numbers = [figure.value, figure.low, figure.high].map { $0?.fixed(4) ?? "" }
      let rest = ["\(figure.count)", figure.p?.fixed(4) ?? "", figure.adjustedP?.fixed(4) ?? ""]
      let cells = ([figure.measure.escaped] + numbers + rest).map { "<td>\($0)</td>" }.joined()
      return "<tr><th scope=\"row\">\(figure.subject.escaped)</th>\(cells)</tr>"
    }
    return "<div class=\"wide\"><table><caption>\(name.escaped): all figures</caption><thead><tr>"
      + "\(head)</tr></thead><tbody>\n\(rows.joined(separator: "\n"))</tbody></table></div>"
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

extension String {
  /// As text of HTML or the value of an attribute.
  var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
