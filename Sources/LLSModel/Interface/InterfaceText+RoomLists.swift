extension InterfaceText {
  /// Check-lists for rooms that are not the usual one.
  package enum RoomLists {
    /// The title.
    package static var title: String { said("Online, and with an interpreter") }
    /// Heading for a group that meets online.
    package static var online: String { said("When the group meets online") }
    /// What to look at before it does.
    package static var onlineChecks: [String] {
      [
        said("The call runs from the organisation’s account, never from a worker’s own."),
        said("The waiting room is on. People are let in one at a time, when two adults are there."),
        said("Two adults stay in the call to the end. Breakout rooms have two each, or there are none."),
        leftInEnglish("Nobody records: recording is off, and everybody was told so."),
        said("Private chat between young people is off."),
        leftInEnglish(
          """
          Each person was asked, where nobody else could hear: are you alone, and is now a good time? A no is all right, and \
          means another time.
          """),
        leftInEnglish(
          """
          For each person there is an emergency contact and where they are today, on paper with the named standby, who is not \
          in the call.
          """),
        leftInEnglish(
          """
          There is a plan for when somebody drops out of the call: who rings, how soon, on which number that is safe today, \
          and with which words.
          """),
      ]
    }
    /// Heading for a session with an interpreter.
    package static var interpreter: String { said("With an interpreter") }
    /// What to settle before it.
    package static var interpreterChecks: [String] {
      [
        leftInEnglish("The young person was asked who would be right for them, and may change their mind."),
        said("The interpreter is a professional, never a relative, a friend or another young person."),
        leftInEnglish("The interpreter is not from the young person’s own community."),
        said(
          "The interpreter is vetted for work with young people, and is not counted as one of the two adults."
        ),
        leftInEnglish(
          """
          The interpreter was briefed: the subject, the words of the module, what cannot be kept private, and that they may \
          ask for a pause too.
          """),
        said("The interpreter had the cards and sheets the day before."),
        said("There is more time, as everything is said twice. Leave a block out rather than hurry."),
        said("You speak to the young person, not to the interpreter, in short sentences."),
        said("Afterwards there is somebody the interpreter can talk to as well."),
      ]
    }

    /// Said on pages of which some lines are about safety; nil in English.
    package static var safetyStaysInEnglish: String? {
      InterfaceLanguage.current == .english
        ? nil
        : said(
          "Lines about safety, consent and confidentiality stay in English until a translator has read them.")
    }
  }
}
