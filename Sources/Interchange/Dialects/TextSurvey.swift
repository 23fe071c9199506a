/// What only the whole of a file tells of its bytes.
struct TextShape: Sendable, Equatable {
  let encoding: TextEncoding
  /// Whether a return alone ends a line.
  let returnsEndLines: Bool

  /// Looks at a file that can be read a second time, unless that was done; another is taken for UTF-8 with
  /// newlines.
  ///
  /// - Throws: that the file cannot be read, or is in no encoding that is known.
  init(of location: InputFile, isRepeatable: Bool) throws(ReadingFailure) {
    if let known = location.shape {
      self = known
      return
    }
    guard isRepeatable else {
      (encoding, returnsEndLines) = (.utf8, false)
      return
    }
    var lead = [UInt8](repeating: 0, count: 4)
    let count = try location.open().read(into: &lead)
    let mark = TextEncoding(mark: lead[..<count])
    if mark == nil, count == 4, (lead[0] == 0) != (lead[1] == 0), (lead[2] == 0) != (lead[3] == 0) {
      throw ReadingFailure(.wrongEncoding(name: "UTF-16"))
    }
    let surveyed = try location.open()
    surveyed.decode(mark ?? .utf8)
    let survey = try TextSurvey(surveyed)
    guard let encoding = mark ?? survey.encoding else {
      throw ReadingFailure(.wrongEncoding(name: "≠ UTF-8, Windows-1252"))
    }
    (self.encoding, returnsEndLines) = (encoding, survey.hasLoneReturn)
  }
}

/// What the bytes of a whole file show of its encoding and of its lines.
///
/// A file without a mark is UTF-8 if all of it is, which only its end can tell; so it is walked through
/// once before it is read, eight bytes at a time where they are ASCII.
struct TextSurvey {
  /// Letters beyond ASCII that are whole in UTF-8.
  private(set) var letters = 0
  /// Bytes that are no part of such a letter.
  private(set) var strayBytes = 0
  /// Bytes among them that Windows-1252 does not know.
  private(set) var undefinedBytes = 0
  /// Whether a return stands without a newline behind it.
  private(set) var hasLoneReturn = false

  /// The bytes of a letter seen so far, and how many are to come.
  private var begun: [UInt8] = []
  private var isAwaiting = 0
  private var endsWithReturn = false

  /// Surveys all that a source has left.
  init(_ source: ByteSource) throws(ReadingFailure) {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try source.read(into: &buffer)
      if count == 0 { break }
      buffer.withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    finishLetter()
    if endsWithReturn { hasLoneReturn = true }
  }

  /// The encoding of a file without a mark; `nil` where its bytes are none that is known.
  ///
  /// Where bytes that are not UTF-8 stand beside no fewer letters that are, they are damage of their rows:
  /// one row pasted from elsewhere must not turn all others into another text.
  var encoding: TextEncoding? {
    if strayBytes == 0 || letters >= strayBytes { return .utf8 }
    if undefinedBytes == 0 { return .windows1252 }
    return letters > 0 ? .utf8 : nil
  }

  private mutating func take(_ bytes: UnsafeRawBufferPointer) {
    let (ones, uppers, returns): (UInt64, UInt64, UInt64) = (
      0x0101_0101_0101_0101, 0x8080_8080_8080_8080, 0x0D0D_0D0D_0D0D_0D0D
    )
    var place = 0
    while place < bytes.count {
      if !endsWithReturn, isAwaiting == 0 {
        while place + 8 <= bytes.count {
          let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          // A byte that is a return borrows from its upper bit (Mycroft's test).
          if (word | ((word ^ returns) &- ones)) & uppers != 0 { break }
          place += 8
        }
      }
      for byte in bytes[place..<min(place + 8, bytes.count)] { take(byte) }
      place = min(place + 8, bytes.count)
    }
  }

  private mutating func take(_ byte: UInt8) {
    if endsWithReturn, byte != 0x0A { hasLoneReturn = true }
    endsWithReturn = byte == 0x0D
    if byte & 0xC0 == 0x80, isAwaiting > 0 {
      begun.append(byte)
      isAwaiting -= 1
      if isAwaiting == 0 { finishLetter() }
      return
    }
    finishLetter()
    guard byte >= 0x80 else { return }
    begun = [byte]
    switch byte {
    case 0xC2...0xDF: isAwaiting = 1
    case 0xE0...0xEF: isAwaiting = 2
    case 0xF0...0xF4: isAwaiting = 3
    default: finishLetter()
    }
  }

  /// Counts what was begun as a letter, or as bytes that are none.
  private mutating func finishLetter() {
    defer { (begun, isAwaiting) = ([], 0) }
    guard !begun.isEmpty else { return }
    if isAwaiting == 0, begun.count > 1, String(validating: begun, as: UTF8.self) != nil {
      letters += 1
    } else {
      strayBytes += begun.count
      undefinedBytes += begun.count { Transcoder.undefined.contains($0) }
    }
  }
}
