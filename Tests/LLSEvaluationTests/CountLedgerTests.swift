import Testing

@testable import LLSEvaluation

/// Expected values are worked out by hand from small sets of people.
@Suite("Counts let out together")
struct CountLedgerTests {
  private let people = 40

  private func set(_ range: Range<Int>) -> PersonSet { PersonSet(of: people) { range.contains($0) } }

  /// A ledger that `#expect` may change.
  private final class Ledger {
    private var ledger: CountLedger

    init(everybody: PersonSet) {
      ledger = CountLedger(everybody: everybody, threshold: 5)
      _ = ledger.admit(everybody)
    }

    func admit(_ set: PersonSet) -> Bool { ledger.admit(set) }
    func admitFloor(of set: PersonSet) -> Int? { ledger.admitFloor(of: set) }
  }

  private func ledger() -> Ledger { Ledger(everybody: set(0..<40)) }

  @Test("a count of four is refused, and so is one that leaves four of those enrolled")
  func smallAndRest() {
    let ledger = ledger()
    #expect(!ledger.admit(set(0..<4)))
    #expect(!ledger.admit(set(0..<36)))
    #expect(ledger.admit(set(0..<35)))
    #expect(ledger.admit(set(0..<0)))
    #expect(ledger.admit(set(0..<40)))
  }

  @Test("a count that lies four below another one is refused")
  func nested() {
    let ledger = ledger()
    #expect(ledger.admit(set(0..<30)))
    #expect(!ledger.admit(set(0..<26)))
    #expect(ledger.admit(set(0..<25)))
  }

  @Test("before, after and both are refused together when they leave three who did neither")
  func neither() {
    let ledger = ledger()
    #expect(ledger.admit(set(0..<25)))
    #expect(ledger.admit(set(10..<37)))
    // The overlap is what tells how many did at least one: 37 of 40.
    #expect(!ledger.admit(set(10..<25)))
  }

  @Test("a later count is refused when it tells the same as an earlier union and one more")
  func unionRemembered() {
    let ledger = ledger()
    #expect(ledger.admit(set(0..<20)))
    #expect(ledger.admit(set(10..<30)))
    #expect(ledger.admit(set(10..<20)))
    #expect(!ledger.admit(set(0..<31)))
    #expect(ledger.admit(set(0..<35)))
  }

  @Test("a lower bound keeps room for five below every count around it, now and later")
  func floors() {
    let ledger = ledger()
    #expect(ledger.admit(set(0..<30)))
    #expect(!ledger.admit(set(0..<28)))
    #expect(ledger.admitFloor(of: set(0..<28)) == 25)
    let later = self.ledger()
    #expect(!later.admit(set(0..<38)))
    #expect(later.admitFloor(of: set(1..<33)) == 30)
    #expect(!later.admit(set(1..<34)))  // 30 or more of 33 would say that fewer than four are left out
    #expect(later.admit(set(0..<35)))
  }

  @Test("a number is rounded half away from zero, and its value holds no more than its text")
  func decimals() {
    #expect(DecimalText(2.675, decimals: 2).text == "2.68")
    #expect(DecimalText(-0.125, decimals: 2).text == "−0.13")
    #expect(DecimalText(-0.004, decimals: 2).text == "0.00")
    #expect(DecimalText(3.14159, decimals: 2).value == 3.14)
    #expect(DecimalText(0.05, decimals: 2).text == "0.05")
    #expect(DecimalText(12.5, decimals: 0).text == "13")
  }
}
