import Passerelle
import PasserelleWire
import Testing

/// Weights and policies come as bytes, to a server as to the command line.
@Suite struct SettingsTests {
  private static let rest = #""focus":0,"readiness":0,"reach":0,"novelty":0,"demand":0"#

  @Test(arguments: [
    #"{"gap":400000,"soon":6e5,\#(rest)}"#,
    #"{"weights":{"soon":600000.0,\#(rest),"gap":400000},"provenance":{}}"#,
    "\u{FEFF}{\"gap\":400000,\"soon\":600000,\(rest)}\n",
  ]) func weightsAreReadAloneAndBesideTheirProvenance(text: String) throws {
    #expect(try Weights(json: Array(text.utf8)) == Weights([.gap: 400_000, .soon: 600_000]))
  }

  @Test func whatAPolicyLeavesOutIsStandard() throws {
    #expect(try Policy(json: Array("{}".utf8)) == .standard)
    let hard = try Policy(json: Array(#"{"reserves":"hard"}"#.utf8))
    #expect(hard == Policy(reserves: .hard))
    let ready = try Policy(json: Array(#"{"minimumReadiness":0.75}"#.utf8))
    #expect(try ready == Policy(minimumReadiness: 0.75))
    let stated = try Policy(json: Array(#"{"countInferred":false}"#.utf8))
    #expect(!stated.countsInferred && Policy.standard.countsInferred)
    let all = try Policy(json: Array(#"{"showUnasked":true}"#.utf8))
    #expect(all == Policy(reserves: .soft, showsUnasked: true))
    #expect(throws: InvalidSettings.noTruth("showUnasked")) {
      try Policy(json: Array(#"{"showUnasked":1}"#.utf8))
    }
  }

  @Test(
    arguments: [
      ("", .notAnObject), ("[]", .notAnObject), (#"{"gap":1000000"#, .notAnObject),
      (#"{"gap":"#, .notAnObject), (#"{"gap":1000000,"gap":0}"#, .repeatedKey("gap")),
      (#"{"weights":{"gap":1,"gap":1}}"#, .repeatedKey("gap")),
      (#"{"gap":true}"#, .noWholeNumber("gap")), (#"{"gap":"1"}"#, .noWholeNumber("gap")),
      (#"{"gap":0.5}"#, .noWholeNumber("gap")), (#"{"gap":1e400}"#, .noWholeNumber("gap")),
      (#"{"gap":-1,"soon":0,\#(rest)}"#, .negativeWeight("gap", -1)),
      (#"{"gap":1,"soon":0,\#(rest)}"#, .weightsSum(1)),
      (#"{"gap":1000000,\#(rest)}"#, .missingNames(["soon"])),
      (
        #"{"gap":1000000,"readiness":0,"novelty":0,"demand":0,"reach":0,"soon":0}"#, .versionOne
      ),
    ] as [(String, InvalidSettings)]) func whatIsNoWeightsIsRefused(
      text: String, reason: InvalidSettings
    )
  {
    #expect(throws: reason) { try Weights(json: Array(text.utf8)) }
  }

  @Test(
    arguments: [
      ("null", .notAnObject), (#"{"reserves":"soft","reserves":"hard"}"#, .repeatedKey("reserves")),
      (#"{"reserves":"firm"}"#, .noReserves), (#"{"minimumReadiness":1.5}"#, .noReadiness),
      (#"{"minimumReadiness":"1"}"#, .noReadiness), (#"{"minimumReadiness":1e400}"#, .noReadiness),
    ] as [(String, InvalidSettings)]) func whatIsNoPolicyIsRefused(
      text: String, reason: InvalidSettings
    )
  {
    #expect(throws: reason) { try Policy(json: Array(text.utf8)) }
  }

  @Test func aNameThatIsNearIsSuggested() {
    let known = CriterionName.allCases.map(\.rawValue)
    #expect(throws: InvalidSettings.unknownName("novlty", known: known, near: "novelty")) {
      try Weights(json: Array(#"{"novlty":1000000}"#.utf8))
    }
    #expect(
      InvalidSettings.unknownName("novlty", known: ["gap", "novelty"], near: "novelty").description
        == "novlty is none of gap, novelty, did you mean novelty?")
  }
}
