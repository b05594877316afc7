import LLSSeal
import Testing

@Suite struct RandomBytesTests {
  @Test("random numbers are as many as asked for, below their bound, and none below it is left out")
  func numbers() {
    let drawn = RandomBytes.numbers(5_000, below: 29)
    #expect(drawn.count == 5_000)
    #expect(Set(drawn) == Set(0..<29))
    #expect(RandomBytes.numbers(0, below: 29).isEmpty)
    #expect(RandomBytes.numbers(3, below: 1) == [0, 0, 0])
  }
}
