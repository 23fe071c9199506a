extension PartScanner {
  /// The text of the element whose tag was read last, from its runs and without how it is spoken.
  mutating func richText(of element: String) throws(WorkbookProblem) -> String {
    var (text, isSpoken, isText) = ("", false, false)
    while let event = try next() {
      switch event {
      case .start(let tag):
        if tag.name == "rPh" { isSpoken = true }
        if tag.name == "t" { isText = true }
      case .end(let name):
        if name == "rPh" { isSpoken = false }
        if name == "t" { isText = false }
        if name == element { return EscapedText.read(text) }
      case .text(let run):
        if isText && !isSpoken { text += run }
        let limit = source.longestToken
        guard text.utf8.count <= limit else { throw problem(.tooLarge(limit: limit)) }
      }
    }
    return text
  }
}
