extension WelshText {
  /// What help says of the typed commands, whose words stay as they are.
  static let commands: KeyValuePairs = [
    "Before the start": "Cyn dechrau",
    "Through the plan": "Drwy'r cynllun",
    "Time": "Amser",
    "People, by code, never by name": "Pobl, wrth god, byth wrth enw",
    "Written down": "Cofnodion",
    "At any time": "Unrhyw bryd",
    "! shows the safeguarding steps at any time. More: {topics}.":
      "Mae ! yn dangos y camau diogelu unrhyw bryd. Mwy: {topics}.",
    "The words to type and the keys are the same in every language.":
      "Mae'r geiriau i'w teipio a'r bysellau yr un fath ym mhob iaith.",
    "begin the session; then next goes from block to block":
      "dechrau'r sesiwn; yna mae next yn mynd o floc i floc",
    "how many adults are in the room": "faint o oedolion sydd yn yr ystafell",
    "it is at hand; material ID missing takes it back":
      "mae wrth law; mae material ID missing yn dadwneud hynny",
    "this DO step is done": "mae'r cam hwn wedi'i wneud",
    "on to the next block": "ymlaen i'r bloc nesaf",
    "one step back, or to the block before": "un cam yn ôl, neu i'r bloc blaenorol",
    "to block 4": "i floc 4",
    "leave this block out, or block 6; block 3, a core part, with the reason why":
      "hepgor y bloc hwn, neu floc 6; bloc 3, rhan graidd, gyda'r rheswm pam",
    "every block from here on at its shortest, where late cannot fit the rest in":
      "pob bloc o hyn ymlaen ar ei fyrraf, lle na all late ffitio'r gweddill i mewn",
    "put block 6 in again": "rhoi bloc 6 yn ôl i mewn",
    "done in another way: what, and why": "gwnaed mewn ffordd arall: beth, a pham",
    "this block's words again": "geiriau'r bloc hwn eto",
    "stop the clock": "atal y cloc",
    "let it go on": "gadael iddo fynd ymlaen",
    "five more minutes for this block; -5 takes five away":
      "pum munud arall i'r bloc hwn; mae -5 yn tynnu pump",
    "see how to fit the rest in; late keep 4 leaves block 4 alone":
      "gweld sut i ffitio'r gweddill i mewn; mae late keep 4 yn gadael llonydd i floc 4",
    "do what late has shown": "gwneud yr hyn a ddangosodd late",
    "everybody must be out by then; hard off takes it away":
      "rhaid i bawb fod allan erbyn hynny; mae hard off yn ei ddileu",
    "an end you would like; soft off takes it away":
      "amser gorffen a hoffech; mae soft off yn ei ddileu",
    "the session began 4 minutes earlier": "dechreuodd y sesiwn 4 munud yn gynharach",
    "leave out the time the laptop was away; gap yes counts it":
      "hepgor yr amser pan oedd y gliniadur i ffwrdd; mae gap yes yn ei gyfrif",
    "they are here": "maen nhw yma",
    "not here today": "ddim yma heddiw",
    "not here, and it was agreed": "ddim yma, a chytunwyd ar hynny",
    "somebody left the room": "gadawodd rhywun yr ystafell",
    "somebody came back; back CODE does the same": "daeth rhywun yn ôl; mae back CODE yn gwneud yr un peth",
    "somebody takes back today's answers": "mae rhywun yn tynnu atebion heddiw yn ôl",
    "somebody else leads, by role": "rhywun arall sy'n arwain, wrth rôl",
    "a remark, in this journal only: no names, nothing disclosed":
      "sylw, yn y dyddlyfr hwn yn unig: dim enwau, dim byd a ddatgelwyd",
    "a topic for later, in this journal only: no names, nothing disclosed":
      "pwnc at eto, yn y dyddlyfr hwn yn unig: dim enwau, dim byd a ddatgelwyd",
    "feedback cards counted: green, amber, red":
      "cyfrif y cardiau adborth: green (gwyrdd), amber (ambr), red (coch)",
    "care, or !": "care, neu !",
    "the safeguarding steps; ! 3 says all of step 3; nothing is stored":
      "y camau diogelu; mae ! 3 yn dweud cam 3 i gyd; ni chedwir dim",
    "hide, or . or b": "hide, neu . neu b",
    "nothing but a short line on the screen, until show; ! works all the same":
      "dim ond llinell fer ar y sgrin, hyd at show; mae ! yn gweithio yr un fath",
    "show, or . or b": "show, neu . neu b",
    "the screen again, with what was held back": "y sgrin eto, gyda'r hyn a ddaliwyd yn ôl",
    "where the session stands": "ble mae'r sesiwn arni",
    "all blocks, and the spare activities": "pob bloc, a'r gweithgareddau wrth gefn",
    "the spare activities, or all the words of one":
      "y gweithgareddau wrth gefn, neu holl eiriau un ohonynt",
    "take back the last thing": "dadwneud y peth diwethaf",
    "what helps now, one command, or all": "beth sy'n help nawr, un gorchymyn, neu'r cyfan",
    "end the session": "gorffen y sesiwn",
    "break the session off": "atal y sesiwn cyn ei diwedd",
    "the closing check is done; by role, who read the cards":
      "mae'r gwiriad cau wedi'i wneud; wrth rôl, pwy ddarllenodd y cardiau",
    "close this window; the session stays open for --resume":
      "cau'r ffenestr hon; mae'r sesiwn yn aros ar agor ar gyfer --resume",
  ]
}
