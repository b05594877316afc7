/// LLS0604 on: words that reach everybody.
extension Explanation {
  static let vagueLink = Explanation(
    "The words of a link do not say where it goes.",
    why:
      "Somebody who hears the links of a page read out hears “here, here, here”; on paper nobody can click.",
    remedy: "Name the place in the link’s words; the address stays in href.",
    example: "<link href=\"https://www.childline.org.uk/\">Childline’s website</link>")
  static let hardToRead = Explanation(
    "What participants read is harder than the toolkit allows.",
    why: "Whoever cannot read it is left out, and few people say so.",
    remedy: "Shorter sentences help most, then shorter words. The grade is 0.39 × words a sentence + 11.8 × "
      + "syllables a word − 15.59 (Flesch-Kincaid), over everything on the sheet; the toolkit sets the highest.",
    example: "<reading measure=\"Flesch-Kincaid grade\" grade=\"7\"/>")
  static let colourAlone = Explanation(
    "A colour alone says what is meant.",
    why: "About one boy in twelve sees red and green alike, and most copies are grey.",
    remedy: "Name a second sign beside the colour: a word, a number, a shape.",
    example: "<say>Hold up the red card, the one that says STOP.</say>")
  static let leftToWrite = Explanation(
    "A place that a template left open still says TODO.",
    why: "It would be printed in the pack, perhaps where somebody looks for the way out.",
    remedy: "Write what belongs there, or take the element away where the module does not need it.")
}
