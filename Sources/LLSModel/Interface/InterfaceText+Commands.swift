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
    case .before: "Before the start"
    case .during: "Through the plan"
    case .time: "Time"
    case .people: "People, by code, never by name"
    case .record: "Written down"
    case .always: "At any time"
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
    return "! shows the safeguarding steps at any time. More: \(either(others + ["help " + allHelp]))."
  }

  /// Every typed command of a session, in the order help shows them.
  package static let sessionCommands: [CommandHelp] = [
    CommandHelp("start", "start", "begin the session; then next goes from block to block", .before),
    CommandHelp("staff", "staff 3", "how many adults are in the room", .before),
    CommandHelp("material", "material ID", "it is at hand; material ID missing takes it back", .before),
    CommandHelp("step", "step", "this DO step is done", .during),
    CommandHelp("next", "next", "on to the next block", .during),
    CommandHelp("back", "back", "one step back, or to the block before", .during),
    CommandHelp("jump", "jump 4", "to block 4", .during),
    CommandHelp("skip", "skip, skip 6", "leave this block out, or block 6", .during),
    CommandHelp("unskip", "unskip 6", "put block 6 in again", .during),
    CommandHelp("adapt", "adapt shortened time", "done in another way: what, and why", .during),
    CommandHelp("say", "say", "this block's words again", .during),
    CommandHelp("pause", "pause", "stop the clock", .time),
    CommandHelp("resume", "resume", "let it go on", .time),
    CommandHelp("+", "+5", "five more minutes for this block; -5 takes five away", .time),
    CommandHelp("late", "late", "see how to fit the rest in; late keep 4 leaves block 4 alone", .time),
    CommandHelp("accept", "accept", "do what late has shown", .time),
    CommandHelp("hard", "hard 15:30", "everybody must be out by then; hard off takes it away", .time),
    CommandHelp("soft", "soft 15:20", "an end you would like; soft off takes it away", .time),
    CommandHelp("started", "started 4", "the session began 4 minutes earlier", .time),
    CommandHelp("gap", "gap no", "leave out the time the laptop was away; gap yes counts it", .time),
    CommandHelp("attend", "attend CODE CODE", "they are here", .people),
    CommandHelp("absent", "absent CODE", "not here today", .people),
    CommandHelp("excused", "excused CODE", "not here, and it was agreed", .people),
    CommandHelp("left", "left CODE", "somebody left the room", .people),
    CommandHelp("returned", "returned CODE", "somebody came back; back CODE does the same", .people),
    CommandHelp("withdraw", "withdraw CODE", "somebody takes back today's answers", .people),
    CommandHelp("handover", "handover co-facilitator", "somebody else leads, by role", .people),
    CommandHelp("note", "note WORDS", "a remark, kept in this session's journal only", .record),
    CommandHelp("park", "park WORDS", "a topic for later, kept in the journal only", .record),
    CommandHelp("tally", "tally green 6", "feedback cards counted: green, amber, red", .record),
    CommandHelp(
      "care", "care, or !", "the safeguarding steps; ! 3 says all of step 3; nothing is stored", .always),
    CommandHelp(
      "hide", "hide, or . or b", "nothing but a short line on the screen, until show; ! works all the same",
      .always),
    CommandHelp("show", "show, or . or b", "the screen again, with what was held back", .always),
    CommandHelp("status", "status", "where the session stands", .always),
    CommandHelp("plan", "plan", "all blocks, and the spare activities", .always),
    CommandHelp("spare", "spare, spare 2", "the spare activities, or all the words of one", .always),
    CommandHelp("undo", "undo", "take back the last thing", .always),
    CommandHelp("help", "help, help late, help all", "what helps now, one command, or all", .always),
    CommandHelp("finish", "finish", "end the session", .always),
    CommandHelp("abandon", "abandon", "break the session off", .always),
    CommandHelp(
      "closing", "closing reader-of-cards", "the closing check is done; by role, who read the cards", .always),
    CommandHelp("quit", "quit", "close this window; the session stays open for --resume", .always),
  ]
}
