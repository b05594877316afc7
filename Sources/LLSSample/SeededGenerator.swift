/// A small random number generator that gives the same numbers for the same seed on every machine.
///
/// - Source: SplitMix64; Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", figure 17.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence of a seed.
  package init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number between 0 (included) and 1 (not included).
  mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// Whether something with this chance happens. Range of `chance`: 0 to 1.
  mutating func happens(_ chance: Double) -> Bool { fraction() < chance }

  /// A whole number in a range.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(fraction() * Double(range.count))
  }

  /// A number from a bell-shaped distribution with mean 0 and standard deviation 1.
  ///
  /// - Source: the sum of twelve uniform numbers less six.
  mutating func bell() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += fraction() }
    return sum
  }

  /// Hexadecimal digits. Unit of `count`: digits.
  mutating func hexadecimal(_ count: Int) -> String {
    let digits = Array("0123456789abcdef")
    return String((0..<count).map { _ in digits[whole(0...15)] })
  }
}
