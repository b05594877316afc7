import LLSExport
import LLSModel
import Testing

@Suite("code cards")
struct CodeCardsTests {
  @Test("each code is on a card, with what a young person has to know, and on the list without a name")
  func cards() throws {
    let codes = (0..<11).map { ParticipantCode(drawn: [$0, 3, 5, 7, 11, 13, 17]) }
    let cards = CodeCards(
      pilot: "autumn", title: "Autumn groups", groups: [.init(id: "group-a", site: "site-1", codes: codes)])
    let page = String(decoding: try HTMLWriter.bytes(of: cards.document), as: UTF8.self)
    for code in codes {
      let shown = "\(code.description.prefix(4)) \(code.description.suffix(4))"
      #expect(page.split(separator: shown, omittingEmptySubsequences: false).count == 3, "\(code)")
    }
    let words = page.split(separator: "if someone is in danger", omittingEmptySubsequences: false).count - 1
    #expect(words == codes.count)
    #expect(
      page.contains("They are not anonymous")
        && page.contains("lls pilot list-destroyed autumn --site site-1"))
    // Nine cards a page: two pages of cards and one list.
    #expect(page.split(separator: "cut along the lines", omittingEmptySubsequences: false).count == 3)
  }
}
