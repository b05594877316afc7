/// LLS03: timing.
extension Explanation {
  static let minutesDoNotAddUp = Explanation(
    "The activities' minutes do not add up to the session's.",
    why: "Either the session runs over, and people miss their bus, or there is a gap nobody planned.",
    remedy: "Change the session's minutes, or an activity's.")
  static let minutesOutOfOrder = Explanation(
    "The shortest time is above the planned one, or the longest below it.",
    why: "When a session runs late the facilitator shortens by these numbers.",
    remedy: "Keep min at or below minutes, and max at or above.",
    example: "minutes=\"15\" min=\"10\" max=\"20\"")
  static let noBreak = Explanation(
    "A session longer than 90 minutes has no break.",
    why: "Attention goes after an hour and a half, and some people need to move, eat, pray or breathe.",
    remedy: "Add an activity with kind=\"break\" near the middle.",
    example: "<activity id=\"break\" phase=\"main\" kind=\"break\" minutes=\"10\" core=\"yes\">")
  static let stepsTakeTooLong = Explanation(
    "The steps of an activity take longer than the activity.",
    why: "A facilitator who follows them runs out of time before the last step, which is often the one "
      + "that matters.",
    remedy: "Give the steps less time, or the activity more.",
    example: "<do minutes=\"5\">Give each pair three story cards.</do>")
}

/// LLS04: safety.
extension Explanation {
  static let noAgreement = Explanation(
    "The session does not open with the group agreement or a reminder of it.",
    why: "People decide what to share by what they know will be respected.",
    remedy: "Make the first activity with the group one of kind=\"agreement\"; a two-minute reminder is "
      + "enough.",
    example: "<activity id=\"our-agreement\" phase=\"welcome\" kind=\"agreement\" minutes=\"5\" "
      + "core=\"yes\">")
  static let noGroundingClose = Explanation(
    "The session does not end with grounding.",
    why: "People go home from here, some of them to somewhere hard.",
    remedy: "Make the last activity one with phase=\"close\" and kind=\"grounding\".",
    example: "<activity id=\"close\" phase=\"close\" kind=\"grounding\" minutes=\"5\" core=\"yes\">")
  static let noOptOut = Explanation(
    "An activity has no way out.",
    why: "Taking part is a choice only if not taking part has a place to go.",
    remedy: "Add an <opt-out> that says what somebody can do instead, without being watched or asked why.",
    example: "<opt-out>Keep the time, or choose the music.</opt-out>")
  static let noContentNote = Explanation(
    "A module of medium or high sensitivity has no content note.",
    why: "People should know beforehand what comes up, so that they can choose.",
    remedy: "Add a <content-note> after the audience.",
    example: "<content-note>We talk about times when nobody listened. Nobody has to tell their "
      + "own.</content-note>")
  static let tooFewAdults = Explanation(
    "The module plans too few adults for the group.",
    why: "If one adult steps out with a young person, two have to stay with the others.",
    remedy: "Never under two adults. The youngest age decides: up to 8 years one for six, up to 12 one for "
      + "eight, from 13 one for ten. Medium and high sensitivity need a third adult or standby=\"yes\".",
    example: "<audience ages=\"13-18\" group=\"4-10\" adults=\"3\" ratio=\"1:10\" sensitivity=\"medium\"/>")
  static let signpostOutOfDate = Explanation(
    "Where to get help is past its review date.",
    why: "A number that no longer answers is worse than none.",
    remedy: "Call or look it up, correct it, and set a new review-by date.",
    example: "<signpost id=\"helpline\" review-by=\"2027-09-30\" phone=\"0800 1111\">A helpline for "
      + "young people</signpost>")
  static let facilitatorTextForParticipants = Explanation(
    "Words meant for facilitators stand in something that participants see.",
    why: "It can hurt, and it breaks trust.",
    remedy: "Move the words to a handout with for=\"facilitator\", or into a <watch-for> or <tip> of "
      + "the activity.")
  static let noFeedbackBeforeClose = Explanation(
    "The session takes no feedback before it closes.",
    why: "What young people think of the session is asked while they are still there and can see that "
      + "it is read.",
    remedy: "Add an activity with phase=\"feedback\" that holds exit-questions, before the last one.",
    example: "<exit-questions ref=\"exit-card\"/>")
  static let moduleOutOfDate = Explanation(
    "The module is past the day by which somebody has to look at it again.",
    why: "Law, services and words change; what was right when it was written may harm now.",
    remedy:
      "Read it with a group or another service, mend what is out of date, and set a new review-by date.",
    example: "<module review-by=\"2027-09-30\" …>")
}

