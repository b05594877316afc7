/// How a block of a session stands while it runs, or how it ended. Every face, the record on paper and the recap say the same.
package enum BlockStanding: String, Hashable, Sendable, CaseIterable {
  /// It comes later.
  case ahead
  /// It is the active one.
  case now
  /// Done as written: all its steps were ticked, or it was open for a third of its shortest useful length or longer.
  case done
  /// Done in another way; the adaptation says how.
  case adapted
  /// Begun, and left before a third of its shortest useful length with steps that were not ticked.
  case cutShort = "cut-short"
  /// Left out, or passed by in a moment.
  case leftOut = "left-out"
  /// The session ended before it.
  case notReached = "not-reached"

  /// Whether the group did it, or a part of it.
  package var wasPlayed: Bool { [.done, .adapted, .cutShort].contains(self) }
}
