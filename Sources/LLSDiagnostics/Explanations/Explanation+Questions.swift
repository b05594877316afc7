/// What may be asked, and what is made of it: LLS041 and LLS0508 on.
extension Explanation {
  static let wayOutRecorded = Explanation(
    "Somebody is to write down who did not take part.",
    why: "A way out that goes on record is a way out that people stop using.",
    remedy: "Write what was changed for the group, never who passed, left or used a way out.",
    example: "<after>Write what you changed in the plan, and why. Never who passed.</after>")
  static let asksForDisclosure = Explanation(
    "A question asks young people for their own story.",
    why: "Nobody should have to choose in front of a group between lying and telling what was done to them.",
    remedy: "Ask about somebody made up, or about people in general: what could happen in a story like "
      + "this, what somebody might need, what a friend could do.",
    example: "<ask>What might Sam want to happen next, and who could help?</ask>")
  static let riskQuestion = Explanation(
    "A questionnaire asks about harm or danger, and nobody who can act reads the answers the same day.",
    why: "An answer that says “yes” and lies in a folder over night leaves somebody alone with it.",
    remedy: "Take the question out. Only where a clinician reads every answer on the day it is given may it "
      + "stay: write read-by=\"clinician-same-day\" in the <instrument>, and name the clinician in your plan.",
    example: "<instrument id=\"wellbeing\" read-by=\"clinician-same-day\" …>")
  static let questionOffItsOutcome = Explanation(
    "A question and the outcome it names have no word in common.",
    why: "Answers about one thing would be counted as showing another.",
    remedy: "Ask in the outcome’s own words; or name the outcome that the question is about; or write "
      + "evidence=\"worksheet\" in the outcome where a worksheet shows it.",
    example: "<item id=\"tell\" scale=\"agree-5\" outcome=\"spot-tokenism\">I can tell when my say "
      + "counts.</item>")
  static let twoWordings = Explanation(
    "Two questions of the toolkit have the same id and other words.",
    why: "Feedback is kept by the question’s id, so answers to two questions would be counted as one.",
    remedy: "Give one of them another id; keep the one that has already been used with a group.")
  static let wordingChanged = Explanation(
    "A question has other words, or other answers, than were kept for its id.",
    why: "Answers to the old words and to the new ones would be compared as if the question had stayed.",
    remedy: "Bring the old words back; or give the new ones an id of their own, for example with -2 at the "
      + "end. A new first number in the toolkit’s version starts a new series of wordings.",
    example: "<item id=\"felt-heard-2\" scale=\"faces-5\">Today somebody listened to me.</item>")
  static let badWordingLine = Explanation(
    "A line of the list of kept wordings cannot be read.",
    why: "A question’s old words would be forgotten, and its id could be used again for others.",
    remedy: "Bring item-wordings.tsv back from your last copy. Only lls wordings --keep writes into it: "
      + "series, language, id and words, with a tab between them.")
}
