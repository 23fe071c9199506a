/// The shapes that plots are drawn with.
enum SVG {
  /// Whose colour a shape has.
  enum Ink {
    /// The n-th series; from the ninth on, lines are dashed.
    case series(Int)
    case axis

    fileprivate var colour: String {
      switch self {
      case .series(let number): "var(--c\(number % 8))"
      case .axis: "var(--faint)"
      }
    }

    fileprivate var dashes: String {
      if case .series(8...) = self { return " stroke-dasharray=\"5 3\"" }
      return ""
    }
  }

  /// Which end of a text stands at its place.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  typealias Point = (x: Double, y: Double)

  static func line(_ from: Point, _ to: Point, _ ink: Ink) -> String {
    "<line x1=\"\(from.x.fixed(1))\" y1=\"\(from.y.fixed(1))\" x2=\"\(to.x.fixed(1))\""
      + " y2=\"\(to.y.fixed(1))\" stroke=\"\(ink.colour)\" stroke-width=\"2\"\(ink.dashes)/>"
  }

  static func polyline(_ points: [Point], _ ink: Ink) -> String {
    let places = points.map { "\($0.x.fixed(1)),\($0.y.fixed(1))" }.joined(separator: " ")
    return "<polyline fill=\"none\" stroke=\"\(ink.colour)\" stroke-width=\"2\"\(ink.dashes)"
      + " points=\"\(places)\"/>"
  }

  static func dot(_ x: Double, _ y: Double, _ ink: Ink) -> String {
    "<circle cx=\"\(x.fixed(1))\" cy=\"\(y.fixed(1))\" r=\"5\" fill=\"\(ink.colour)\"/>"
  }

  static func label(_ text: String, _ x: Double, _ y: Double, _ anchor: Anchor) -> String {
    "<text x=\"\(x.fixed(1))\" y=\"\(y.fixed(1))\" text-anchor=\"\(anchor.rawValue)\">"
      + "\(text.escaped)</text>"
  }
}

/// Values to places on the page, with a few marks.
struct PlotScale {
  private let low: Double
  private let high: Double
  private let first: Double
  private let last: Double

  init(_ values: [Double], from first: Double, to last: Double) {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    (self.low, self.high) = low == high ? (low - 0.5, high + 0.5) : (low, high)
    (self.first, self.last) = (first, last)
  }

  /// As far as the axis says, else as far as the values go.
  init(_ axis: Evidence.Axis, _ values: [Double], from first: Double, to last: Double) {
    let ends = axis.range.map { [$0.lowerBound, $0.upperBound] }
    self.init(ends ?? values, from: first, to: last)
  }

  func at(_ value: Double) -> Double { first + (value - low) / (high - low) * (last - first) }

  private var marks: [Double] { (0...4).map { low + (high - low) * Double($0) / 4 } }

  func axis(y: Double) -> [String] {
    [SVG.line((min(first, last), y), (max(first, last), y), .axis)]
      + marks.map { SVG.label($0.fixed(3), at($0), y + 18, .middle) }
  }

  func sideAxis(x: Double) -> [String] {
    marks.map { SVG.label($0.fixed(3), x - 6, at($0) + 4, .end) }
  }
}
