internal import Foundation
internal import PasserelleBase

/// The proof that a placement is best, as a file: a JSON object with the members `total`, `gap`, `prices`
/// and `surpluses`, and for a seat plan `lottery`.
///
/// Prices and surpluses are lists of pairs of an id and an integer, those of 0 left out.
package struct CertificateFile: Sendable, Equatable {
  /// Why a file is no certificate.
  package enum Refusal: Error, Equatable {
    /// The file cannot be read.
    case unreadable
    /// It is not one JSON object with just the four members.
    case notACertificate(String)
    /// A list has an entry that is not a pair of a text and an integer of 64 bits.
    case notAPair(list: String, index: Int)
    /// An id that no row or no column has.
    case unknownID(list: String, id: String)
    /// The same id twice.
    case duplicateID(list: String, id: String)
  }

  /// The total score of the placement.
  package var total: Int64
  /// By how much the best placement might be better; 0 where this one is proven best.
  package var gap: Int64
  /// The price of each column of the edge list.
  package var prices: [Int64]
  /// The surplus of each row of the edge list.
  package var surpluses: [Int64]
  /// What lots were drawn from where values left a choice; `nil` for a bare problem.
  package var lottery: String?

  /// Takes what is to be written.
  package init(
    total: Int64, gap: Int64, prices: [Int64], surpluses: [Int64], lottery: String? = nil
  ) {
    self.lottery = lottery
    self.total = total
    self.gap = gap
    self.prices = prices
    self.surpluses = surpluses
  }

  /// Reads a certificate about the rows and columns of an edge list.
  ///
  /// - Throws: ``Refusal`` where it is none.
  package init(reading path: String, of list: EdgeList) throws(Refusal) {
    guard let data = try? FileHandle(forReadingAtPath: path)?.readToEnd() else { throw .unreadable }
    let object: [JSONValue.Member]
    do throws(JSONFault) {
      object = try JSONValue(reading: Array(data)).members
    } catch .repeatedKey(let key, _) {
      throw .notACertificate("the key \"\(key.shown)\" comes twice in an object")
    } catch {
      throw .notACertificate("not a JSON object")
    }
    let members = ["gap", "prices", "surpluses", "total"]
    for member in object where member.key == "lottery" {
      guard case .text(let text) = member.value else {
        throw .notACertificate("lottery is no text")
      }
      lottery = text
    }
    let values = object.filter { $0.key != "lottery" }.sorted { $0.key < $1.key }
    guard values.map(\.key) == members else {
      throw .notACertificate("its members are not just \(members.joined(separator: ", "))")
    }
    guard let gap = values[0].value.integer, let total = values[3].value.integer else {
      throw .notACertificate("total and gap are not integers of 64 bits")
    }
    self.total = total
    self.gap = gap
    prices = try Self.numbers(values[1].value, "prices", list.columns)
    surpluses = try Self.numbers(values[2].value, "surpluses", list.rows)
  }

  /// The bytes of the file, with the ids of the rows and columns.
  package func bytes(rows: [String], columns: [String]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("total")
      json.number(Int(total))
      json.key("gap")
      json.number(Int(gap))
      if let lottery {
        json.key("lottery")
        json.text(lottery)
      }
      json.breakLine()
      json.key("prices")
      Self.append(prices, columns, to: &json)
      json.breakLine()
      json.key("surpluses")
      Self.append(surpluses, rows, to: &json)
    }
    json.endLine()
    return json.bytes
  }

  private static func append(_ numbers: [Int64], _ ids: [String], to json: inout JSONWriter) {
    json.list { json in
      for (number, id) in zip(numbers, ids) where number != 0 {
        json.breakLine()
        json.list { json in
          json.text(id)
          json.number(Int(number))
        }
      }
    }
  }

  private static func numbers(
    _ json: JSONValue, _ name: String, _ ids: [String]
  ) throws(Refusal) -> [Int64] {
    guard case .list(let pairs) = json else { throw .notACertificate("\(name) is not a list") }
    let table = IDTable(ids)
    var numbers = [Int64](repeating: 0, count: ids.count)
    var isKnown = [Bool](repeating: false, count: ids.count)
    for (index, pair) in pairs.enumerated() {
      guard case .list(let pair) = pair, pair.count == 2, case .text(let id) = pair[0],
        let number = pair[1].integer
      else { throw .notAPair(list: name, index: index) }
      let found = Array(id.utf8).withUnsafeBufferPointer { table.find($0) }
      guard let place = found.map(Int.init) else { throw .unknownID(list: name, id: id) }
      guard !isKnown[place] else { throw .duplicateID(list: name, id: id) }
      isKnown[place] = true
      numbers[place] = number
    }
    return numbers
  }
}

extension JSONValue {
  /// The members of an object; the same fault as for no JSON where it is none.
  fileprivate var members: [Member] {
    get throws(JSONFault) {
      guard case .object(let members) = self else { throw .notJSON }
      return members
    }
  }

  /// An integer of 64 bits, written without fraction or exponent.
  fileprivate var integer: Int64? {
    if case .number(let digits) = self { Int64(digits) } else { nil }
  }
}
