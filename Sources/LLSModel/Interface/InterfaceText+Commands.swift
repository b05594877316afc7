extension InterfaceText {
  /// One typed command of a session, as help shows it.
  package struct CommandHelp: Hashable, Sendable {
    /// The first word.
    package let word: String
    /// How to type it.
    package let usage: String
    /// What it does.
    package let meaning: String
    /// When it is of most use.
    package let moment: Moment

    init(_ word: String, _ usage: String, _ meaning: String, _ moment: Moment) {
      self.word = word
      self.usage = usage
      self.meaning = meaning
      self.moment = moment
    }
  }

  /// When a command is of most use; help shows those of the moment first.
  package enum Moment: Hashable, Sendable, CaseIterable {
    /// Before the start.
    case before
    /// Moving through the plan.
    case during
    /// Keeping time.
    case time
    /// People in the room.
    case people
    /// What is written down.
    case record
    /// At any time.
    case always
  }

  /// A heading over the commands of a moment.
  package static func heading(of moment: Moment) -> String {
    switch moment {
    case .before: said("Before the start")
    case .during: said("Through the plan")
    case .time: said("Time")
    case .people: said("People, by code, never by name")
    case .record: said("Written down")
    case .always: said("At any time")
    }
  }

  /// What to type after `help` for the commands of a moment; no command has such a name.
  package static func topic(of moment: Moment) -> String {
    switch moment {
    case .before: "before"
    case .during: "moving"
    case .time: "time"
    case .people: "people"
    case .record: "written"
    case .always: "always"
    }
  }

  /// What to type after `help` for every command.
  package static let allHelp = "all"

  /// Names the rest of the help.
  package static func moreHelp(besides shown: [Moment]) -> String {
    let others = Moment.allCases.filter { !shown.contains($0) }.map { "help " + topic(of: $0) }
    return said(
      "! shows the safeguarding steps at any time. More: {topics}.",
      ["topics": either(others + ["help " + allHelp])])
  }

  /// Said in help where the interface does not speak English; nil where it does.
  package static var wordsToTypeStay: String? {
    InterfaceLanguage.current == .english
      ? nil : said("The words to type and the keys are the same in every language.")
  }

  /// Every typed command of a session, in the order help shows them.
  package static var sessionCommands: [CommandHelp] {
    [
      CommandHelp("start", "start", said("begin the session; then next goes from block to block"), .before),
      CommandHelp("staff", "staff 3", said("how many adults are in the room"), .before),
      CommandHelp(
        "material", "material ID", said("it is at hand; material ID missing takes it back"), .before),
      CommandHelp("step", "step", said("this DO step is done"), .during),
      CommandHelp("next", "next", said("on to the next block"), .during),
      CommandHelp("back", "back", said("one step back, or to the block before"), .during),
      CommandHelp("jump", "jump 4", said("to block 4"), .during),
      CommandHelp(
        "skip", "skip, skip 6, skip 3 time",
        said("leave this block out, or block 6; block 3, a core part, with the reason why"), .during),
      CommandHelp("unskip", "unskip 6", said("put block 6 in again"), .during),
      CommandHelp("adapt", "adapt shortened time", said("done in another way: what, and why"), .during),
      CommandHelp("say", "say", said("this block's words again"), .during),
      CommandHelp("pause", "pause", said("stop the clock"), .time),
      CommandHelp("resume", "resume", said("let it go on"), .time),
      CommandHelp("+", "+5", said("five more minutes for this block; -5 takes five away"), .time),
      CommandHelp(
        "late", "late", said("see how to fit the rest in; late keep 4 leaves block 4 alone"), .time),
      CommandHelp(
        "shortest", "shortest",
        said("every block from here on at its shortest, where late cannot fit the rest in"),
        .time),
      CommandHelp("accept", "accept", said("do what late has shown"), .time),
      CommandHelp("hard", "hard 15:30", said("everybody must be out by then; hard off takes it away"), .time),
      CommandHelp("soft", "soft 15:20", said("an end you would like; soft off takes it away"), .time),
      CommandHelp("started", "started 4", said("the session began 4 minutes earlier"), .time),
      CommandHelp("gap", "gap no", said("leave out the time the laptop was away; gap yes counts it"), .time),
      CommandHelp("attend", "attend CODE CODE", said("they are here"), .people),
      CommandHelp("absent", "absent CODE", said("not here today"), .people),
      CommandHelp("excused", "excused CODE", said("not here, and it was agreed"), .people),
      CommandHelp("left", "left CODE", said("somebody left the room"), .people),
      CommandHelp("returned", "returned CODE", said("somebody came back; back CODE does the same"), .people),
      CommandHelp("withdraw", "withdraw CODE", said("somebody takes back today's answers"), .people),
      CommandHelp("handover", "handover co-facilitator", said("somebody else leads, by role"), .people),
      CommandHelp(
        "note", "note WORDS", said("a remark, in this journal only: no names, nothing disclosed"), .record),
      CommandHelp(
        "park", "park WORDS", said("a topic for later, in this journal only: no names, nothing disclosed"),
        .record),
      CommandHelp("tally", "tally green 6", said("feedback cards counted: green, amber, red"), .record),
      CommandHelp("author", "author 3 kept right", ForAuthor.command, .record),
      CommandHelp(
        "care", said("care, or !"), said("the safeguarding steps; ! 3 says all of step 3; nothing is stored"),
        .always),
      CommandHelp(
        "hide", said("hide, or . or b"),
        said("nothing but a short line on the screen, until show; ! works all the same"),
        .always),
      CommandHelp(
        "show", said("show, or . or b"), said("the screen again, with what was held back"), .always),
      CommandHelp("status", "status", said("where the session stands"), .always),
      CommandHelp("plan", "plan", said("all blocks, and the spare activities"), .always),
      CommandHelp("spare", "spare, spare 2", said("the spare activities, or all the words of one"), .always),
      CommandHelp("undo", "undo", said("take back the last thing"), .always),
      CommandHelp("help", "help, help late, help all", said("what helps now, one command, or all"), .always),
      CommandHelp("finish", "finish", said("end the session"), .always),
      CommandHelp("abandon", "abandon", said("break the session off"), .always),
      CommandHelp(
        "closing", "closing reader-of-cards", said("the closing check is done; by role, who read the cards"),
        .always),
      CommandHelp("quit", "quit", said("close this window; the session stays open for --resume"), .always),
    ]
  }
}
