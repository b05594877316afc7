extension InterfaceText {
  /// What the record of a session says on paper.
  package enum RunRecord {
    /// The title.
    package static func title(_ session: String) -> String { "What was done: \(session)" }

    /// Whose session, and when.
    package static func subtitle(_ group: String, _ day: String) -> String { "Group \(group), \(day)" }

    /// Stands over a record that counts only.
    package static let counts =
      "People are counted here and never named. Small numbers can still tell who somebody is: keep it in the team."

    /// Stands over a facilitator's own copy.
    package static let ownCopy =
      "The facilitator’s own copy, with codes or notes: never passed on. Lock it away or destroy it after use."

    /// Label of the module.
    package static let module = "Module"
    /// Label of how it ended.
    package static let ending = "Ended"
    /// Label of its length.
    package static let length = "Length"
    /// Label of the adults.
    package static let adults = "Adults at the start"
    /// Label of the run's id.
    package static let run = "Run"

    /// How it ended.
    package static func ending(_ ending: SessionRecord.Ending, mode: SessionRecord.Mode) -> String {
      let words =
        switch ending {
        case .finished: "at its end"
        case .abandoned: "broken off"
        case .open: "not yet: it is still open"
        }
      return mode == .scripted ? words + "; played from a script, as practice" : words
    }

    /// How long it was.
    package static func length(took: Int, planned: Int, paused: Int) -> String {
      let pauses = paused > 0 ? ", \(minutes(paused)) of them paused" : ""
      return "\(minutes(took))\(pauses); \(minutes(planned)) were planned"
    }

    /// How many adults were there.
    package static func adults(_ count: Int?, needed: Int) -> String {
      "\(count.map(String.init) ?? "not counted"); \(needed) needed"
    }

    /// Heading of the plan.
    package static let planHeading = "Planned and done"
    /// What the plan's table shows.
    package static let planCaption =
      "Each block with its planned minutes and the minutes it was open, pauses left out"
    /// The plan's columns.
    package static let planHeader = ["No.", "Block", "Planned", "Took", "Difference", "How"]
    /// Said of a block that may be dropped.
    package static let notCore = "may be dropped"

    /// More or less than planned. Unit: minutes.
    package static func difference(_ minutes: Int) -> String {
      minutes == 0 ? "0" : minutes > 0 ? "+\(minutes)" : "\u{2212}\(-minutes)"
    }

    /// How a block ended.
    package static func status(_ status: SessionRecord.BlockStatus) -> String {
      switch status {
      case .done: "done"
      case .adapted: "done in another way"
      case .skipped: "left out"
      case .notReached: "not reached"
      }
    }

    /// Heading of what was done in another way.
    package static let adaptationsHeading = "Done in another way"
    /// Said where nothing was.
    package static let noAdaptations = "Nothing was written down."

    /// Something done in another way, and why.
    package static func adaptation(_ title: String, what: String, why: String) -> String {
      "\(title): \(what), because of \(why)"
    }

    /// Heading of who came.
    package static let peopleHeading = "Who came"
    /// What the table of codes shows.
    package static let codesCaption = "By code, for this copy only"
    /// The columns of the codes.
    package static let codesHeader = ["Code", "How much", "Minutes in the room"]

    /// How much of a session somebody was there.
    package static func attendance(_ status: SessionRecord.Attendance.Status) -> String {
      switch status {
      case .present: "To the end"
      case .part: "In part"
      case .left: "Left before the end"
      case .absent: "Not there"
      case .excused: "Not there, as agreed"
      }
    }

    /// Heading of the feedback cards.
    package static let cardsHeading = "Feedback cards"
    /// Said where none were counted.
    package static let noCards = "None were counted."

    /// A card's colour, with what it means.
    package static func card(_ colour: String) -> String {
      switch colour {
      case "green": "Green, good"
      case "amber": "Amber, so so"
      default: "Red, not good"
      }
    }

    /// Heading of the closing check.
    package static let closingHeading = "Closing check"
    /// Said where it is missing.
    package static let noClosingCheck =
      "Not entered yet: lls run --resume, then closing and the role that read the comments."

    /// Who entered it, as a role, and when.
    package static func closingCheck(role: String, minutes: Int) -> String {
      "Entered \(InterfaceText.minutes(minutes)) after the end. The comments were read by the \(role)."
    }

    /// Heading of the notes.
    package static let notesHeading = "Notes"
    /// Heading of the parked topics.
    package static let parkedHeading = "Parked for later"

    /// Heading of what a pilot keeps.
    package static let pilotHeading = "What goes to the pilot record"
    /// Said where no store was looked at.
    package static let notLookedFor = "Whether a pilot has it was not looked up."
    /// Said of a run that no pilot has.
    package static let notEntered = "No pilot has it yet: lls delivery import enters it."
    /// Said of a run that a pilot has.
    package static let entered = "A pilot has all of it."

    /// Said of a run of which a pilot has the beginning.
    package static func enteredInPart(_ line: Int, of count: Int) -> String {
      "A pilot has \(line) of its \(count) lines: lls delivery import enters the rest."
    }

    /// What a pilot keeps of a run.
    package static let whatGoes = [
      "The module, its version and fingerprint, the session, the group and the day.",
      "Seconds by block, pauses, how each block ended, and what was done in another way.",
      "For each code: how much of the session, and the minutes in the room; whose answers of the day were withdrawn.",
      "Adults at the start, feedback cards counted, and the closing check with its role.",
    ]
    /// What stays on the laptop.
    package static let whatStays =
      "Notes and parked topics stay in the journal on the laptop. What the safeguarding page showed is written down nowhere."
  }
}
