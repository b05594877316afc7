/// A key as a person presses it.
package enum Key: Hashable, Sendable {
  /// A letter, a digit, a sign.
  case sign(Character)
  /// Enter.
  case enter
  /// Tab.
  case tab
  /// Backspace, or Delete.
  case backspace
  /// Esc.
  case escape
  /// Up.
  case up
  /// Down.
  case down
  /// Left.
  case left
  /// Right.
  case right
  /// Page up; presentation clickers have it.
  case pageUp
  /// Page down; presentation clickers have it.
  case pageDown
  /// Words that were pasted in one piece.
  case paste(String)
  /// Ctrl-C.
  case interrupt
  /// Ctrl-D.
  case endOfInput
  /// Ctrl-U.
  case eraseLine
  /// Ctrl-W.
  case eraseWord
  /// Ctrl-B or Ctrl-O: hides the screen, from a field too.
  case curtain
  /// Ctrl-Z.
  case suspend
  /// Ctrl-L.
  case redraw
  /// A key that means nothing here.
  case other

  /// The small letter or the digit, for keys that are commands.
  package var letter: Character? {
    guard case .sign(let sign) = self else { return nil }
    return sign.lowercased().first
  }
}
