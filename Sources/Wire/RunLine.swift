internal import PasserelleBase

/// A line of a run in TREC's format: `query Q0 document rank score passerelle`.
package enum RunLine {
  /// Writes a line: ranks are from 1, the score is in units of the last of `decimals` decimals, and ids
  /// hold no white space, which divides the fields.
  package static func append(
    query: String, document: String, rank: Int, score: Int64, decimals: Int,
    to bytes: inout [UInt8]
  ) {
    bytes += query.utf8
    bytes += " Q0 ".utf8
    bytes += document.utf8
    bytes += " \(rank) ".utf8
    FixedPoint.append(score, decimals: decimals, all: true, to: &bytes)
    bytes += " passerelle\n".utf8
  }
}
