/// Words of the whole screen of a session.
extension InterfaceText {
  /// Heads and labels, each as short as its place.
  package enum Screen {
    /// The run has not begun.
    package static var waiting: String { said("NOT STARTED") }
    /// The clock runs.
    package static var running: String { said("RUNNING") }
    /// The clock stands.
    package static var paused: String { said("PAUSED") }
    /// Ended at the end.
    package static var finished: String { said("FINISHED") }
    /// Broken off.
    package static var abandoned: String { said("BROKEN OFF") }
    /// Heads the table of the plan.
    package static var plan: String { said("PLAN") }
    /// Heads the times by the plan.
    package static var was: String { said("was") }
    /// Heads the times as things stand.
    package static var willBe: String { said("will be") }
    /// Stands for a block that was played.
    package static var done: String { said("done") }
    /// Stands for the active block.
    package static var now: String { said("now") }
    /// Stands for a block that is left out.
    package static var leftOut: String { said("out") }
    /// Stands for a block that was begun and cut short.
    package static var cutShort: String { said("cut short") }
    /// Stands for a block that the session did not get to.
    package static var notDone: String { said("not done") }
    /// The last line of the plan, without an end that was set.
    package static var end: String { said("END") }
    /// The last line of the plan, with an end by which everybody must be out.
    package static var hardEnd: String { said("END hard") }
    /// Heads what happened last.
    package static var lastActions: String { said("LAST ACTIONS") }
    /// Says how to take the last one back.
    package static var undoes: String { said("U undoes") }
    /// Heads the materials.
    package static var materials: String { said("MATERIALS") }
    /// Heads the feedback cards.
    package static var cards: String { said("FEEDBACK CARDS") }
    /// Heads what the block works towards.
    package static var aims: String { said("AIMS") }
    /// Beside the large number of minutes that are left.
    package static var minutesLeft: String { said("min left") }
    /// Beside the large number of minutes over.
    package static var minutesOver: String { said("min over") }
    /// Labels what has to be at hand.
    package static var need: String { said("NEED") }
    /// Labels the way out of an activity.
    package static var optOut: String { said("OPT OUT") }
    /// Labels the shorter way.
    package static var shorter: String { said("SHORTER") }
    /// Labels the blocks that come next.
    package static var next: String { said("NEXT") }
    /// Labels what may go and what may come.
    package static var spare: String { said("SPARE") }
    /// Where the view for the room is.
    package static var roomView: String { said("room screen: \"lls view --room\" in a second terminal") }

    /// Where somebody is in the plan.
    package static func nowOf(_ number: Int, _ count: Int) -> String {
      said("NOW {number} of {count}", ["number": number, "count": count])
    }

    /// The three lengths of the active block. Unit: minutes.
    package static func lengths(planned: Int, given: Int, used: Int) -> String {
      said(
        "planned {planned}  given {given}  used {used}", ["planned": planned, "given": given, "used": used])
    }

    /// The same where there is room.
    package static func lengthsApart(planned: Int, given: Int, used: Int) -> String {
      lengths(planned: planned, given: given, used: used).replacing("  ", with: "   ")
    }

    /// Words with how long they take. Unit: minutes.
    package static func timed(_ words: String, minutes: Int) -> String {
      said("{words} ({minutes} min)", ["words": words, "minutes": minutes])
    }

    /// A material with how many are needed.
    package static func material(_ name: String, count: Int) -> String {
      count > 1 ? "\(count) x \(name)" : name
    }

    /// What is left of the block. Unit: minutes; below zero for over.
    package static func left(_ minutes: Int) -> String {
      minutes >= 0
        ? said("{minutes} min left", ["minutes": minutes]) : said("{minutes} min over", ["minutes": -minutes])
    }

    /// When the next block is due.
    package static func nextAt(_ time: String) -> String { said("next at about {time}", ["time": time]) }

    /// How many are in the room.
    package static func here(_ count: Int) -> String { said("{count} here", ["count": count]) }

    /// The end by which everybody must be out.
    package static func endsHard(_ time: String) -> String { said("ends {time} hard", ["time": time]) }

    /// The end on this plan.
    package static func endsAbout(_ time: String) -> String { said("ends about {time}", ["time": time]) }

    /// How long it has gone on, of how long it was planned; both as hours and minutes.
    package static func elapsed(_ time: String, of planned: String) -> String {
      said("{time} of {planned}", ["time": time, "planned": planned])
    }

    /// Later than the hard end. Unit: minutes.
    package static func late(_ minutes: Int, finish: String) -> String {
      said("{minutes} min late: on this plan you finish {finish}", ["minutes": minutes, "finish": finish])
    }

    /// Later than the hard end, on a narrow screen. Unit: minutes.
    package static func lateShort(_ minutes: Int, finish: String) -> String {
      said("{minutes} min late: you finish {finish}", ["minutes": minutes, "finish": finish])
    }

    /// The hard end is past.
    package static func hasPassed(_ end: String) -> String {
      said("{end} has passed: time to close", ["end": end])
    }
    /// The way to the last block.
    package static func toTheLast(_ number: Int) -> String {
      said("J {number} = to the last block", ["number": number])
    }
    /// The way to the end, in the last block.
    package static var endIt: String { said("Q = end the session") }
    /// In time for the hard end.
    package static func onTime(finish: String) -> String {
      said("On this plan you finish {finish}", ["finish": finish])
    }

    /// Offers the preview.
    package static func fitTheRest(_ end: String) -> String {
      said("L = fit the rest into {end}", ["end": end])
    }

    /// The end somebody would like, past on this plan. Unit: minutes.
    package static func softEnd(_ end: String, over minutes: Int) -> String {
      said("{minutes} min after {end}, the end you would like", ["minutes": minutes, "end": end])
    }

    /// Fewer adults than the module asks for.
    package static func adults(_ count: Int, of needed: Int) -> String {
      said("{count} of {needed} ADULTS", ["count": count, "needed": needed])
    }

    /// Blocks that may be dropped.
    package static func mayDrop(_ blocks: String) -> String { said("may drop: {blocks}", ["blocks": blocks]) }

    /// Short activities.
    package static func backPocket(_ spares: String) -> String {
      said("back pocket: {spares}", ["spares": spares])
    }

    /// A block that may be dropped.
    package static func mayBeDropped(_ numbers: String) -> String {
      said("{numbers} may be dropped", ["numbers": numbers])
    }

    /// How many topics are parked.
    package static func parked(_ count: Int) -> String { said("Parked {count}", ["count": count]) }

    /// How many cards of each colour.
    package static func cards(green: Int, amber: Int, red: Int) -> String {
      said("green {green} amber {amber} red {red}", ["green": green, "amber": amber, "red": red])
    }

    /// The cards in a line with other things.
    package static func cardsInLine(_ counts: String) -> String {
      said("Cards: {counts}", ["counts": counts])
    }

    /// How many notes there are.
    package static func notes(_ count: Int) -> String { said("Notes {count}", ["count": count]) }

    /// Heads the parked topics.
    package static func parkedHead(_ count: Int) -> String { said("PARKED ({count})", ["count": count]) }

    /// Heads the notes.
    package static func notesHead(_ count: Int) -> String { said("NOTES ({count})", ["count": count]) }

    /// What happened is on the disk.
    package static func saved(_ time: String) -> String { said("saved {time}", ["time": time]) }

    /// What happened is on the disk, in full.
    package static func journalSafe(_ time: String) -> String {
      said("journal safe to {time}", ["time": time])
    }

    /// What happened is not on the disk.
    package static func notSaved(_ waiting: Int, reason: String) -> String {
      said("NOT SAVED ({waiting} waiting): {reason}", ["waiting": waiting, "reason": reason])
    }

    /// So many more of a list.
    package static func more(_ count: Int) -> String { said("+{count} more", ["count": count]) }

    /// More lines below. Unit: lines.
    package static func moreBelow(_ count: Int) -> String { said("... {count} more: Down", ["count": count]) }

    /// More lines above. Unit: lines.
    package static func moreAbove(_ count: Int) -> String { said("... {count} above: Up", ["count": count]) }

    /// The last thing that happened.
    package static func lastAction(_ time: String, _ what: String) -> String {
      said("{time} {what} (U undoes)", ["time": time, "what": what])
    }
  }

