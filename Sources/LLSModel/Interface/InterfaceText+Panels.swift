/// Words of what is chosen and typed on the whole screen of a session.
extension InterfaceText {
  /// Headings and lines of lists and pages.
  package enum Panel {
    /// Heads all keys.
    package static var allKeys: String { said("ALL KEYS") }
    /// Heads the status in words.
    package static var status: String { said("WHERE THE SESSION STANDS") }
    /// Heads parked topics and notes.
    package static var written: String { said("WRITTEN DOWN") }
    /// Heads what a typed command said.
    package static var answer: String { said("ANSWER") }
    /// Heads the commands that begin like what was typed.
    package static var commands: String { said("COMMANDS") }
    /// Heads the people.
    package static var people: String { said("PEOPLE AND CHANGES, by code, never by name") }
    /// Somebody is here.
    package static var attend: String { said("They are here: type codes") }
    /// Somebody left.
    package static var left: String { said("Somebody left the room") }
    /// Somebody came back.
    package static var back: String { said("Somebody is back") }
    /// Not here.
    package static var absent: String { said("Not here today: type codes") }
    /// Not here, agreed.
    package static var excused: String { said("Not here, and it was agreed: type codes") }
    /// Takes answers back.
    package static var withdraw: String { said("Somebody takes back today's answers") }
    /// Adults.
    package static var adults: String { said("How many adults are in the room") }
    /// Handover.
    package static var handover: String { said("Somebody else leads") }
    /// Adaptation.
    package static var adapt: String { said("This block is done in another way") }
    /// Heads the adaptations.
    package static var what: String { said("WHAT IS DIFFERENT IN THIS BLOCK?") }
    /// Heads the reasons.
    package static var why: String { said("WHY?") }
    /// Heads the reasons for core blocks that were passed by.
    package static var whyNotDone: String { said("CORE PARTS NOT DONE: WHY ARE THEY LEFT OUT?") }
    /// They are not left out.
    package static var comeLater: String { said("They were done, or come later: go on") }
    /// Nobody counted adults.
    package static var adultsNotCounted: String { said("Adults are not counted (A).") }
    /// Nobody counted cards.
    package static var cardsNotCounted: String { said("Feedback cards are not counted (F).") }
    /// Core blocks that nobody has reached.
    package static func notReached(_ blocks: String) -> String {
      said("Core parts not done: {blocks}.", ["blocks": blocks])
    }
    /// Heads the reasons to leave a core block out.
    package static var whyDrop: String { said("A core part of the module: WHY IS IT LEFT OUT?") }
    /// Heads the list of those who are here.
    package static var whoLeft: String { said("WHO LEFT?") }
    /// Heads the list of those who left.
    package static var whoIsBack: String { said("WHO IS BACK?") }
    /// Heads the list of those whose answers of today may be withdrawn.
    package static var whoWithdraws: String { said("WHO TAKES BACK TODAY'S ANSWERS?") }
    /// Nobody is on such a list.
    package static var nobody: String { said("Nobody by the register.") }
    /// Nobody's code begins like what was typed.
    package static var nobodyLikeThat: String { said("Nobody by the register has a code like that.") }
    /// Withdraws them.
    package static var withdrawIt: String { said("Yes: take today's answers back") }
    /// Asks before answers are withdrawn.
    package static func confirmWithdrawal(_ code: String) -> String {
      said("TAKE BACK TODAY'S ANSWERS OF {code}?", ["code": code])
    }
    /// Heads the boxes of the closing check.
    package static var closingBoxes: String {
      said("CLOSING CHECK: tick each one when it is done")
    }
    /// Closes the window with something that is lost.
    package static var leaveAllTheSame: String {
      said("Close it all the same; what is not on the disk is shown once, to write on paper")
    }
    /// Heads the roles.
    package static var leads: String { said("WHO LEADS NOW?") }
    /// Heads the roles of the closing check.
    package static var closing: String { said("WHO READ THE CARDS? Never the one who led.") }
    /// Heads the blocks to jump to.
    package static var jump: String { said("JUMP TO WHICH BLOCK?") }
    /// Heads the blocks to drop.
    package static var drop: String { said("DROP WHICH BLOCK?") }
    /// A block that the module needs.
    package static var core: String { said("core") }
    /// A block that is out may come in again.
    package static var putIn: String { said("put in again") }
    /// Heads the materials.
    package static var materials: String { said("MATERIALS AT HAND") }
    /// Heads the checks of the room.
    package static var room: String { said("ROOM CHECK (ticks are for this screen only)") }
    /// Heads the spare activities.
    package static var spares: String { said("BACK POCKET") }
    /// Heads the ends.
    package static var ends: String { said("ENDS") }
    /// Sets the hard end.
    package static var hardEnd: String { said("Everybody must be out by a time") }
    /// Sets the soft end.
    package static var softEnd: String { said("An end you would like") }
    /// Takes the hard end away.
    package static var noHardEnd: String { said("No time by which everybody must be out") }
    /// Takes the soft end away.
    package static var noSoftEnd: String { said("No end you would like") }
    /// Heads the ways out.
    package static var quit: String { said("QUIT?") }
    /// Closes the window only.
    package static var leaveOpen: String {
      said("Close this window; the session stays open for lls run --resume")
    }
    /// Closes the window of a session that is over.
    package static var leave: String { said("Close this window") }
    /// Ends it.
    package static var finish: String { said("The session is over: end it") }
    /// Breaks it off.
    package static var abandon: String { said("Break the session off") }
    /// Goes on.
    package static var goOn: String { said("Go on") }
    /// Heads the question after the last block.
    package static var lastBlock: String { said("NO BLOCK FOLLOWS") }
    /// Heads the offer when there are too few adults.
    package static var tooFew: String { said("TOO FEW ADULTS") }
    /// Pauses.
    package static var pause: String { said("Pause until there are enough") }
    /// Puts in a spare activity.
    package static var putInSpare: String { said("A spare activity out of the back pocket") }
    /// Goes on all the same.
    package static var goOnAnyway: String { said("Go on as you are") }
    /// Heads the question about a gap.
    package static var gap: String { said("THIS WINDOW WAS AWAY") }
    /// Counts it.
    package static var counted: String { said("The group went on: count the time") }
    /// Leaves it out.
    package static var leftOut: String { said("The group did not go on: leave the time out") }
    /// Heads the preview.
    package static var late: String { said("FIT THE REST IN. Nothing has changed yet.") }
    /// Nothing has to change.
    package static var landsAlready: String {
      said("The plan ends at the hard end already. Nothing has to change.")
    }
    /// A block that was kept.
    package static var kept: String { said("kept as it is") }
    /// A block that cannot be shortened.
    package static var noFloor: String { said("cannot be shortened") }
    /// Heads the cards.
    package static var cards: String { said("FEEDBACK CARDS") }
    /// Heads the questions when somebody left.
    package static var somebodyLeft: String { said("SOMEBODY LEFT THE ROOM") }
    /// The questions.
    package static var leftQuestions: [String] {
      [
        leftInEnglish("Who followed?"), leftInEnglish("Where are they now?"),
        leftInEnglish("Is there a safe way home?"),
        leftInEnglish("If nobody knows where they are: is the missing-from-group procedure started?"),
      ]
    }
    /// Under the questions.
    package static var nothingStored: String {
      said("The answers are not stored, only the code and the minutes.")
    }

    /// How long the window was away.
    package static func away(_ length: String) -> String {
      said("It was away for {length}. The time is counted for now.", ["length": length])
    }

    /// A block's length in the preview; nil where the rest does not fit. Unit: minutes.
    package static func change(from before: Int, to after: Int?) -> String {
      after.map { "\(before) -> \($0)" } ?? "\(before)"
    }

    /// A block's shortest useful length. Unit: minutes.
    package static func floor(_ minutes: Int) -> String { said("{minutes} at least", ["minutes": minutes]) }

    /// How many adults there are.
    package static func adults(_ have: Int, of need: Int) -> String {
      said("{have} of {need} adults are here.", ["have": have, "need": need])
    }
  }

