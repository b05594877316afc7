extension WelshText {
  /// What is chosen, asked and said on the whole screen.
  static let panels: KeyValuePairs = [
    "ALL KEYS": "POB BYSELL",
    "WHERE THE SESSION STANDS": "BLE MAE'R SESIWN ARNI",
    "ANSWER": "ATEB",
    "WRITTEN DOWN": "WEDI'I NODI",
    "COMMANDS": "GORCHMYNION",
    "PEOPLE AND CHANGES, by code, never by name": "POBL A NEWIDIADAU, wrth god, byth wrth enw",
    "They are here: type codes": "Maen nhw yma: teipiwch godau",
    "Somebody left the room": "Gadawodd rhywun yr ystafell",
    "Somebody is back": "Mae rhywun yn ôl",
    "Not here today: type codes": "Ddim yma heddiw: teipiwch godau",
    "Not here, and it was agreed: type codes": "Ddim yma, a chytunwyd ar hynny: teipiwch godau",
    "Somebody takes back today's answers": "Mae rhywun yn tynnu atebion heddiw yn ôl",
    "How many adults are in the room": "Faint o oedolion sydd yn yr ystafell",
    "Somebody else leads": "Rhywun arall sy'n arwain",
    "This block is done in another way": "Mae'r bloc hwn yn cael ei wneud mewn ffordd arall",
    "WHAT IS DIFFERENT IN THIS BLOCK?": "BETH SY'N WAHANOL YN Y BLOC HWN?",
    "WHY?": "PAM?",
    "A core part of the module: WHY IS IT LEFT OUT?": "Rhan graidd o'r modiwl: PAM MAE'N CAEL EI HEPGOR?",
    "WHO LEFT?": "PWY ADAWODD?",
    "WHO IS BACK?": "PWY SY'N ÔL?",
    "WHO TAKES BACK TODAY'S ANSWERS?": "PWY SY'N TYNNU ATEBION HEDDIW YN ÔL?",
    "Nobody by the register.": "Neb yn ôl y gofrestr.",
    "WHO LEADS NOW?": "PWY SY'N ARWAIN NAWR?",
    "WHO READ THE CARDS? Never the one who led.": "PWY DDARLLENODD Y CARDIAU? Byth y sawl a arweiniodd.",
    "JUMP TO WHICH BLOCK?": "NEIDIO I BA FLOC?",
    "DROP WHICH BLOCK?": "HEPGOR PA FLOC?",
    "core": "craidd",
    "put in again": "rhoi yn ôl i mewn",
    "MATERIALS AT HAND": "DEUNYDDIAU WRTH LAW",
    "ROOM CHECK (ticks are for this screen only)": "GWIRIO'R YSTAFELL (i'r sgrin hon yn unig y mae'r ticiau)",
    "BACK POCKET": "WRTH GEFN",
    "ENDS": "AMSERAU GORFFEN",
    "Everybody must be out by a time": "Rhaid i bawb fod allan erbyn amser penodol",
    "An end you would like": "Amser gorffen a hoffech",
    "No time by which everybody must be out": "Dim amser y mae'n rhaid i bawb fod allan erbyn hynny",
    "No end you would like": "Dim amser gorffen a hoffech",
    "QUIT?": "GADAEL?",
    "Close this window; the session stays open for lls run --resume":
      "Cau'r ffenestr hon; mae'r sesiwn yn aros ar agor ar gyfer lls run --resume",
    "Close this window": "Cau'r ffenestr hon",
    "The session is over: end it": "Mae'r sesiwn ar ben: ei gorffen",
    "Break the session off": "Atal y sesiwn cyn ei diwedd",
    "Go on": "Mynd ymlaen",
    "NO BLOCK FOLLOWS": "DOES DIM BLOC YN DILYN",
    "TOO FEW ADULTS": "RHY YCHYDIG O OEDOLION",
    "Pause until there are enough": "Oedi nes bod digon",
    "A spare activity out of the back pocket": "Gweithgaredd wrth gefn",
    "Go on as you are": "Mynd ymlaen fel yr ydych",
    "THIS WINDOW WAS AWAY": "BU'R FFENESTR HON I FFWRDD",
    "The group went on: count the time": "Aeth y grŵp ymlaen: cyfrif yr amser",
    "The group did not go on: leave the time out": "Nid aeth y grŵp ymlaen: hepgor yr amser",
    "FIT THE REST IN. Nothing has changed yet.": "FFITIO'R GWEDDILL I MEWN. Does dim wedi newid eto.",
    "The plan ends at the hard end already. Nothing has to change.":
      "Mae'r cynllun yn gorffen ar yr amser gorffen pendant eisoes. Does dim angen newid dim.",
    "kept as it is": "cedwir fel y mae",
    "cannot be shortened": "ni ellir ei fyrhau",
    "FEEDBACK CARDS": "CARDIAU ADBORTH",
    "SOMEBODY LEFT THE ROOM": "GADAWODD RHYWUN YR YSTAFELL",
    "Nobody by the register has a code like that.": "Neb â chod fel hynny yn ôl y gofrestr.",
    "Yes: take today's answers back": "Ie: tynnu atebion heddiw yn ôl",
    "TAKE BACK TODAY'S ANSWERS OF {code}?": "TYNNU ATEBION HEDDIW YN ÔL: {code}?",
    "CLOSING CHECK: tick each one when it is done": "GWIRIAD CAU: ticiwch bob un pan fydd wedi'i wneud",
    "Close it all the same; what is not on the disk is shown once, to write on paper":
      "Ei chau er hynny; dangosir unwaith yr hyn nad yw ar y ddisg, i'w ysgrifennu ar bapur",
    "Nothing is chosen yet: Up Down, or a number.": "Does dim wedi'i ddewis eto: Up Down, neu rif.",
    "Type the code on the card, or choose it with Up Down.":
      "Teipiwch y cod ar y cerdyn, neu ei ddewis ag Up Down.",
    "{count} codes begin like that: type on, or choose with Up Down.":
      "Codau sy'n dechrau felly: {count}. Teipiwch ymlaen, neu ddewis ag Up Down.",
    "{code} left the room. U undoes.": "Wedi gadael yr ystafell: {code}. Mae U yn dadwneud.",
    "{code} is back in the room. U undoes.": "Yn ôl yn yr ystafell: {code}. Mae U yn dadwneud.",
    "Not ticked yet: {count}. Tick each one when it is done, then Enter.":
      "Heb eu ticio eto: {count}. Ticiwch bob un pan fydd wedi'i wneud, yna Enter.",
    "The closing check is written down already. U takes it back if it was a mistake.":
      "Mae'r gwiriad cau wedi'i nodi eisoes. Mae U yn ei dynnu'n ôl os oedd yn gamgymeriad.",
    "What you typed is kept: the same key goes on with it.":
      "Cedwir yr hyn a deipioch: mae'r un bysell yn mynd ymlaen ag ef.",
    "That is the limit, {limit} characters: the rest can go into a second note.":
      "Dyna'r terfyn, {limit} nod: gall y gweddill fynd i ail nodyn.",
    "Type for example {example}.": "Teipiwch er enghraifft {example}.",
    "What was begun to be typed is not kept.": "Ni chedwir yr hyn y dechreuwyd ei deipio.",
    "NOT SAVED: {count} not on the disk.": "HEB EI GADW: {count} heb fod ar y ddisg.",
    "{loss} Ctrl-C once more closes all the same.": "{loss} Mae Ctrl-C unwaith eto yn cau er hynny.",
    "The answers are not stored, only the code and the minutes.":
      "Nid yw'r atebion yn cael eu cadw, dim ond y cod a'r munudau.",
    "It was away for {length}. The time is counted for now.":
      "Bu i ffwrdd am gyfnod: {length}. Mae'r amser yn cael ei gyfrif am nawr.",
    "{minutes} at least": "{minutes} o leiaf",
    "{have} of {need} adults are here.": "Oedolion yma: {have} o {need}.",
    "Note, never a name": "Nodyn, dim enwau byth",
    "Park": "Pwnc at eto",
    "Started how many minutes earlier": "Dechreuwyd sawl munud yn gynt",
    "Everybody out by (hh:mm)": "Pawb allan erbyn (hh:mm)",
    "The end you would like (hh:mm)": "Yr amser gorffen a hoffech (hh:mm)",
    "Adults in the room": "Oedolion yn yr ystafell",
    "Here, codes": "Yma, codau",
    "Not here, codes": "Ddim yma, codau",
    "Excused, codes": "Wedi cytuno, codau",
    "Started. Nobody is counted yet: A when you can.":
      "Dechreuwyd. Does neb wedi'i gyfrif eto: A pan allwch chi.",
    "Every step of this block is done. N goes to the next block.":
      "Mae pob cam o'r bloc hwn wedi'i wneud. Mae N yn mynd i'r bloc nesaf.",
    "Still paused: P goes on.": "Wedi'i hoedi o hyd: mae P yn mynd ymlaen.",
    "The session has not started. Space starts it.": "Nid yw'r sesiwn wedi dechrau. Mae Space yn ei dechrau.",
    "The session is over. U opens it again, Q quits.":
      "Mae'r sesiwn ar ben. Mae U yn ei hailagor, mae Q yn gadael.",
    "This is the first block. U takes something back.": "Hwn yw'r bloc cyntaf. Mae U yn dadwneud rhywbeth.",
    "There is no time yet by which everybody must be out.":
      "Does dim amser eto y mae'n rhaid i bawb fod allan erbyn hynny.",
    "Block {number} is a core part of the module: D asks why it is left out; or make it shorter (L).":
      "Mae bloc {number} yn rhan graidd o'r modiwl: mae D yn gofyn pam y caiff ei hepgor; neu gwnewch ef yn fyrrach (L).",
    "You are not late: there are {length} to spare. Nothing has to change.":
      "Dydych chi ddim yn hwyr: {length} wrth gefn. Does dim angen newid dim.",
    "The rest does not fit, even at its shortest: {deficit} too much.":
      "Nid yw'r gweddill yn ffitio, hyd yn oed ar ei fyrraf: {deficit} yn ormod.",
    "Nothing that is left may be dropped: move the hard end (E), leave a core block out with a reason (D), or S.":
      "Ni chaniateir hepgor dim sydd ar ôl: symudwch yr amser gorffen pendant (E), hepgorwch floc craidd gyda rheswm (D), neu S.",
    "CORE PARTS NOT DONE: WHY ARE THEY LEFT OUT?": "RHANNAU CRAIDD HEB EU GWNEUD: PAM Y CÂNT EU HEPGOR?",
    "They were done, or come later: go on": "Fe'u gwnaed, neu dônt wedyn: mynd ymlaen",
    "Adults are not counted (A).": "Nid yw'r oedolion wedi'u cyfrif (A).",
    "Feedback cards are not counted (F).": "Nid yw'r cardiau adborth wedi'u cyfrif (F).",
    "Core parts not done: {blocks}.": "Rhannau craidd heb eu gwneud: {blocks}.",
    "You may drop: {blocks}. D drops.": "Cewch hepgor: {blocks}. Mae D yn hepgor.",
    "That key does nothing here. ? shows all keys.":
      "Nid yw'r bysell honno'n gwneud dim yma. Mae ? yn dangos pob bysell.",
    "There is nothing to undo.": "Does dim i'w ddadwneud.",
    "Block {number} has {minutes} now.": "Amser bloc {number} nawr: {minutes}.",
    "The session goes on from its journal.": "Mae'r sesiwn yn mynd ymlaen o'i dyddlyfr.",
    "The session is paused. P lets the clock go on.":
      "Mae'r sesiwn wedi'i hoedi. Mae P yn gadael i'r cloc fynd ymlaen.",
    "No command begins like that. Esc goes back.":
      "Does dim gorchymyn yn dechrau felly. Mae Esc yn mynd yn ôl.",
  ]
}
