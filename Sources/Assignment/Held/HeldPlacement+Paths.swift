/// Lengths are costs under prices: a step over which a row or a unit goes from a node to another costs
/// the score that it loses, less the price that it leaves and plus the price that it meets. They are
/// never negative where the placement is the best:
/// - a row and a better column: score − price is greatest in its own;
/// - a column with room, and its group: the column costs no more;
/// - a group and one of its columns that has rows: the column costs no less;
/// - a group and the sink: the group costs nothing, or less where it is held up to its least number;
/// - the sink and a group with more rows than its least number: the group costs nothing.
extension HeldPlacement {
  /// Places a row that takes part from now on, and lets others move for it.
  ///
  /// - Precondition: the row has no column.
  mutating func insert(_ row: Int) {
    paths.begin(end: sink)
    paths.reach(sink, 0, from: -1)
    for edge in held.problem[row] where edge.score > 0 && isOpen(edge.column) {
      paths.reach(Int(edge.column), price[Int(edge.column)] - edge.score, from: -1, row: row)
    }
    while let node = paths.next(), node != sink { stepForward(node) }
    let shortest = paths.distance(sink)
    for node in paths.settled where paths.distance(Int(node)) < shortest {
      setPrice(Int(node), price[Int(node)] + shortest - paths.distance(Int(node)))
    }
    var node = sink
    var target = Int32(-1)
    while node >= 0 {
      target = node < filled.count ? Int32(node) : -1
      let mover = Int(paths.row[node])
      if mover >= 0 { place(mover, in: target) }
      node = Int(paths.neighbour[node])
    }
  }

  private func isOpen(_ column: Int32) -> Bool {
    !isClosed[Int(held.groupOfColumn[Int(column)])]
  }

  private mutating func place(_ row: Int, in column: Int32) {
    let score = column < 0 ? nil : held.problem.score(row: row, column: Int(column))
    move(row, to: column, score: score ?? 0)
  }

  private mutating func stepForward(_ node: Int) {
    let distance = paths.distance(node)
    guard node < filled.count else {
      let group = node - filled.count
      paths.work += 1
      paths.reach(sink, distance - price[node], from: node)
      for column in held.columns(of: group) where filled[column] > 0 {
        paths.reach(column, distance - price[node] + price[column], from: node)
      }
      return
    }
    if hasRoom(node) {
      let group = self.node(ofGroup: Int(held.groupOfColumn[node]))
      paths.reach(group, distance + price[group] - price[node], from: node)
    }
    for row in rows(of: node) { stepForward(row: Int(row), distance) }
  }

  /// The ways on that a row opens by leaving its column.
  private mutating func stepForward(row: Int, _ distance: Int64) {
    let own = Int(columnOfRow[row])
    let left = distance + surplus(row)
    paths.reach(sink, left, from: own, row: row)
    let edges = held.problem[row]
    paths.work += edges.count
    for edge in edges where edge.score > 0 {
      let column = Int(edge.column)
      if column != own, isOpen(edge.column) {
        paths.reach(column, left - edge.score + price[column], from: own, row: row)
      }
    }
  }

  /// Draws rows into a group until it has its least number, and more as long as that adds to the total.
  ///
  /// - Returns: whether the least number can be had; if not, the placement is not a best one any more
  ///   and has to be taken back.
  mutating func fill(_ group: Int) -> Bool {
    let target = node(ofGroup: group)
    while true {
      let isShort = attendance[group] < least[group]
      guard isShort || price[target] > 0 else { return true }
      paths.begin(limit: isShort ? .max : price[target], end: sink)
      paths.reach(target, 0, from: -1)
      var node = paths.next()
      while let found = node, found != sink {
        stepBackward(found, target)
        node = paths.next()
      }
      guard node != nil || !isShort else { return false }
      let shortest = node == nil ? price[target] : paths.distance(sink)
      for node in paths.settled where paths.distance(Int(node)) < shortest {
        setPrice(Int(node), price[Int(node)] - shortest + paths.distance(Int(node)))
      }
      guard node != nil else { return true }
      moveAlong(target)
    }
  }

  /// Moves the rows of a way that ends in the target, the last of them first.
  private mutating func moveAlong(_ target: Int) {
    var moves: [(row: Int, column: Int)] = []
    var node = sink
    while node != target {
      let next = Int(paths.neighbour[node])
      if paths.row[node] >= 0 { moves.append((Int(paths.row[node]), next)) }
      node = next
    }
    for move in moves.reversed() { place(move.row, in: Int32(move.column)) }
  }

