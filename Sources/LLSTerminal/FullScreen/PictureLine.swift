import LLSModel

/// One line of a picture: words at columns, each in its style.
struct PictureLine: Hashable {
  /// Words in one style.
  struct Part: Hashable {
    let column: Int
    let text: String
    let style: TextStyle
  }

  /// What a line is, where lines have to give way to each other.
  enum Weight: Hashable {
    /// Any.
    case usual
    /// What keys act on, or what is to be done now: it stays in view.
    case active
    /// What comes after the last thing that was done: what is above may go.
    case start
    /// A question to the group: it stays in view as long as there is room.
    case question
  }

  private(set) var parts: [Part] = []
  var weight = Weight.usual
  /// Which line of the page it is, so that one that was on the screen is known again; nil for one that says nothing of its own.
  var place: Int?

  /// An empty line.
  static let blank = PictureLine()

  init() {}

  init(_ text: String, _ style: TextStyle = .plain, at column: Int = 1) { add(text, style, at: column) }

  mutating func add(_ text: String, _ style: TextStyle = .plain, at column: Int) {
    parts.append(Part(column: column, text: text, style: style))
  }

  /// A line of its own for each piece of a text that is broken between words.
  static func wrapped(
    _ text: String, _ style: TextStyle = .plain, at column: Int = 1, hanging: Int = 0, width: Int
  ) -> [PictureLine] {
    var lines: [PictureLine] = []
    for piece in pieces(of: text, first: max(1, width - column), next: max(1, width - column - hanging)) {
      lines.append(PictureLine(piece, style, at: lines.isEmpty ? column : column + hanging))
    }
    return lines
  }

  /// A text broken between words; later lines may be narrower than the first.
  static func pieces(of text: String, first: Int, next: Int) -> [String] {
    let shown = text.visible
    guard shown.columns > first else { return [shown] }
    let head = Frame.wrapped(shown, width: first)[0]
    let rest = String(shown.dropFirst(head.count)).drop { $0 == " " }
    return [head] + (rest.isEmpty ? [] : Frame.wrapped(String(rest), width: next))
  }

  /// Writes it.
  func draw(into grid: inout CellGrid, row: Int, from left: Int = 0, before right: Int) {
    for part in parts { grid.put(part.text, row: row, column: left + part.column, part.style, before: right) }
  }
}

/// The part of some lines that a place has room for.
struct LineWindow {
  let lines: [PictureLine]

  /// Chooses the part.
  ///
  /// - Parameters:
  ///   - all: every line.
  ///   - height: how many there is room for. Range: 0 or more.
  ///   - scroll: how many lines further down somebody wants to look than the active line asks for; above zero for down.
  init(_ all: [PictureLine], height: Int, scroll: Int) {
    guard all.count > height, height > 0 else {
      lines = height > 0 ? all : []
      return
    }
    guard height > 2 else {
      let active = all.firstIndex { $0.weight == .active } ?? 0
      let first = max(0, min(active + scroll, all.count - height))
      lines = Array(all[first..<(first + height)])
      return
    }
    let first = Self.first(all, height: height, scroll: scroll)
    var window = Array(all[first..<(first + height)])
    let below = all.count - first - height
    if first > 0, height > 5 {
      window[0] = PictureLine(InterfaceText.Screen.moreAbove(first + 1), .quiet)
      let questions = all[..<first].filter { $0.weight == .question }.suffix(max(0, height / 3 - 1))
      // Nothing that is to be done now may go for them.
      let room = window.firstIndex { $0.weight == .active }.map { $0 - 1 } ?? height - 2
      for (place, question) in questions.prefix(max(0, room)).enumerated() { window[place + 1] = question }
    }
    if below > 0, height > 3 {
      window[height - 1] = PictureLine(InterfaceText.Screen.moreBelow(below + 1), .quiet)
    }
    lines = window
  }

  /// The first line shown: what comes after the last thing done, as long as the active line is in view.
  static func first(_ all: [PictureLine], height: Int, scroll: Int) -> Int {
    let active = all.firstIndex { $0.weight == .active } ?? 0
    // A line says how much is above.
    let above = height > 5 ? 1 : 0
    let start = all.lastIndex { $0.weight == .start }
    // In a list everything up to the chosen line stays, as long as it fits.
    var wanted = start.map { max(0, $0 - above) } ?? 0
    if active - wanted >= height - 1 { wanted = active - min(above, height - 1) }
    return max(0, min(wanted + scroll, all.count - height))
  }

  /// How far somebody may scroll from where the active line is.
  static func range(_ all: [PictureLine], height: Int) -> ClosedRange<Int> {
    guard all.count > height, height > 0 else { return 0...0 }
    let start = first(all, height: height, scroll: 0)
    return -start...max(-start, all.count - height - start)
  }
}
