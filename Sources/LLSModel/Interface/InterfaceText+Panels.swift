/// Words of what is chosen and typed on the whole screen of a session.
extension InterfaceText {
  /// Headings and lines of lists and pages.
  package enum Panel {
    /// Heads all keys.
    package static let allKeys = "ALL KEYS"
    /// Heads the status in words.
    package static let status = "WHERE THE SESSION STANDS"
    /// Heads what a typed command said.
    package static let said = "ANSWER"
    /// Heads the commands that begin like what was typed.
    package static let commands = "COMMANDS"
    /// Heads the people.
    package static let people = "PEOPLE AND CHANGES, by code, never by name"
    /// Somebody is here.
    package static let attend = "They are here: type codes"
    /// Somebody left.
    package static let left = "Somebody left the room"
    /// Somebody came back.
    package static let back = "Somebody is back"
    /// Not here.
    package static let absent = "Not here today: type codes"
    /// Not here, agreed.
    package static let excused = "Not here, and it was agreed: type codes"
    /// Takes answers back.
    package static let withdraw = "Somebody takes back today's answers"
    /// Adults.
    package static let adults = "How many adults are in the room"
    /// Handover.
    package static let handover = "Somebody else leads"
    /// Adaptation.
    package static let adapt = "This block is done in another way"
    /// Heads the adaptations.
    package static let what = "WHAT IS DIFFERENT IN THIS BLOCK?"
    /// Heads the reasons.
    package static let why = "WHY?"
    /// Heads the reasons to leave a core block out.
    package static let whyDrop = "A core part of the module: WHY IS IT LEFT OUT?"
    /// Heads the list of those who are here.
    package static let whoLeft = "WHO LEFT?"
    /// Heads the list of those who left.
    package static let whoIsBack = "WHO IS BACK?"
    /// Heads the list of those whose answers of today may be withdrawn.
    package static let whoWithdraws = "WHO TAKES BACK TODAY'S ANSWERS?"
    /// Nobody is on such a list.
    package static let nobody = "Nobody by the register."
    /// Heads the roles.
    package static let leads = "WHO LEADS NOW?"
    /// Heads the roles of the closing check.
    package static let closing = "WHO READ THE CARDS? Never the one who led."
    /// Heads the blocks to jump to.
    package static let jump = "JUMP TO WHICH BLOCK?"
    /// Heads the blocks to drop.
    package static let drop = "DROP WHICH BLOCK?"
    /// A block that the module needs.
    package static let core = "core"
    /// A block that is out may come in again.
    package static let putIn = "put in again"
    /// Heads the materials.
    package static let materials = "MATERIALS AT HAND"
    /// Heads the checks of the room.
    package static let room = "ROOM CHECK (ticks are for this screen only)"
    /// Heads the spare activities.
    package static let spares = "BACK POCKET"
    /// Heads the ends.
    package static let ends = "ENDS"
    /// Sets the hard end.
    package static let hardEnd = "Everybody must be out by a time"
    /// Sets the soft end.
    package static let softEnd = "An end you would like"
    /// Takes the hard end away.
    package static let noHardEnd = "No time by which everybody must be out"
    /// Takes the soft end away.
    package static let noSoftEnd = "No end you would like"
    /// Heads the ways out.
    package static let quit = "QUIT?"
    /// Closes the window only.
    package static let leaveOpen = "Close this window; the session stays open for lls run --resume"
    /// Closes the window of a session that is over.
    package static let leave = "Close this window"
    /// Ends it.
    package static let finish = "The session is over: end it"
    /// Breaks it off.
    package static let abandon = "Break the session off"
    /// Goes on.
    package static let goOn = "Go on"
    /// Heads the question after the last block.
    package static let lastBlock = "NO BLOCK FOLLOWS"
    /// Heads the offer when there are too few adults.
    package static let tooFew = "TOO FEW ADULTS"
    /// Pauses.
    package static let pause = "Pause until there are enough"
    /// Puts in a spare activity.
    package static let putInSpare = "A spare activity out of the back pocket"
    /// Goes on all the same.
    package static let goOnAnyway = "Go on as you are"
    /// Heads the question about a gap.
    package static let gap = "THIS WINDOW WAS AWAY"
    /// Counts it.
    package static let counted = "The group went on: count the time"
    /// Leaves it out.
    package static let leftOut = "The group did not go on: leave the time out"
    /// Heads the preview.
    package static let late = "FIT THE REST IN. Nothing has changed yet."
    /// Nothing has to change.
    package static let landsAlready = "The plan ends at the hard end already. Nothing has to change."
    /// A block that was kept.
    package static let kept = "kept as it is"
    /// A block that cannot be shortened.
    package static let noFloor = "cannot be shortened"
    /// Heads the cards.
    package static let cards = "FEEDBACK CARDS"
    /// Heads the questions when somebody left.
    package static let somebodyLeft = "SOMEBODY LEFT THE ROOM"
    /// Heads the same questions when somebody takes answers back.
    package static let somebodyWithdrew = "SOMEBODY TAKES BACK TODAY'S ANSWERS"
    /// The questions.
    package static let leftQuestions = [
      "Who followed?", "Where are they now?", "Is there a safe way home?",
      "If nobody knows where they are: is the missing-from-group procedure started?",
    ]
    /// Under the questions.
    package static let nothingStored = "The answers are not stored, only the code and the minutes."

    /// How long the window was away.
    package static func away(_ length: String) -> String {
      "It was away for \(length). The time is counted for now."
    }

    /// A block's length in the preview; nil where the rest does not fit. Unit: minutes.
    package static func change(from before: Int, to after: Int?) -> String {
      after.map { "\(before) -> \($0)" } ?? "\(before)"
    }

    /// A block's shortest useful length. Unit: minutes.
    package static func floor(_ minutes: Int) -> String { "\(minutes) at least" }

    /// How many adults there are.
    package static func adults(_ have: Int, of need: Int) -> String { "\(have) of \(need) adults are here." }
  }

