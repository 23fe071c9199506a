import PasserelleBase
import Testing

@Suite struct HeapTests {
  @Test(arguments: 0..<50 as Range<UInt64>) func givesElementsInOrder(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var heap = Heap<Int>()
    var model: [Int] = []
    for _ in 0..<200 {
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        #expect(heap.popFirst() == model.first)
        if !model.isEmpty { model.removeFirst() }
      case 1 where !model.isEmpty:
        let element = Int.random(in: 0..<20, using: &random)
        heap.replaceFirst(by: element)
        model[0] = element
      default:
        let element = Int.random(in: 0..<20, using: &random)
        heap.push(element)
        model.append(element)
      }
      model.sort()
      #expect(heap.isOrdered && heap.first == model.first && heap.count == model.count)
    }
  }
}
