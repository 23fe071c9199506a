import PasserelleLinearAlgebra
import PasserelleTestSupport
import Testing

/// Against sets of positions.
@Suite struct BitVectorTests {
  static let sizes = [0, 1, 63, 64, 65, 200]

  private func random(_ size: Int, _ generator: inout SeededGenerator) -> (BitVector, Set<Int>) {
    let positions = Set((0..<size).filter { _ in generator.chance(0.4) })
    var bits = BitVector(count: size)
    bits.fill { positions.contains($0) }
    return (bits, positions)
  }

  private func positions(_ bits: BitVector) -> [Int] {
    var found: [Int] = []
    bits.forEach { found.append($0) }
    return found
  }

  @Test(arguments: sizes) func operatesAsSetsDo(size: Int) {
    var generator = SeededGenerator(seed: UInt64(size))
    let (left, leftSet) = random(size, &generator)
    let (right, rightSet) = random(size, &generator)
    #expect(positions(left) == leftSet.sorted())
    #expect((0..<size).allSatisfy { left[$0] == leftSet.contains($0) })
    var union = left
    union.formUnion(right)
    #expect(positions(union) == leftSet.union(rightSet).sorted())
    var filled = left
    filled.fill(outside: left) { rightSet.contains($0) }
    #expect(positions(filled) == rightSet.subtracting(leftSet).sorted())
    var inserted = left
    rightSet.map(Int32.init).shuffled(using: &generator).withUnsafeBufferPointer {
      inserted.insert($0)
    }
    #expect(inserted == union)
    var difference = left
    difference.subtract(right)
    #expect(positions(difference) == leftSet.subtracting(rightSet).sorted())
    #expect(left.setCount(without: right) == leftSet.subtracting(rightSet).count)
    var common = left
    common.formIntersection(right)
    #expect(positions(common) == leftSet.intersection(rightSet).sorted())
    var joined = difference
    joined.formUnion(ofCommon: left, right)
    #expect(joined == left)
  }

  @Test(arguments: sizes) func setsNoBitBeyondItsEnd(size: Int) {
    var bits = BitVector(count: size)
    bits.setAll()
    #expect(positions(bits) == Array(0..<size))
    bits.clearAll()
    #expect(positions(bits).isEmpty)
  }

  @Test func setsAndClearsSingleBits() {
    var bits = BitVector(count: 70)
    bits[69] = true
    bits[3] = true
    bits[3] = false
    #expect(positions(bits) == [69])
  }
}
