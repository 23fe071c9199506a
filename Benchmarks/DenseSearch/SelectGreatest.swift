/// Moves the `count` greatest elements to the front, in any order (Hoare's selection).
///
/// - Complexity: O(n) on average.
func selectGreatest<Element: Comparable>(
  _ count: Int, of elements: UnsafeMutableBufferPointer<Element>
) {
  var (low, high) = (0, elements.count - 1)
  while low < high, count > 0, count < elements.count {
    let pivot = elements[(low + high) / 2]
    var (left, right) = (low, high)
    while left <= right {
      while elements[left] > pivot { left += 1 }
      while elements[right] < pivot { right -= 1 }
      guard left <= right else { break }
      elements.swapAt(left, right)
      left += 1
      right -= 1
    }
    // Now low…right ≥ pivot ≥ left…high.
    if count - 1 <= right {
      high = right
    } else if count - 1 >= left {
      low = left
    } else {
      return
    }
  }
}
