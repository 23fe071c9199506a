import DomainModel
import Testing

@testable import Interchange

@Suite struct GroupTableTests {
  @Test func digestsAreThoseOfTheStandard() {
    func digest(_ text: String) -> String {
      var digest = SHA256()
      digest.update(Array(text.utf8))
      return digest.finalized()
    }
    // FIPS 180-4's examples, and the lengths around which the padding turns.
    #expect(digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    for length in 50...130 {
      var parts = SHA256()
      parts.update([UInt8](repeating: 97, count: length / 3))
      parts.update([UInt8](repeating: 97, count: length - length / 3))
      #expect(parts.finalized() == digest(String(repeating: "a", count: length)))
    }
  }

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