  /// What is asked at the prompt.
  package enum Prompt {
    /// A note.
    package static var note: String { said("Note, never a name") }
    /// A topic.
    package static var park: String { said("Park") }
    /// The start was earlier.
    package static var started: String { said("Started how many minutes earlier") }
    /// The hard end.
    package static var hard: String { said("Everybody out by (hh:mm)") }
    /// The soft end.
    package static var soft: String { said("The end you would like (hh:mm)") }
    /// One code.
    package static var code: String { said("Code") }
    /// Adults.
    package static var adults: String { said("Adults in the room") }
    /// Codes of those who are here.
    package static var present: String { said("Here, codes") }
    /// Codes of those who are not.
    package static var absent: String { said("Not here, codes") }
    /// Codes of those who are excused.
    package static var excused: String { said("Excused, codes") }
  }

  /// Sentences for what the whole screen says, beside those of the plain face.
  package enum Said {
    /// Started, and nobody is counted.
    package static var nobodyCounted: String { said("Started. Nobody is counted yet: A when you can.") }
    /// Every step is done.
    package static var stepsDone: String {
      said("Every step of this block is done. N goes to the next block.")
    }
    /// Still paused.
    package static var stillPaused: String { said("Still paused: P goes on.") }
    /// Not started.
    package static var notStarted: String { said("The session has not started. Space starts it.") }
    /// Over.
    package static var ended: String { said("The session is over. U opens it again, Q quits.") }
    /// The first block.
    package static var firstBlock: String { said("This is the first block. U takes something back.") }
    /// No hard end.
    package static var noHardEnd: String { said("There is no time yet by which everybody must be out.") }
    /// A core block that is not the active one.
    package static func coreBlock(_ number: Int) -> String {
      said(
        "Block {number} is a core part of the module: D asks why it is left out; or make it shorter (L).",
        ["number": number])
    }
    /// Time to spare.
    package static func timeToSpare(_ length: String) -> String {
      said("You are not late: there are {length} to spare. Nothing has to change.", ["length": length])
    }
    /// Does not fit.
    package static func doesNotFit(_ deficit: String) -> String {
      said("The rest does not fit, even at its shortest: {deficit} too much.", ["deficit": deficit])
    }
    /// What may go.
    package static func mayDrop(_ blocks: [String]) -> String {
      blocks.isEmpty
        ? said(
          "Nothing that is left may be dropped: move the hard end (E), leave a core block out with a reason (D), or S."
        )
        : said("You may drop: {blocks}. D drops.", ["blocks": blocks.joined(separator: ", ")])
    }
    /// Nothing is chosen yet.
    package static var chooseFirst: String { said("Nothing is chosen yet: Up Down, or a number.") }
    /// No code is typed or chosen yet.
    package static var typeACode: String { said("Type the code on the card, or choose it with Up Down.") }
    /// More than one code begins like that.
    package static func severalCodes(_ count: Int) -> String {
      said("{count} codes begin like that: type on, or choose with Up Down.", ["count": count])
    }
    /// Somebody left.
    package static func left(_ code: String) -> String {
      said("{code} left the room. U undoes.", ["code": code])
    }
    /// Somebody is back.
    package static func back(_ code: String) -> String {
      said("{code} is back in the room. U undoes.", ["code": code])
    }
    /// Boxes of the closing check that are not ticked.
    package static func boxesOpen(_ count: Int) -> String {
      said("Not ticked yet: {count}. Tick each one when it is done, then Enter.", ["count": count])
    }
    /// The closing check is entered.
    package static var alreadyClosed: String {
      said("The closing check is written down already. U takes it back if it was a mistake.")
    }
    /// A note or a topic that is not finished.
    package static var draftKept: String { said("What you typed is kept: the same key goes on with it.") }
    /// A field is full. Unit: characters.
    package static func longest(_ limit: Int) -> String {
      said("That is the limit, {limit} characters: the rest can go into a second note.", ["limit": limit])
    }
    /// How to type what is asked.
    package static func typeForExample(_ example: String) -> String {
      said("Type for example {example}.", ["example": example])
    }
    /// Something is typed and not taken.
    package static var halfTyped: String { said("What was begun to be typed is not kept.") }
    /// Entries that are not on the disk.
    package static func notOnDisk(_ count: Int) -> String {
      said("NOT SAVED: {count} not on the disk.", ["count": count])
    }
    /// Ctrl-C, where something would be lost.
    package static func onceMore(_ loss: String) -> String {
      said("{loss} Ctrl-C once more closes all the same.", ["loss": loss])
    }
    /// A key that does nothing.
    package static var unknownKey: String { said("That key does nothing here. ? shows all keys.") }
    /// Nothing to undo.
    package static var nothingToUndo: String { said("There is nothing to undo.") }
    /// The time that a block has. Unit: minutes.
    package static func given(_ number: Int, minutes count: Int) -> String {
      said("Block {number} has {minutes} now.", ["number": number, "minutes": InterfaceText.minutes(count)])
    }
    /// Goes on after a crash.
    package static var resumed: String { said("The session goes on from its journal.") }
    /// Goes on paused.
    package static var resumedPaused: String { said("The session is paused. P lets the clock go on.") }
    /// No such command.
    package static var noMatch: String { said("No command begins like that. Esc goes back.") }
  }
}
