extension InterfaceText {
  /// Parts as sentences in a row; a part that ends with a mark of its own, as a title may, gets no second one.
  package static func sentences(_ parts: String...) -> String {
    parts.map { part in part.last.map { ".?!…".contains($0) } ?? true ? part : part + "." }
      .joined(separator: " ")
  }

  /// Stands on the screen while it is hidden.
  package static var hidden: String { said("Hidden. Type show, or . again.") }

  /// Said under the safeguarding steps where a window cannot show all their words at once.
  package static var careMore: String {
    said("! again: all the words. ! 3: step 3 in full. status: back to the session.")
  }

  /// Said of a spare activity, above its words.
  package static func spare(_ title: String, minutes count: Int) -> String {
    sentences(said("Spare: {title}", ["title": title]), minutes(count), said("The plan stays as it is"))
  }

  /// Said where the toolkit has no spare activities.
  package static var noSpares: String { said("The toolkit has no spare activities.") }

  /// Said under the spare activities.
  package static var sparesEnd: String {
    said("spare 1 says all the words of the first. The plan stays as it is.")
  }

  /// Said when a run goes on with a module that is another one than at its start.
  package static func moduleChanged(then: String, now: String) -> String {
    let versions =
      then == now
      ? said("its version is still {now}", ["now": now])
      : said("version {then} then, {now} now", ["then": then, "now": now])
    return
      said(
        "The module has changed since this session began ({versions}). The plan stays as it was; the words are today's.",
        ["versions": versions])
  }

  /// Stands in place of the words of an activity that the module no longer has.
  package static var activityGone: String {
    said("The module no longer has this activity. Its words are in the pack that was printed.")
  }

  /// Said when a run goes on and the end of its journal was cut off.
  package static func tornLine(bytes: Int) -> String {
    said(
      "The last line of the journal was cut off before it was saved ({bytes} bytes) and is left out. Check what you typed last.",
      ["bytes": bytes])
  }

  /// Said when some of several codes are none.
  package static func notCodes(_ words: [String]) -> String {
    said("Not marked: {words}. {form}", ["words": words.joined(separator: ", "), "form": formOfACode])
  }

  /// Said when a note was taken and is not on the disk.
  package static var noteTaken: String { said("Note taken, and not on the disk yet. Never a name.") }

  /// Said when a topic was parked and is not on the disk.
  package static var topicTaken: String { said("Topic taken, and not on the disk yet. Never a name.") }

  /// Said when more cards of a colour were counted than there are people.
  package static func moreCardsThanPeople(_ count: Int) -> String {
    said(
      "That is more than the {count} here by the register. Type the count again if it was a slip.",
      ["count": count])
  }

  /// Said when an end that was set is past.
  package static func endIsPast(by length: String) -> String {
    said("That is past: you are {length} over.", ["length": length])
  }

  /// Said when the plan ends after the end somebody would like.
  package static func afterSoftEnd(_ end: String, by length: String) -> String {
    said("That is {length} after {end}, the end you would like.", ["length": length, "end": end])
  }

  /// How many adults are here, beside how many the module asks for.
  package static func adults(_ count: Int, need: Int) -> String {
    count < need
      ? said("{count} of {adults}", ["count": count, "adults": adults(need)])
      : said("{adults} ({need} needed)", ["adults": adults(count), "need": need])
  }
}
