/// Numbers of national registers, which say who somebody is.
enum NationalNumber {
  /// Whether a text is a number of the Belgian or the French register, by its check digits.
  static func isOne(_ text: String) -> Bool {
    guard let digits = digits(of: text) else { return false }
    switch digits.utf8.count {
    case 11: return isBelgian(digits)
    case 15: return isFrench(digits)
    default: return false
    }
  }

  /// Whether a text has as many digits as such a number, whatever they say.
  static func isAsLong(_ text: String) -> Bool {
    digits(of: text).map { [11, 15].contains($0.utf8.count) } ?? false
  }

  private static func digits(of text: String) -> String? {
    let digits = text.filter { !" .-/".contains($0) }
    return digits.utf8.allSatisfy { (48...57).contains($0) } ? digits : nil
  }

  /// 97 less the rest of the first nine digits, with a 2 before them for those born from 2000 on.
  private static func isBelgian(_ digits: String) -> Bool {
    guard let number = Int(digits.prefix(9)), let check = Int(digits.suffix(2)) else {
      return false
    }
    return [number, 2_000_000_000 + number].contains { 97 - $0 % 97 == check }
  }

  /// 97 less the rest of the first thirteen digits, of which the first says the sex.
  private static func isFrench(_ digits: String) -> Bool {
    guard let number = Int(digits.prefix(13)), let check = Int(digits.suffix(2)) else {
      return false
    }
    return ["1", "2"].contains(digits.prefix(1)) && 97 - number % 97 == check
  }
}
