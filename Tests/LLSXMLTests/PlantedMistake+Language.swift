import LLSDiagnostics

extension PlantedMistake {
  /// What keeps a file from being read right: its form, its language, its ids and references.
  static let ofLanguage = [
    PlantedMistake(
      "an end tag of another name", .landing, "<title>Battery</title>", "<title>Battery</titel>", "</▸titel>",
      .notWellFormed),
    PlantedMistake(
      "a plain ampersand", .mySayMyRight, "<title>Story cards</title>", "<title>Story & scene</title>",
      "Story ▸& scene", .notWellFormed),
    PlantedMistake(
      "a quotation mark left out", .youSaidTheyDid, #"<card id="ending-book">"#, "<card id=ending-book>",
      "<card ▸id=ending-book>", .notWellFormed),
    PlantedMistake(
      "a mistyped element", .landing, "<title>Battery</title>", "<titel>Battery</titel>", "<▸titel>",
      .unknownElement),
    PlantedMistake(
      "an element from HTML", .mySayMyRight, "<title>Rungs and stories</title>",
      "<title>Rungs and stories</title><div>Quick.</div>", "<▸div>", .unknownElement),
    PlantedMistake(
      "a mistyped attribute", .youSaidTheyDid, #"<activity id="the-trail" phase="main""#,
      #"<activity id="the-trail" phaze="main""#, " ▸phaze=", .unknownAttribute),
    PlantedMistake(
      "an attribute that nobody knows", .landing, #"<material id="snacks" per="group">"#,
      #"<material id="snacks" per="group" brand="own">"#, " ▸brand=", .unknownAttribute),
    PlantedMistake(
      "minutes left out", .mySayMyRight, #" kind="exhibition" minutes="12""#, #" kind="exhibition""#,
      #"<▸activity id="one-line""#, .missingAttribute),
    PlantedMistake(
      "a quantity's base left out", .youSaidTheyDid, #"<material id="snacks" per="group">"#,
      #"<material id="snacks">"#, #"<▸material id="snacks">"#, .missingAttribute),
    PlantedMistake(
      "a word for a number", .landing, #"kind="check-in" minutes="7""#, #"kind="check-in" minutes="seven""#,
      #"minutes="▸seven""#, .badValue),
    PlantedMistake(
      "a unit after a number", .mySayMyRight, #"<do minutes="6">Each pair picks one card"#,
      #"<do minutes="6 min">Each pair picks one card"#, #"minutes="▸6 min""#, .badValue),
    PlantedMistake(
      "a kind that does not exist", .mySayMyRight, #"kind="exhibition""#, #"kind="zzz""#, #"kind="▸zzz""#,
      .badValue),
    PlantedMistake(
      "a mistyped kind", .youSaidTheyDid, #"kind="celebration""#, #"kind="celebraton""#,
      #"kind="▸celebraton""#, .badValue),
    PlantedMistake(
      "a day that is none", .youSaidTheyDid, #"review-by="2027-09-30" xml:lang"#,
      #"review-by="2027-09-31" xml:lang"#, #"review-by="▸2027-09-31""#, .badValue),
    PlantedMistake(
      "ages the wrong way round", .landing, #"ages="13-18""#, #"ages="18-13""#, #"ages="▸18-13""#, .badValue),
    PlantedMistake(
      "an id with a capital letter", .mySayMyRight, #"<card id="sort-beans">"#, #"<card id="Sort-beans">"#,
      #"id="▸Sort-beans""#, .badValue),
    PlantedMistake(
      "a file name with a space", .landing, #"picture="door-open.svg""#, #"picture="door open.svg""#,
      #"picture="▸door open.svg""#, .badValue),
    PlantedMistake(
      "a link without its scheme", .youSaidTheyDid, #"href="https://doi.org/10.1002/chi.617""#,
      #"href="doi.org/10.1002/chi.617""#, #"href="▸doi.org"#, .badValue),
    PlantedMistake(
      "a title left out", .mySayMyRight, "<title>Story cards</title>", "", #"<▸handout id="story-cards""#,
      .missingElement),
    PlantedMistake(
      "an element in the wrong place", .landing, "<aims>", "<aims><tip>Be kind.</tip>", "<▸tip>Be kind.",
      .misplacedElement),
    PlantedMistake(
      "words between elements", .youSaidTheyDid, "<aims>", "<aims>Three of them:", "▸Three of them",
      .strayText),
    PlantedMistake(
      "an element without its words", .landing,
      "<prompt>Which rule did a worker come closest to breaking?</prompt>", "<prompt></prompt>",
      "<▸prompt></prompt>", .emptyText),
    PlantedMistake(
      "a format of the future", .mySayMyRight, #"format="1""#, #"format="2""#, #"format="▸2""#, .unknownFormat
    ),
    PlantedMistake(
      "two things of one id", .youSaidTheyDid, #"<card id="ending-plate">"#, #"<card id="ending-book">"#,
      #"id="▸ending-book">The last bite"#, .duplicateID),
    PlantedMistake(
      "a handout that is not there", .youSaidTheyDid, #"handout="trail-sheet""#, #"handout="trial-sheet""#,
      #"handout="▸trial-sheet""#, .brokenReference),
    PlantedMistake(
      "a material that is not there", .mySayMyRight, #"<needs ref="scenes"/>"#,
      #"<needs ref="scene"/>"#, #"ref="▸scene""#, .brokenReference),
    PlantedMistake(
      "an outcome that is not there", .landing,
      #"serves="agree-how-we-work">\#n      <title>Our agreement, again"#,
      #"serves="agree-how-work">\#n      <title>Our agreement, again"#, #"serves="▸agree-how-work""#,
      .brokenReference),
    PlantedMistake(
      "a questionnaire that is not there", .landing, #"<exit-questions ref="exit-card"/>\#n"#,
      #"<exit-questions ref="exit-cart"/>\#n"#, #"ref="▸exit-cart""#, .brokenReference),
    PlantedMistake(
      "a pointer to a thing of another kind", .mySayMyRight, #"<needs ref="scenes"/>"#,
      #"<needs ref="scene-cards"/>"#, #"<needs ref="▸scene-cards""#, .wrongReferenceKind),
    PlantedMistake(
      "a picture that is not there", .landing, #"picture="door-open.svg""#, #"picture="door-opened.svg""#,
      #"picture="▸door-opened.svg""#, .badAsset),
    PlantedMistake(
      "an id that is not the folder's", .youSaidTheyDid, #"id="you-said-they-did""#, #"id="you-said""#,
      #"id="▸you-said" "#, .moduleNotInToolkit),
    PlantedMistake(
      "a safety rule accepted", .landing, "  <change-log>",
      #"  <accepted code="LLS0402">We end with music.</accepted>\#n  <change-log>"#, #"code="▸LLS0402""#,
      .notAcceptable),
    PlantedMistake(
      "an unknown code accepted", .mySayMyRight, "  <change-log>",
      #"  <accepted code="LLS0530">We know.</accepted>\#n  <change-log>"#, #"code="▸LLS0530""#,
      .unknownAcceptedCode),
    PlantedMistake(
      "nothing to accept", .youSaidTheyDid, "  <change-log>",
      #"  <accepted code="LLS0503" about="snacks">We know.</accepted>\#n  <change-log>"#, #"code="▸LLS0503""#,
      .acceptsNothing),
    PlantedMistake(
      "two wrong ends of a step", .landing, #"<do minutes="7">Small groups get"#,
      #"<do minutes="0">Small groups get"#, #"<do minutes="▸0""#, .badValue),
  ]
}
