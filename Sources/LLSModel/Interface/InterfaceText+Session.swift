extension InterfaceText {
  /// Said after an event that is on the disk.
  package static func saved(_ sequence: Int) -> String { "saved \(sequence)" }

  /// Said after an event that is not.
  package static func notSaved(waiting: Int, reason: String) -> String {
    "NOT SAVED: \(reason). \(waiting) waiting. Go on with the session; each command tries again."
  }

  /// Asked once after a gap.
  package static func gapQuestion(milliseconds: Int) -> String {
    """
    This window was away for \(length(milliseconds: milliseconds)). It is counted. Type gap no if the group did \
    not go on, or gap yes.
    """
  }

  /// Said when a run goes on paused.
  package static let resumedPaused = "The session is paused. Type resume to let the clock go on."

  /// Said when somebody leaves; the answers are not stored.
  package static let leftQuestions = [
    "Who followed? Where are they now?",
    "Is there a safe way home? If nobody knows where they are, start the missing-from-group procedure.",
    "Nothing of this is stored, only the time. When they are back: returned CODE.",
  ]

  /// Heading of the safeguarding steps.
  package static let careHeading = "Keep people safe: the local procedure, in its order. Nothing is stored."

  /// Said where the toolkit has no steps.
  package static let noCareSteps =
    "The toolkit gives no steps. Follow your service's own safeguarding procedure, now."

  /// Said after the steps.
  package static let careEnd = "The session goes on with any command; status says where you are."

  /// Said when fewer adults are here than the module asks for.
  package static func shortOfAdults(have: Int, need: Int) -> String {
    "\(have) of \(counted(need, "adult")): pause, or put in a spare activity (spare lists them), until there are enough."
  }

  /// Said when the plan ends after the hard end.
  package static func late(by length: String, end: String, hard: String) -> String {
    "\(length) late: on this plan you finish \(end), hard end \(hard). Type late to fit the rest in."
  }

  /// Said when the plan ends in time.
  package static func onTime(end: String, hard: String?) -> String {
    hard.map { "On this plan you finish \(end), hard end \($0)." } ?? "On this plan you finish \(end)."
  }

  /// Opens a run that has not begun.
  package static let beforeStart =
    "Not started. Type staff N, attend CODE CODE, material ID; then start. help says more."

  /// Said at the end.
  package static let afterFinish = [
    "The closing check, the same every time. Before anybody goes home: grounding done? every comment and slip read by a worker who did "
      + "not lead? concerns passed on, or none? everyone leaving safely? Then, between you: debrief held?",
    "When all of it is done, type closing and who read the cards: closing reader-of-cards. If it is not over, undo.",
  ]

  /// Said after the closing check.
  package static let afterClosingCheck = [
    "The closing check is done. Only that is kept: when, and by which role.",
    "Tomorrow: check in with each person, in the way that is safe for them. For supervision: what would I do again, and what "
      + "not? Type quit to close.",
  ]

  /// Said when the window closes on a session whose closing check is missing.
  package static let checkMissing =
    "The closing check is not written down. When it is done: lls run --resume, then closing and the role."

  /// Said when the window closes on a run that is not over.
  package static let leftOpen = "The session is still open. Go on with it by adding --resume."

  /// Said when a word is not a command.
  package static func notACommand(_ word: String) -> String {
    switch word.lowercased() {
    case "q", "exit", "bye", "close":
      return "\(word) is not a command. quit closes this window; finish ends the session."
    case "stop", "end":
      return
        "\(word) is not a command. pause stops the clock; finish ends the session; quit closes this window."
    default: break
    }
    let near = NearMiss.suggestions(for: word.lowercased(), among: sessionCommands.map(\.word))
    return near.isEmpty
      ? "\(word) is not a command. Type help to see what is."
      : "\(word) is not a command. Did you mean \(either(near))?"
  }

  /// Said when a command lacks something.
  package static func typeItLike(_ usage: String) -> String { "Type it like this: \(usage)" }

  /// How a participant's code is typed.
  package static let formOfACode =
    "A code has eight characters, without a space between them; the last one checks the others: look at the card."

  /// Said when a code is not one.
  package static func notACode(_ word: String) -> String {
    "\(word) is not a participant's code. \(formOfACode)"
  }

  /// Said when a note was taken.
  package static let noteKept = "Note kept in the journal on this laptop. Never a name."

  /// Said when a topic was parked.
  package static let topicKept = "Topic kept in the journal on this laptop. Never a name."

  /// Said when a note or a topic was undone: the journal only grows.
  package static let wordsStay = "The words stay in the journal file."

  /// Help about notes and topics.
  package static let notesStay =
    "Never a name. undo takes it out of the session, and the words stay in the journal file on this laptop. If a name slipped in: import "
    + "the session with lls delivery import, then delete the file."

  /// Said at a start where nobody was counted.
  package static let nobodyCounted =
    "Nobody is counted yet: type staff N and attend CODE when you can."

  /// Said when the plan moves on during a pause.
  package static let stillPaused = "Still paused: type resume."

  /// Stands over what could not be saved when the window closes.
  package static let unsavedHeading = "Not saved. Write this down on paper:"
}
