import LLSModel
import Testing

@testable import LLSTerminal

@Suite struct KeyTests {
  @Test(
    "keys come out of bytes",
    arguments: [
      ("a", [Key.sign("a")]), ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
      ("\u{3}", [.interrupt]), ("\u{4}", [.endOfInput]), ("\u{1A}", [.suspend]), ("\u{C}", [.redraw]),
      ("\u{7}", [.other]), ("\u{1B}[A", [.up]),
      ("\u{1B}OB", [.down]), ("\u{1B}[1;5C", [.right]), ("\u{1B}[D", [.left]), ("\u{1B}[3~", [.backspace]),
      ("\u{1B}[15~", [.other]), ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
      ("ŵé€", [.sign("ŵ"), .sign("é"), .sign("€")]),
      ("\u{1B}\u{1B}[A", [.escape, .up]),
      ("\u{1B}[200~two\nlines\u{1B}[201~x", [.paste("two\nlines"), .sign("x")]),
    ])
  func decodes(_ text: String, _ keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: Array(text.utf8)) == keys)
    #expect(decoder.patience == nil)
    // The same keys however the bytes are cut.
    var slowly = KeyDecoder()
    #expect(text.utf8.flatMap { slowly.keys(from: [$0]) } == keys)
  }

  @Test("a lone Esc is one when nothing follows, and broken letters are no letters")
  func lonely() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0x1B]).isEmpty)
    #expect(decoder.patience != nil)
    #expect(decoder.flush() == [.escape])
    #expect(decoder.keys(from: [0xFF, 0x61]) == [.other, .sign("a")])
    #expect(decoder.keys(from: [0xE2, 0x28, 0xA1]).contains(.sign("(")))
  }

  @Test(
    "a paste whose end does not come waits longer than Esc, is over after a silence, and leaves Ctrl-C its meaning"
  )
  func brokenPaste() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: Array("\u{1B}[200~ab".utf8)).isEmpty)
    #expect(decoder.patience == 2_000)
    #expect(decoder.flush() == [.paste("ab")])
    #expect(decoder.patience == nil)
    #expect(decoder.keys(from: Array("x".utf8)) == [.sign("x")])
    #expect(decoder.keys(from: Array("\u{1B}[200~cd\u{3}e".utf8)) == [.paste("cd"), .interrupt, .sign("e")])
    _ = decoder.keys(from: [0x1B])
    #expect(decoder.patience == 60)
  }

  @Test(
    "a paste in pieces comes whole, and a very long one is cut without being kept or looked through again")
  func longPaste() {
    var decoder = KeyDecoder()
    var keys = decoder.keys(from: Array("\u{1B}[200~".utf8))
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 4_096)
    for _ in 0..<64 { keys += decoder.keys(from: piece) }
    for byte in "\u{1B}[201~b".utf8 { keys += decoder.keys(from: [byte]) }
    #expect(keys == [.paste(String(repeating: "a", count: KeyDecoder.longestPaste)), .sign("b")])
  }

  @Test("no bytes stop the decoder")
  func anything() {
    var state: UInt64 = 7
    var decoder = KeyDecoder()
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      _ = decoder.keys(from: [UInt8(truncatingIfNeeded: state >> 33)])
    }
    _ = decoder.keys(from: Array("\u{1B}[201~".utf8))
    _ = decoder.flush()
    #expect(decoder.keys(from: Array("a".utf8)).last == .sign("a"))
  }

  @Test("only what changed of a frame is painted, in one piece")
  func painting() {
    var painter = FramePainter(usesColours: false)
    var first = Frame(Screens.usual)
    first.add("one", .strong)
    first.add("two")
    var second = Frame(Screens.usual)
    second.add("one", .strong)
    second.add("three")
    second.field("> ", "x")
    _ = painter.bytes(for: first.grid())
    let painted = String(decoding: painter.bytes(for: second.grid()), as: UTF8.self)
    #expect(
      painted
        == "\u{1B}[?2026h\u{1B}[2;2Hhree\u{1B}[3;1H\u{1B}[1m> x\u{1B}[m\u{1B}[?25h\u{1B}[?2026l")
    painter.forget()
    let whole = String(decoding: painter.bytes(for: second.grid()), as: UTF8.self)
    #expect(whole.contains("[2J") && whole.contains("[1mone"))
  }

  @Test("lines are broken between words with their margin, and what drives a terminal is shown")
  func frames() {
    var frame = Frame(ScreenSize(rows: 5, columns: 12))
    frame.add("  one two three four")
    frame.add("esc \u{1B}[2J")
    #expect(frame.lines.map(\.text) == ["  one two", "  three four", "esc ␛[2J"])
    frame.add(String(repeating: "x", count: 30))
    #expect(frame.lines.allSatisfy { $0.text.columns <= 12 })
    for number in 0..<10 { frame.add("\(number)") }
    frame.field("> ", "typed")
    #expect(frame.fitted().lines.count == 5)
    #expect(frame.fitted().lines.last?.text == "> typed")
    #expect(frame.fitted().lines.first?.text == "  one two")
  }

  @Test("a covered screen shows nothing and opens for the staff code, and the passphrase where there is one")
  func lock() {
    var lock = IdleLock(staffCode: "w1", asksForPassphrase: true)
    func type(_ text: String) -> IdleLock.Outcome {
      for sign in text { _ = lock.hear(.sign(sign)) }
      return lock.hear(.enter)
    }
    #expect(type("w2") == .covered)
    #expect(lock.frame(in: Screens.usual).text.contains("That is not it."))
    #expect(!lock.frame(in: Screens.usual).text.contains("w1"))
    #expect(type("W1") == .covered)
    #expect(type("wrong") == .tries(Array("wrong".utf8)))
    #expect(lock.judge(false) == .covered)
    #expect(type("w1") == .covered)
    #expect(type("right") == .tries(Array("right".utf8)))
    #expect(lock.judge(true) == .open)
    var open = IdleLock(staffCode: "w1", asksForPassphrase: false)
    for sign in "w1" { _ = open.hear(.sign(sign)) }
    #expect(open.hear(.enter) == .open)
  }
}
