/// Words of the whole screen of a session.
extension InterfaceText {
  /// Heads and labels, each as short as its place.
  package enum Screen {
    /// The run has not begun.
    package static let waiting = "NOT STARTED"
    /// The clock runs.
    package static let running = "RUNNING"
    /// The clock stands.
    package static let paused = "PAUSED"
    /// Ended at the end.
    package static let finished = "FINISHED"
    /// Broken off.
    package static let abandoned = "BROKEN OFF"
    /// Heads the table of the plan.
    package static let plan = "PLAN"
    /// Heads the times by the plan.
    package static let was = "was"
    /// Heads the times as things stand.
    package static let willBe = "will be"
    /// Stands for a block that was played.
    package static let done = "done"
    /// Stands for the active block.
    package static let now = "now"
    /// Stands for a block that is left out.
    package static let leftOut = "out"
    /// The last line of the plan, without an end that was set.
    package static let end = "END"
    /// The last line of the plan, with an end by which everybody must be out.
    package static let hardEnd = "END hard"
    /// Heads what happened last.
    package static let lastActions = "LAST ACTIONS"
    /// Says how to take the last one back.
    package static let undoes = "U undoes"
    /// Heads the materials.
    package static let materials = "MATERIALS"
    /// Heads the feedback cards.
    package static let cards = "FEEDBACK CARDS"
    /// Heads what the block works towards.
    package static let aims = "AIMS"
    /// Beside the large number of minutes that are left.
    package static let minutesLeft = "min left"
    /// Beside the large number of minutes over.
    package static let minutesOver = "min over"
    /// Labels what has to be at hand.
    package static let need = "NEED"
    /// Labels the way out of an activity.
    package static let optOut = "OPT OUT"
    /// Labels the shorter way.
    package static let shorter = "SHORTER"
    /// Labels the blocks that come next.
    package static let next = "NEXT"
    /// Labels what may go and what may come.
    package static let spare = "SPARE"
    /// Where the view for the room is.
    package static let roomView = "room screen: \"lls view --room\" in a second terminal"

    /// Where somebody is in the plan.
    package static func nowOf(_ number: Int, _ count: Int) -> String { "NOW \(number) of \(count)" }

    /// The three lengths of the active block. Unit: minutes.
    package static func lengths(planned: Int, given: Int, used: Int) -> String {
      "planned \(planned)  given \(given)  used \(used)"
    }

    /// What is left of the block. Unit: minutes; below zero for over.
    package static func left(_ minutes: Int) -> String {
      minutes >= 0 ? "\(minutes) min left" : "\(-minutes) min over"
    }

    /// When the next block is due.
    package static func nextAt(_ time: String) -> String { "next at about \(time)" }

    /// How many are in the room.
    package static func here(_ count: Int) -> String { "\(count) here" }

    /// The end by which everybody must be out.
    package static func endsHard(_ time: String) -> String { "ends \(time) hard" }

    /// The end on this plan.
    package static func endsAbout(_ time: String) -> String { "ends about \(time)" }

    /// How long it has gone on, of how long it was planned; both as hours and minutes.
    package static func elapsed(_ time: String, of planned: String) -> String { "\(time) of \(planned)" }

    /// Later than the hard end. Unit: minutes.
    package static func late(_ minutes: Int, finish: String) -> String {
      "\(minutes) min late: on this plan you finish \(finish)"
    }

    /// Later than the hard end, on a narrow screen. Unit: minutes.
    package static func lateShort(_ minutes: Int, finish: String) -> String {
      "\(minutes) min late: you finish \(finish)"
    }

    /// In time for the hard end.
    package static func onTime(finish: String) -> String { "On this plan you finish \(finish)" }

    /// Offers the preview.
    package static func fitTheRest(_ end: String) -> String { "L = fit the rest into \(end)" }

    /// The end somebody would like, past on this plan. Unit: minutes.
    package static func softEnd(_ end: String, over minutes: Int) -> String {
      "\(minutes) min after \(end), the end you would like"
    }

    /// Fewer adults than the module asks for.
    package static func adults(_ count: Int, of needed: Int) -> String { "\(count) of \(needed) ADULTS" }

    /// Blocks that may be dropped.
    package static func mayDrop(_ blocks: String) -> String { "may drop: \(blocks)" }

    /// Short activities.
    package static func backPocket(_ spares: String) -> String { "back pocket: \(spares)" }

    /// A block that may be dropped.
    package static func mayBeDropped(_ numbers: String) -> String { "\(numbers) may be dropped" }

    /// How many topics are parked.
    package static func parked(_ count: Int) -> String { "Parked \(count)" }

    /// How many cards of each colour.
    package static func cards(green: Int, amber: Int, red: Int) -> String {
      "green \(green) amber \(amber) red \(red)"
    }

    /// The cards in a line with other things.
    package static func cardsInLine(_ counts: String) -> String { "Cards: \(counts)" }

    /// How many notes there are.
    package static func notes(_ count: Int) -> String { "Notes \(count)" }

    /// Heads the parked topics.
    package static func parkedHead(_ count: Int) -> String { "PARKED (\(count))" }

    /// Heads the notes.
    package static func notesHead(_ count: Int) -> String { "NOTES (\(count))" }

    /// What happened is on the disk.
    package static func saved(_ time: String) -> String { "saved \(time)" }

    /// What happened is on the disk, in full.
    package static func journalSafe(_ time: String) -> String { "journal safe to \(time)" }

    /// What happened is not on the disk.
    package static func notSaved(_ waiting: Int, reason: String) -> String {
      "NOT SAVED (\(waiting) waiting): \(reason)"
    }

    /// So many more of a list.
    package static func more(_ count: Int) -> String { "+\(count) more" }

    /// More lines below. Unit: lines.
    package static func moreBelow(_ count: Int) -> String { "... \(count) more: Down" }

    /// More lines above. Unit: lines.
    package static func moreAbove(_ count: Int) -> String { "... \(count) above: Up" }

    /// The last thing that happened.
    package static func lastAction(_ time: String, _ what: String) -> String {
      "\(time) \(what) (U undoes)"
    }
  }

