extension String {
  /// The text as an issue shows it: on one line, at most 60 characters, nothing that steers a
  /// terminal.
  ///
  /// Control characters, line ends and marks that turn the direction of writing are escaped.
  var shown: String { shown(upTo: 60) }

  /// The same with another limit.
  ///
  /// - Complexity: O(letters); those of ASCII are copied without a look into Unicode's tables.
  package func shown(upTo limit: Int) -> String {
    var shown = ""
    var count = 0
    for scalar in unicodeScalars {
      guard count < limit else { return shown + "…" }
      count += 1
      if (0x20..<0x7F).contains(scalar.value) {
        shown.unicodeScalars.append(scalar)
        continue
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
