extension WelshText {
  /// What is said of the sessions that were recorded, and around a session.
  static let runs: KeyValuePairs = [
    "RUN": "RHEDIAD",
    "DAY": "DYDDIAD",
    "SESSION": "SESIWN",
    "GROUP": "GRŴP",
    "MIN": "MUN",
    "STANDS": "CYFLWR",
    "PILOT": "PEILOT",
    "running now": "ar waith nawr",
    "open": "ar agor",
    "not started": "heb ddechrau",
    "no closing check": "heb wiriad cau",
    "over": "ar ben",
    "practice": "ymarfer",
    "damaged": "wedi'i difrodi",
    "{path} is left of an erasure that was cut off; take it away: lls runs discard {path}":
      "mae {path} ar ôl wedi dileu a dorrwyd yn fyr; i'w gymryd i ffwrdd: lls runs discard {path}",
    "{path} cannot be read; lls runs show {path} says why":
      "ni ellir darllen {path}; mae lls runs show {path} yn dweud pam",
    "no session was recorded yet": "does dim sesiwn wedi'i chofnodi eto",
    "name its journal, or record one: lls run MODULE --group GROUP":
      "enwch ei dyddlyfr, neu cofnodwch un: lls run MODULE --group GROUP",
    "lls runs lists them; the first eight signs of a run are enough":
      "mae lls runs yn eu rhestru; mae wyth nod cyntaf rhediad yn ddigon",
    "there is no session {name}": "does dim sesiwn o'r enw hwn: {name}",
    "more than one session begins with {name}": "mae mwy nag un sesiwn yn dechrau â {name}",
    "yes": "oes",
    "in part": "yn rhannol",
    "no": "nac oes",
    "This takes the journal away for good: {run}.": "Mae hyn yn dileu'r dyddlyfr am byth: {run}.",
    "No pilot has it. What happened in the session is then recorded nowhere.":
      "Nid yw hi mewn unrhyw beilot. Wedyn ni fydd cofnod yn unman o'r hyn a ddigwyddodd yn y sesiwn.",
    "A pilot has it. Its notes and parked topics are only here.":
      "Mae hi mewn peilot. Dim ond yma y mae ei nodiadau a'i phynciau at eto.",
    "Type discard to take it away, or press Enter to keep it:":
      "Teipiwch discard i'w ddileu, neu pwyswch Enter i'w gadw:",
    "Nothing was changed.": "Ni newidiwyd dim.",
    "{path} is gone.": "Mae {path} wedi mynd.",
    "nobody can be asked here": "ni ellir gofyn i neb yma",
    "add --yes, if it may be taken away for good": "ychwanegwch --yes, os ceir ei ddileu am byth",
    "{name} is too little to take a session away unasked":
      "mae {name} yn rhy fyr i ddileu sesiwn heb ofyn",
    "name {count} signs of the run's id or the path of its journal, or leave --yes out":
      "rhowch {count} nod o enw'r rhediad neu lwybr ei ddyddlyfr, neu hepgorwch --yes",
    "{path} is there already, and is not of this session":
      "mae {path} yno'n barod, ac nid yw'n perthyn i'r sesiwn hon",
    "name another file: -o FILE": "enwch ffeil arall: -o FILE",
    "It cannot be read, so nothing says what is in it.":
      "Ni ellir ei ddarllen, felly does dim yn dweud beth sydd ynddo.",
    "To tell anybody who missed “{title}”:": "I'w ddweud wrth unrhyw un a gollodd “{title}”:",
    "The module has no words for this. Tell what you did, and nothing that anybody said.":
      "Does dim geiriau am hyn yn y modiwl. Dywedwch beth a wnaed, a pheidiwch ag ailadrodd dim a ddywedodd neb.",
    "Left out, as the group did not do it: {titles}.": "Wedi'i hepgor, gan na wnaeth y grŵp hyn: {titles}.",
  ]

