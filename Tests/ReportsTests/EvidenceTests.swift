import Foundation
import PasserelleReports
import Testing

@Suite struct EvidenceTests {
  static let unit = Evidence.Axis("share", 0...1)

  static func curves(_ title: String, _ subjects: [String]) -> Evidence.Section {
    Evidence.Section(
      title, .curves(x: unit, y: unit),
      subjects.flatMap { subject in
        (0...4).map { step in
          Figure(subject, "kept", x: Double(step) / 4, .number(1 - Double(step) / 8), count: 9)
        }
      })
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func countsHaveNoDecimalsAndNumbersKeepAllDigits() throws {
    let evidence = Evidence([
      Evidence.Section(
        "audit", .table,
        [
          Figure("results", "bytes", .count(48_211), count: 500),
          Figure("results", "share", .number(1.0 / 3), interval: 0.25...0.5, count: 500),
        ])
    ])
    #expect(evidence.table.contains("48211") && !evidence.table.contains("48211."))
    #expect(evidence.table.contains("0.3333  0.2500 – 0.5000"))
    let rows = Self.text(evidence.csv).split(separator: "\r\n")
    #expect(rows[1] == "audit,results,bytes,48211,,,500,,,")
    #expect(rows[2] == "audit,results,share,0.3333333333333333,0.25,0.5,500,,,")
    let objects = try JSONSerialization.jsonObject(with: Data(evidence.json)) as? [[String: Any]]
    #expect(objects?.map { $0["value"] as? Double } == [48_211, 1.0 / 3])
    #expect(Self.text(evidence.ndjson).split(separator: "\n").count == 2)
    #expect(evidence.page(title: "t").contains("<td>48211</td>"))
  }

  /// What is no number is no JSON either.
  @Test func whatIsNoNumberIsLeftOut() throws {
    let figure = Figure("a", "b", .number(.nan), count: 0)
    let evidence = Evidence([Evidence.Section("s", .table, [figure])])
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(evidence.json)) }
    #expect(Self.text(evidence.csv).hasSuffix("s,a,b,,,,0,,,\r\n"))
  }

  /// Plots follow from the form alone: other words give the same shapes.
  @Test func noPlotDependsOnWords() {
    func shapes(_ title: String, _ subjects: [String]) -> [Substring] {
      Evidence([Self.curves(title, subjects)]).page(title: "t").split(separator: "\n")
        .filter { $0.contains("<polyline") }
    }
    let drawn = shapes("exposure curve", ["weight 0.3", "weight 7"])
    #expect(drawn.count == 2)
    #expect(
      drawn.map { $0.prefix { $0 != ">" } }
        == shapes("x", ["a", "b"]).map { $0.prefix { $0 != ">" } })
  }

  @Test func aCurveGoesThroughItsPoints() {
    let page = Evidence([Self.curves("kept", ["a"])]).page(title: "t")
    // 0…1 lies at 60…560 across and at 330…20 upwards.
    #expect(page.contains("60.0,20.0 185.0,58.8 310.0,97.5 435.0,136.2 560.0,175.0"))
    #expect(page.contains("<th scope=\"col\">share</th>"))
  }

  @Test func everyPointIsDrawnAndThoseNamedStandOut() {
    let figures = (0..<6).map {
      Figure("setting \($0)", "gain", x: Double($0), .number(Double($0 * $0)), count: 3)
    }
    let section = Evidence.Section(
      "pareto",
      .points(x: Evidence.Axis("gini"), y: Evidence.Axis("gain"), named: ["setting 2"]), figures)
    let page = Evidence([section]).page(title: "t")
    #expect(page.split(separator: "<circle").count == 7)
    #expect(page.split(separator: "fill=\"var(--c1)\"").count == 2)
    #expect(page.contains(">setting 2</text>") && !page.contains(">setting 3</text>"))
  }

  @Test func anIntervalIsALineFromEndToEnd() {
    let figure = Figure("run", "map", .number(0.5), interval: 0...1, count: 3)
    let page = Evidence([Evidence.Section("metric", .intervals, [figure])]).page(title: "t")
    #expect(page.contains("x1=\"330.0\" y1=\"20.0\" x2=\"780.0\" y2=\"20.0\""))
    #expect(page.contains("<circle cx=\"555.0\""))
  }

  @Test func rowsAreForProgramsAndWhatIsEmptyIsNotThere() {
    let row = Figure("q<1>", "map", .number(1), count: 1)
    let evidence = Evidence([
      Evidence.Section("query", .rows, [row]), Evidence.Section("nothing", .table, []),
      Evidence.Section("a & b", .table, [row]),
    ])
    #expect(evidence.sections.map(\.title) == ["query", "a & b"])
    let page = evidence.page(title: "t")
    #expect(!page.contains("<h2>query</h2>") && page.contains("<h2>a &amp; b</h2>"))
    #expect(page.contains("q&lt;1&gt;") && !page.contains("q<1>"))
    #expect(Self.text(evidence.csv).contains("query,q<1>,map,1.0"))
    #expect(Evidence([]).isEmpty && Evidence([]).table.isEmpty)
  }
}
