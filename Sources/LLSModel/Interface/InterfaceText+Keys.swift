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
    /// The closing check is written down.
    case closed
  }

  /// The keys at the foot of the screen, those that are needed most first.
  package static func keyHints(_ moment: KeyMoment, isWide: Bool) -> [String] {
    switch moment {
    case .before:
      [
        said("Space start"), said("A people"), said("C materials"), said("R room check"), said("E ends"),
        said("! safety"), said(". hide screen"),
        said("? all keys"), said("Q quit"),
      ]
    case .running, .paused:
      isWide ? wideHints(moment) : narrowHints(moment)
    case .after:
      [
        said("C closing check"), said("F for the author"), said("M note"), said("K park"),
        said("W written down"),
        said("U undo"), said("! safety"), said(". hide screen"), said("? all keys"), said("Q quit"),
      ]
    case .closed: closedHints
    }
  }

  private static var closedHints: [String] {
    [
      said("F for the author"), said("Q quit"), said("M note"), said("U undo"), said("W written down"),
      said("! safety"), said(". hide screen"),
      said("? all keys"),
    ]
  }

  private static func narrowHints(_ moment: KeyMoment) -> [String] {
    [
      said("Space next step"), said("N next block"), moment == .paused ? said("P resume") : said("P pause"),
      said("+ more time"),
      said("L running late"), said("! safety"), said("F feedback"), said("K park"), said("M note"),
      said("U undo"), said(". hide screen"),
      said("? all keys"), said("Q quit"),
    ]
  }

  private static func wideHints(_ moment: KeyMoment) -> [String] {
    [
      said("Space or PgDn next step"), said("N next block"), said("PgUp back"),
      moment == .paused ? said("P resume") : said("P pause"),
      said("+ - time"), said("L running late"), said("J jump"), said("D drop"), said("R started earlier"),
      said("F feedback"), said("K park"),
      said("M note"), said("C materials"), said("A people"), said("U undo"), said(". or B hide screen"),
      said("! safety"), said("S status"),
      said("? all keys"), said("Q quit"),
    ]
  }

  /// Every key of the main screen with what it does.
  package static var sessionKeys: [(key: String, meaning: String)] {
    [
      ("!", said("the safeguarding steps, from anywhere; Esc is the way back; nothing is stored")),
      ("Space, PgDn", said("more of the block's words, then: this step is done; before the start: start")),
      ("N", said("next block; after the last one it asks whether to end")),
      ("PgUp", said("back a step, or to the block before")),
      ("P", said("pause, and go on")),
      ("+ -", said("a minute more or less for this block")),
      ("L", said("running late: see how the rest would fit, then accept it or not")),
      ("J", said("jump to a block")),
      ("D", said("drop a block, or put it in again")),
      ("R", said("the session started earlier; before the start: the room check")),
      ("E", said("the ends: by when everybody must be out, and the end you would like")),
      ("F", said("feedback cards, counted; after the end: for the module's author")),
      ("K", said("park a topic")),
      ("M", said("write a note; never a name")),
      ("C", said("materials; after the end: the closing check")),
      ("A", said("people: here, left, back, adults, who leads, and changes to this block")),
      ("O", said("spare activities out of the back pocket")),
      ("V", said("the whole plan with its times, and the words of a block that is chosen there")),
      ("W", said("what is written down: parked topics and notes")),
      ("S", said("say where the session stands")),
      ("U", said("undo the last thing")),
      ("\\!", Slip.exclamationMarkKey),
      (said(". or B"), said("hide the screen, and show it again")),
      ("Ctrl-B", said("hide the screen from anywhere, a half-typed note too")),
      ("Up, Down", said("scroll")),
      (said(": or /"), said("type a command; the first letters are enough")),
      ("Ctrl-Z", said("back to the shell for a while; fg comes back")),
      ("Ctrl-L", said("paint the screen anew")),
      ("Q", said("quit: it asks first, and the session stays open for --resume")),
    ]
  }

  /// Stands on the screen while it is hidden.
  package static var hiddenScreen: String { said("Hidden. Press . or B.") }

  /// Keys of places where something is chosen or read.
  package enum Keys {
    /// In place of the next step, while the block has lines that were not on the screen.
    package static var moreBelow: String { said("Space more below") }
    /// What has to be there on the smallest screen.
    package static var always: [String] { [said("! safety"), said("? all keys")] }
    /// In a list.
    package static var list: [String] {
      [said("Up Down choose"), said("Enter takes it"), said("1-9 at once"), said("Esc back")]
    }
    /// In a list of things to tick.
    package static var ticks: [String] {
      [said("Up Down choose"), said("Space ticks"), said("1-9 at once"), said("Esc back")]
    }
    /// While something is typed.
    package static var field: [String] {
      [said("Enter takes it"), said("Esc back"), said("Ctrl-B hide screen"), said("Ctrl-U clear")]
    }
    /// While one person is chosen by code.
    package static var codes: [String] {
      [said("Type the code"), said("Up Down choose"), said("Enter takes it"), said("Esc back")]
    }
    /// At the boxes of the closing check.
    package static var closing: [String] {
      [
        said("1-5 tick"), said("Up Down choose"), said("Space ticks"), said("Enter when all are ticked"),
        said("Esc back"),
      ]
    }
    /// While words are typed.
    package static var words: [String] { field + [Slip.care, Slip.exclamationMark] }
    /// While words are typed that may also be none.
    package static var wordsOrNone: [String] {
      [Slip.mayBeEmpty, said("Esc back"), Slip.care, Slip.exclamationMark]
    }
    /// While a command is typed.
    package static var palette: [String] {
      [said("Enter runs it"), said("Tab completes"), said("Up Down choose"), said("Esc back")]
    }
    /// On a page to read.
    package static var page: [String] { [said("Up Down scroll"), said("Esc back")] }
    /// On the preview.
    package static var late: [String] {
      [
        said("Y accept"), said("K keep this block as it is"), said("Up Down choose"),
        said("D drop this block"),
        said("Esc go on as you are"),
      ]
    }
    /// On the preview where the rest does not fit.
    package static var tooMuch: [String] {
      [
        said("D drop this block"), said("S shortest all the same"), said("E move the hard end"),
        said("K keep this block as it is"), said("Up Down choose"), said("Esc go on as you are"),
      ]
    }
    /// On the preview where nothing has to change.
    package static var nothingToFit: [String] { [said("Up Down choose"), said("Esc go on as you are")] }
    /// At the feedback cards.
    package static var cards: [String] {
      [
        said("G A R or Up Down colour"), said("+ - or digits count"), said("Enter takes it"),
        said("Esc back"),
      ]
    }
    /// At the questions when somebody left.
    package static var questions: [String] { [said("1-4 tick"), said("! safety"), said("Esc back")] }
    /// At the safeguarding steps.
    package static var care: String { said("Esc back to where you were") }
    /// At the safeguarding steps where there is more than one page.
    package static func care(page: Int, of count: Int) -> String {
      said("page {page} of {count}  Space next page  {care}", ["page": page, "count": count, "care": care])
    }
  }
}
