/// The keys of the whole screen of a session.
extension InterfaceText {
  /// When keys are shown.
  package enum KeyMoment: Hashable, Sendable, CaseIterable {
    /// Before the start.
    case before
    /// The clock runs.
    case running
    /// The clock stands.
    case paused
    /// After the end.
    case after
  }

  /// The keys at the foot of the screen, those that are needed most first.
  package static func keyHints(_ moment: KeyMoment, isWide: Bool) -> [String] {
    switch moment {
    case .before:
      [
        "Space start", "A people", "C materials", "R room check", "E ends", "! safety", ". hide screen",
        "? all keys", "Q quit",
      ]
    case .running, .paused:
      isWide ? wideHints(moment) : narrowHints(moment)
    case .after:
      ["C closing check", "M note", "U undo", "! safety", ". hide screen", "? all keys", "Q quit"]
    }
  }

  private static func narrowHints(_ moment: KeyMoment) -> [String] {
    [
      "Space next step", "N next block", moment == .paused ? "P resume" : "P pause", "+ more time",
      "L running late", "! safety", "F feedback", "K park", "M note", "U undo", ". hide screen",
      "? all keys", "Q quit",
    ]
  }

  private static func wideHints(_ moment: KeyMoment) -> [String] {
    [
      "Space or PgDn next step", "N next block", "PgUp back", moment == .paused ? "P resume" : "P pause",
      "+ - time", "L running late", "J jump", "D drop", "R started earlier", "F feedback", "K park",
      "M note", "C materials", "A people", "U undo", ". or B hide screen", "! safety", "S status",
      "? all keys", "Q quit",
    ]
  }

  /// Every key of the main screen with what it does.
  package static let sessionKeys: [(key: String, meaning: String)] = [
    ("!", "the safeguarding steps, from anywhere; Esc is the way back; nothing is stored"),
    ("Space, PgDn", "this step is done; before the start: start"),
    ("N", "next block; after the last one it asks whether to end"),
    ("PgUp", "back a step, or to the block before"),
    ("P", "pause, and go on"),
    ("+ -", "a minute more or less for this block"),
    ("L", "running late: see how the rest would fit, then accept it or not"),
    ("J", "jump to a block"),
    ("D", "drop a block, or put it in again"),
    ("R", "the session started earlier; before the start: the room check"),
    ("E", "the ends: by when everybody must be out, and the end you would like"),
    ("F", "feedback cards, counted"),
    ("K", "park a topic"),
    ("M", "write a note; never a name"),
    ("C", "materials; after the end: the closing check"),
    ("A", "people: here, left, back, adults, who leads, and changes to this block"),
    ("O", "spare activities out of the back pocket"),
    ("V", "the whole plan with its times"),
    ("S", "say where the session stands"),
    ("U", "undo the last thing"),
    (". or B", "hide the screen, and show it again"),
    ("Up, Down", "scroll"),
    (": or /", "type a command; the first letters are enough"),
    ("Ctrl-Z", "back to the shell for a while; fg comes back"),
    ("Ctrl-L", "paint the screen anew"),
    ("Q", "quit: it asks first, and the session stays open for --resume"),
  ]

  /// Stands on the screen while it is hidden.
  package static let hiddenScreen = "Hidden. Press . or B."

  /// Keys of places where something is chosen or read.
  package enum Keys {
    /// In a list.
    package static let list = ["Up Down choose", "Enter takes it", "1-9 at once", "Esc back"]
    /// In a list of things to tick.
    package static let ticks = ["Up Down choose", "Space ticks", "1-9 at once", "Esc back"]
    /// While something is typed.
    package static let field = ["Enter takes it", "Esc back"]
    /// While a command is typed.
    package static let palette = ["Enter runs it", "Tab completes", "Up Down choose", "Esc back"]
    /// On a page to read.
    package static let page = ["Up Down scroll", "Esc back"]
    /// On the preview.
    package static let late = [
      "Y accept", "K keep this block as it is", "Up Down choose", "D drop", "Esc go on as you are",
    ]
    /// At the feedback cards.
    package static let cards = [
      "G A R or Up Down colour", "+ - or digits count", "Enter takes it", "Esc back",
    ]
    /// At the questions when somebody left.
    package static let questions = ["1-4 tick", "! safety", "Esc back"]
    /// At the safeguarding steps.
    package static let care = "Esc back to where you were"
    /// At the safeguarding steps where there is more than one page.
    package static func care(page: Int, of count: Int) -> String {
      "page \(page) of \(count)  Space next page  \(care)"
    }
  }
}
