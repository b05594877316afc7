/// Whole numbers as people write them in tables.
enum WholeNumber {
  /// Reads digits with spaces around; nil for everything else, and for more than nine digits.
  static func read(_ text: some StringProtocol) -> Int? {
    let digits = text.drop { $0 == " " }
    guard !digits.isEmpty, digits.utf8.count <= 9, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }
}
