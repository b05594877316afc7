import LLSModel
import LLSSeal
import Testing

@testable import LLSExport

@Suite("the style sheet's fingerprint")
struct FingerprintTests {
  @Test("is that of the sheet, or browsers would show pages without any style")
  func fingerprintIsTheSheets() {
    #expect(PageStyle.fingerprint == Self.fingerprint(of: PageStyle.text))
  }

  @Test("is that of the script of a live page, which no other page has")
  func fingerprintIsTheScripts() throws {
    #expect(LivePage.fingerprint == Self.fingerprint(of: LivePage.script))
    let document = Document(title: "T", language: "en-GB", blocks: [.paragraph([.text("Words")])])
    let above: [Block] = [.paragraph([.text("</script><script>alert(1)</script>")])]
    let live = String(
      decoding: try HTMLWriter.bytes(of: document, live: LivePage(above: above, revision: 7)), as: UTF8.self)
    #expect(live.ranges(of: "<script").count == 1)
    #expect(live.contains("<script>" + LivePage.script + "</script>"))
    #expect(live.contains("name=\"revision\" content=\"7\""))
    #expect(live.contains(LivePage.fingerprint))
    let kept = String(decoding: try HTMLWriter.bytes(of: document), as: UTF8.self)
    #expect(!kept.contains("script"))
  }

  private static func fingerprint(of text: String) -> String {
    let digits = Array(ContentDigest(of: text.utf8).description)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    return "sha256-" + Base64.text(of: bytes)
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
