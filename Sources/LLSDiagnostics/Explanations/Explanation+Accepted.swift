/// LLS012: findings that authors keep.
extension Explanation {
  static let notAcceptable = Explanation(
    "A finding is accepted that nobody may accept.",
    why: "What keeps people safe holds in every room, and a file that cannot be read right cannot be used.",
    remedy: "Take the <accepted> away, and mend what it was about. Findings about timing, completeness and "
      + "the look of words may be accepted, with a reason.",
    example: "<accepted code=\"LLS0503\" about=\"spare-pens\">Some groups bring theirs.</accepted>")
  static let unknownAcceptedCode = Explanation(
    "A finding is accepted under a code that does not exist.",
    why: "It silences nothing, and whoever wrote it believes that it does.",
    remedy: "Copy the code from what lls check prints; lls explain lists them all.",
    example: "<accepted code=\"LLS0503\">Some groups bring theirs.</accepted>")
  static let acceptsNothing = Explanation(
    "A finding is accepted that is not there.",
    why: "Left in place, it would hide the next mistake of its kind, which nobody has looked at.",
    remedy: "Take the <accepted> away; or give it about=\"…\" with the id of the innermost thing that the "
      + "finding stands in, as lls check prints it.")
}
