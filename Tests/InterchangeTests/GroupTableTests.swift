import PasserelleModel
import Testing

@testable import PasserelleInterchange

@Suite struct GroupTableTests {
  @Test func groupsAreReadFromBothFormats() throws {
    let csv = try DataFolder([
      "learners.csv": "group:x,id,skills,group:y\na,L1,,\n\"b,c\", L2 ,s=1,d\n"
    ])
    let table = try DataSet(at: csv.path).readGroups()
    #expect(table.columns == ["group:x", "group:y"])
    #expect(table.values["group:x"] == ["L1": "a", "L2": "b,c"])
    #expect(table.values["group:y"] == ["L2": "d"])
    let lines = #"{"id":"L1","skills":{},"group:x":"a"}"# + "\n" + #"{"id":"L2","group:x":"b,c"}"#
    let ndjson = try DataFolder(["learners.csv": nil, "learners.ndjson": lines])
    #expect(try DataSet(at: ndjson.path).readGroups().values["group:x"] == table.values["group:x"])
  }
}
