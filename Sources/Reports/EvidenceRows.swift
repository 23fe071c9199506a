internal import PasserelleInterchange

/// Evidence for programs: a row or an object a figure, with all digits.
extension Evidence {
  private static let texts = ["section", "subject", "measure"]
  private static let numbers = ["value", "low", "high", "count", "p", "adjustedP", "x"]

  /// A row a figure, under a row of headings.
  package var csv: [UInt8] {
    var bytes = Array(((Self.texts + Self.numbers).joined(separator: ",") + "\r\n").utf8)
    for section in sections {
      for figure in section.figures {
        for text in [section.title, figure.subject, figure.measure] {
          CSVText.append(text, to: &bytes)
          bytes.append(UInt8(ascii: ","))
        }
        bytes += figure.numbers.map { $0 ?? "" }.joined(separator: ",").utf8
        bytes += "\r\n".utf8
      }
    }
    return bytes
  }

  /// An object a figure, each on a line of its own.
  package var ndjson: [UInt8] { sections.flatMap(\.objects).flatMap { $0 + "\n".utf8 } }

  /// The same objects as one array.
  package var json: [UInt8] { Self.array(sections.flatMap(\.objects)) }

  fileprivate static func array(_ objects: [[UInt8]]) -> [UInt8] {
    Array("[".utf8) + objects.joined(separator: ",\n".utf8) + "]\n".utf8
  }

  fileprivate static func object(_ title: String, _ figure: Figure) -> [UInt8] {
    var bytes = Array("{".utf8)
    for (name, text) in zip(texts, [title, figure.subject, figure.measure]) {
      bytes += "\"\(name)\":".utf8
      JSONText.append(text, to: &bytes)
      bytes.append(UInt8(ascii: ","))
    }
    let values = zip(numbers, figure.numbers).map { "\"\($0)\":\($1 ?? "null")" }
    return bytes + (values.joined(separator: ",") + "}").utf8
  }
}

extension Evidence.Section {
  /// An object a figure.
  package var objects: [[UInt8]] { figures.map { Evidence.object(title, $0) } }

  /// The objects as one array.
  package var json: [UInt8] { Evidence.array(objects) }
}

extension Figure {
  /// In the order of the columns; `nil` where there is none.
  fileprivate var numbers: [String?] {
    [
      value.allDigits, interval.map { "\($0.lowerBound)" }, interval.map { "\($0.upperBound)" },
      "\(count)", p.map { "\($0)" }, adjustedP.map { "\($0)" }, x.map { "\($0)" },
    ]
  }
}

extension Figure.Value {
  /// `nil` for what no number says.
  fileprivate var allDigits: String? {
    switch self {
    case .count(let count): "\(count)"
    case .number(let number): number.isFinite ? "\(number)" : nil
    }
  }
}
