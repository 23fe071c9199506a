internal import PasserelleModel

/// Turns the ids of one kind of thing into indices and back: the one place where both meet.
///
/// Indices follow the order of the ids' UTF-8 bytes, so that a tie broken by index is broken by id.
struct Vocabulary<ID: Identifier>: Sendable {
  /// The ids, ascending; the index of an id is its position here.
  let ids: [ID]
  private let positions: [ID: Int]

  /// Collects ids in any order, each as often as it comes.
  init(_ ids: some Sequence<ID>) {
    self.ids = Set(ids).sorted()
    positions = Dictionary(uniqueKeysWithValues: zip(self.ids, self.ids.indices))
  }

  var count: Int { ids.count }

  /// The index of an id, or `nil` where it is not known.
  func index(of id: ID) -> Int? { positions[id] }
}
