internal import PasserelleBase

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
    let ends = figures.flatMap { figure in
      [figure.value.magnitude] + (figure.interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }
    let scale = PlotScale(ends + [0], from: 330, to: 780)
    let height = 26 * figures.count + 40
    let rows = figures.enumerated().map { index, figure in
      let y = Double(26 * index + 20)
      let interval = figure.interval ?? figure.value.magnitude...figure.value.magnitude
      return SVG.label(figure.subject.shortened(44), 320, y + 4, .end)
        + SVG.line(
          (scale.at(interval.lowerBound), y), (scale.at(interval.upperBound), y), .series(0))
        + SVG.dot(scale.at(figure.value.magnitude), y, .series(0))
    }
    let described = figures.map { figure in
      "\(figure.subject): \(figure.value.shown)"
        + (figure.shownInterval.map { ", 95 % interval \($0)" } ?? "")
    }
    return SVGPlot(
      measure, description: described.joined(separator: "; "), height: height,
      rows + scale.axis(y: Double(height - 24)))
  }

  /// A line a subject, with a legend at the right.
  static func curves(_ figures: [Figure], x: Evidence.Axis, y: Evidence.Axis) -> SVGPlot {
    let across = PlotScale(x, figures.compactMap(\.x), from: 60, to: 560)
    let up = PlotScale(y, figures.map(\.value.magnitude), from: 330, to: 20)
    let subjects = figures.map(\.subject).uniqued
    let drawn = subjects.enumerated().map { index, subject in
      let points = figures.filter { $0.subject == subject }
        .map { (across.at($0.x ?? 0), up.at($0.value.magnitude)) }
      let legend = Double(30 + 20 * index)
      return SVG.polyline(points, .series(index))
        + SVG.line((575, legend), (595, legend), .series(index))
        + SVG.label(subject.shortened(28), 602, legend + 4, .start)
    }
    return SVGPlot(
      "\(y.title) by \(x.title)",
      description: "A line for each of \(subjects.joined(separator: ", ")); numbers in the table.",
      height: max(380, 40 + 20 * subjects.count),
      drawn + across.axis(y: 335) + up.sideAxis(x: 60) + [SVG.label(x.title, 310, 372, .middle)])
  }

  /// A dot a figure; those of the subjects named in another colour, with their names.
  static func points(
    _ figures: [Figure], x: Evidence.Axis, y: Evidence.Axis, named: [String]
  ) -> SVGPlot {
    let across = PlotScale(x, figures.compactMap(\.x), from: 80, to: 760)
    let up = PlotScale(y, figures.map(\.value.magnitude), from: 330, to: 20)
    // Those named last, so that no other covers them.
    let ordered =
      figures.filter { !named.contains($0.subject) }
      + figures.filter { named.contains($0.subject) }
    let drawn = ordered.map { figure in
      let (left, top) = (across.at(figure.x ?? 0), up.at(figure.value.magnitude))
      guard named.contains(figure.subject) else { return SVG.dot(left, top, .series(0)) }
      let isLeft = left < 420
      return SVG.dot(left, top, .series(1))
        + SVG.label(
          figure.subject.shortened(40), left + (isLeft ? 9 : -9), top - 8, isLeft ? .start : .end)
    }
    let described = figures.map {
      "\($0.subject): \(($0.x ?? 0).fixed(4)), \($0.value.magnitude.fixed(4))"
    }
    return SVGPlot(
      "\(y.title) (upwards) by \(x.title) (to the right)",
      description: described.joined(separator: "; "), height: 380,
      drawn + across.axis(y: 335) + up.sideAxis(x: 80) + [SVG.label(x.title, 420, 372, .middle)])
  }
}

extension String {
  fileprivate func shortened(_ length: Int) -> String {
    count <= length ? self : prefix(length - 1) + "…"
  }
}
