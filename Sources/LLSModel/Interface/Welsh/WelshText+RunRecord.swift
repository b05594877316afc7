extension WelshText {
  /// The record of a session.
  static let runRecord: KeyValuePairs = [
    "What was done: {session}": "Beth a wnaed: {session}",
    "Group {group}, {day}": "Grŵp {group}, {day}",
    "Module": "Modiwl",
    "Ended": "Sut y daeth i ben",
    "Length": "Hyd",
    "Adults at the start": "Oedolion ar y dechrau",
    "Run": "Rhediad",
    "at its end": "ar ei diwedd",
    "not yet: it is still open": "ddim eto: mae ar agor o hyd",
    "{ending}; played from a script, as practice": "{ending}; o sgript, fel ymarfer",
    "{took}, {paused} of them paused; {planned} were planned": "{took} (saib: {paused}); cynllun: {planned}",
    "{took}; {planned} were planned": "{took}; cynllun: {planned}",
    "not counted": "heb eu cyfrif",
    "{count}; {needed} needed": "{count}; angen {needed}",
    "Planned and done": "Y cynllun a'r hyn a wnaed",
    "Each block with its planned minutes and the minutes it was open, pauses left out":
      "Pob bloc gyda'r munudau yn y cynllun a'r munudau y bu ar agor, heb y seibiau",
    "No.": "Rhif",
    "Block": "Bloc",
    "Planned": "Cynllun",
    "Took": "Aeth",
    "Difference": "Gwahaniaeth",
    "How": "Sut",
    "not a core part": "nid yw'n rhan graidd",
    "Here so far": "Yma hyd yn hyn",
    "done as written": "gwnaed fel yr ysgrifennwyd",
    "done in another way": "gwnaed mewn ffordd arall",
    "not reached": "heb ei gyrraedd",
    "On the clock": "Ar y cloc",
    "{begun} to {ended}": "{begun} tan {ended}",
    "from {begun}": "o {begun}",
    "withdrew today’s answers": "tynnwyd atebion heddiw yn ôl",
    "Answers of the day withdrawn: {count}.": "Atebion y dydd a dynnwyd yn ôl: {count}.",
    "Take the cards of these codes out of the box before anybody reads them.":
      "Tynnwch gardiau'r codau hyn o'r blwch cyn i neb eu darllen.",
    "Take their cards out of the box before anybody reads them; --codes says whose they are.":
      "Tynnwch eu cardiau o'r blwch cyn i neb eu darllen; mae --codes yn dweud cardiau pwy ydynt.",
    "The journal is damaged at line {line}. This is what is whole before it; the rest is not here.":
      "Mae'r dyddlyfr wedi'i ddifrodi: llinell {line}. Dyma'r hyn sy'n gyfan cyn hynny; nid yw'r gweddill yma.",
    "Handed over": "Trosglwyddo",
    "{time} the {role} leads": "{time} yn arwain: {role}",
    "Done in another way": "Gwnaed mewn ffordd arall",
    "Nothing was written down.": "Ni chofnodwyd dim.",
    "{title}: {what}, because of {why}": "{title}: {what}, oherwydd {why}",
    "Who came": "Pwy ddaeth",
    "By code, for this copy only": "Wrth god, i'r copi hwn yn unig",
    "Code": "Cod",
    "How much": "Faint",
    "Minutes in the room": "Munudau yn yr ystafell",
    "To the end": "Hyd y diwedd",
    "In part": "Yn rhannol",
    "Left before the end": "Gadawodd cyn y diwedd",
    "Not there": "Ddim yno",
    "Not there, as agreed": "Ddim yno, drwy gytundeb",
    "Feedback cards": "Cardiau adborth",
    "None were counted.": "Ni chyfrifwyd yr un.",
    "Green, good": "Gwyrdd, da",
    "Amber, so so": "Ambr, gweddol",
    "Red, not good": "Coch, ddim yn dda",
    "Closing check": "Gwiriad cau",
    "Not entered yet: lls run --resume, then closing and the role that read the comments.":
      "Heb ei gofnodi eto: lls run --resume, yna closing a'r rôl a ddarllenodd y sylwadau.",
    "Entered {minutes} after the end. The comments were read by the {role}.":
      "Cofnodwyd {minutes} ar ôl y diwedd. Darllenwyd y sylwadau gan: {role}.",
    "Notes": "Nodiadau",
    "Parked for later": "Pynciau at eto",
    "What goes to the pilot record": "Yr hyn sy'n mynd i gofnod y peilot",
    "Whether a pilot has it was not looked up.": "Ni chwiliwyd a yw mewn peilot.",
    "No pilot has it yet: lls delivery import enters it.":
      "Nid yw mewn unrhyw beilot eto: mae lls delivery import yn ei chofnodi.",
    "A pilot has all of it.": "Mae'r cyfan mewn peilot.",
    "A pilot has {line} of its {count} lines: lls delivery import enters the rest.":
      "Llinellau mewn peilot: {line} o {count}. Mae lls delivery import yn cofnodi'r gweddill.",
    "The module, its version and fingerprint, the session, the group and the day.":
      "Y modiwl, ei fersiwn a'i ôl bys, y sesiwn, y grŵp a'r diwrnod.",
    "Seconds by block, pauses, how each block ended, and what was done in another way.":
      "Eiliadau fesul bloc, seibiau, sut y daeth pob bloc i ben, a beth a wnaed mewn ffordd arall.",
    "For each code: how much of the session, and the minutes in the room; whose answers of the day were withdrawn.":
      "Ar gyfer pob cod: faint o'r sesiwn, a'r munudau yn yr ystafell; atebion pwy o'r diwrnod a dynnwyd yn ôl.",
    "Adults at the start, feedback cards counted, and the closing check with its role.":
      "Oedolion ar y dechrau, cyfrif y cardiau adborth, a'r gwiriad cau gyda'i rôl.",
    "Notes and parked topics stay in the journal on the laptop. What the safeguarding page showed is written down nowhere.":
      "Mae nodiadau a phynciau at eto'n aros yn y dyddlyfr ar y gliniadur. Nid yw'r hyn a ddangosodd y dudalen ddiogelu wedi'i gofnodi yn unman.",
  ]

  /// The second facilitator's page, and the check-lists for rooms that are not the usual one.
  static let cuePages: KeyValuePairs = [
    "Cue sheets for the second facilitator": "Taflenni ciw i'r ail hwylusydd",
    "For the second facilitator. No names on this page.": "I'r ail hwylusydd. Dim enwau ar y dudalen hon.",
    "You keep an eye on the time, the door, the quiet place, and on who has not spoken.":
      "Cadwch lygad ar yr amser, y drws, y lle tawel, a phwy sydd heb siarad.",
    "From {start} to {end}. Block numbers are those of the screen.":
      "O {start} i {end}. Mae rhifau'r blociau yr un fath ag ar y sgrin.",
    "Starts": "Dechrau",
    "What (minutes)": "Beth (munudau)",
    "Have ready": "Wrth law",
    "Listen and look out for": "Gwrando a sylwi",
    "Handing over: say it to the group, then type handover co-facilitator on the laptop.":
      "Trosglwyddo: dywedwch hynny wrth y grŵp, yna teipiwch handover co-facilitator ar y gliniadur.",
    "If the laptop fails, go on from here. The session goes on later with lls run --resume.":
      "Os bydd y gliniadur yn methu, ewch ymlaen o'r dudalen hon. Wedyn mae lls run --resume yn mynd ymlaen â'r sesiwn.",
    "Online, and with an interpreter": "Ar-lein, a gyda dehonglydd",
    "When the group meets online": "Pan fydd y grŵp yn cwrdd ar-lein",
    "The call runs from the organisation’s account, never from a worker’s own.":
      "Daw'r alwad o gyfrif y sefydliad, nid o gyfrif gweithiwr.",
    "The waiting room is on. People are let in one at a time, when two adults are there.":
      "Mae'r ystafell aros wedi'i throi ymlaen. Gadewir pobl i mewn fesul un, pan fydd dau oedolyn yno.",
    "Two adults stay in the call to the end. Breakout rooms have two each, or there are none.":
      "Mae dau oedolyn yn aros yn yr alwad hyd y diwedd. Mae dau ym mhob ystafell drafod, neu does dim ystafelloedd o'r fath.",
    "Private chat between young people is off.":
      "Mae sgwrsio preifat rhwng pobl ifanc wedi'i ddiffodd.",
    "With an interpreter": "Gyda dehonglydd",
    "The interpreter is a professional, never a relative, a friend or another young person.":
      "Mae'r dehonglydd yn berson proffesiynol, nid yn berthynas, yn ffrind nac yn berson ifanc arall.",
    "The interpreter is vetted for work with young people, and is not counted as one of the two adults.":
      "Mae'r dehonglydd wedi'i fetio ar gyfer gwaith gyda phobl ifanc, ac nid yw'n cyfrif fel un o'r ddau oedolyn.",
    "The interpreter had the cards and sheets the day before.":
      "Cafodd y dehonglydd y cardiau a'r taflenni y diwrnod cynt.",
    "There is more time, as everything is said twice. Leave a block out rather than hurry.":
      "Mae mwy o amser, gan fod popeth yn cael ei ddweud ddwywaith. Gwell hepgor bloc na brysio.",
    "You speak to the young person, not to the interpreter, in short sentences.":
      "Siaradwch â'r person ifanc, nid â'r dehonglydd, mewn brawddegau byr.",
    "Afterwards there is somebody the interpreter can talk to as well.":
      "Wedyn mae rhywun y gall y dehonglydd siarad â nhw hefyd.",
    "Lines about safety, consent and confidentiality stay in English until a translator has read them.":
      "Mae llinellau am ddiogelwch, cydsyniad a chyfrinachedd yn aros yn Saesneg nes bod cyfieithydd wedi'u darllen.",
  ]
}
