/// Numbers that can be read from across a room.
enum BigDigits {
  /// How many lines they take.
  static let height = 5

  private static let shapes: [Character: [String]] = [
    "0": [" ### ", "#   #", "#   #", "#   #", " ### "],
    "1": ["  #  ", " ##  ", "  #  ", "  #  ", " ### "],
    "2": ["#### ", "    #", " ### ", "#    ", "#####"],
    "3": ["#### ", "    #", " ### ", "    #", "#### "],
    "4": ["#   #", "#   #", "#####", "    #", "    #"],
    "5": ["#####", "#    ", "#### ", "    #", "#### "],
    "6": [" ### ", "#    ", "#### ", "#   #", " ### "],
    "7": ["#####", "   # ", "  #  ", " #   ", " #   "],
    "8": [" ### ", "#   #", " ### ", "#   #", " ### "],
    "9": [" ### ", "#   #", " ####", "    #", " ### "],
    "-": ["     ", "     ", " ### ", "     ", "     "],
  ]

  /// The lines of a number. Shape: ``height``, all of one width.
  static func lines(_ number: Int) -> [String] {
    let glyphs = String(number).compactMap { shapes[$0] }
    return (0..<height).map { row in glyphs.map { $0[row] }.joined(separator: "  ") }
  }
}
