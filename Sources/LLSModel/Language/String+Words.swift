extension String {
  /// Whether there is nothing but spaces, tabs and line ends.
  var isBlank: Bool { utf8.allSatisfy(\.isXMLSpace) }

  /// The words with one space between them and none around them; a no-break space stays.
  package var collapsedWords: String {
    var previousIsSpace = true
    var isClean = true
    for byte in utf8 {
      let isSpace = byte.isXMLSpace
      if isSpace, previousIsSpace || byte != 0x20 {
        isClean = false
        break
      }
      previousIsSpace = isSpace
    }
    if isClean, !previousIsSpace || isEmpty { return self }
    return utf8.split(whereSeparator: \.isXMLSpace).map { String(Substring($0)) }.joined(separator: " ")
  }
}

extension UInt8 {
  /// Whether XML counts the byte as white space.
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}
