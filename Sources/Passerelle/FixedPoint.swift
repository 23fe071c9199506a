/// Decimal numbers as bytes, written without a string in between: a batch writes tens of millions.
package enum FixedPoint {
  /// Appends millionths as a decimal number: all six decimals, or as few as say it exactly.
  ///
  /// - Precondition: the number is not negative.
  package static func append(millionths: Int64, allDecimals: Bool, to bytes: inout [UInt8]) {
    precondition(millionths >= 0, "\(millionths) millionths")
    append(Int(millionths / 1_000_000), to: &bytes)
    var rest = millionths % 1_000_000
    guard rest > 0 || allDecimals else { return }
    bytes.append(UInt8(ascii: "."))
    var unit: Int64 = 100_000
    while unit > 0, rest > 0 || allDecimals {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  /// Appends a whole number.
  package static func append(_ number: Int, to bytes: inout [UInt8]) {
    guard !(0..<10).contains(number) else {
      return bytes.append(UInt8(ascii: "0") + UInt8(number))
    }
    bytes.append(contentsOf: String(number).utf8)
  }
}
