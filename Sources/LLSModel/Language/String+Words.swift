extension String {
  /// Whether there is nothing but spaces, tabs and line ends.
  var isBlank: Bool { utf8.allSatisfy(\.isXMLSpace) }

  /// The words with one space between them and none around them; a no-break space stays.
  package var collapsedWords: String {
    if isCollapsed { return self }
    var kept: [UInt8] = []
    kept.reserveCapacity(utf8.count)
    var owesSpace = false
    for byte in utf8 {
      if byte.isXMLSpace {
        owesSpace = !kept.isEmpty
      } else {
        if owesSpace { kept.append(0x20) }
        owesSpace = false
        kept.append(byte)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Whether collapsing would change nothing; most values are such.
  private var isCollapsed: Bool {
    var previousIsSpace = true
    for byte in utf8 {
      let isSpace = byte.isXMLSpace
      if isSpace, previousIsSpace || byte != 0x20 { return false }
      previousIsSpace = isSpace
    }
    return isEmpty || !previousIsSpace
  }
}

extension UInt8 {
  /// Whether XML counts the byte as white space.
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}