  /// What is asked at the prompt.
  package enum Prompt {
    /// A note.
    package static let note = "Note, never a name"
    /// A topic.
    package static let park = "Park"
    /// The start was earlier.
    package static let started = "Started how many minutes earlier"
    /// The hard end.
    package static let hard = "Everybody out by (hh:mm)"
    /// The soft end.
    package static let soft = "The end you would like (hh:mm)"
    /// Adults.
    package static let adults = "Adults in the room"
    /// Codes of those who are here.
    package static let present = "Here, codes"
    /// Codes of those who are not.
    package static let absent = "Not here, codes"
    /// Codes of those who are excused.
    package static let excused = "Excused, codes"
  }

  /// Sentences for what the whole screen says, beside those of the plain face.
  package enum Said {
    /// Started, and nobody is counted.
    package static let nobodyCounted = "Started. Nobody is counted yet: A when you can."
    /// Every step is done.
    package static let stepsDone = "Every step of this block is done. N goes to the next block."
    /// Still paused.
    package static let stillPaused = "Still paused: P goes on."
    /// Not started.
    package static let notStarted = "The session has not started. Space starts it."
    /// Over.
    package static let ended = "The session is over. U opens it again, Q quits."
    /// The first block.
    package static let firstBlock = "This is the first block. U takes something back."
    /// No hard end.
    package static let noHardEnd = "There is no time yet by which everybody must be out."
    /// A core block that is not the active one.
    package static func coreBlock(_ number: Int) -> String {
      "Block \(number) is a core part of the module. Go to it first (J), then D asks why; or make it shorter (L)."
    }
    /// Time to spare.
    package static func timeToSpare(_ length: String) -> String {
      "You are not late: there are \(length) to spare. Nothing has to change."
    }
    /// Does not fit.
    package static func doesNotFit(_ deficit: String) -> String {
      "The rest does not fit, even at its shortest: \(deficit) too much."
    }
    /// What may go.
    package static func mayDrop(_ blocks: [String]) -> String {
      blocks.isEmpty
        ? "Nothing that is left may be dropped: move the hard end (E), or leave a core block out with a reason (D)."
        : "You may drop: \(blocks.joined(separator: ", ")). D drops."
    }
    /// A key that does nothing.
    package static let unknownKey = "That key does nothing here. ? shows all keys."
    /// Nothing to undo.
    package static let nothingToUndo = "There is nothing to undo."
    /// The time that a block has. Unit: minutes.
    package static func given(_ number: Int, minutes count: Int) -> String {
      "Block \(number) has \(InterfaceText.minutes(count)) now."
    }
    /// Goes on after a crash.
    package static let resumed = "The session goes on from its journal."
    /// Goes on paused.
    package static let resumedPaused = "The session is paused. P lets the clock go on."
    /// No such command.
    package static let noMatch = "No command begins like that. Esc goes back."
  }
}
