internal import Foundation
internal import PasserelleBase

/// The proof that a placement is best, as a file: a JSON object with the members `total`, `gap`,
/// `prices` and `surpluses`, the last two lists of pairs of an id and an integer, those of 0 left out.
public struct CertificateFile: Sendable, Equatable {
  /// Why a file is no certificate.
  public enum Refusal: Error, Equatable {
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
  public var total: Int64
  /// By how much the best placement might be better; 0 where this one is proven best.
  public var gap: Int64
  /// The price of each column of the edge list.
  public var prices: [Int64]
  /// The surplus of each row of the edge list.
  public var surpluses: [Int64]

  /// Takes what is to be written.
  public init(total: Int64, gap: Int64, prices: [Int64], surpluses: [Int64]) {
    self.total = total
    self.gap = gap
    self.prices = prices
    self.surpluses = surpluses
  }

  /// Reads a certificate about the rows and columns of an edge list.
  ///
  /// - Throws: ``Refusal`` where it is none.
  public init(reading path: String, of list: EdgeList) throws(Refusal) {
    guard let data = try? FileHandle(forReadingAtPath: path)?.readToEnd() else { throw .unreadable }
    let json = try? JSONSerialization.jsonObject(with: data)
    guard let object = json as? [String: Any] else { throw .notACertificate("not a JSON object") }
    let members = ["gap", "prices", "surpluses", "total"]
    guard object.keys.sorted() == members else {
      throw .notACertificate("its members are not just \(members.joined(separator: ", "))")
    }
    guard let total = Self.integer(object["total"]), let gap = Self.integer(object["gap"]) else {
      throw .notACertificate("total and gap are not integers of 64 bits")
    }
    self.total = total
    self.gap = gap
    prices = try Self.numbers(object["prices"], "prices", list.columns)
    surpluses = try Self.numbers(object["surpluses"], "surpluses", list.rows)
  }

  /// The bytes of the file, with the ids of the rows and columns.
  public func bytes(rows: [String], columns: [String]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("total")
      json.number(Int(total))
      json.key("gap")
      json.number(Int(gap))
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
    _ json: Any?, _ name: String, _ ids: [String]
  ) throws(Refusal) -> [Int64] {
    guard let pairs = json as? [Any] else { throw .notACertificate("\(name) is not a list") }
    let table = IDTable(ids)
    var numbers = [Int64](repeating: 0, count: ids.count)
    var isKnown = [Bool](repeating: false, count: ids.count)
    for (index, pair) in pairs.enumerated() {
      guard let pair = pair as? [Any], pair.count == 2, let id = pair[0] as? String,
        let number = integer(pair[1])
      else { throw .notAPair(list: name, index: index) }
      let found = Array(id.utf8).withUnsafeBufferPointer { table.find($0) }
      guard let place = found.map(Int.init) else { throw .unknownID(list: name, id: id) }
      guard !isKnown[place] else { throw .duplicateID(list: name, id: id) }
      isKnown[place] = true
      numbers[place] = number
    }
    return numbers
  }

  /// A JSON integer of 64 bits; no fraction, no true or false.
  private static func integer(_ json: Any?) -> Int64? {
    guard let number = NSNumber.fromJSON(json),
      // Foundation keeps an integer in the type that it fits, the unsigned one last.
      ["i", "q"].contains(String(cString: number.objCType))
    else { return nil }
    return number.int64Value
  }
}
