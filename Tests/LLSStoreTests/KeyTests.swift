import Synchronization
import Testing

@testable import LLSStore

@Suite struct KeyTests {
  @Test("a key is a UUID of version 7, laid out as published")
  func layout() {
    // Source: RFC 9562, appendix A.6.
    let key = FactKey(
      milliseconds: 0x017F_22E2_79B0, counter: 0xCC3,
      random: [0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F])
    #expect(key.description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
  }

  @Test("keys only go up, also when the clock stands still, jumps back, or a millisecond is used up")
  func keysGoUp() {
    let clock = Mutex<[Int64]>([1_000, 1_000, 900, 500, 1_001, 1_001])
    let source = StoreSource(
      milliseconds: { clock.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] } },
      randomBytes: { Array(repeating: 0xFF, count: $0) })
    let maker = KeyMaker(source)
    let keys = (0..<9_000).map { _ in maker.next() }
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
    #expect(keys.allSatisfy { $0.bytes[6] >> 4 == 7 && $0.bytes[8] >> 6 == 2 })
  }

  @Test("a moment is written as the calendar and the clock have it")
  func moments() {
    // Source: date -u -d @1475512200
    #expect(Moment(milliseconds: 1_475_512_200_007).description == "2016-10-03T16:30:00.007Z")
    #expect(Moment(milliseconds: 0).description == "1970-01-01T00:00:00.000Z")
  }
}
