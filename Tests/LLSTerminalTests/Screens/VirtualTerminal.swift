import Testing

/// A terminal of our own: it reads what a painter sends and keeps what would be seen. It shares no code with the painter.
///
/// - Source: ECMA-48; xterm's private modes 25, 1049, 2004; the synchronized output mode 2026.
struct VirtualTerminal {
  struct Cell: Hashable {
    /// Nil in the right half of a wide character.
    var text: String?
    /// The numbers of "select graphic rendition", in order.
    var rendition: [Int]

    static let blank = Cell(text: " ", rendition: [])
  }

  private(set) var cells: [[Cell]]
  private(set) var row = 0
  private(set) var column = 0
  private(set) var showsCursor = true
  private(set) var isAlternate = false
  /// Whether a synchronized frame is open.
  private(set) var isHeld = false
  /// How often the alternate screen was entered.
  private(set) var entries = 0
  /// What could not be understood.
  private(set) var strangers: [String] = []
  private var rendition: [Int] = []
  private let rows: Int
  private let columns: Int

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = Array(repeating: Array(repeating: .blank, count: columns), count: rows)
  }

  /// What is seen, without blanks at the ends of lines.
  var lines: [String] {
    cells.map { line in
      var text = line.compactMap(\.text).joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  mutating func read(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar.value {
      case 0x1B: sequence(&rest)
      case 0x0D: column = 0
      case 0x00..<0x20, 0x7F..<0xA0: strangers.append("control \(scalar.value)")
      default: print(scalar)
      }
    }
  }

  private mutating func sequence(_ rest: inout Substring.UnicodeScalarView) {
    guard rest.first == "[" else {
      strangers.append("escape \(rest.first.map(String.init) ?? "")")
      return
    }
    rest.removeFirst()
    var parameters = ""
    while let scalar = rest.popFirst() {
      if (0x40...0x7E).contains(scalar.value) {
        command(Character(scalar), parameters)
        return
      }
      parameters.unicodeScalars.append(scalar)
    }
    strangers.append("unfinished \(parameters)")
  }

  private mutating func command(_ last: Character, _ parameters: String) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    switch last {
    case "H":
      row = min(rows, max(1, numbers.first ?? 1)) - 1
      column = min(columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
    case "K": for place in column..<columns { put(.blank, place) }
    case "J":
      if numbers.first == 2 {
        cells = Array(repeating: Array(repeating: .blank, count: columns), count: rows)
      } else if numbers.first != 3 {
        strangers.append("J\(parameters)")
      }
    case "m": for number in numbers { rendition = number == 0 ? [] : rendition + [number] }
    case "h", "l": mode(parameters, last == "h")
    default: strangers.append("\(parameters)\(last)")
    }
  }

  private mutating func mode(_ name: String, _ isSet: Bool) {
    switch name {
    case "?25": showsCursor = isSet
    case "?1049":
      isAlternate = isSet
      if isSet { entries += 1 }
    case "?2004": break
    case "?2026": isHeld = isSet
    default: strangers.append(name)
    }
  }

  private mutating func print(_ scalar: Unicode.Scalar) {
    if Self.isMark(scalar) {
      guard column > 0 else { return }
      var place = column - 1
      if cells[row][place].text == nil, place > 0 { place -= 1 }
      cells[row][place].text?.unicodeScalars.append(scalar)
      return
    }
    let width = Self.isWide(scalar) ? 2 : 1
    guard column + width <= columns else {
      strangers.append("past the end of line \(row)")
      return
    }
    put(Cell(text: String(scalar), rendition: rendition), column)
    if width == 2 { put(Cell(text: nil, rendition: rendition), column + 1) }
    column += width
  }

  private mutating func put(_ cell: Cell, _ place: Int) {
    if cell.text != nil, cells[row][place].text == nil, place > 0 { cells[row][place - 1] = .blank }
    if place + 1 < columns, cells[row][place + 1].text == nil { cells[row][place + 1] = .blank }
    cells[row][place] = cell
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value) || scalar.value == 0xFE0F || scalar.value == 0x200D
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0x1F300...0x1F64F, 0x1F900...0x1F9FF:
      true
    default: false
    }
  }
}
