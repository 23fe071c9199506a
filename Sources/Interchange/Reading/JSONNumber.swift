package import Foundation

extension NSNumber {
  /// A JSON value as a number; `nil` for anything else, and for true and false, which Foundation
  /// keeps as numbers whose type alone tells them apart.
  package static func fromJSON(_ value: Any?) -> NSNumber? {
    guard let number = value as? NSNumber, !["c", "B"].contains(String(cString: number.objCType))
    else { return nil }
    return number
  }
}
