extension String {
  /// The text as an issue shows it: on one line, at most 60 characters, nothing that steers a
  /// terminal.
  ///
  /// Control characters, line ends and marks that turn the direction of writing are escaped.
  var shown: String { shown(upTo: 60) }

  /// The same with another limit.
  func shown(upTo limit: Int) -> String {
    var shown = ""
    var count = 0
    for scalar in unicodeScalars {
      guard count < limit else { return shown + "…" }
      count += 1
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
