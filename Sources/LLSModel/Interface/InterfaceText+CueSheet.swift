extension InterfaceText {
  /// The second facilitator's page.
  package enum CueSheet {
    /// The title.
    package static var title: String { said("Cue sheets for the second facilitator") }
    /// Whose it is.
    package static var whoseSheet: String { said("For the second facilitator. No names on this page.") }
    /// What falls to the second facilitator.
    package static var yourPart: [String] {
      [
        leftInEnglish("If somebody leaves the room, you follow. Whoever leads stays with the group."),
        said("You keep an eye on the time, the door, the quiet place, and on who has not spoken."),
        leftInEnglish("You read the feedback cards before anybody goes home, unless you led."),
      ]
    }
    /// What the table shows.
    package static func caption(start: String, end: String) -> String {
      said("From {start} to {end}. Block numbers are those of the screen.", ["start": start, "end": end])
    }
    /// The table's columns.
    package static var header: [String] {
      [
        said("Block"), said("Starts"), said("What (minutes)"), said("Have ready"),
        said("Listen and look out for"),
      ]
    }
    /// How the lead is handed over.
    package static var handover: [String] {
      [
        said("Handing over: say it to the group, then type handover co-facilitator on the laptop."),
        said("If the laptop fails, go on from here. The session goes on later with lls run --resume."),
      ]
    }
  }
}