  /// Around a session, its room and its rehearsal.
  static let opening: KeyValuePairs = [
    "recording in {path}": "yn cofnodi yn: {path}",
    "journal: {path}": "dyddlyfr: {path}",
    "{module} {session} with {group}, {day}": "{module} {session} gyda {group}, {day}",
    "{session}, not started": "{session}, heb ddechrau",
    "{session}, over, without its closing check": "{session}, ar ben, heb ei gwiriad cau",
    "going on with {session}": "yn mynd ymlaen â: {session}",
    "also waiting: {session}: {command}": "hefyd yn aros: {session}: {command}",
    "{group} has a session open: {session}": "mae gan {group} sesiwn ar agor: {session}",
    "to go on with it, type quit here and then {command}":
      "i fynd ymlaen â hi, teipiwch quit yma ac yna {command}",
    "{reason}; the session goes on with its plan and its printed pack, without the module's words":
      "{reason}; mae'r sesiwn yn mynd ymlaen gyda'i chynllun a'i phecyn printiedig, heb eiriau'r modiwl",
    "no session was left open in {folder}": "does dim sesiwn wedi'i gadael ar agor yn {folder}",
    "name its journal: lls run --resume --journal FILE":
      "enwch ei dyddlyfr: lls run --resume --journal FILE",
    "{group} cannot name a group": "ni all {group} fod yn enw ar grŵp",
    "use small letters, digits and hyphens; never a name":
      "defnyddiwch lythrennau bach, digidau a chysylltnodau; dim enwau pobl byth",
    "not everything could be saved in {path}": "nid oedd modd cadw popeth yn {path}",
    "write down what is missing, on paper": "ysgrifennwch ar bapur yr hyn sydd ar goll",
    "not every line could be shown: {reason}": "nid oedd modd dangos pob llinell: {reason}",
    "nothing that happened is lost: {path} holds all of it":
      "ni chollwyd dim a ddigwyddodd: mae'r cyfan yn {path}",
    "there is no terminal for a whole screen": "does dim terfynell ar gyfer sgrin lawn",
    "leave --full-screen out, and the session is played line by line":
      "hepgorwch --full-screen, a bydd y sesiwn yn mynd fesul llinell",
    "LLS_FACE is neither plain nor full-screen": "nid plain na full-screen yw LLS_FACE",
    "unset it, or set LLS_FACE=plain": "dilëwch ef, neu gosodwch LLS_FACE=plain",
    "We begin soon.": "Byddwn yn dechrau cyn hir.",
    "A pause.": "Saib.",
    "That is all for today. Thank you.": "Dyna'r cyfan am heddiw. Diolch.",
    "A moment, please. We go on soon.": "Eiliad, os gwelwch yn dda. Awn ymlaen cyn hir.",
    "This session is not shown here any more.": "Nid yw'r sesiwn hon yn cael ei dangos yma mwyach.",
    "Space: more": "Space: rhagor",
    "PgUp: back": "PgUp: yn ôl",
    "Another way to take part: {words}": "Ffordd arall o gymryd rhan: {words}",
    "About {length} left.": "Tua {length} ar ôl.",
    "We are coming to an end here.": "Rydyn ni'n dod i ben yma.",
    "no session is running here": "does dim sesiwn ar waith yma",
    "start one in another terminal: lls run MODULE --group GROUP; or name one that lls runs lists: lls view --room RUN":
      "dechreuwch un mewn terfynell arall: lls run MODULE --group GROUP; neu enwch un o restr lls runs: lls view --room RUN",
    "more than one session is running here": "mae mwy nag un sesiwn ar waith yma",
    "name the one that this room is for: lls view --room RUN":
      "enwch yr un sydd ar gyfer yr ystafell hon: lls view --room RUN",
    "{group} has had this session: {session}": "mae {group} wedi cael y sesiwn hon: {session}",
    "to enter its closing check, type quit here and then {command}":
      "i gofnodi ei gwiriad cau, teipiwch quit yma ac yna {command}",
    "the next session of the module: {command}": "sesiwn nesaf y modiwl: {command}",
    "Nothing was entered, so no record of it is kept.": "Ni chofnodwyd dim, felly ni chedwir cofnod ohoni.",
    "opened and never started: {count}; lls runs list --all lists them, lls runs discard --not-started takes them away":
      "wedi'u hagor a heb eu dechrau: {count}; mae lls runs list --all yn eu rhestru, a lls runs discard --not-started yn eu dileu",
    "Journals of sessions that were never started, taken away: {count}.":
      "Dyddlyfrau sesiynau na ddechreuwyd, wedi'u dileu: {count}.",
    "It is whole. Nothing was changed.": "Mae'n gyfan. Ni newidiwyd dim.",
    "It is whole again, up to line {line}: {path}. The file as it was is kept beside it: {copy}.":
      "Mae'n gyfan eto, hyd at linell {line}: {path}. Cedwir y ffeil fel yr oedd wrth ei hochr: {copy}.",
    "Words that were undone and struck out: {count}.": "Geiriau a ddadwnaed ac a ddilëwyd: {count}.",
    "No words of it were undone. Nothing was changed.": "Ni ddadwnaed dim o'i geiriau. Ni newidiwyd dim.",
    "a pilot has this session, and compares it with the journal as it is":
      "mae peilot yn cynnwys y sesiwn hon, ac yn ei chymharu â'r dyddlyfr fel y mae",
    "the pilot has no notes: take the journal away once its notes are not needed, with lls runs discard {run}":
      "does dim nodiadau yn y peilot: dilëwch y dyddlyfr pan nad oes angen ei nodiadau, gyda lls runs discard {run}",
    "This screen shows what the room may see. q closes it; the session goes on.":
      "Mae'r sgrin hon yn dangos yr hyn y caiff yr ystafell ei weld. Mae q yn ei chau; mae'r sesiwn yn mynd ymlaen.",
    "This is a rehearsal. Nothing of it is written down.":
      "Ymarfer yw hwn. Does dim ohono'n cael ei gofnodi.",
    "rehearsal: nothing is kept": "ymarfer: ni chedwir dim",
    "Taken for this rehearsal only. Never a name.": "Ar gyfer yr ymarfer hwn yn unig. Dim enwau byth.",
    "The rehearsal is over. Nothing of it was written down.":
      "Mae'r ymarfer ar ben. Ni chofnodwyd dim ohono.",
    "The clock runs as on the wall.": "Mae'r cloc yn mynd fel y cloc ar y wal.",
    "One minute on the wall is {length} here.": "Munud ar y wal: {length} yma.",
    "The facilitator's screen in {scenes} pictures, one after each line of a script: the plan, what to say and do now, the time left, and what was saved. Synthetic.":
      "Sgrin yr hwylusydd mewn cyfres o luniau ({scenes}), un ar ôl pob llinell o sgript: y cynllun, beth i'w ddweud a'i wneud nawr, yr amser sydd ar ôl, a'r hyn a gadwyd. Enghraifft wedi'i llunio.",
  ]
}
