import LLSSeal
import Testing

@Suite struct DigestTests {
  @Test(
    "content digests are SHA-256 as published",
    arguments: [
      // Source: FIPS 180-4 examples (NIST CSRC, "SHA256.pdf"), and the empty message of the NIST CAVP vectors.
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func contentDigest(text: String, expected: String) {
    #expect(ContentDigest(of: text.utf8).description == expected)
  }

  /// Source: RFC 4231, sections 4.2, 4.3, 4.4 and 4.7.
  static let keyedVectors: [(key: [UInt8], data: [UInt8], expected: String)] = [
    (
      Array(repeating: 0x0b, count: 20), Array("Hi There".utf8),
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      Array(repeating: 0xaa, count: 20), Array(repeating: 0xdd, count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
      Array(repeating: 0xaa, count: 131),
      Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ]

  @Test("keyed digests are HMAC-SHA-256 as published", arguments: keyedVectors.indices)
  func keyedDigest(index: Int) {
    let vector = Self.keyedVectors[index]
    #expect(KeyedDigest(of: vector.data, key: vector.key).description == vector.expected)
  }

  @Test("without the same key, the same answer has another digest")
  func keysMatter() {
    #expect(KeyedDigest(of: [5], key: [1]) != KeyedDigest(of: [5], key: [2]))
  }

  @Test("random bytes come in the number asked for and are not the same twice")
  func randomBytes() {
    #expect(RandomBytes.draw(0).isEmpty)
    #expect(RandomBytes.draw(32).count == 32)
    #expect(RandomBytes.draw(32) != RandomBytes.draw(32))
  }
}
