/// The name that was probably meant, or `nil` where none is near.
///
/// Near is an optimal-string-alignment distance (insertions, deletions, substitutions, neighbours
/// swapped) of at most a quarter of the text's length, and at least 1, case aside; ties go to the
/// name that comes first by its bytes.
///
/// - Complexity: O(n · |text|²) for n names of about the text's length; others are skipped.
public func nearest(to text: String, among names: some Sequence<String>) -> String? {
  let wanted = Array(text.lowercased().utf8)
  guard !wanted.isEmpty, wanted.count <= 200 else { return nil }
  let limit = max(1, wanted.count / 4)
  var best: (distance: Int, name: String)?
  for name in names {
    guard abs(name.utf8.count - wanted.count) <= limit + 2 else { continue }
    let candidate = Array(name.lowercased().utf8)
    let distance = alignmentDistance(wanted, candidate, limit: best?.distance ?? limit)
    guard distance <= limit else { continue }
    if let found = best,
      found.distance < distance
        || (found.distance == distance && found.name.utf8.lexicographicallyPrecedes(name.utf8))
    {
      continue
    }
    best = (distance, name)
  }
  return best?.name
}

/// The distance, or any number above `limit` where it is greater than that.
private func alignmentDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
  guard abs(left.count - right.count) <= limit else { return limit + 1 }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  var current = last
  for row in stride(from: 1, through: left.count, by: 1) {
    current[0] = row
    for column in stride(from: 1, through: right.count, by: 1) {
      let isSame = left[row - 1] == right[column - 1]
      var distance = min(
        last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
      {
        distance = min(distance, beforeLast[column - 2] + 1)
      }
      current[column] = distance
    }
    if current.allSatisfy({ $0 > limit }) { return limit + 1 }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[right.count]
}