  private mutating func stepBackward(_ node: Int, _ target: Int) {
    let distance = paths.distance(node)
    guard node < filled.count else {
      let group = node - filled.count
      paths.work += 1
      if node != target, attendance[group] > least[group] {
        paths.reach(sink, distance + price[node], from: node)
      }
      for column in held.columns(of: group) where hasRoom(column) {
        paths.reach(column, distance + price[node] - price[column], from: node)
      }
      return
    }
    if filled[node] > 0 {
      let group = self.node(ofGroup: Int(held.groupOfColumn[node]))
      paths.reach(group, distance + price[node] - price[group], from: node)
    }
    stepBackward(column: node, distance + price[node])
  }

  /// The ways in which a row could come into a column.
  private mutating func stepBackward(column: Int, _ distance: Int64) {
    let edges = byColumn[column]
    paths.work += edges.count
    for index in edges {
      let row = Int(byColumn.rowOf[index])
      let own = Int(columnOfRow[row])
      let length = distance - byColumn.score[index]
      if own < 0 {
        paths.reach(sink, length, from: column, row: row)
      } else if own != column {
        paths.reach(own, length + surplus(row), from: column, row: row)
      }
    }
  }

  /// Closes a group and places its rows anew.
  mutating func close(_ group: Int) {
    let rows = held.columns(of: group).flatMap { Array(self.rows(of: $0)) }.sorted()
    for row in rows { move(Int(row), to: -1, score: 0) }
    set(group, least: 0, isClosed: true)
    for row in rows { insert(Int(row)) }
  }

  /// Holds a group with its minimum, whether it was open or closed; see ``fill(_:)``.
  mutating func hold(_ group: Int) -> Bool {
    let isNew = isClosed[group]
    set(group, least: held.minimums[group], isClosed: false)
    if isNew { setPrices(ofNew: group) }
    return fill(group)
  }

  /// Closes groups with a minimum that have no row and holds those that have some, as long as
  /// attendance and minimum are such as asked for.
  mutating func closeEmptyAndHoldOthers(where isMeant: (Int, Int) -> Bool = { _, _ in true }) {
    for group in held.minimums.indices where held.minimums[group] > 0 && !isClosed[group] {
      guard isMeant(attendance[group], held.minimums[group]) else { continue }
      if attendance[group] == 0 { close(group) } else { _ = hold(group) }
    }
    forget()
  }

  /// Gives an empty group the price at which nobody would come.
  private mutating func setPrices(ofNew group: Int) {
    var highest = Int64.min / 4
    for column in held.columns(of: group) {
      for index in byColumn[column] {
        let surplus = surplus(Int(byColumn.rowOf[index]))
        highest = max(highest, byColumn.score[index] - surplus)
      }
      paths.work += byColumn[column].count
    }
    for column in held.columns(of: group) { setPrice(column, highest) }
    setPrice(node(ofGroup: group), highest)
  }
}

extension HeldPlacement {
  /// Lowers prices to the least that keep every length from being negative: what one more seat in a
  /// column would add.
  ///
  /// Each can fall by the length of the shortest way from the sink.
  ///
  /// - Complexity: O(edges + columns · log columns).
  mutating func lowerPrices() {
    paths.begin(end: -1)
    paths.reach(sink, 0, from: -1)
    while let node = paths.next() {
      if node == sink { stepFromSink() } else { stepForward(node) }
    }
    // What cannot be reached could fall for ever; together it falls until none of it costs anything.
    let others = price.indices.filter { !paths.isReached($0) }
    let fall = others.reduce(0) { max($0, price[$1]) }
    for node in others { setPrice(node, price[node] - fall) }
    for node in paths.settled {
      setPrice(Int(node), price[Int(node)] - paths.distance(Int(node)))
    }
    for group in 0..<held.groupCount where isClosed[group] { setPrices(ofNew: group) }
    forget()
  }

  private mutating func stepFromSink() {
    for group in 0..<held.groupCount where attendance[group] > least[group] {
      let node = node(ofGroup: group)
      paths.reach(node, price[node], from: sink)
    }
    for row in columnOfRow.indices where columnOfRow[row] < 0 {
      for edge in held.problem[row] where edge.score > 0 && isOpen(edge.column) {
        paths.reach(Int(edge.column), price[Int(edge.column)] - edge.score, from: sink, row: row)
      }
    }
  }
}