  /// Words of the page before the start.
  package enum Before {
    /// Heads the page.
    package static var heading: String { said("BEFORE THE START") }
    /// Heads the checks of the room.
    package static var room: String { said("ROOM AND SAFETY") }
    /// Heads the checks for a session over the internet.
    package static var remote: String { said("ONLINE") }
    /// Heads the materials where nobody is counted yet.
    package static var materials: String { said("MATERIALS") }
    /// How to start.
    package static var start: String { said("Space or Enter starts the session.") }
    /// No end was set.
    package static var noHardEnd: String {
      said("No hard end yet: E sets the time by which everybody must be out.")
    }
    /// The safeguarding steps are there already.
    package static var care: String {
      said("! shows the safeguarding steps at any time. Who is the second adult today?")
    }

    /// Heads the materials for those who are here.
    package static func materials(for people: Int) -> String {
      said("MATERIALS for {people} here", ["people": people])
    }

    /// Adults.
    package static func adults(_ count: Int?, need: Int) -> String {
      count.map { said("Adults: {count} of {need}", ["count": $0, "need": need]) }
        ?? said("Adults: not counted yet, {need} needed (A)", ["need": need])
    }

    /// Young people.
    package static func people(_ count: Int) -> String {
      count == 0
        ? said("Young people: nobody on the register yet (A)")
        : said("Young people: {count} here", ["count": count])
    }

    /// When it would end.
    package static func wouldEnd(_ time: String, minutes: Int) -> String {
      said(
        "{minutes} planned: starting now, you finish {time}.",
        ["minutes": InterfaceText.minutes(minutes), "time": time])
    }

    /// The hard end that was set.
    package static func hardEnd(_ time: String) -> String {
      said("Everybody must be out by {time}.", ["time": time])
    }
  }

