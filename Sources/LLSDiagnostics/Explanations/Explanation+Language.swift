/// LLS01: the module language.
extension Explanation {
  static let unknownElement = Explanation(
    "There is no element of this name.",
    why: "What stands in it would be missing from packs and from the session.",
    remedy: "Mostly it is a slip of the pen; the message names the nearest one. The manual lists all "
      + "elements.",
    example: "<activity id=\"names\" phase=\"welcome\" kind=\"icebreaker\" minutes=\"10\" core=\"yes\">")
  static let missingAttribute = Explanation(
    "Something that the element must say is missing.",
    why: "Packs, the live session and the summary rely on it.",
    remedy: "Add it to the start tag.",
    example: "<activity id=\"names\" minutes=\"10\" …>")
  static let unknownAttribute = Explanation(
    "The element has no attribute of this name.",
    why: "What it says would be ignored, and you would not know.",
    remedy: "Correct the name, or delete it.")
  static let badValue = Explanation(
    "The value is not one that may stand here.",
    why: "A wrong number or word would show up in front of the group.",
    remedy: "Use one of the forms that the message names.",
    example: "minutes=\"10\"   core=\"yes\"   review-by=\"2027-09-30\"")
  static let missingElement = Explanation(
    "A part that must be there is missing.",
    why: "A facilitator would stand in front of the group without it.",
    remedy: "Add it at the place that the message names.",
    example: "<title>The ladder</title>")
  static let misplacedElement = Explanation(
    "The element exists, and may not stand here.",
    why: "Parts come in a fixed order, so that every pack reads the same way.",
    remedy: "Move it to where it belongs; the message says what may stand here.")
  static let strayText = Explanation(
    "Words stand where only elements may.",
    why: "They belong to no part, so no pack would show them.",
    remedy: "Put them into a <p>, or into the element that says what they are, such as <do>, <say> or <ask>.",
    example: "<p>Some groups need a second round.</p>")
  static let emptyText = Explanation(
    "The element needs words and has none.",
    why: "It would leave a blank in the pack.",
    remedy: "Write the words, or delete the element.")
  static let wrongRoot = Explanation(
    "The file does not begin with the element it should.",
    why: "A module file holds one <module>, a toolkit file one <toolkit>, both in this language's namespace.",
    remedy: "Check that it is the right file, and copy the xmlns=\"…\" from the example.",
    example: "<module xmlns=\"https://livelearnsurvive.org/ns/module\" format=\"1\" …>")
  static let unknownFormat = Explanation(
    "The file is written in a version of the language that this program does not know.",
    why: "Reading it as if it were another version could drop parts in silence.",
    remedy: "Use a newer lls, or write format=\"1\".")
  static let foreignContent = Explanation(
    "Something from another vocabulary is kept, and not used.",
    why: "You should know that it does not show in any pack.",
    remedy: "Nothing has to be done if that is what you want.")
}

/// LLS02: ids, references and assets.
extension Explanation {
  static let duplicateID = Explanation(
    "Two things in one module have the same id.",
    why: "A reference, an answer or a record could mean either.",
    remedy: "Give one of them another id. Do not change an id that has already been used with a group.")
  static let brokenReference = Explanation(
    "A reference names an id that does not exist here.",
    why: "The facilitator would look for something that is not in the pack.",
    remedy: "Correct the id; the message names the nearest one.")
  static let wrongReferenceKind = Explanation(
    "A reference names something of another kind.",
    why: "A material is needed here, for example, and the id belongs to a handout.",
    remedy: "Use the id of the right kind of thing.")
  static let badAsset = Explanation(
    "A picture or other file is missing, or is not a plain file inside the module's folder.",
    why: "The pack would have a hole, and a path that leads out of the folder could show a private file.",
    remedy:
      "Put the file into the folder that holds module.xml, or into one inside it, and name it from there, "
      + "in small letters without spaces.",
    example: "<figure src=\"media/ladder.svg\" alt=\"A ladder with eight rungs\"/>")
  static let moduleNotInToolkit = Explanation(
    "The toolkit's list of modules and the folders do not agree.",
    why: "A module that is not listed is never shown, and a listed one without a folder breaks the plan.",
    remedy: "Add the module to <order> in toolkit.xml, or create its folder with module.xml in it.",
    example: "<module-ref id=\"landing\"/>")
}
