internal import PasserelleBase
public import PasserelleModel

/// The SHA-256 of a taxonomy's skills, occupations and relations.
///
/// Labels do not count, so that a folder in other languages is the same taxonomy; nor does the order
/// of rows and files.
public struct TaxonomyDigest: Sendable, Equatable, CustomStringConvertible {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// Digests a taxonomy.
  ///
  /// - Complexity: O(n·log n), n concepts and relations.
  public init(of taxonomy: Taxonomy) { self.init(of: SkillGraph(taxonomy)) }

  init(of graph: SkillGraph) {
    var text: [UInt8] = []
    for skill in graph.skills { text += "\(skill)\n".utf8 }
    func append(_ mark: String, _ rows: [[Int32]]) {
      for row in rows { text += "\(mark) \(row)\n".utf8 }
    }
    append("occupation", graph.occupations)
    append("essential", graph.essentials)
    append("broader", graph.broader)
    append("related", graph.related)
    bytes = SHA256.digest(of: text)
  }

  /// Hexadecimal.
  public var description: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
