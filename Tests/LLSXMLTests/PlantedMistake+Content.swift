import LLSDiagnostics

extension PlantedMistake {
  /// What makes a module that can be read a bad one: its times, its safety, its questions, its words.
  static let ofContent = [
    PlantedMistake(
      "minutes that do not add up", .landing, #"<session id="first-landing" minutes="95">"#,
      #"<session id="first-landing" minutes="90">"#, #"id="first-landing" minutes="▸90""#, .minutesDoNotAddUp),
    PlantedMistake(
      "a shortest time above the planned one", .mySayMyRight, #"kind="exhibition" minutes="12" min="7""#,
      #"kind="exhibition" minutes="12" min="17""#, #"min="▸17""#, .minutesOutOfOrder),
    PlantedMistake(
      "a longest time below the planned one", .youSaidTheyDid,
      #"kind="celebration" minutes="14" min="8" max="30""#,
      #"kind="celebration" minutes="14" min="8" max="11""#, #"max="▸11""#, .minutesOutOfOrder),
    PlantedMistake(
      "a long session without a break", .landing, #"<activity id="second-break" phase="main" kind="break""#,
      #"<activity id="second-break" phase="main" kind="game""#, #"<session id="ways-out" minutes="▸100""#,
      .noBreak),
    PlantedMistake(
      "a step longer than its activity", .landing, #"<do minutes="4">Give out <ref to="my-part">"#,
      #"<do minutes="40">Give out <ref to="my-part">"#, #"<do minutes="▸40""#, .stepsTakeTooLong),
    PlantedMistake(
      "no agreement at the start", .mySayMyRight,
      #"<activity id="agreement-say" phase="welcome" kind="agreement""#,
      #"<activity id="agreement-say" phase="welcome" kind="discussion""#,
      #"phase="welcome" kind="▸discussion""#, .noAgreement),
    PlantedMistake(
      "no grounding at the end", .youSaidTheyDid,
      #"<activity id="close-answer" phase="close" kind="grounding""#,
      #"<activity id="close-answer" phase="close" kind="game""#, #"<▸activity id="close-answer""#,
      .noGroundingClose),
    PlantedMistake(
      "a way out left out", .landing, "<opt-out>Keep the pens moving, or leave your battery blank.</opt-out>",
      "", #"<▸activity id="battery""#, .noOptOut),
    PlantedMistake(
      "a content note left out", .landing, from: "  <content-note>", through: "</content-note>",
      #"sensitivity="▸medium""#, .noContentNote),
    PlantedMistake(
      "a ratio too wide for the youngest", .landing, #"ages="13-18" group="4-10" adults="2" ratio="1:10""#,
      #"ages="9-18" group="4-10" adults="2" ratio="1:10""#, #"ratio="▸1:10""#, .tooFewAdults),
    PlantedMistake(
      "nobody on standby", .landing, #"adults="2" ratio="1:10" sensitivity="medium" standby="yes""#,
      #"adults="2" ratio="1:10" sensitivity="medium" standby="no""#, #"adults="▸2""#, .tooFewAdults),
    PlantedMistake(
      "a number nobody has checked", .landing, #"<signpost id="meic" review-by="2027-03-31""#,
      #"<signpost id="meic" review-by="2016-03-31""#, #"id="meic" review-by="▸2016-03-31""#,
      .signpostOutOfDate),
    PlantedMistake(
      "a worker's note on a participant's sheet", .mySayMyRight, "<title>Story cards</title>",
      "<title>Story cards</title><p>Watch for: somebody who goes quiet.</p>", "<p>▸Watch for",
      .facilitatorTextForParticipants),
    PlantedMistake(
      "feedback without questions", .youSaidTheyDid, from: "with no names. A worker who did not lead today",
      through: #"<exit-questions ref="exit-card"/>"#, #"<▸activity id="exit-answer""#, .noFeedbackBeforeClose,
      put: "with no names.</say>"),
    PlantedMistake(
      "a module nobody has looked at again", .mySayMyRight, #"review-by="2027-09-30" xml:lang"#,
      #"review-by="2016-09-30" xml:lang"#, #"review-by="▸2016-09-30""#, .moduleOutOfDate),
    PlantedMistake(
      "a list of who passed", .landing, "Photograph nothing;", "Write down who passed, by code;",
      "▸Write down who passed", .wayOutRecorded),
    PlantedMistake(
      "a question for somebody’s own story", .mySayMyRight,
      "<ask>What in the story told you which rung it was?",
      "<ask>What is the worst thing that ever happened to you?", "What is the ▸worst thing",
      .asksForDisclosure),
    PlantedMistake(
      "an order to tell one’s own story", .youSaidTheyDid, "<do>Give each small group the six answer cards.",
      "<do>Ask each person to tell their own story.", "Ask each person to ▸tell their own", .asksForDisclosure
    ),
    PlantedMistake(
      "an outcome that no activity serves", .mySayMyRight, #"<outcome id="spot-tokenism""#,
      #"<outcome id="speak-up" evidence="worksheet">I can speak up in a meeting.</outcome>\#n    <outcome id="spot-tokenism""#,
      #"id="▸speak-up""#, .outcomeNotServed),
    PlantedMistake(
      "an outcome that nothing shows", .landing, #"<outcome id="know-ways-out""#,
      #"<outcome id="speak-up">I can speak up in a meeting.</outcome>\#n    <outcome id="know-ways-out""#,
      #"id="▸speak-up""#, .outcomeNotEvidenced,
      also: (
        #"serves="know-who-to-ask">\#n      <title>What would make it work"#,
        #"serves="know-who-to-ask speak-up">\#n      <title>What would make it work"#
      )),
    PlantedMistake(
      "a material that nobody needs", .youSaidTheyDid,
      #"<material id="notes" per="participant" quantity="4">"#,
      #"<material id="tape" per="group">Tape</material>\#n    <material id="notes" per="participant" quantity="4">"#,
      #"<material id="▸tape""#, .unused),
    PlantedMistake(
      "a handout that nobody uses", .mySayMyRight, #"<handout id="story-cards" for"#,
      #"<handout id="spare-sheet" for="participant" kind="worksheet"><title>Spare</title><writing-space lines="3">A word</writing-space></handout>\#n  <handout id="story-cards" for"#,
      #"<handout id="▸spare-sheet""#, .unused),
    PlantedMistake(
      "a term that blames", .youSaidTheyDid, "<say>A made-up group asked", "<say>A hard-to-reach group asked",
      "A ▸hard-to-reach group", .victimBlamingTerm),
    PlantedMistake(
      "a table without one header", .mySayMyRight, "<cell>Now</cell><cell>I would like</cell></head>",
      "<cell>Now</cell></head>", "<row><cell>For show</cell><cell>□</cell><▸cell>□", .tableWithoutHeader),
    PlantedMistake(
      "a header left blank", .youSaidTheyDid, "<cell>Partly</cell>", "<cell/>", "<▸cell/>",
      .tableWithoutHeader),
    PlantedMistake(
      "a link that says here", .landing, #"<do>Look at the <ref to="welcome-page">welcome page</ref>"#,
      #"<do>See <link href="https://example.org/">here</link> and look at the <ref to="welcome-page">welcome page</ref>"#,
      #"<▸link href="https://example.org/""#, .vagueLink),
    PlantedMistake(
      "a sheet in long words", .mySayMyRight, "<p>A safe place and time to think. I can join in or not.</p>",
      "<p>Organisational representatives occasionally demonstrate considerable difficulty accommodating participatory responsibilities, particularly whenever institutional priorities and administrative considerations necessitate alternative consultation arrangements.</p>",
      #"<handout id="▸four-parts-poster""#, .hardToRead),
    PlantedMistake(
      "a colour without a second sign", .youSaidTheyDid, "<do>Give each small group the six answer cards.",
      "<do>Give each small group the red cards.", "small group ▸the red cards", .colourAlone),
    PlantedMistake(
      "a question for somebody’s own story, where the topic comes close", .landing,
      "<ask>How was it to stop everyone?", "<ask>Have you ever been told to keep a secret?",
      "<ask>▸Have you ever", .asksForDisclosure),
    PlantedMistake(
      "too little time for the largest group", .youSaidTheyDid,
      #"<activity id="exit-ending" phase="feedback" kind="reflection" minutes="8" min="5""#,
      #"<activity id="exit-ending" phase="feedback" kind="reflection" minutes="1" min="1""#,
      #"<activity id="exit-ending" phase="feedback" kind="reflection" minutes="▸1""#, .overQuestionBudget,
      also: (#"<session id="a-good-ending" minutes="95">"#, #"<session id="a-good-ending" minutes="88">"#)),
    PlantedMistake(
      "a link whose words are its address", .mySayMyRight, #"<ref to="lundy-2007">the article</ref>"#,
      #"<link href="https://example.org/a">https://example.org/a</link>"#, "<▸link href", .vagueLink),
  ]
}
