import PasserelleTestSupport
import Testing

@testable import PasserelleInterchange

@Suite struct NearestTests {
  @Test(arguments: [
    ("jobseekr", "jobseeker"), ("JOBSEEKER", "jobseeker"), ("studnet", "student"), ("net", "neet"),
  ])
  func aSlipFindsWhatWasMeant(text: String, name: String) {
    #expect(nearest(to: text, among: ["jobseeker", "neet", "employee", "student"]) == name)
  }

  @Test func whatIsFarFindsNothing() {
    #expect(nearest(to: "retired", among: ["jobseeker", "neet"]) == nil)
    #expect(nearest(to: "", among: ["a"]) == nil)
    #expect(nearest(to: "a", among: [String]()) == nil)
  }

  @Test(arguments: [["ba", "aa"], ["aa", "ba"]]) func tiesGoToTheFirstByName(names: [String]) {
    #expect(nearest(to: "ca", among: names) == "aa")
  }

  @Test func theLimitIsAQuarterOfTheLength() {
    #expect(nearest(to: "abcdefghijkl", among: ["abcdefghixyz"]) == "abcdefghixyz")
    #expect(nearest(to: "abcdefghijkl", among: ["abcdefghwxyz"]) == nil)
  }

  /// The bit-parallel distance against the recurrence, on texts with much and little in common.
  @Test(arguments: 0..<20) func distancesAreThoseOfTheRecurrence(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      let left = (0..<Int.random(in: 0...90, using: &random)).map { _ in
        random.pick(Array("abc".utf8))
      }
      var right = left
      for _ in 0..<Int.random(in: 0...12, using: &random) where right.count > 2 {
        let place = Int.random(in: 0..<right.count - 1, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: right.swapAt(place, place + 1)
        case 1: right.remove(at: place)
        case 2: right.insert(random.pick(Array("abc".utf8)), at: place)
        default: right[place] = random.pick(Array("xyz".utf8))
        }
      }
      let expected = AlignmentDistance.table(left, right)
      let limit = Int.random(in: 0...100, using: &random)
      let found = AlignmentDistance(from: left).to(right, limit: limit)
      #expect(expected <= limit ? found == expected : found > limit)
    }
  }
}
