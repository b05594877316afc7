import Foundation
import LLSModel
import Testing

@testable import LLSTerminal

@Suite("A session on the whole screen, in Welsh")
struct WelshScreenTests {
  private func inWelsh<Result>(_ body: () throws -> Result) rethrows -> Result {
    try InterfaceLanguage.$current.withValue(.welsh, operation: body)
  }

  /// The session of the drawings, with a topic whose letters a terminal has to draw in one column each.
  private func drawing() -> ScreenedSession {
    let session = ScreenedSession.drawing()
    session.press("kdŵr i'r tŷ\n")
    return session
  }

  @Test(
    "every place looks as it was when a person looked at it",
    arguments: [
      ("running", ""), ("late", "l"), ("people", "a"), ("cards", "f"), ("keys", "?"), ("over", "q21"),
    ])
  func drawings(_ name: String, _ keys: String) throws {
    let lines = inWelsh {
      let session = drawing()
      session.press(keys)
      return session.lines()
    }
    try Golden.expect(lines, like: "cy-\(name)-80x24")
    #expect(lines.count == 24 && lines.allSatisfy { $0.columns <= 80 })
  }

  @Test("before the start it says that the words are a draft")
  func draft() throws {
    let lines = inWelsh { ScreenedSession().lines() }
    try Golden.expect(lines, like: "cy-before-80x24")
    #expect(lines.contains { $0.contains("Drafft: nid oes cyfieithydd wedi gweld y geiriau hyn eto.") })
    #expect(!ScreenedSession().text().contains("Drafft"))
  }

  @Test(
    "the wide screen, the narrowest wide one and the smallest one look as they did when a person looked at them",
    arguments: [(40, 120), (30, 112), (12, 40)])
  func sizesDrawn(_ rows: Int, _ columns: Int) throws {
    let lines = inWelsh { drawing().lines(rows, columns) }
    try Golden.expect(lines, like: "cy-running-\(columns)x\(rows)")
  }

  @Test(
    "all keys of the moment are to be seen, while the clock runs and while it stands",
    arguments: [(24, 80), (30, 112), (30, 115), (30, 119), (40, 120)])
  func keysFit(_ rows: Int, _ columns: Int) {
    inWelsh {
      let session = drawing()
      for moment in [InterfaceText.KeyMoment.running, .paused] {
        if moment == .paused { session.press("p") }
        let shown = session.text(rows, columns)
        // Where a block has more than the screen shows, the first key shows that instead.
        let hasMore = shown.contains(InterfaceText.Keys.moreBelow)
        for hint in InterfaceText.keyHints(moment, isWide: columns >= 112).dropFirst(hasMore ? 1 : 0) {
          let isThere = shown.contains(hint)
          #expect(isThere, "\(hint)")
        }
      }
    }
  }

  @Test(
    "a question over a list is whole on the narrowest wide screen, in Welsh as in English",
    arguments: [false, true])
  func questionsAreWhole(_ isWelsh: Bool) {
    InterfaceLanguage.$current.withValue(isWelsh ? .welsh : .english) {
      let session = drawing()
      session.press("d3")
      let core = session.lines(30, 112).map {
        $0.split(separator: "|").dropFirst().first.map(String.init) ?? ""
      }
      let shown = core.joined().split(separator: " ").joined(separator: " ")
      let question = InterfaceText.Panel.whyDrop
      #expect(shown.contains(question), "\(shown)")
    }
  }

  @Test("what stands in columns stays in them: a step's mark is not over its label")
  func columnsHold() throws {
    let lines = inWelsh { drawing().lines() }
    #expect(lines.contains { $0.hasPrefix(" CAM    1 ") })
    #expect(lines.contains { $0.hasPrefix("      > 2 ") })
    #expect(lines.contains { $0.hasPrefix(" SBÂR   gellir hepgor") })
    let wide = inWelsh { drawing().lines(30, 112) }
    #expect(wide.contains { $0.contains("|   wedi 1 Lay the eight rungs") })
  }

  @Test("no size is refused, and every line fits", arguments: [(1, 1), (3, 9), (11, 39), (40, 120)])
  func sizes(_ rows: Int, _ columns: Int) {
    inWelsh {
      let session = drawing()
      for keys in ["", "l", "\u{1B}?", "\u{1B}c", "\u{1B}a", "\u{1B}e", "\u{1B}:", "\u{1B}!"] {
        session.press(keys)
        let lines = session.lines(rows, columns)
        #expect(lines.count == rows && lines.allSatisfy { $0.columns <= columns })
      }
    }
  }
}
