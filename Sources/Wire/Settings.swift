public import PasserelleScoring
internal import PasserelleBase
internal import PasserelleInterchange
internal import PasserelleModel

/// Why bytes are no weights or no policy.
public enum InvalidSettings: Error, Equatable, CustomStringConvertible {
  /// They are not one JSON object in UTF-8.
  case notAnObject
  /// A key comes twice in an object: which of them counts, nobody could tell.
  case repeatedKey(String)
  /// A name that means nothing, those that do, and the one that was probably meant.
  case unknownName(String, known: [String], near: String?)
  /// Criteria that are not named.
  case missingNames([String])
  /// The names of version 1 of the scoring contract, which had no `focus`.
  case versionOne
  /// `showUnasked` is neither true nor false.
  case noTruth(String)
  /// A weight that is no whole number of parts per million.
  case noWholeNumber(String)
  /// A weight below 0.
  case negativeWeight(String, Int)
  /// The weights do not sum to 1 000 000.
  case weightsSum(Int)
  /// `minimumReadiness` is no number from 0 to 1.
  case noReadiness
  /// `reserves` is neither of its two values.
  case noReserves

  /// What is wrong and what was expected, in English.
  public var description: String {
    switch self {
    case .notAnObject: "expected one JSON object, such as {\"name\": value}"
    case .repeatedKey(let key): "the key \(key) comes twice in an object — remove one"
    case .unknownName(let name, let known, let near):
      "\(name) is none of \(known.joined(separator: ", "))"
        + (near.map { ", did you mean \($0)?" } ?? "")
    case .missingNames(let names):
      "\(names.joined(separator: ", ")): missing — name all criteria, with 0 for what weighs nothing"
    case .versionOne:
      "these are weights of version 1 of scoring, which had no focus — tune again, or give all of "
        + CriterionName.allCases.map(\.rawValue).joined(separator: ", ")
    case .noTruth(let name): "\(name): expected true or false"
    case .noWholeNumber(let name): "\(name): expected a whole number of parts per million"
    case .negativeWeight(let name, let weight): "\(name) is \(weight): weights are 0 or more"
    case .weightsSum(let sum): "the weights sum to \(sum), not to 1000000 parts per million"
    case .noReadiness: "minimumReadiness: expected a number from 0 to 1"
    case .noReserves: "reserves: expected \"soft\" or \"hard\""
    }
  }
}

extension Weights {
  /// Reads weights: `{"gap":500000,…}` with all criteria, alone or as the member `weights` beside their
  /// provenance.
  ///
  /// - Throws: the first fault of the bytes.
  /// - Complexity: O(bytes).
  public init(json bytes: [UInt8]) throws(InvalidSettings) {
    try self.init(SettingsObject(bytes))
  }

  package init(_ object: SettingsObject) throws(InvalidSettings) {
    var ppm: [CriterionName: Int] = [:]
    for (name, value) in (object.object("weights") ?? object).members {
      guard let criterion = CriterionName(rawValue: name) else {
        throw .unknown(name, among: CriterionName.allCases.map(\.rawValue))
      }
      guard let weight = value.number.flatMap({ Int(exactly: $0) }) else {
        throw .noWholeNumber(name)
      }
      ppm[criterion] = weight
    }
    let missing = CriterionName.allCases.filter { ppm[$0] == nil }
    guard missing.isEmpty else {
      throw missing == [.focus] ? .versionOne : .missingNames(missing.map(\.rawValue))
    }
    do throws(Invalid) {
      try self.init(ppm)
    } catch {
      switch error {
      case .negative(let name, let weight): throw .negativeWeight(name.rawValue, weight)
      case .sum(let sum): throw .weightsSum(sum)
      }
    }
  }
}

extension Policy {
  /// Reads the hub's policy: `{"minimumReadiness":0.5,"reserves":"soft","showUnasked":false,
  /// "countInferred":true}`; what it leaves out is standard.
  ///
  /// - Throws: the first fault of the bytes.
  /// - Complexity: O(bytes).
  public init(json bytes: [UInt8]) throws(InvalidSettings) {
    var (minimum, reserves) = (Self.standard.minimumReadiness, Self.standard.reserves)
    var showsUnasked = Self.standard.showsUnasked
    var countsInferred = Self.standard.countsInferred
    for (name, value) in try SettingsObject(bytes).members {
      switch name {
      case "minimumReadiness":
        guard let number = value.number else { throw .noReadiness }
        minimum = number
      case "reserves":
        guard let known = value.text.flatMap(Reserves.init) else { throw .noReserves }
        reserves = known
      case "showUnasked":
        guard let truth = value.truth else { throw .noTruth(name) }
        showsUnasked = truth
      case "countInferred":
        guard let truth = value.truth else { throw .noTruth(name) }
        countsInferred = truth
      default:
        throw .unknown(
          name, among: ["minimumReadiness", "reserves", "showUnasked", "countInferred"])
      }
    }
    do {
      try self.init(
        minimumReadiness: minimum, reserves: reserves, showsUnasked: showsUnasked,
        countsInferred: countsInferred)
    } catch {
      throw .noReadiness
    }
  }
}

extension InvalidSettings {
  fileprivate static func unknown(_ name: String, among known: [String]) -> Self {
    .unknownName(name, known: known, near: nearest(to: name, among: known))
  }
}
