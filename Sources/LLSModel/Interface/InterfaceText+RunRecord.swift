extension InterfaceText {
  /// What the record of a session says on paper.
  package enum RunRecord {
    /// The title.
    package static func title(_ session: String) -> String {
      said("What was done: {session}", ["session": session])
    }

    /// Whose session, and when.
    package static func subtitle(_ group: String, _ day: String) -> String {
      said("Group {group}, {day}", ["group": group, "day": day])
    }

    /// Stands over a record that counts only.
    package static var counts: String {
      leftInEnglish(
        "People are counted here and never named. Small numbers can still tell who somebody is: keep it in the team."
      )
    }

    /// Stands over a facilitator's own copy.
    package static var ownCopy: String {
      leftInEnglish(
        "The facilitator’s own copy, with codes or notes: never passed on. Lock it away or destroy it after use."
      )
    }

    /// Label of the module.
    package static var module: String { said("Module") }
    /// Label of how it ended.
    package static var ending: String { said("Ended") }
    /// Label of when it began and ended.
    package static var hours: String { said("On the clock") }

    /// When it began and ended, as hours and minutes; nil for one that is open.
    package static func hours(from begun: String, to ended: String?) -> String {
      ended.map { said("{begun} to {ended}", ["begun": begun, "ended": $0]) }
        ?? said("from {begun}", ["begun": begun])
    }

    /// Label of its length.
    package static var length: String { said("Length") }
    /// Label of the adults.
    package static var adults: String { said("Adults at the start") }
    /// Label of the run's id.
    package static var run: String { said("Run") }

    /// How it ended.
    package static func ending(_ ending: SessionRecord.Ending, mode: SessionRecord.Mode) -> String {
      let words =
        switch ending {
        case .finished: said("at its end")
        case .abandoned: said("broken off")
        case .open: said("not yet: it is still open")
        }
      return mode == .scripted
        ? said("{ending}; played from a script, as practice", ["ending": words]) : words
    }

    /// How long it was.
    package static func length(took: Int, planned: Int, paused: Int) -> String {
      paused > 0
        ? said(
          "{took}, {paused} of them paused; {planned} were planned",
          ["took": minutes(took), "paused": minutes(paused), "planned": minutes(planned)])
        : said("{took}; {planned} were planned", ["took": minutes(took), "planned": minutes(planned)])
    }

    /// How many adults were there.
    package static func adults(_ count: Int?, needed: Int) -> String {
      said(
        "{count}; {needed} needed",
        ["count": count.map(String.init) ?? said("not counted"), "needed": needed])
    }

    /// Heading of the plan.
    package static var planHeading: String { said("Planned and done") }
    /// What the plan's table shows.
    package static var planCaption: String {
      said(
        "Each block with its planned minutes and the minutes it was open, pauses left out")
    }
    /// The plan's columns.
    package static var planHeader: [String] {
      [said("No."), said("Block"), said("Planned"), said("Took"), said("Difference"), said("How")]
    }
    /// Said of a block that may be dropped.
    package static var notCore: String { said("not a core part") }

    /// More or less than planned. Unit: minutes.
    package static func difference(_ minutes: Int) -> String {
      minutes == 0 ? "0" : minutes > 0 ? "+\(minutes)" : "\u{2212}\(-minutes)"
    }

    /// How a block ended.
    package static func status(_ status: SessionRecord.BlockStatus) -> String {
      switch status {
      case .done: said("done as written")
      case .adapted: said("done in another way")
      case .skipped: said("left out")
      case .notReached: said("not reached")
      }
    }

    /// Heading of what was done in another way.
    package static var adaptationsHeading: String { said("Done in another way") }
    /// Said where nothing was.
    package static var noAdaptations: String { said("Nothing was written down.") }

    /// Something done in another way, and why.
    package static func adaptation(_ title: String, what: String, why: String) -> String {
      said(
        "{title}: {what}, because of {why}",
        ["title": title, "what": meaning(ofTyped: what), "why": meaning(ofTyped: why)])
    }

    /// Heading of who came.
    package static var peopleHeading: String { said("Who came") }
    /// What the table of codes shows.
    package static var codesCaption: String { said("By code, for this copy only") }
    /// The columns of the codes.
    package static var codesHeader: [String] {
      [said("Code"), said("How much"), said("Minutes in the room")]
    }

    /// Somebody is there, in a session that is not over.
    package static var stillHere: String { said("Here so far") }
    /// How much of a session somebody was there.
    package static func attendance(_ status: SessionRecord.Attendance.Status) -> String {
      switch status {
      case .present: said("To the end")
      case .part: said("In part")
      case .left: said("Left before the end")
      case .absent: said("Not there")
      case .excused: said("Not there, as agreed")
      }
    }

    /// Said beside the code of somebody who took the day's answers back.
    package static var withdrewToday: String { said("withdrew today’s answers") }

    /// Says that cards have to be taken out of the box.
    package static func withdrawn(_ count: Int, showsCodes: Bool) -> String {
      said("Answers of the day withdrawn: {count}.", ["count": count]) + " "
        + (showsCodes
          ? said("Take the cards of these codes out of the box before anybody reads them.")
          : said("Take their cards out of the box before anybody reads them; --codes says whose they are."))
    }

    /// Said of a record whose journal cannot be read to its end.
    package static func damaged(line: Int) -> String {
      said(
        "The journal is damaged at line {line}. This is what is whole before it; the rest is not here.",
        ["line": line])
    }

    /// Heading of who led.
    package static var handoversHeading: String { said("Handed over") }

    /// Somebody else led from a time on.
    package static func handover(_ time: String, role: String) -> String {
      said("{time} the {role} leads", ["time": time, "role": meaning(ofTyped: role)])
    }

    /// A note or a topic, with the time when it was written down.
    package static func timed(_ time: String, _ words: String) -> String { time + " " + words }

    /// Heading of the feedback cards.
    package static var cardsHeading: String { said("Feedback cards") }
    /// Said where none were counted.
    package static var noCards: String { said("None were counted.") }

    /// A card's colour, with what it means.
    package static func card(_ colour: String) -> String {
      switch colour {
      case "green": said("Green, good")
      case "amber": said("Amber, so so")
      default: said("Red, not good")
      }
    }

    /// Heading of the closing check.
    package static var closingHeading: String { said("Closing check") }
    /// Said where it is missing.
    package static var noClosingCheck: String {
      said(
        "Not entered yet: lls run --resume, then closing and the role that read the comments.")
    }

    /// Who entered it, as a role, and when.
    package static func closingCheck(role: String, minutes: Int) -> String {
      said(
        "Entered {minutes} after the end. The comments were read by the {role}.",
        ["minutes": InterfaceText.minutes(minutes), "role": meaning(ofTyped: role)])
    }

    /// Heading of the notes.
    package static var notesHeading: String { said("Notes") }
    /// Heading of the parked topics.
    package static var parkedHeading: String { said("Parked for later") }

    /// Heading of what a pilot keeps.
    package static var pilotHeading: String { said("What goes to the pilot record") }
    /// Said where no store was looked at.
    package static var notLookedFor: String { said("Whether a pilot has it was not looked up.") }
    /// Said of a run that no pilot has.
    package static var notEntered: String { said("No pilot has it yet: lls delivery import enters it.") }
    /// Said of a run that a pilot has.
    package static var entered: String { said("A pilot has all of it.") }

    /// Said of a run of which a pilot has the beginning.
    package static func enteredInPart(_ line: Int, of count: Int) -> String {
      said(
        "A pilot has {line} of its {count} lines: lls delivery import enters the rest.",
        ["line": line, "count": count])
    }

    /// What a pilot keeps of a run.
    package static var whatGoes: [String] {
      [
        said("The module, its version and fingerprint, the session, the group and the day."),
        said("Seconds by block, pauses, how each block ended, and what was done in another way."),
        said(
          "For each code: how much of the session, and the minutes in the room; whose answers of the day were withdrawn."
        ),
        said("Adults at the start, feedback cards counted, and the closing check with its role."),
      ]
    }
    /// What stays on the laptop.
    package static var whatStays: String {
      said(
        "Notes and parked topics stay in the journal on the laptop. What the safeguarding page showed is written down nowhere."
      )
    }
  }
}
