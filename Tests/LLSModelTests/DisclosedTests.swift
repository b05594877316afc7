import LLSModel
import Testing

@Suite("Figures that may be shown")
struct DisclosedTests {
  @Test("a hidden figure shows the same marker whatever it hides, and gives no value away")
  func hidden() {
    #expect(Disclosed.hidden.text == "–")
    #expect(Disclosed.hidden.isHidden)
    #expect(Disclosed.hidden.value == nil)
  }

  @Test("a count of sessions is shown as it is")
  func notPeople() {
    let sessions = Disclosed.notPeople(96)
    #expect(sessions.text == "96")
    #expect(sessions.value == 96)
    #expect(!sessions.isHidden)
  }

  @Test("a sentence takes figures that went through the gate, and keeps their order")
  func sentence() {
    let text: ReleasableText = "\(.notPeople(8)) groups, \(.hidden) answers, in \(name: "Landing")"
    #expect(text.words == "8 groups, – answers, in Landing")
    #expect(text.inlines == [.text("8 groups, – answers, in Landing")])
    #expect(("Before: \(text)" as ReleasableText).words == "Before: 8 groups, – answers, in Landing")
  }
}
