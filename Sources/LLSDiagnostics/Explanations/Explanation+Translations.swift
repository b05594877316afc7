/// LLS08: translations.
extension Explanation {
  static let missingTranslation = Explanation(
    "Parts of the module are not in the translation.",
    why: "A group that chose Welsh meets English in the middle of a sentence it relies on.",
    remedy:
      "Write the parts out with lls translate extract, translate them, and take them in with lls translate merge.",
    example: "lls translate extract Modules/landing --to cy -o landing.cy.po")
  static let staleTranslation = Explanation(
    "The module has changed a part since it was translated.",
    why: "The two languages now say different things, and two groups are not told the same.",
    remedy:
      "Write the part out again with lls translate extract; it is marked, with the words as they were, so that the "
      + "translator sees what changed.")
  static let leftOverTranslation = Explanation(
    "A passage belongs to a part that the module no longer has.",
    why: "It is never shown; it may also be a part that only moved, and then the work would be lost.",
    remedy: "Delete the passage, or give it the address of the part it belongs to now.")
  static let numbersDiffer = Explanation(
    "A part and its translation have different numbers in them.",
    why:
      "A wrong minute spoils a plan, and a wrong digit in a helpline's number leaves somebody without help.",
    remedy: "Write the same figures in both languages; numbers in words may stay in words.")
  static let markupDiffers = Explanation(
    "A part and its translation do not have the same elements among their words, or these lead elsewhere.",
    why:
      "A reference that is lost sends a worker looking, and a changed link may lead a young person to another place.",
    remedy:
      "Keep every element of the original and where it leads; only the words inside change, and their order.",
    example: "Edrychwch ar <ref to=\"welcome-page\">y dudalen groeso</ref>.")
  static let unreviewedSafetyWords = Explanation(
    "A translation that no translator has reviewed holds words of a safety page or a form.",
    why:
      "Consent and safety depend on exact words. Until somebody who knows both languages has read them, people get the "
      + "words that were reviewed.",
    remedy:
      "Delete the passage, or have the whole translation reviewed and take it in with lls translate merge "
      + "--reviewed-by.")
  static let wrongVersionFollowed = Explanation(
    "The translation follows a version that the module never had, or an earlier one than today's.",
    why: "Somebody who reads the translation cannot tell what it is a translation of.",
    remedy: "Bring it up to date with lls translate extract and merge, which write the version themselves.")
  static let wrongTranslationPlace = Explanation(
    "The translation's language, or the module it names, is not the one its place says.",
    why: "It would be offered as something it is not.",
    remedy:
      "Keep a Welsh translation of a module in its folder, as module.cy.xml, with xml:lang=\"cy\" and the module's id."
  )
  static let reviewWithoutReviewer = Explanation(
    "The translation is called reviewed, and nobody says by whom.",
    why: "Reviewed words reach safety pages and forms, so somebody has to answer for them.",
    remedy: "Name the translator's service or role in reviewed-by, or go back to status=\"draft\".")
  static let repeatedTranslation = Explanation(
    "The same part is translated twice.",
    why: "Only the first would be used, and a later change might go into the other.",
    remedy: "Delete one of the two.")
  static let badTranslatorsFile = Explanation(
    "The translator's file cannot be read as it stands.",
    why: "Nothing is taken from a file that is half understood.",
    remedy:
      "Save it again with a program for PO files, for example Poedit, or write it anew with lls translate extract."
  )
}
