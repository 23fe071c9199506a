internal import PasserelleBase

/// One JSON object with settings, whose keys come once each.
package struct SettingsObject {
  /// A value of a setting.
  package struct Value {
    fileprivate let json: JSONValue

    /// The number that it is; `nil` for anything else.
    package var number: Double? {
      if case .number(let digits) = json { Double(digits) } else { nil }
    }
    /// Whether it is true or false; `nil` for anything else.
    package var truth: Bool? {
      if case .bool(let truth) = json { truth } else { nil }
    }
    /// The text that it is; `nil` for anything else.
    package var text: String? { if case .text(let text) = json { text } else { nil } }
  }

  /// The members in their order.
  package let members: [(name: String, value: Value)]

  /// Reads an object from bytes of UTF-8, with or without an encoding mark.
  ///
  /// - Complexity: O(bytes).
  package init(_ bytes: [UInt8]) throws(InvalidSettings) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    do throws(JSONFault) {
      let json = try JSONValue(
        reading: Array(bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]))
      guard case .object(let members) = json else { throw .notJSON }
      self.init(members)
    } catch {
      guard case .repeatedKey(let key, _) = error else { throw .notAnObject }
      throw .repeatedKey(key)
    }
  }

  private init(_ members: [JSONValue.Member]) {
    self.members = members.map { ($0.key, Value(json: $0.value)) }
  }

  /// The value of a setting; `nil` where it is not given.
  package subscript(name: String) -> Value? { members.first { $0.name == name }?.value }

  /// The object that a setting holds.
  package func object(_ name: String) -> SettingsObject? {
    if case .object(let members)? = self[name]?.json { SettingsObject(members) } else { nil }
  }
}
