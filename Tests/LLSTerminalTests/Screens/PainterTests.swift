import Glibc
import LLSModel
import LLSRunner
import Testing

@testable import LLSTerminal

@Suite struct PainterTests {
  /// Three thousand sequences of keys where `LLS_HEAVY` asks for all, a tenth for a sample, few in the quick run.
  static var sequences: Int {
    switch getenv("LLS_HEAVY").map({ String(cString: $0) }) {
    case "all": 3_000
    case "sample": 300
    default: 40
    }
  }

  static let keys: [Key] =
    "  nnpl+-jdrfkmcausvo?e!.b:/qy123456789gARtx ŵ\u{77}\u{302}日é".map { .sign($0) }
    + [
      .enter, .enter, .escape, .escape, .up, .down, .down, .pageUp, .pageDown, .tab, .backspace,
      .paste("a\u{1B}[2J\u{9B}1m\u{202E}日本"), .left, .other,
    ]

  @Test("what is painted piece by piece is what a whole repaint shows, whatever keys and sizes come")
  func incremental() {
    var state: UInt64 = 11
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for sequence in 0..<Self.sequences {
      let session = ScreenedSession()
      var size = Self.size(draw)
      var painter = FramePainter(usesColours: sequence % 2 == 0)
      var terminal = VirtualTerminal(rows: size.rows, columns: size.columns)
      for _ in 0..<25 {
        switch draw(12) {
        case 0:
          size = Self.size(draw)
          painter.forget()
          terminal = VirtualTerminal(rows: size.rows, columns: size.columns)
        case 1: session.wait(draw(900), asleep: draw(6) == 0)
        default: session.face.hear(Self.keys[draw(Self.keys.count)])
        }
        guard session.face.ending == nil else { break }
        let grid = session.face.grid(in: size)
        terminal.read(painter.bytes(for: grid))
        var fresh = FramePainter(usesColours: sequence % 2 == 0)
        var whole = VirtualTerminal(rows: size.rows, columns: size.columns)
        whole.read(fresh.bytes(for: grid))
        let isSame =
          terminal.cells == whole.cells && terminal.lines == grid.lines && terminal.strangers.isEmpty
          && whole.strangers.isEmpty && terminal.showsCursor == (grid.cursor != nil) && !terminal.isHeld
        let isPlaced =
          grid.cursor.map { terminal.row == $0.row && terminal.column == $0.column } ?? true
        guard isSame, isPlaced else {
          Issue.record(
            "sequence \(sequence): \(terminal.strangers) \(whole.strangers)\n\(terminal.lines.joined(separator: "\n"))\n\(whole.lines.joined(separator: "\n"))"
          )
          return
        }
      }
    }
  }

  private static func size(_ draw: (Int) -> Int) -> ScreenSize {
    switch draw(6) {
    case 0: ScreenSize(rows: 24, columns: 80)
    case 1: ScreenSize(rows: 40, columns: 120)
    case 2: ScreenSize(rows: 12, columns: 40)
    case 3: ScreenSize(rows: 1 + draw(6), columns: 1 + draw(30))
    default: ScreenSize(rows: 1 + draw(50), columns: 1 + draw(150))
    }
  }

  @Test("only cells that changed are sent, in one synchronized piece, and nothing where nothing changed")
  func fewBytes() {
    let session = ScreenedSession.drawing()
    let size = ScreenSize(rows: 24, columns: 80)
    var painter = FramePainter(usesColours: true)
    _ = painter.bytes(for: session.face.grid(in: size))
    #expect(painter.bytes(for: session.face.grid(in: size)).isEmpty)
    var sent = 0
    var paints = 0
    for _ in 0..<300 {
      session.wait(1)
      let bytes = painter.bytes(for: session.face.grid(in: size))
      sent += bytes.count
      guard !bytes.isEmpty else { continue }
      paints += 1
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.hasPrefix("\u{1B}[?2026h") && text.hasSuffix("\u{1B}[?2026l"))
      #expect(!text.contains("[2J"))
    }
    // The bar of the runner: 32 bytes a tick.
    #expect(sent <= 32 * 300 / 4)
    #expect((5...15).contains(paints))
  }

  @Test("the screen sleeps until what it shows changes, and never misses a change")
  func sleeps() {
    for late in [false, true] {
      let session = ScreenedSession.drawing()
      if late { session.wait(1_500) }
      let size = ScreenSize(rows: 40, columns: 120)
      var shown = session.face.grid(in: size)
      var left = session.face.untilNextChange
      for second in 1...400 {
        // The session's own loop draws only where this says so.
        let mayHaveChanged = session.wait(1)
        left -= 1_000
        let grid = session.face.grid(in: size)
        // It may change only once the wait is over.
        if left > 0, grid != shown { Issue.record("it changed unexpectedly at \(second) s, late \(late)") }
        if !mayHaveChanged, grid != shown { Issue.record("nobody was told at \(second) s, late \(late)") }
        shown = grid
        if left <= 0 { left = session.face.untilNextChange }
      }
    }
  }

  @Test("without colours bold, dim and reverse stay, and nothing is told by a colour alone")
  func colours() {
    let session = ScreenedSession.drawing()
    for size in [ScreenSize(rows: 24, columns: 80), ScreenSize(rows: 40, columns: 120)] {
      let grid = session.face.grid(in: size)
      var plain = FramePainter(usesColours: false)
      let bytes = String(decoding: plain.bytes(for: grid), as: UTF8.self)
      #expect(bytes.contains("\u{1B}[1m"))
      var coloured = FramePainter(usesColours: true)
      var one = VirtualTerminal(rows: size.rows, columns: size.columns)
      var other = one
      one.read(coloured.bytes(for: grid))
      other.read(Array(bytes.utf8))
      #expect(one.lines == other.lines)
      #expect(Set(other.cells.flatMap { $0.flatMap(\.rendition) }).isSubset(of: [1, 2, 7]))
      // The sixteen colours only.
      let codes = Set(one.cells.flatMap { $0.flatMap(\.rendition) })
      #expect(codes.isSubset(of: Set([1, 2, 7] + Array(30...37))))
    }
  }

  @Test("Welsh letters take one column however they are composed, and hostile words drive nothing")
  func words() {
    var grid = CellGrid(ScreenSize(rows: 2, columns: 12))
    let end = grid.put("\u{175}\u{77}\u{302}y\u{302}|\u{1B}[2J", row: 0, column: 0)
    #expect(end == 8)
    #expect(grid.lines[0] == "\u{175}w\u{302}y\u{302}|␛[2J")
    grid.put("日本日本日本日", row: 1, column: 1)
    #expect(grid.lines[1] == " 日本日本日")
    grid.put("x", row: 1, column: 2)
    #expect(grid.lines[1] == "  x本日本日")
    var painter = FramePainter(usesColours: false)
    var terminal = VirtualTerminal(rows: 2, columns: 12)
    terminal.read(painter.bytes(for: grid))
    #expect(terminal.lines == grid.lines && terminal.strangers.isEmpty)
  }

  @Test("the other screen is entered once and left wiped")
  func entering() {
    var terminal = VirtualTerminal(rows: 3, columns: 10)
    terminal.read(Array(FramePainter.entering.utf8))
    #expect(terminal.isAlternate && terminal.entries == 1)
    terminal.read(Array(FramePainter.leaving.utf8))
    #expect(!terminal.isAlternate && terminal.showsCursor && !terminal.isHeld)
    #expect(terminal.lines.allSatisfy(\.isEmpty) && terminal.strangers.isEmpty)
  }
}
