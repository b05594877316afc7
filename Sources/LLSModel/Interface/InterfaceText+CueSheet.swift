extension InterfaceText {
  /// The second facilitator's page.
  package enum CueSheet {
    /// The title.
    package static let title = "Cue sheets for the second facilitator"
    /// Whose it is.
    package static let whoseSheet = "For the second facilitator. No names on this page."
    /// What falls to the second facilitator.
    package static let yourPart = [
      "If somebody leaves the room, you follow; the one who leads stays with the group.",
      "You keep an eye on the time, the door, the quiet place and on who has not spoken.",
      "You read the feedback cards before anybody goes home, unless you led.",
    ]
    /// What the table shows.
    package static func caption(start: String, end: String) -> String {
      "From \(start) to \(end). Block numbers are those of the screen."
    }
    /// The table's columns.
    package static let header = [
      "Block", "Starts", "What (minutes)", "Have ready", "Listen and look out for",
    ]
    /// How the lead is handed over.
    package static let handover = [
      "Handing over: say it to the group, then type handover co-facilitator on the laptop.",
      "If the laptop fails, go on from here. The session goes on later with lls run --resume.",
    ]
  }

  /// Check-lists for rooms that are not the usual one.
  package enum RoomLists {
    /// The title.
    package static let title = "Online, and with an interpreter"
    /// Heading for a group that meets online.
    package static let online = "When the group meets online"
    /// What to look at before it does.
    package static let onlineChecks = [
      "The call runs from the organisation’s account, never a worker’s own.",
      "The waiting room is on, and people are let in one at a time.",
      "Two adults are there for the whole call, and two in every breakout room, or there are none.",
      "Nobody records, and everybody was told so.",
      "Private chat between members is off.",
      "Each person was asked by themselves: are you alone, and is now a good time? A no means another time.",
      "For each person there is an emergency contact and today’s place, on paper with the named standby, who is not in the call.",
      "There is a plan for somebody who drops out of the call: who rings, how soon, on which number, with which words.",
    ]
    /// Heading for a session with an interpreter.
    package static let interpreter = "With an interpreter"
    /// What to settle before it.
    package static let interpreterChecks = [
      "The interpreter is a professional, never a relative, a friend or another young person.",
      "The interpreter is vetted for work with young people.",
      "The interpreter is not from the young person’s own community, and the young person was asked who would be right.",
      "The interpreter was briefed: the subject, the words of the module, what is not kept private, and looking after themselves.",
      "The interpreter has the cards and sheets the day before.",
      "There is more time: everything is said twice, so leave a block out rather than hurry.",
      "You speak to the young person, not to the interpreter, in short sentences.",
      "Afterwards the interpreter has somebody to talk to about it as well.",
    ]
  }
}