  /// Words of the page before the start.
  package enum Before {
    /// Heads the page.
    package static let heading = "BEFORE THE START"
    /// Heads the checks of the room.
    package static let room = "ROOM AND SAFETY"
    /// Heads the checks for a session over the internet.
    package static let remote = "ONLINE"
    /// Heads the materials where nobody is counted yet.
    package static let materials = "MATERIALS"
    /// How to start.
    package static let start = "Space or Enter starts the session."
    /// No end was set.
    package static let noHardEnd = "No hard end yet: E sets the time by which everybody must be out."
    /// The safeguarding steps are there already.
    package static let care = "! shows the safeguarding steps at any time. Who is the second adult today?"

    /// Heads the materials for those who are here.
    package static func materials(for people: Int) -> String { "MATERIALS for \(people) here" }

    /// Adults.
    package static func adults(_ count: Int?, need: Int) -> String {
      count.map { "Adults: \($0) of \(need)" } ?? "Adults: not counted yet, \(need) needed (A)"
    }

    /// Young people.
    package static func people(_ count: Int) -> String {
      count == 0 ? "Young people: nobody on the register yet (A)" : "Young people: \(count) here"
    }

    /// When it would end.
    package static func wouldEnd(_ time: String, minutes: Int) -> String {
      "\(InterfaceText.minutes(minutes)) planned: starting now, you finish \(time)."
    }

    /// The hard end that was set.
    package static func hardEnd(_ time: String) -> String { "Everybody must be out by \(time)." }
  }

  /// Words of the page after the end.
  package enum After {
    /// Heads the page.
    package static let heading = "AFTER THE SESSION"
    /// Heads the closing check.
    package static let check = "CLOSING CHECK, THE SAME EVERY TIME"
    /// Its questions.
    package static let questions = [
      "Was grounding done, last?",
      "Was every comment and slip read by a worker who did not lead?",
      "Were concerns passed on, or were there none?",
      "Is everyone leaving safely?",
      "Was the debrief held?",
    ]
    /// How to enter it.
    package static let enter =
      "When all of it is done: C, and who read the cards. Not over yet? U opens it again."
    /// Heads the prompts for the facilitators.
    package static let reflection = "THINK ABOUT IT TOGETHER"
    /// The prompt where the module has none.
    package static let usualPrompt = "What would we do again, and what not?"
    /// The check-in.
    package static let checkIn = "Tomorrow: check in with each person, in the way that is safe for them."
    /// Heads the lengths.
    package static let lengths = "PLANNED AND ACTUAL"

    /// The closing check is entered.
    package static func checked(_ role: String) -> String { "Done, by the \(role). Only that is kept." }

    /// A block's lengths. Unit: minutes.
    package static func block(planned: Int, used: Int) -> String {
      let over = used - planned
      return "planned \(planned)  used \(used)  \(over > 0 ? "+" : "")\(over)"
    }

    /// A block that was not played.
    package static func notPlayed(planned: Int) -> String { "planned \(planned)  left out" }
  }
}
