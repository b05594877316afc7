extension InterfaceText {
  /// Said after an event that is on the disk.
  package static func saved(_ sequence: Int) -> String { said("saved {sequence}", ["sequence": sequence]) }

  /// Said after an event that is not.
  package static func notSaved(waiting: Int, reason: String) -> String {
    said(
      "NOT SAVED: {reason}. {waiting} waiting. Go on with the session; each command tries again.",
      ["reason": reason, "waiting": waiting])
  }

  /// Said when the journal was taken away and has been written anew.
  package static func journalMoved(to path: String) -> String {
    said("The journal was taken away or cut short. It is written anew, whole: {path}", ["path": path])
  }

  /// Asked once after a gap.
  package static func gapQuestion(milliseconds: Int) -> String {
    said(
      """
      This window was away for {length}. It is counted. Type gap no if the group did \
      not go on, or gap yes.
      """, ["length": length(milliseconds: milliseconds)])
  }

  /// Said when a run goes on paused.
  package static var resumedPaused: String {
    said("The session is paused. Type resume to let the clock go on.")
  }

  /// Said when somebody leaves; the answers are not stored.
  package static var leftQuestions: [String] {
    [
      leftInEnglish("Who followed? Where are they now?"),
      leftInEnglish(
        "Is there a safe way home? If nobody knows where they are, start the missing-from-group procedure."),
      said("The answers are not stored, only the code and the minutes. When they are back: returned CODE."),
    ]
  }

  /// Said when core blocks were passed by. Shape: each with its number and its title.
  package static func coreNotDone(_ blocks: [(number: Int, title: String)]) -> String {
    said(
      "Core parts not done: {blocks}. If they stay out, say why: skip {numbers} time.",
      [
        "blocks": blocks.map { "\($0.number) \($0.title)" }.joined(separator: ", "),
        "numbers": blocks.map { "\($0.number)" }.joined(separator: " "),
      ])
  }

  /// Said when somebody's answers of today are withdrawn.
  package static var cardOutOfTheBox: String {
    said("Take that person's card and slips of today out of the box now.")
  }

  /// Heading of the safeguarding steps.
  package static var careHeading: String {
    leftInEnglish("Keep people safe: the local procedure, in its order. Nothing is stored.")
  }

  /// Said where the toolkit has no steps.
  package static var noCareSteps: String {
    leftInEnglish("The toolkit gives no steps. Follow your service's own safeguarding procedure, now.")
  }

  /// Said after the steps.
  package static var careEnd: String {
    said("The session goes on with any command; status says where you are.")
  }

  /// Said when fewer adults are here than the module asks for.
  package static func shortOfAdults(have: Int, need: Int) -> String {
    said(
      "{have} of {adults}: pause, or put in a spare activity (spare lists them), until there are enough.",
      ["have": have, "adults": adults(need)])
  }

  /// Said when the plan ends after the hard end.
  package static func late(by length: String, end: String, hard: String) -> String {
    said(
      "{length} late: on this plan you finish {end}, hard end {hard}. Type late to fit the rest in.",
      ["length": length, "end": end, "hard": hard])
  }

  /// Said when the plan ends in time.
  package static func onTime(end: String, hard: String?) -> String {
    hard.map { said("On this plan you finish {end}, hard end {hard}.", ["end": end, "hard": $0]) }
      ?? said("On this plan you finish {end}.", ["end": end])
  }

  /// Said when the moment is past by which everybody must be out. The last block has a number where it is still to come.
  package static func hardEndPassed(_ end: String, lastBlock: Int?) -> String {
    lastBlock.map {
      said(
        "{end} has passed: time to close. jump {number} goes to the last block.", ["end": end, "number": $0])
    } ?? said("{end} has passed: time to close. finish ends the session.", ["end": end])
  }

  /// Said once when a block has used its time.
  package static func blockIsOver(_ number: Int) -> String {
    said("The time of block {number} is over. next goes on; +5 gives it more.", ["number": number])
  }

  /// Said once when the end has come that somebody would like.
  package static func softEndCame(_ end: String) -> String {
    said("It is {end}, the end you would like.", ["end": end])
  }

  /// Opens a run that has not begun.
  package static var beforeStart: String {
    said("Not started. Type staff N, attend CODE CODE, material ID; then start. help says more.")
  }

  /// Said at the end.
  package static var afterFinish: [String] {
    [
      leftInEnglish(
        """
        The closing check, the same every time. Before anybody goes home: grounding done? every comment and slip read by \
        a worker who did not lead? concerns passed on, or none? everyone leaving safely? Then, between you: debrief held?
        """),
      said(
        "When all of it is done, type closing and who read the cards: closing reader-of-cards. If it is not over, undo."
      ),
    ]
  }

  /// Said after the closing check.
  package static var afterClosingCheck: [String] {
    [
      said("The closing check is done. Only that is kept: when, and by which role."),
      leftInEnglish(
        """
        Tomorrow: check in with each person, in the way that is safe for them. For supervision: what would I do again, \
        and what not? Type quit to close.
        """),
    ]
  }

  /// Said when the window closes on a session whose closing check is missing.
  package static var checkMissing: String {
    said(
      "The closing check is not written down. When it is done: lls run --resume, then closing and the role.")
  }

  /// Said when the window closes on a run that is not over.
  package static var leftOpen: String { said("The session is still open. Go on with it by adding --resume.") }

  /// Said when a word is not a command.
  package static func notACommand(_ word: String) -> String {
    switch word.lowercased() {
    case "q", "exit", "bye", "close":
      return said(
        "{word} is not a command. quit closes this window; finish ends the session.", ["word": word])
    case "stop", "end":
      return
        said(
          "{word} is not a command. pause stops the clock; finish ends the session; quit closes this window.",
          ["word": word])
    default: break
    }
    let near = NearMiss.suggestions(for: word.lowercased(), among: sessionCommands.map(\.word))
    return near.isEmpty
      ? said("{word} is not a command. Type help to see what is.", ["word": word])
      : said("{word} is not a command. Did you mean {words}?", ["word": word, "words": either(near)])
  }

  /// Said when a command lacks something.
  package static func typeItLike(_ usage: String) -> String {
    said("Type it like this: {usage}", ["usage": usage])
  }

  /// How `late` is typed.
  package static var usageOfLate: String { said("late, or late keep 4") }

  /// How a participant's code is typed.
  package static var formOfACode: String {
    said(
      "A code has eight characters, without a space between them; the last one checks the others: look at the card."
    )
  }

  /// Said when a code is not one.
  package static func notACode(_ word: String) -> String {
    said("{word} is not a participant's code. {form}", ["word": word, "form": formOfACode])
  }

  /// Said when a note was taken.
  package static var noteKept: String { said("Note kept in the journal on this laptop. Never a name.") }

  /// Said when a topic was parked.
  package static var topicKept: String { said("Topic kept in the journal on this laptop. Never a name.") }

  /// Said when a note or a topic was undone: the journal only grows.
  package static var wordsStay: String {
    said("The words stay in the journal file until lls runs strike takes them out.")
  }

  /// Help about notes and topics.
  package static var notesStay: String {
    said(
      """
      Never a name, and nothing that anybody disclosed. undo takes it out of the session, and the words stay in the \
      journal file on this laptop. If a name slipped in: undo it, and when the window is closed, lls runs strike.
      """)
  }

  /// Said at a start where nobody was counted.
  package static var nobodyCounted: String {
    said("Nobody is counted yet: type staff N and attend CODE when you can.")
  }

  /// Said when the plan moves on during a pause.
  package static var stillPaused: String { said("Still paused: type resume.") }

  /// Stands over what could not be saved when the window closes.
  package static var unsavedHeading: String { said("Not saved. Write this down on paper:") }
}
