import PasserelleTestSupport
import Testing

@testable import PasserelleModel

/// A mention is a number of a list, and stands for an id all the same.
@Suite struct SkillMentionsTests {
  private let ids: [SkillID] = ["weld", "é", "e\u{301}", "a", "weld", "B", "a"]

  @Test func numbersFollowTheBytesOfTheIDs() {
    let (list, numbers) = SkillList.numbering(ids)
    #expect(list.ids == ["B", "a", "e\u{301}", "weld", "é"])
    #expect(numbers.map { list.ids[Int($0)] } == ids)
    #expect(SkillList(ids).ids == list.ids)
  }

  @Test func aListFindsItsSkillsAndNoOther() {
    let list = SkillList(ids)
    #expect(list.ids.map { list.number(of: $0) } == [0, 1, 2, 3, 4])
    #expect(["", "C", "z", "welder"].allSatisfy { list.number(of: SkillID($0)) == nil })
    #expect(SkillList([]).number(of: "a") == nil)
  }

  @Test func mentionsAreEqualByTheirIDsWhateverTheirNumbers() throws {
    let (few, many) = (SkillList(["a", "weld"]), SkillList(ids))
    func profile(_ list: SkillList, _ level: ProficiencyLevel = .advanced) throws -> SkillProfile {
      let weld = try #require(list.number(of: "weld"))
      let a = try #require(list.number(of: "a"))
      return SkillProfile(
        SkillMentions(
          distinct: [SkillMention(weld, level: level), SkillMention(a, level: .foundation)],
          of: list))
    }
    #expect(try profile(few) == profile(many))
    #expect(try profile(few) == ["weld": .advanced, "a": .foundation])
    #expect(try profile(few).entries.map(\.skill) == ["a", "weld"])
    #expect(try profile(few) != profile(many, .intermediate))
    #expect(try profile(few) != ["weld": .advanced, "b": .foundation])
    #expect(try profile(few) != ["a": .foundation])
  }
}
