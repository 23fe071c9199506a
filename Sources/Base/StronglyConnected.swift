/// The groups of nodes that reach each other, each node in one group.
///
/// Tarjan's algorithm ("Depth-first search and linear graph algorithms", 1972), with the path kept in an
/// array, so that no chain is too long for the stack.
///
/// - Parameter edges: for each node, those that it leads to.
/// - Returns: groups in which every node comes after those that it leads to, its own group aside.
/// - Complexity: O(nodes + edges).
package func stronglyConnectedGroups(_ edges: [[Int]]) -> [[Int]] {
  var search = GroupSearch(edges)
  for node in edges.indices where search.found[node] == nil { search.explore(from: node) }
  return search.groups
}

private struct GroupSearch {
  let edges: [[Int]]
  /// When each node was found; `nil` before.
  private(set) var found: [Int?]
  private(set) var groups: [[Int]] = []
  /// The earliest found node, of those without a group, that each node is known to reach.
  private var earliest: [Int]
  /// How many edges of each node were followed.
  private var followed: [Int]
  private var hasGroup: [Bool]
  /// The nodes found that have no group yet, in that order.
  private var open: [Int] = []
  private var clock = 0

  init(_ edges: [[Int]]) {
    self.edges = edges
    found = Array(repeating: nil, count: edges.count)
    earliest = Array(repeating: 0, count: edges.count)
    followed = earliest
    hasGroup = Array(repeating: false, count: edges.count)
  }

  mutating func explore(from root: Int) {
    var path = [root]
    enter(root)
    while let node = path.last {
      guard followed[node] < edges[node].count else {
        path.removeLast()
        leave(node)
        if let parent = path.last { earliest[parent] = min(earliest[parent], earliest[node]) }
        continue
      }
      let next = edges[node][followed[node]]
      followed[node] += 1
      if let time = found[next] {
        if !hasGroup[next] { earliest[node] = min(earliest[node], time) }
      } else {
        path.append(next)
        enter(next)
      }
    }
  }

  private mutating func enter(_ node: Int) {
    found[node] = clock
    earliest[node] = clock
    clock += 1
    open.append(node)
  }

  /// Closes a group when its first node is left; a closed node is later than every open one.
  private mutating func leave(_ node: Int) {
    guard earliest[node] == found[node] else { return }
    var group: [Int] = []
    while let member = open.popLast() {
      hasGroup[member] = true
      group.append(member)
      if member == node { break }
    }
    earliest[node] = clock
    groups.append(group)
  }
}
