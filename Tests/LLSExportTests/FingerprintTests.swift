import LLSModel
import Testing

@testable import LLSExport

@Suite("the style sheet's fingerprint")
struct FingerprintTests {
  @Test(
    "is the one that browsers compute",
    arguments: [
      // FIPS 180-4 examples (NIST CSRC, SHA256.pdf).
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func knownDigests(_ message: String, _ digest: String) {
    let hexadecimal = StyleFingerprint.digest(of: message.utf8).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    #expect(hexadecimal.joined() == digest)
  }

  @Test(
    "is written as text",
    arguments: [
      // RFC 4648, section 10.
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
    ])
  func base64(_ bytes: String, _ text: String) {
    #expect(Base64.text(of: Array(bytes.utf8)) == text)
  }

  @Test(
    "coordinates have two decimals at most and never an exponent",
    arguments: [
      (0, "0"), (12, "12"), (12.5, "12.5"), (-0.25, "-0.25"), (1.005e-9, "0"), (0.07, "0.07"),
      (1e300, "1000000"),
      (.nan, "0"), (-.infinity, "0"), (99.999, "100"),
    ])
  func coordinates(_ value: Double, _ text: String) {
    #expect(SVGNumber.text(value) == text)
  }
}
