package import PasserelleBase

/// Turns the ids of one kind of thing into indices and back: the one place where both meet.
///
/// Indices follow the order of the ids' UTF-8 bytes, so that a tie broken by index is broken by id, but
/// for those of a table that has an order of its own.
package struct Vocabulary<ID: Identifier>: Sendable {
  /// The ids; the index of an id is its place here.
  package let ids: [ID]
  fileprivate let places: [ID: Index<ID>]

  /// Collects ids in any order, each as often as it comes.
  ///
  /// - Complexity: O(n·log n).
  package init(_ ids: some Sequence<ID>) { self.init(inOrder: Set(ids).sorted()) }

  /// Takes the ids of a table in the order of its rows.
  ///
  /// - Precondition: each comes once.
  /// - Complexity: O(n).
  package init(inOrder ids: [ID]) {
    self.ids = ids
    places = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices.map(Index.init)))
  }

  /// The number of distinct ids.
  package var count: Int { ids.count }

  /// All indices, ascending.
  package var indices: some RandomAccessCollection<Index<ID>> { ids.indices.lazy.map(Index.init) }

  /// The index of an id, or `nil` where it is not known.
  package func index(of id: ID) -> Index<ID>? { places[id] }

  /// The index of an id that is known.
  ///
  /// - Precondition: it is.
  package subscript(id: ID) -> Index<ID> {
    guard let index = places[id] else { preconditionFailure("\(id) has no index") }
    return index
  }

  /// The id behind an index.
  package subscript(index: Index<ID>) -> ID { ids[index.place] }
}

extension Vocabulary<SkillID> {
  /// The index of a skill, or `nil` where it is not known: as for all ids, but compiled for skills, since
  /// other modules get no specialised form of the generic one.
  package func index(of skill: SkillID) -> Index<SkillID>? { places[skill] }
}
