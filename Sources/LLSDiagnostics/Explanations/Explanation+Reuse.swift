/// LLS0112 and LLS0206 to LLS0211: variants, and what several modules share.
extension Explanation {
  static let neverRead = Explanation(
    "Something is for one variant and stands in something that is only for another.",
    why: "No plan, page or screen would ever show it, and nobody would notice.",
    remedy: "Take one of the two for=\"…\" away, or name a variant that both have.",
    example: "<list for=\"standard short\"><li for=\"short\">Use three cards each.</li></list>")
  static let noSharedFile = Explanation(
    "A <use> names a shared file that is not there.",
    why: "What should be used would be missing from the session.",
    remedy: "Shared files stand in the folder shared beside toolkit.xml. Write the file’s name without .xml.",
    example: "<use from=\"groundings\" ref=\"rain-on-the-roof\"/>")
  static let notInSharedFile = Explanation(
    "A <use> names something that the shared file does not have.",
    why: "What should be used would be missing from the session.",
    remedy: "Correct the id; the message names the nearest one.",
    example: "<use from=\"groundings\" ref=\"rain-on-the-roof\"/>")
  static let wrongUse = Explanation(
    "What is used may not stand here, or is given something that it cannot have.",
    why:
      "A session holds activities; handouts and instruments stand after the sessions. Only an activity has minutes.",
    remedy: "Move the <use> to where its thing belongs, or take the attribute away.",
    example: "<session …> <use from=\"groundings\" ref=\"rain-on-the-roof\" minutes=\"5\"/> </session>")
  static let circularUse = Explanation(
    "Shared files use one another in a circle.",
    why: "Nobody could say which of them comes first.",
    remedy: "Move what both need into one file, and let the other use it.")
  static let sharedFileHasMistakes = Explanation(
    "A shared file has mistakes, so nothing of it can be used until they are mended.",
    why: "A mistake in what is shared would be in every module that uses it.",
    remedy: "Check the shared file; its findings are listed under its own name.")
  static let sharedFileMisnamed = Explanation(
    "A shared file’s id and its name differ.",
    why: "Modules find it by its name, so the id would say something else than they do.",
    remedy: "Write the file’s name without .xml as its id, or rename the file.",
    example: "<shared id=\"groundings\" …>   in the file shared/groundings.xml")
}
