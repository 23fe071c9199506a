internal import PasserelleEvaluation

/// A plot as SVG for the middle of a page, its colours from the page's style.
struct SVGPlot {
  let title: String
  let svg: String

  private init(_ title: String, description: String, height: Int, _ parts: [String]) {
    self.title = title
    svg =
      "<svg role=\"img\" viewBox=\"0 0 800 \(height)\"><title>\(title.escaped)</title>"
      + "<desc>\(description.escaped)</desc>\n\(parts.joined(separator: "\n"))</svg>"
  }

  /// A row a subject: its value as a dot, its interval as a line.
  static func intervals(_ measure: String, _ figures: [Figure]) -> SVGPlot {
    let ends = figures.flatMap { [$0.value, $0.low ?? $0.value, $0.high ?? $0.value] }
    let scale = Scale(ends + [0], from: 330, to: 780)
    let height = 26 * figures.count + 40
    let rows = figures.enumerated().map { index, figure in
      let y = 26 * index + 20
      let (low, high) = (figure.low ?? figure.value, figure.high ?? figure.value)
      return label(figure.subject.shortened(44), 320, y + 4, "end")
        + line(scale.at(low), y, scale.at(high), y, "var(--c0)")
        + dot(scale.at(figure.value), y, "var(--c0)")
    }
    let described = figures.map { figure in
      let interval =
        figure.low.flatMap { low in figure.high.map { ", \(low.fixed(4)) to \($0.fixed(4))" } }
        ?? ""
      return "\(figure.subject): \(figure.value.fixed(4))\(interval)"
    }
    return SVGPlot(
      measure, description: described.joined(separator: "; "), height: height,
      rows + scale.axis(y: height - 24))
  }

  /// A line a subject over the numbers at the end of its measures.
  static func lines(_ figures: [Figure], x: String, y: String) -> SVGPlot {
    let across = Scale([0, 1], from: 60, to: 560)
    let up = Scale([0, 1], from: 330, to: 20)
    let subjects = figures.map(\.section).isEmpty ? [] : figures.map(\.subject).uniqued
    let drawn = subjects.enumerated().map { index, subject in
      let colour = "var(--c\(index % 8))"
      let points = figures.filter { $0.subject == subject }.compactMap { figure in
        figure.measure.split(separator: " ").last.flatMap { Double(String($0)) }.map {
          "\(across.at($0).fixed(1)),\(up.at(figure.value).fixed(1))"
        }
      }
      return "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"\(colour)\""
        + " stroke-dasharray=\"\(index < 8 ? "none" : "5 3")\" points=\""
        + points.joined(separator: " ") + "\"/>"
        + line(575, 30 + 20 * index, 595, 30 + 20 * index, colour)
        + label(subject.shortened(28), 602, 34 + 20 * index, "start")
    }
    return SVGPlot(
      "\(y) by \(x)",
      description: "A line for each of \(subjects.joined(separator: ", ")); numbers in the table.",
      height: max(380, 40 + 20 * subjects.count),
      drawn + across.axis(y: 335) + up.sideAxis(x: 60) + [label(x, 310, 372, "middle")])
  }

  /// Accuracy against evenness of exposure: what is further up and further left is better.
  static func scatter(_ figures: [Figure]) -> SVGPlot {
    let pairs = stride(from: 0, to: figures.count - 1, by: 2).map { (figures[$0], figures[$0 + 1]) }
    let across = Scale(pairs.map(\.1.value), from: 80, to: 760)
    let up = Scale(pairs.map(\.0.value), from: 330, to: 20)
    let drawn = pairs.enumerated().map { index, pair in
      let (x, y) = (across.at(pair.1.value), Int(up.at(pair.0.value)))
      let isNamed = index < 2
      let name = pair.0.subject.split(separator: " ").first.map(String.init) ?? ""
      return dot(x, y, isNamed ? "var(--c1)" : "var(--c0)")
        + (isNamed ? label(name, Int(x) - 8, y - 8, "end") : "")
    }
    let described = pairs.map { "\($0.0.subject): \($0.0.value.fixed(4)), \($0.1.value.fixed(4))" }
    return SVGPlot(
      "what is tuned for (upwards) against the Gini coefficient of exposure (to the right)",
      description: described.joined(separator: "; "), height: 380,
      drawn + across.axis(y: 335) + up.sideAxis(x: 80))
  }

  fileprivate static func line(_ x1: Double, _ y1: Int, _ x2: Double, _ y2: Int, _ colour: String)
    -> String
  {
    "<line x1=\"\(x1.fixed(1))\" y1=\"\(y1)\" x2=\"\(x2.fixed(1))\" y2=\"\(y2)\""
      + " stroke=\"\(colour)\" stroke-width=\"2\"/>"
  }

  private static func dot(_ x: Double, _ y: Int, _ colour: String) -> String {
    "<circle cx=\"\(x.fixed(1))\" cy=\"\(y)\" r=\"5\" fill=\"\(colour)\"/>"
  }

  fileprivate static func label(_ text: String, _ x: Int, _ y: Int, _ anchor: String) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(text.escaped)</text>"
  }
}

/// Values to places on the page, with a few marks.
private struct Scale {
  private let low: Double
  private let high: Double
  private let first: Double
  private let last: Double

  init(_ values: [Double], from first: Double, to last: Double) {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    (self.low, self.high) = low == high ? (low - 0.5, high + 0.5) : (low, high)
    (self.first, self.last) = (first, last)
  }

  func at(_ value: Double) -> Double { first + (value - low) / (high - low) * (last - first) }

  private var marks: [Double] { (0...4).map { low + (high - low) * Double($0) / 4 } }

  func axis(y: Int) -> [String] {
    [SVGPlot.line(min(first, last), y, max(first, last), y, "var(--faint)")]
      + marks.map { SVGPlot.label($0.fixed(3), Int(at($0)), y + 18, "middle") }
  }

  func sideAxis(x: Int) -> [String] {
    marks.map { SVGPlot.label($0.fixed(3), x - 6, Int(at($0)) + 4, "end") }
  }
}

extension String {
  fileprivate func shortened(_ length: Int) -> String {
    count <= length ? self : prefix(length - 1) + "…"
  }
}
