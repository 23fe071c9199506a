/// What was measured, as titled sections in the order in which they are read.
///
/// Whoever measures says what a section is a plot of; table, CSV, JSON and page render what is there,
/// and none of them looks at words.
package struct Evidence: Sendable, Equatable {
  /// Sections that have figures.
  package let sections: [Section]

  /// Takes sections; those without figures are left out.
  package init(_ sections: [Section]) { self.sections = sections.filter { !$0.figures.isEmpty } }

  /// Whether nothing was measured.
  package var isEmpty: Bool { sections.isEmpty }

  /// Figures of one kind.
  package struct Section: Sendable, Equatable {
    /// What they are about.
    package let title: String
    /// How they are shown on a page.
    package let form: Form
    /// The figures, in their order.
    package let figures: [Figure]

    /// Takes figures.
    ///
    /// - Precondition: where the form has axes, each figure has an x.
    package init(_ title: String, _ form: Form, _ figures: [Figure]) {
      precondition(
        form.axes == nil || figures.allSatisfy { $0.x != nil }, "a figure without x in \(title)")
      self.title = title
      self.form = form
      self.figures = figures
    }
  }

  /// How a page shows a section.
  package enum Form: Sendable, Equatable {
    /// Not at all: there are too many to be read.
    case rows
    /// As a table.
    case table
    /// As a table and for each measure a plot: a row a subject, its value a dot, its interval a line.
    case intervals
    /// As a table and a plot: a line a subject.
    case curves(x: Axis, y: Axis)
    /// As a table and a plot: a dot a figure; of the subjects named the dots stand out.
    case points(x: Axis, y: Axis, named: [String])

    package var axes: (x: Axis, y: Axis)? {
      switch self {
      case .rows, .table, .intervals: nil
      case .curves(let x, let y), .points(let x, let y, _): (x, y)
      }
    }
  }

  /// A direction of a plot.
  package struct Axis: Sendable, Equatable {
    /// What is measured along it.
    package let title: String
    /// From where to where it goes; `nil` for as far as the values do.
    package let range: ClosedRange<Double>?

    /// Takes a title and ends.
    package init(_ title: String, _ range: ClosedRange<Double>? = nil) {
      self.title = title
      self.range = range
    }
  }
}
