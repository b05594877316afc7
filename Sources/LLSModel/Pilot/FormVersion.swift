/// The form of short entries that must not be able to hold a name or a telephone number.
package enum FormVersion {
  /// Whether words can be the version of a form: 1 to 12 letters, digits, dots and hyphens, with a digit, and with fewer digits than a
  /// telephone number has.
  package static func fits(_ text: String) -> Bool {
    let bytes = text.utf8
    let digits = bytes.count { (0x30...0x39).contains($0) }
    return (1...12).contains(bytes.count) && (1...8).contains(digits)
      && bytes.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == 0x2E || byte == 0x2D
      }
  }
}
