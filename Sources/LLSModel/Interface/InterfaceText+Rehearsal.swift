extension InterfaceText {
  /// What a rehearsal says of itself.
  package enum Rehearsal {
    /// Opens it.
    package static let opening = "This is a rehearsal. Nothing of it is written down."

    /// Stands at the top of every screen of a rehearsal.
    package static var word: String { said("REHEARSAL") }

    /// Stands on the screen where a session says when it was saved.
    package static let mark = "rehearsal: nothing is kept"

    /// Said of a note or a topic.
    package static let words = "Taken for this rehearsal only. Never a name."

    /// Closes it.
    package static let closing = "The rehearsal is over. Nothing of it was written down."

    /// Says how fast its clock runs.
    package static func speed(_ times: Int) -> String {
      times == 1 ? "The clock runs as on the wall." : "One minute on the wall is \(times) minutes here."
    }
  }
}
