import PasserelleBase
import PasserelleModel
import Testing

@Suite struct SHA256Tests {
  private func hex(_ text: String) -> String {
    SHA256.digest(of: Array(text.utf8))
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The examples of FIPS 180-4.
  @Test func agreesWithTheStandard() {
    #expect(
      hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }

  /// Lengths on either side of a block, and of what fits beside the length: by hashlib.
  @Test func padsEveryLength() {
    #expect(
      hex(String(repeating: "a", count: 55))
        == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318")
    #expect(
      hex(String(repeating: "a", count: 64))
        == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb")
  }

  @Test func partsGiveTheDigestOfTheWhole() {
    for length in 50...130 {
      let bytes = [UInt8](repeating: 97, count: length)
      var parts = SHA256()
      parts.update(bytes.prefix(length / 3))
      parts.update(bytes.dropFirst(length / 3))
      #expect(parts.finalized() == SHA256.digest(of: bytes))
    }
  }
}