/// LLS05: completeness and feedback.
extension Explanation {
  static let outcomeNotServed = Explanation(
    "No activity serves this outcome.",
    why: "The module promises something that no part of it works on.",
    remedy: "Add the outcome's id to serves=\"…\" of the activity that works on it, or take the outcome out.",
    example: "<activity id=\"rungs\" serves=\"spot-tokenism\" …>")
  static let outcomeNotEvidenced = Explanation(
    "Nothing shows whether this outcome was reached.",
    why: "Young people and funders are told that it was; somebody has to be able to ask how you know.",
    remedy: "Give a question outcome=\"…\" with this id, or write evidence=\"worksheet\" where a "
      + "worksheet shows it.")
  static let unused = Explanation(
    "A material or a handout is never used.",
    why: "Somebody would buy, print or cut it for nothing.",
    remedy: "Add <needs ref=\"…\"/> to the activity that uses the material; a handout is named by "
      + "handout=\"…\" of a material "
      + "or by a <ref>. Or delete it.")
  static let overQuestionBudget = Explanation(
    "The questions take longer than the time there is for them.",
    why: "Questions asked in a hurry get careless answers, and take time from the close.",
    remedy: "Ask fewer questions, or give the activity that holds them more minutes.")
  static let brokenScale = Explanation(
    "A scale's points do not agree with what it says about them.",
    why: "An answer on a scale with a step too few or too many means something else than people think.",
    remedy: "Write one <point> for each step, from low to high, as many as points says; a scale of numbers "
      + "has from and to instead.",
    example: "<scale id=\"agree-3\" kind=\"likert\" points=\"3\" low=\"Disagree\" high=\"Agree\"/>")
  static let unanswerableQuestion = Explanation(
    "A question says nowhere how it is answered, or says it in two ways.",
    why: "Somebody would hold a card with a question and nothing to tick.",
    remedy: "Name a scale, or write kind; a choice needs at least two options.",
    example: "<item id=\"place\" kind=\"choice\">Where do we meet?<option>Here</option>"
      + "<option>There</option></item>")
  static let scoreOutOfReach = Explanation(
    "A score needs more answers than there are questions for it.",
    why: "Nobody would ever have a score, and the pilot would end without a result.",
    remedy:
      "Only questions on a scale count. Write in minimum-answered how many of them somebody must answer.",
    example: "<scoring rule=\"mean\" minimum-answered=\"4\" name=\"Having a say\"/>")
}

/// LLS06: words and accessibility.
extension Explanation {
  static let noAltText = Explanation(
    "A picture has no description.",
    why: "Somebody who cannot see it gets nothing.",
    remedy: "Say in alt=\"…\" what the picture tells, as you would on the telephone.",
    example: "<figure src=\"media/ladder.svg\" alt=\"A ladder; the top rung says: decided together\"/>")
  static let victimBlamingTerm = Explanation(
    "The words put blame on a young person.",
    why: "Words shape how adults act, and young people read them.",
    remedy: "Use the words that the toolkit suggests; they are in its list of terms to avoid.")
  static let tableWithoutHeader = Explanation(
    "A table has no header row, an empty header, or a row with more or fewer cells than headers.",
    why: "Screen readers say the header with each cell; without it the cells mean nothing, and after a "
      + "missing cell every header is the wrong one.",
    remedy: "Begin the table with <head> and one <cell> for each column; give every row as many. A cell "
      + "may be blank: <cell/>.",
    example: "<head><cell>Rung</cell><cell>What it looks like</cell></head>")
}
