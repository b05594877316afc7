extension InterfaceText {
  /// What a rehearsal says of itself.
  package enum Rehearsal {
    /// Opens it.
    package static var opening: String { said("This is a rehearsal. Nothing of it is written down.") }

    /// Stands at the top of every screen of a rehearsal.
    package static var word: String { said("REHEARSAL") }

    /// Stands on the screen where a session says when it was saved.
    package static func mark(speed: Int) -> String {
      speed == 1
        ? said("rehearsal: nothing is kept") : said("rehearsal x{speed}, nothing kept", ["speed": speed])
    }

    /// Closes its window.
    package static var leave: String { said("Close this window; nothing of a rehearsal is kept") }

    /// Said of a note or a topic.
    package static var words: String { said("Taken for this rehearsal only. Never a name.") }

    /// Closes it.
    package static var closing: String { said("The rehearsal is over. Nothing of it was written down.") }

    /// Says how fast its clock runs.
    package static func speed(_ times: Int) -> String {
      times == 1
        ? said("The clock runs as on the wall.")
        : said("One minute on the wall is {length} here.", ["length": minutes(times)])
    }
  }
}
