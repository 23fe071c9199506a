internal import PasserelleBase

/// Distances of one shortest-path search after another, in memory that is cleared by counting.
struct PathSearch {
  private struct Entry: Comparable {
    let distance: Int64
    let node: Int32

    static func < (left: Self, right: Self) -> Bool {
      (left.distance, left.node) < (right.distance, right.node)
    }
  }

  /// The node before each on its shortest path, −1 at the start, and the row that goes between.
  private(set) var neighbour: [Int32]
  private(set) var row: [Int32]
  /// Nodes in the order in which their distances became final.
  private(set) var settled: [Int32] = []
  /// Edges looked at, of all searches together: what time is counted in.
  var work = 0

  private var distances: [Int64]
  private var seenIn: [Int]
  private var round = 0
  private var limit: Int64 = .max
  private var end = -1
  private var heap = Heap<Entry>()

  init(nodeCount: Int) {
    neighbour = [Int32](repeating: -1, count: nodeCount)
    row = neighbour
    distances = [Int64](repeating: 0, count: nodeCount)
    seenIn = [Int](repeating: 0, count: nodeCount)
  }

  /// Forgets the search before; distances of the limit or more are not followed, nor any that is no
  /// nearer than the end.
  mutating func begin(limit: Int64 = .max, end: Int) {
    round += 1
    self.end = end
    self.limit = limit
    settled.removeAll(keepingCapacity: true)
    heap.removeAll()
  }

  func isReached(_ node: Int) -> Bool { seenIn[node] == round }

  func distance(_ node: Int) -> Int64 { distances[node] }

  /// Notes a way to a node, if it is the shortest so far.
  @inline(__always)
  mutating func reach(_ node: Int, _ distance: Int64, from: Int, row: Int = -1) {
    guard distance < limit, seenIn[node] != round || distance < distances[node] else { return }
    seenIn[node] = round
    distances[node] = distance
    neighbour[node] = Int32(from)
    self.row[node] = Int32(row)
    if node == end { limit = distance }
    heap.push(Entry(distance: distance, node: Int32(node)))
  }

  /// The nearest node whose distance is not final yet, which it becomes.
  mutating func next() -> Int? {
    while let entry = heap.popFirst() {
      guard entry.distance == distances[Int(entry.node)] else { continue }
      settled.append(entry.node)
      return Int(entry.node)
    }
    return nil
  }
}
