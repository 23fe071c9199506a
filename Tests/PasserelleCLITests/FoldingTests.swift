import Testing

@testable import PasserelleCLI

/// Sentences fit a terminal, and lose nothing by it.
@Suite struct FoldingTests {
  private static let text =
    "Emplois les plus proches aujourd'hui : Opérateur·trice de production (N019) 100 %, Préparateur·trice"
    + " de commandes (N021) 86 % (demande aussi fr A2), Chef·fe d'équipe (N020) 23 % → 35 %"

  @Test(arguments: 40...140) func noLineIsWiderThanTheTerminal(width: Int) {
    let lines = Self.text.folded(to: width, indent: 5)
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(lines.allSatisfy { $0.hasPrefix("     ") })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("       ") })
    let words = lines.joined(separator: " ").split(separator: " ")
    #expect(words == Self.text.split(separator: " "))
    #expect(!lines.contains { $0.drop(while: { $0 == " " }).hasPrefix("%") })
  }

  @Test func aWordIsNeverCut() {
    #expect("ab cdefghij k".folded(to: 6, indent: 0) == ["ab", "  cdefghij", "  k"])
  }

  @Test func withoutATerminalThereIsOneLine() {
    #expect(Self.text.folded(to: .max, indent: 2) == ["  " + Self.text])
  }
}
