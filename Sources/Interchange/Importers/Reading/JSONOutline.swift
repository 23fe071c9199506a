internal import PasserelleBase

/// Where the items of a JSON list or object begin and end, found without reading what is in them: what
/// is wrong with one record then costs that record alone.
struct JSONOutline {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// All of the bytes, without white space at either end.
  var whole: Range<Int> { trimmed(bytes.startIndex..<bytes.endIndex) }

  /// The items of a list; `nil` where a range is none that is whole.
  func items(of range: Range<Int>) -> [Range<Int>]? {
    enclosed(range, UInt8(ascii: "["), UInt8(ascii: "]"))
  }

  /// The values of an object by their keys; `nil` where a range is none that is whole.
  func members(of range: Range<Int>) -> [(key: String, value: Range<Int>)]? {
    guard let parts = enclosed(range, UInt8(ascii: "{"), UInt8(ascii: "}")) else { return nil }
    var members: [(key: String, value: Range<Int>)] = []
    for part in parts {
      guard let colon = end(ofString: part.lowerBound, part.upperBound),
        case .text(let key)? = try? JSONValue(reading: Array(bytes[part.lowerBound..<colon]))
      else { return nil }
      let rest = trimmed(colon..<part.upperBound)
      guard rest.first.map({ bytes[$0] == UInt8(ascii: ":") }) == true else { return nil }
      members.append((key, trimmed(rest.dropFirst())))
    }
    return members
  }

  /// The value of a range.
  func value(_ range: Range<Int>) throws(JSONFault) -> JSONValue {
    let result = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(JSONFault) in
        try JSONValue(reading: UnsafeBufferPointer(rebasing: bytes[range]))
      }
    }
    return try result.get()
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while start < end, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// What commas divide between two brackets.
  private func enclosed(_ range: Range<Int>, _ opening: UInt8, _ closing: UInt8) -> [Range<Int>]? {
    guard range.count >= 2, bytes[range.lowerBound] == opening,
      bytes[range.upperBound - 1] == closing
    else { return nil }
    var parts: [Range<Int>] = []
    var (place, start, depth) = (range.lowerBound + 1, range.lowerBound + 1, 0)
    let end = range.upperBound - 1
    while place < end {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        guard let next = self.end(ofString: place, end) else { return nil }
        place = next
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth < 0 { return nil }
      case UInt8(ascii: ",") where depth == 0:
        parts.append(trimmed(start..<place))
        start = place + 1
      default: break
      }
      place += 1
    }
    guard depth == 0 else { return nil }
    let last = trimmed(start..<end)
    return parts.isEmpty && last.isEmpty ? [] : parts + [last]
  }

  /// The place behind the string that begins at a place; `nil` where none begins or ends.
  private func end(ofString start: Int, _ limit: Int) -> Int? {
    guard start < limit, bytes[start] == UInt8(ascii: "\"") else { return nil }
    var place = start + 1
    while place < limit {
      switch bytes[place] {
      case UInt8(ascii: "\""): return place + 1
      case UInt8(ascii: "\\"): place += 2
      default: place += 1
      }
    }
    return nil
  }
}
