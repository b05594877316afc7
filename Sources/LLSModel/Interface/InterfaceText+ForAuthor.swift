extension InterfaceText {
  /// How activities worked, for the module's author: asked after the end, and never of a person.
  package enum ForAuthor {
    /// What the facilitator would do with an activity.
    package static func verdict(_ verdict: AuthorFeedback.Verdict) -> String {
      switch verdict {
      case .kept: said("keep it as it is")
      case .changed: said("change it")
      case .drop: said("would drop it")
      }
    }

    /// How its time was.
    package static func timing(_ timing: AuthorFeedback.Timing) -> String {
      switch timing {
      case .right: said("its time was right")
      case .tooShort: said("its time was too short")
      case .tooLong: said("its time was too long")
      }
    }

    /// Both in a few words.
    package static func both(_ feedback: AuthorFeedback) -> String {
      "\(verdict(feedback.verdict)), \(timing(feedback.timing))"
    }

    /// What was said of a block.
    package static func told(_ number: Int, _ feedback: AuthorFeedback) -> String {
      said(
        "For the author, block {number}: {words}", ["number": number, "words": both(feedback)])
    }

    /// In a list of what happened.
    package static var action: String { said("said to the author") }
    /// Said after the closing check, to whoever types.
    package static var invitation: String {
      said(
        """
        If you like, how did each activity work, for the module's author? author 3 changed too-long WORDS, or \
        author 3 kept right. Or leave it.
        """)
    }
    /// What help says of the command.
    package static var command: String {
      said("after the end, for the module's author: how block 3 worked")
    }
    /// More help.
    package static var help: String {
      said(
        "Form: author BLOCK VERDICT TIME, and a line of words if you like. About the activity; no names, no place, nothing about a person."
      )
    }
    /// The words for what to do.
    package static func verdicts(_ words: String) -> String {
      said("verdict: {words}", ["words": words])
    }
    /// The words for the time.
    package static func timings(_ words: String) -> String {
      said("time: {words}", ["words": words])
    }

    /// Heads the blocks on the screen.
    package static var heading: String {
      said("FOR THE AUTHOR: how did each activity work? Esc leaves it.")
    }
    /// Heads what to do with a block.
    package static func whatToDo(_ title: String) -> String {
      said("NEXT TIME, {title}:", ["title": title])
    }
    /// Heads the time of a block. Unit: minutes.
    package static func howLong(_ title: String, planned: Int, used: Int) -> String {
      said(
        "ITS TIME, {title} (planned {planned}, used {used}):",
        ["title": title, "planned": planned, "used": used])
    }
    /// Asks for the line.
    package static var line: String { said("To the author, never a name") }
    /// Stands on the page after the end.
    package static var page: String {
      said("For the module's author, if you like: F, how each activity worked.")
    }

    /// Heads it in the record.
    package static var recordHeading: String { said("For the module’s author") }
    /// Stands under it.
    package static var recordWords: String {
      leftInEnglish(
        "Said by the facilitator after the end. It stays in the journal on the laptop and goes to no pilot: to pass it on, print this. Read it first: no names, no place, nothing about a person."
      )
    }
    /// What the record's table shows.
    package static var recordCaption: String {
      said("How each activity worked, as the facilitator said afterwards")
    }
    /// The columns.
    package static var recordHeader: [String] {
      [said("No."), said("Block"), said("Next time"), said("Its time"), said("To the author")]
    }
  }
}
