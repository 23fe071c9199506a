/// Decimal numbers as bytes, written without a string in between: a batch writes tens of millions.
package enum FixedPoint {
  /// Appends a number of units of 10 to the power −`decimals`: with all decimals, or as few as say it
  /// exactly.
  ///
  /// - Precondition: `decimals` is 1 to 18.
  package static func append(
    _ number: Int64, decimals: Int, all: Bool, to bytes: inout [UInt8]
  ) {
    precondition((1...18).contains(decimals), "\(decimals) decimals")
    var unit: UInt64 = 1
    for _ in 0..<decimals { unit *= 10 }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    append(Int(number.magnitude / unit), to: &bytes)
    var rest = number.magnitude % unit
    guard rest > 0 || all else { return }
    bytes.append(UInt8(ascii: "."))
    unit /= 10
    while unit > 0, rest > 0 || all {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  /// The text of what ``append(_:decimals:all:to:)`` appends.
  package static func text(_ number: Int64, decimals: Int, all: Bool) -> String {
    var bytes: [UInt8] = []
    append(number, decimals: decimals, all: all, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a whole number.
  package static func append(_ number: Int, to bytes: inout [UInt8]) {
    guard !(0..<10).contains(number) else {
      return bytes.append(UInt8(ascii: "0") + UInt8(number))
    }
    bytes.append(contentsOf: String(number).utf8)
  }
}
