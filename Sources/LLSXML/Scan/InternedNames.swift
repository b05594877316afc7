import LLSModel

/// The language's names by the addresses at which a parser's dictionary holds them: finding a name's number is a look at
/// one address, and no letter is compared.
struct InternedNames {
  /// One name of the dictionary.
  private struct Entry {
    var address: UInt = 0
    var element: Int16 = -1
    var attribute: Int16 = -1
    var xmlAttribute: Int16 = -1
  }

  /// Open addressing with room to spare; a power of two.
  private var entries = Array(repeating: Entry(), count: 1024)

  /// Looks up every name of the language.
  ///
  /// - Parameter address: where a dictionary holds a name; 0 where it cannot.
  init(address: (String) -> UInt) {
    for (number, name) in Vocabulary.elements.enumerated() {
      change(address(name)) { $0.element = Int16(number) }
    }
    for (number, name) in Vocabulary.attributes.enumerated() {
      if name.hasPrefix("xml:") {
        change(address(String(name.dropFirst(4)))) { $0.xmlAttribute = Int16(number) }
      } else {
        change(address(name)) { $0.attribute = Int16(number) }
      }
    }
  }

  /// The number of the element whose name is held at an address; -1 for a name that the language does not have.
  func element(at address: UInt) -> Int { Int(entry(at: address).element) }

  /// The number of the attribute whose local name is held at an address; -1 for a name that no element has.
  ///
  /// - Parameters:
  ///   - address: where the dictionary holds the local name.
  ///   - isXML: whether its prefix is `xml`.
  func attribute(at address: UInt, isXML: Bool) -> Int {
    let found = entry(at: address)
    return Int(isXML ? found.xmlAttribute : found.attribute)
  }

  private func entry(at address: UInt) -> Entry {
    var index = slot(of: address)
    while entries[index].address != 0 {
      if entries[index].address == address { return entries[index] }
      index = (index + 1) & (entries.count - 1)
    }
    return Entry()
  }

  private mutating func change(_ address: UInt, _ body: (inout Entry) -> Void) {
    guard address != 0 else { return }
    var index = slot(of: address)
    while entries[index].address != 0, entries[index].address != address {
      index = (index + 1) & (entries.count - 1)
    }
    entries[index].address = address
    body(&entries[index])
  }

  private func slot(of address: UInt) -> Int {
    // Fibonacci hashing: the high bits of the product are well mixed.
    Int((address &* 0x9E37_79B9_7F4A_7C15) >> 54) & (entries.count - 1)
  }
}
