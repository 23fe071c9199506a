import PasserelleBase
import PasserelleModel
import PasserelleTestSupport
import Testing

@testable import PasserelleInterchange

@Suite struct SkillIndexTests {
  private func find(_ name: String, in index: SkillIndex) -> SkillID? {
    var name = name
    return name.withUTF8 { index.number($0) }.map { index.list.ids[Int($0)] }
  }

  @Test(arguments: [0, 1, 2, 63, 64, 1000]) func knowsWhatASetKnows(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let names = (0..<2 * count + 2).map { number in
      String(repeating: "é/", count: Int.random(in: 0..<20, using: &random)) + "\(number)"
    }
    let known = Set(names.prefix(count).map { SkillID($0) })
    let index = SkillIndex(known)
    for name in names + [""] {
      #expect(find(name, in: index) == (known.contains(SkillID(name)) ? SkillID(name) : nil))
    }
  }

  /// What all begin with may end within a letter.
  @Test func whatAllBeginWithMayBeHalfALetter() {
    let names = ["e/é", "e/è", "e/"]
    for count in 1...3 {
      let known = Set(names.prefix(count).map { SkillID($0) })
      let index = SkillIndex(known)
      for name in names + ["e", "e/é/", "é", ""] {
        #expect(find(name, in: index) == (known.contains(SkillID(name)) ? SkillID(name) : nil))
      }
    }
  }

  @Test func findsTheEmptyIDOnlyWhereItIsOne() {
    #expect(find("", in: SkillIndex([])) == nil)
    #expect(find("", in: SkillIndex(["", "a"])) == "")
  }

  @Test func equalBytesHaveEqualDigestsWhereverTheyLie() {
    for length in 0..<70 {
      let text = String(repeating: "x", count: length)
      var padded = [UInt8](("  " + text).utf8)
      let moved = padded.withUnsafeMutableBufferPointer {
        digest(of: UnsafeBufferPointer(rebasing: $0[2...]))
      }
      var own = text
      #expect(own.withUTF8 { digest(of: $0) } == moved)
      var longer = text + "x"
      #expect(longer.withUTF8 { digest(of: $0) } != moved)
    }
  }
}
