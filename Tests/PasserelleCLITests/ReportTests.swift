import Foundation
import Testing

@Suite struct ReportTests {
  @Test func thePageNeedsNothingElseAndCanBeReadAloud() throws {
    let folder = try TemporaryFolder()
    let run = try CommandLineTool.run(
      "evaluate", "--data", CommandLineTool.demo, "--as-of", "2026-11-23", "--report",
      folder.file("study.html"), "--format", "csv")
    #expect(run.code == 0, "\(run.error)")
    #expect(folder.contents == ["study.csv", "study.html", "study.json"])
    let page = try String(contentsOfFile: folder.file("study.html"), encoding: .utf8)
    let plots = page.split(separator: "<svg role=\"img\"").dropFirst()
    #expect(plots.count > 10)
    for plot in plots { #expect(plot.contains("<title>") && plot.contains("<desc>")) }
    for outside in ["http:", "https:", "src=", "href=", "url(", "<script"] {
      #expect(!page.contains(outside), "\(outside)")
    }
    #expect(page.contains("prefers-color-scheme:dark") && page.contains("@media print"))
    #expect(page.contains("<h2>sensitivity</h2>") && page.contains("<h2>exposure curve</h2>"))
    #expect(!page.contains("nan") && !page.contains("inf\""))
    #expect(try String(contentsOfFile: folder.file("study.csv"), encoding: .utf8) == run.output)
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(filePath: folder.file("study.json"))))
    #expect((json as? [[String: Any]])?.count == run.output.split(separator: "\r\n").count - 1)
    #expect(throws: Never.self) { try XMLDocumentCheck.check(page) }
  }
}

/// Whether the tags of a page close in the order in which they open.
private enum XMLDocumentCheck {
  struct Unbalanced: Error { let tag: String }

  static func check(_ page: String) throws {
    var open: [String] = []
    for part in page.split(separator: "<").dropFirst() {
      let tag = String(part.prefix { !" >\n".contains($0) })
      if tag.hasPrefix("!") || tag == "meta" { continue }
      if part.prefix(while: { $0 != ">" }).hasSuffix("/") { continue }
      if !tag.hasPrefix("/") {
        open.append(tag)
      } else if open.popLast() != String(tag.dropFirst()) {
        throw Unbalanced(tag: tag)
      }
    }
    if let left = open.last { throw Unbalanced(tag: left) }
  }
}