  /// Words of the page after the end.
  package enum After {
    /// Heads the page.
    package static var heading: String { said("AFTER THE SESSION") }
    /// Heads the closing check.
    package static var check: String { said("CLOSING CHECK, THE SAME EVERY TIME") }
    /// Its questions.
    package static var questions: [String] {
      [
        leftInEnglish("Was grounding done, last?"),
        leftInEnglish("Was every comment and slip read by a worker who did not lead?"),
        leftInEnglish("Were concerns passed on, or were there none?"),
        leftInEnglish("Is everyone leaving safely?"),
        leftInEnglish("Was the debrief held?"),
      ]
    }
    /// How to enter it.
    package static var enter: String {
      said("When all of it is done: C, and who read the cards. Not over yet? U opens it again.")
    }
    /// Heads the prompts for the facilitators.
    package static var reflection: String { said("THINK ABOUT IT TOGETHER") }
    /// The prompt where the module has none.
    package static var usualPrompt: String { said("What would we do again, and what not?") }
    /// The check-in.
    package static var checkIn: String {
      leftInEnglish("Tomorrow: check in with each person, in the way that is safe for them.")
    }
    /// Heads the lengths.
    package static var lengths: String { said("PLANNED AND ACTUAL") }

    /// How long it took.
    package static func inAll(_ length: String) -> String { said("{length} in all", ["length": length]) }

    /// The closing check is entered.
    package static func checked(_ role: String) -> String {
      said("Done, by the {role}. Only that is kept.", ["role": role])
    }

    /// A block's lengths. Unit: minutes.
    package static func block(planned: Int, used: Int, isCutShort: Bool) -> String {
      let over = used - planned
      let words = said(
        "planned {planned}  used {used}  {over}",
        ["planned": planned, "used": used, "over": (over > 0 ? "+" : "") + "\(over)"])
      return isCutShort ? words + "  " + Screen.cutShort : words
    }

    /// A block that was not played.
    package static func notPlayed(planned: Int, how: String) -> String {
      said("planned {planned}  {how}", ["planned": planned, "how": how])
    }
  }
}
