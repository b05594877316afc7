import LLSEvaluation
import Testing

@Suite("Disclosure settings")
struct DisclosureSettingsTests {
  @Test("a toolkit cannot set the thresholds below the defaults")
  func cannotGoBelowDefaults() {
    let lax = DisclosureSettings(threshold: 2, percentBase: 3)
    #expect(lax == DisclosureSettings(threshold: 5, percentBase: 10))
    #expect(DisclosureSettings(threshold: 8, percentBase: 20).threshold == 8)
  }
}
