package import PasserelleBase
internal import PasserelleInterchange

/// Evidence for programs: a row or an object a figure, with all digits.
extension Evidence {
  fileprivate static let texts = ["section", "subject", "measure"]
  fileprivate static let numbers = ["value", "low", "high", "count", "p", "adjustedP", "x"]

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
  package var ndjson: [UInt8] {
    var json = JSONWriter()
    for section in sections {
      for figure in section.figures {
        section.append(figure, to: &json)
        json.endLine()
      }
    }
    return json.bytes
  }

  /// The same objects as one array.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.list { json in
      for section in sections { section.appendFigures(to: &json) }
    }
    json.endLine()
    return json.bytes
  }
}

extension Evidence.Section {
  /// Appends the figures as items of a list, each on a line of its own.
  package func appendFigures(to json: inout JSONWriter) {
    for figure in figures {
      json.breakLine()
      append(figure, to: &json)
    }
  }

  fileprivate func append(_ figure: Figure, to json: inout JSONWriter) {
    json.object { json in
      for (name, text) in zip(Evidence.texts, [title, figure.subject, figure.measure]) {
        json.key(of: name)
        json.text(text)
      }
      for (name, number) in zip(Evidence.numbers, figure.numbers) {
        json.key(of: name)
        json.number(spelled: number)
      }
    }
  }
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
