/// What is said of where a session stands.
extension InterfaceText {
  /// Lines of the status, the plan and the greeting.
  package enum Status {
    /// Nobody has counted the adults.
    package static var adultsNotCounted: String { said("adults not counted yet") }
    /// How a block stands, or how it ended.
    package static func standing(_ standing: BlockStanding) -> String {
      switch standing {
      case .ahead: said("to come")
      case .now: said("now")
      case .done: said("done as written")
      case .adapted: said("done in another way")
      case .cutShort: said("cut short")
      case .leftOut: said("left out")
      case .notReached: said("not reached")
      }
    }
    /// A block that may go.
    package static var mayBeDropped: String { said("(may be dropped)") }
    /// Stands under new lengths.
    package static var nothingChanged: String {
      said("Nothing has changed yet. Type accept to do it, or go on as you are.")
    }
    /// There are no new lengths yet.
    package static var nothingShown: String {
      said("Nothing has been shown yet. Type late first, then accept.")
    }

    /// The clock runs.
    package static func running(_ elapsed: String) -> String {
      said("Running, {elapsed} in.", ["elapsed": elapsed])
    }
    /// The clock stands.
    package static func paused(_ elapsed: String) -> String {
      said("Paused, {elapsed} in. Type resume to go on.", ["elapsed": elapsed])
    }
    /// A block, its number and its title.
    package static func block(_ number: Int, of count: Int, _ title: String) -> String {
      said("Block {number} of {count}: {title}", ["number": number, "count": count, "title": title])
    }
    /// What is left of a length.
    package static func remainder(_ remainder: String, of length: String) -> String {
      said("{remainder} of {length}", ["remainder": remainder, "length": length])
    }
    /// The block that comes next.
    package static func next(_ number: Int, _ title: String, _ length: String) -> String {
      said("Next: {number} {title}, {length}.", ["number": number, "title": title, "length": length])
    }
    /// What has to be at hand.
    package static func toHaveAtHand(_ materials: String) -> String {
      said("To have at hand: {materials}", ["materials": materials])
    }
    /// Who is here.
    package static func people(_ count: Int, _ adults: String) -> String {
      said("{count} here, {adults}.", ["count": count, "adults": adults])
    }
    /// What is written down.
    package static func kept(parked: Int, notes: Int, cards: String) -> String {
      said(
        "Parked {parked}. Notes {notes}. Cards: {cards}.",
        ["parked": parked, "notes": notes, "cards": cards])
    }
    /// A step that is done.
    package static func stepDone(_ label: String, _ step: Int) -> String {
      said("{label} {step} done:", ["label": label, "step": step])
    }
    /// The step of now.
    package static func stepNow(_ label: String, _ step: Int) -> String {
      said("{label} {step} now:", ["label": label, "step": step])
    }
    /// How long a block took.
    package static func used(_ length: String) -> String { said("{length} used", ["length": length]) }
    /// Short activities, under the plan.
    package static func spares(_ spares: String) -> String {
      said("Spare: {spares}. spare 1 says the words of the first.", ["spares": spares])
    }
    /// A block's new length.
    package static func change(_ number: Int, _ title: String, from before: String, to after: String)
      -> String
    {
      said(
        "{number} {title}: {after} instead of {before}",
        ["number": number, "title": title, "after": after, "before": before])
    }
    /// A module with its version.
    package static func version(_ title: String, _ version: String) -> String {
      said("{title}, version {version}", ["title": title, "version": version])
    }
    /// The group by its id.
    package static func group(_ id: String) -> String { said("Group {id}", ["id": id]) }
    /// What the plan has and needs. Unit: minutes.
    package static func plan(blocks count: Int, minutes: Int, adults: Int) -> String {
      said(
        "{blocks}, {minutes} planned, {adults} needed.",
        [
          "blocks": blocks(count), "minutes": InterfaceText.minutes(minutes),
          "adults": InterfaceText.adults(adults),
        ])
    }

    private static func blocks(_ count: Int) -> String {
      switch count {
      case 1: said("1 block")
      case 2: said("2 blocks")
      default: said("{count} blocks", ["count": count])
      }
    }
  }

  /// Words of help that go with one command.
  package enum Choices {
    /// How to adapt.
    package static var formOfAdapt: String { said("Form: adapt WHAT WHY") }

    /// What may be done in another way.
    package static func what(_ words: String) -> String { said("what: {words}", ["words": words]) }
    /// Why.
    package static func why(_ words: String) -> String { said("why: {words}", ["words": words]) }
    /// Roles.
    package static func roles(_ words: String) -> String { said("roles: {words}", ["words": words]) }
    /// Colours of cards.
    package static func cards(_ words: String) -> String { said("cards: {words}", ["words": words]) }
    /// A word that fits none.
    package static func not(_ word: String, type known: String) -> String {
      said("Not {word}: type {known}.", ["word": word, "known": known])
    }
    /// A word that fits none, where there is more to say.
    package static func not(_ word: String, choices: String) -> String {
      said("Not {word}. {choices}", ["word": word, "choices": choices])
    }
  }

  /// A typed word in a place where nobody types it. English says the word itself.
  package static func meaning(ofTyped word: String) -> String {
    switch word {
    case "green": said("green")
    case "amber": said("amber")
    case "red": said("red")
    case "present": said("present")
    case "absent": said("absent")
    case "excused": said("excused")
    case "time": said("time")
    case "energy": said("energy")
    case "access": said("access")
    case "safety": said("safety")
    case "group-choice": said("group-choice")
    case "space": said("space")
    case "other": said("other")
    default: doer(word) ?? deed(word) ?? word
    }
  }

  private static func doer(_ word: String) -> String? {
    switch word {
    case "facilitator": said("facilitator")
    case "co-facilitator": said("co-facilitator")
    case "support-worker": said("support-worker")
    case "reader-of-cards": said("reader-of-cards")
    case "named-standby": said("named-standby")
    case "safeguarding-lead": said("safeguarding-lead")
    default: nil
    }
  }

  private static func deed(_ word: String) -> String? {
    switch word {
    case "shortened": said("shortened")
    case "swapped": said("swapped")
    case "split": said("split")
    case "simplified": said("simplified")
    case "skipped": said("skipped")
    default: nil
    }
  }

  /// The label of a cue on the screen.
  package static func label(of kind: Cue.Kind) -> String {
    switch kind {
    case .say: said("SAY")
    case .ask: said("ASK")
    case .instruct: said("DO")
    case .listenFor: said("LISTEN")
    case .watchFor: said("CARE")
    case .debrief: said("DEBRIEF")
    case .tip: said("TIP")
    }
  }
}
