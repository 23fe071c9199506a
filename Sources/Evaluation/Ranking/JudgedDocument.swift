#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A document by the bytes of its id, with its score in a run or its level in judgements.
///
/// The bytes are borrowed: they must outlive the value.
package struct DocumentValue {
  package let id: UnsafeRawBufferPointer
  package let value: Double

  package init(id: UnsafeRawBufferPointer, value: Double) {
    self.id = id
    self.value = value
  }

  /// Below zero, zero or above, as the left id comes before, equals or follows the right one by bytes.
  fileprivate static func order(_ left: DocumentValue, _ right: DocumentValue) -> Int {
    let common = min(left.id.count, right.id.count)
    if common > 0, let first = left.id.baseAddress, let second = right.id.baseAddress {
      let order = Int(memcmp(first, second, common))
      if order != 0 { return order }
    }
    return left.id.count - right.id.count
  }

  /// trec_eval's order of a run.
  fileprivate static func precedes(_ left: DocumentValue, _ right: DocumentValue) -> Bool {
    let (ours, theirs) = (Float(left.value), Float(right.value))
    return ours == theirs ? order(left, right) > 0 : ours > theirs
  }
}

extension JudgedRanking {
  /// Ranks documents as trec_eval does and looks up what was judged of them; no id occurs twice.
  ///
  /// **Ties.** Order is that of the scores rounded to single precision, highest first; equal ones by
  /// the bytes of the document's id, *descending*. Ranks that a run states play no part.
  ///
  /// - Complexity: O(n) for a run that is in order, else O(n·log n); O(n·log m) for m judgements.
  package init(run: [DocumentValue], judgements: [DocumentValue]) {
    let isRanked = zip(run, run.dropFirst()).allSatisfy(DocumentValue.precedes)
    let ranked = isRanked ? run : run.sorted(by: DocumentValue.precedes)
    let judged = judgements.sorted { DocumentValue.order($0, $1) < 0 }
    levels = ranked.map { Self.level(of: $0, in: judged) }
    ideal = judgements.filter { $0.value > 0 }.map { Int32($0.value) }.sorted(by: >)
  }

  private static func level(of document: DocumentValue, in judged: [DocumentValue]) -> Int32 {
    var (low, high) = (0, judged.count)
    while low < high {
      let middle = (low + high) / 2
      let order = DocumentValue.order(judged[middle], document)
      if order == 0 { return Int32(judged[middle].value) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return 0
  }
}
