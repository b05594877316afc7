/// A participant's code: eight characters that stand for nobody, the last of them a check on the other seven.
///
/// The alphabet leaves out what is mistaken for something else on paper (I, L, O, 0, 1) and two more vowels (A, U), so that codes
/// seldom spell words. The check character makes the weighted sum of all eight a multiple of 29, the alphabet's size and a prime:
/// one wrong character, and any two characters swapped, are always found.
///
/// - Source: the scheme of ISO/IEC 7064 pure systems and ISBN-10, with modulus 29.
package struct ParticipantCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The characters a code may hold. Shape: 29.
  package static let alphabet: [Character] = Array("23456789BCDEFGHJKMNPQRSTVWXYZ")
  /// How many characters a code has, the check character included.
  package static let length = 8

  /// The code as it is written on a card.
  package let description: String

  /// Reads a code as somebody typed it; spaces, hyphens and lower case do not matter.
  ///
  /// - Parameter text: what was typed.
  /// - Returns: the code, or nil when it is not eight characters of the alphabet or the check fails.
  package init?(_ text: String) {
    if Self.isPlain(text) {
      description = text
      return
    }
    let kept = text.uppercased().filter { $0 != " " && $0 != "-" }
    let values = kept.compactMap { Self.alphabet.firstIndex(of: $0) }
    guard kept.count == Self.length, values.count == Self.length else { return nil }
    guard Self.weightedSum(values) == 0 else { return nil }
    description = kept
  }

  /// Whether a text is a code letter by letter, as nearly all are that come from a file.
  private static func isPlain(_ text: String) -> Bool {
    guard text.utf8.count == length else { return false }
    var sum = 0
    var weight = length
    for byte in text.utf8 {
      guard byte < 0x80, case let value = values[Int(byte)], value >= 0 else { return false }
      sum += weight * value
      weight -= 1
    }
    return sum % alphabet.count == 0
  }

  /// The value of each byte, -1 where it is no character of a code. Shape: 128.
  private static let values: [Int] = {
    var values = [Int](repeating: -1, count: 128)
    for (value, character) in alphabet.enumerated() {
      if let byte = character.asciiValue { values[Int(byte)] = value }
    }
    return values
  }()

  /// Takes what stands for somebody who was erased, as the store and its journals hold it: a hyphen and seven characters. Nobody can
  /// type it as a code.
  ///
  /// - Parameter text: exactly as it is held.
  /// - Returns: nil for anything else.
  package init?(standIn text: String) {
    guard text.count == Self.length, text.first == "-",
      text.dropFirst().allSatisfy({ Self.alphabet.contains($0) })
    else { return nil }
    description = text
  }

  /// Makes what stands for somebody who was erased, from seven random numbers; nothing of the code is in it.
  ///
  /// - Parameter drawn: one number a character; each is taken modulo 29. Shape: 7; missing ones count as 0, further ones are not used.
  package init(standInDrawn drawn: [Int]) {
    description =
      "-"
      + String(
        (0..<(Self.length - 1)).map { index in
          Self.alphabet[index < drawn.count ? ((drawn[index] % 29) + 29) % 29 : 0]
        })
  }

  /// Whether it stands for somebody who was erased.
  package var isStandIn: Bool { description.first == "-" }

  /// Makes a code from seven random numbers.
  ///
  /// - Parameter drawn: one number a character; each is taken modulo 29. Shape: 7; missing ones count as 0, further ones are not used.
  package init(drawn: [Int]) {
    var values = (0..<(Self.length - 1)).map { index in
      index < drawn.count ? ((drawn[index] % 29) + 29) % 29 : 0
    }
    values.append(Self.checkValue(for: values))
    description = String(values.map { Self.alphabet[$0] })
  }

  /// Orders by the characters.
  package static func < (left: Self, right: Self) -> Bool { left.description < right.description }

  /// Weights 8, 7, … 1 from the left.
  private static func weightedSum(_ values: [Int]) -> Int {
    values.enumerated().reduce(0) { $0 + (length - $1.offset) * $1.element } % alphabet.count
  }

  private static func checkValue(for values: [Int]) -> Int {
    (alphabet.count - weightedSum(values)) % alphabet.count
  }
}
