/// Words about slips of the finger, and about signs that mean something else.
extension InterfaceText {
  /// What stands in for a sign that is a key everywhere.
  package enum Slip {
    /// Beside a field for words.
    package static var care: String { said("! safety") }
    /// How an exclamation mark is typed into words.
    package static var exclamationMark: String { said("{keys} writes !", ["keys": "\\!"]) }
    /// The same in the list of all keys.
    package static var exclamationMarkKey: String {
      said("while you type words: an exclamation mark, as ! alone shows the safeguarding steps")
    }
    /// Beside a field that may stay empty.
    package static var mayBeEmpty: String { said("Enter takes it, also empty") }

    /// An end that is hours away.
    package static func farEnd(_ word: String, typed: String, away: String, plan: String) -> String {
      said(
        "{typed} is {away} away; an end is {hours} hours away at most. Type for example {word} {plan}, the end of the plan.",
        ["typed": typed, "away": away, "hours": 8, "word": word, "plan": plan])
    }
    /// The same where no hour was typed.
    package static func farEnd(away: String) -> String {
      said(
        "That end is {away} away. Set one that is {hours} hours away at most.", ["away": away, "hours": 8])
    }
    /// An end that is long past, where no hour was typed.
    package static func pastEnd(by length: String) -> String {
      said("That end has been past for {length}. Set one that is still to come.", ["length": length])
    }
    /// A start longer ago than the whole plan takes. Unit: minutes.
    package static func tooLongAgo(_ limit: Int) -> String {
      said(
        "The whole plan takes {minutes}: a start longer ago would be after its end. Type a smaller number.",
        ["minutes": InterfaceText.minutes(limit)])
    }
  }
}
