import LLSEvaluation
import LLSModel
import Testing

@Suite("counts of harms")
struct QuarterlyHarmsTests {
  @Test("one to four are hidden from all but the lead; none, and five or more, are shown", arguments: 0...7)
  func gate(count: Int) {
    #expect(QuarterlyHarms.shown(count, isLead: false).isHidden == (1...4).contains(count))
    #expect(QuarterlyHarms.shown(count, isLead: true).text == String(count))
    #expect(QuarterlyHarms.shown(count, isLead: false, stands: false).isHidden)
  }
}
