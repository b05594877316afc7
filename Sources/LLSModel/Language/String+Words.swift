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

extension ArraySlice<UInt8> {
  /// The words of UTF-8 text with one space between them and none around them; a no-break space stays.
  var collapsedWords: String {
    var isAfterSpace = true
    var place = startIndex
    // Up to the first line end or second space nothing changes.
    while place < endIndex {
      let byte = self[place]
      let isSpace = byte <= 0x20 && byte.isXMLSpace
      if isSpace, isAfterSpace || byte != 0x20 { break }
      isAfterSpace = isSpace
      place += 1
    }
    if place == endIndex, isEmpty || !isAfterSpace { return String(decoding: self, as: UTF8.self) }
    var kept = [UInt8](self[startIndex..<place])
    kept.reserveCapacity(count)
    var owesSpace = kept.last == 0x20
    if owesSpace { kept.removeLast() }
    for byte in self[place...] {
      if byte <= 0x20, byte.isXMLSpace {
        owesSpace = true
      } else {
        if owesSpace, !kept.isEmpty { kept.append(0x20) }
        owesSpace = false
        kept.append(byte)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether XML counts the byte as white space.
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}
