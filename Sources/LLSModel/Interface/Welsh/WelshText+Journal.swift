extension WelshText {
  /// Why a journal cannot be made, read or gone on with, and what to do about it.
  static let journal: KeyValuePairs = [
    "the journal {path} cannot be made: {reason}": "ni ellir creu'r dyddlyfr {path}: {reason}",
    "there is a journal at {path} already": "mae dyddlyfr yno eisoes: {path}",
    "there is no journal at {path}": "does dim dyddlyfr yno: {path}",
    "the journal {path} cannot be read: {reason}": "ni ellir darllen y dyddlyfr {path}: {reason}",
    "the journal {path} cannot be written: {reason}": "ni ellir ysgrifennu i'r dyddlyfr {path}: {reason}",
    "the journal {path} has a second name, under which its old content would stay":
      "mae gan y dyddlyfr {path} ail enw, lle byddai ei hen gynnwys yn aros",
    "the session of {path} has gone on since you were asked":
      "mae'r sesiwn hon wedi mynd ymlaen ers gofyn i chi: {path}",
    "nothing was taken away; look at it once more: lls runs":
      "ni chymerwyd dim i ffwrdd; edrychwch arni unwaith eto: lls runs",
    "another window is running the session of {path}": "mae ffenestr arall yn cynnal y sesiwn hon: {path}",
    "{path} is not a journal of a session": "nid dyddlyfr sesiwn yw {path}",
    "{path} was cut off before anything was recorded in it":
      "torrwyd {path} cyn i ddim gael ei gofnodi ynddo",
    "{path} was written by a newer lls (journal version {version}; this one reads {own})":
      "ysgrifennwyd {path} gan lls mwy newydd (fersiwn y dyddlyfr {version}; mae hwn yn darllen {own})",
    "{path}, line {line}: this line is not as it was written":
      "{path}, llinell {line}: nid yw'r llinell hon fel yr ysgrifennwyd hi",
    "{path}, line {line}: this cannot have happened here":
      "{path}, llinell {line}: ni all hyn fod wedi digwydd yma",
    "{path} belongs to {journal}; you asked for {asked}":
      "mae {path} yn perthyn i {journal}; gofynnoch am {asked}",
    "{module}, session {session}, group {group}": "{module}, sesiwn {session}, grŵp {group}",
    "{path} was played from a script, and not from this one":
      "o sgript y daeth {path}, ac nid o'r sgript hon",
    "script line {line}, \"{words}\": {reason}": "llinell {line} o'r sgript, \"{words}\": {reason}",
    "a line is +minutes:seconds and a command": "ffurf llinell: +munudau:eiliadau a gorchymyn",
    "it comes before the line above it": "mae'n dod cyn y llinell uwch ei phen",
    "the session {session} has no activities to run":
      "does dim gweithgareddau i'w cynnal yn y sesiwn {session}",
    "choose a folder that you may write to, with space on the disk, or name another file":
      "dewiswch ffolder y cewch ysgrifennu ynddo, gyda lle ar y ddisg, neu enwch ffeil arall",
    "go on with it by adding --resume, or name another file":
      "ewch ymlaen ag ef drwy ychwanegu --resume, neu enwch ffeil arall",
    "check the path, or start a new run without --resume":
      "gwiriwch y llwybr, neu dechreuwch o'r newydd heb --resume",
    "check that the file is yours and not a link": "gwiriwch mai chi biau'r ffeil, ac nad dolen yw hi",
    "make space on the disk, or see that the file and its folder are yours to write; what was saved before is safe":
      "gwnewch le ar y ddisg, neu sicrhewch y cewch ysgrifennu i'r ffeil a'i ffolder; mae'r hyn a gadwyd o'r blaen yn ddiogel",
    "remove the file's second name; find FOLDER -samefile {path} shows where it is":
      "tynnwch ail enw'r ffeil; mae find FOLDER -samefile {path} yn dangos ble mae",
    "go on in the other window, or close it first":
      "ewch ymlaen yn y ffenestr arall, neu caewch hi yn gyntaf",
    "name the file that the session was recorded in; it ends in .journal":
      "enwch y ffeil y cofnodwyd y sesiwn ynddi; mae ei henw'n gorffen â .journal",
    "nothing is lost: delete the file, and start the run again without --resume":
      "ni chollwyd dim: dilëwch y ffeil, a dechreuwch eto heb --resume",
    "this computer needs a newer lls": "mae angen lls mwy newydd ar y cyfrifiadur hwn",
    "{lines} lines above it are whole: lls runs show {path} shows them, and lls runs mend {path} lets the session go on from there and keeps the file as it is beside it":
      "llinellau cyfan uwchben: {lines}; mae lls runs show {path} yn eu dangos, ac mae lls runs mend {path} yn gadael i'r sesiwn fynd ymlaen o'r fan honno ac yn cadw'r ffeil fel y mae wrth ei hochr",
    "keep the file as it is: without its first line the others cannot be read by lls, only by eye":
      "cadwch y ffeil fel y mae: heb ei llinell gyntaf ni all lls ddarllen y lleill, ond gall rhywun eu darllen â'r llygad",
    "the file was changed by hand or by a fault: keep it and tell whoever looks after lls":
      "newidiwyd y ffeil â llaw neu gan nam: cadwch hi a dywedwch wrth bwy bynnag sy'n gofalu am lls",
    "resume with the module, session and group of the journal, or name another file":
      "ewch ymlaen gyda modiwl, sesiwn a grŵp y dyddlyfr, neu enwch ffeil arall",
    "play the script that it was made from, or start a new run":
      "chwaraewch y sgript y daeth ohoni, neu dechreuwch o'r newydd",
    "each line is a time from the start and a command, in time order, for example: +12:30 next":
      "amser o'r dechrau a gorchymyn yw pob llinell, yn nhrefn amser, er enghraifft: +12:30 next",
    "add an activity to the session in the module": "ychwanegwch weithgaredd at y sesiwn yn y modiwl",
    "the disk is full": "mae'r ddisg yn llawn",
    "you may not write there": "ni chewch ysgrifennu yno",
    "the disk is read-only": "dim ond darllen y ddisg a ganiateir",
    "the folder is not there": "nid yw'r ffolder yno",
    "it is a link to another file": "dolen i ffeil arall yw",
    "it is a folder": "ffolder yw",
    "the disk has a fault": "mae nam ar y ddisg",
    "the file would be too large": "byddai'r ffeil yn rhy fawr",
    "error {number}": "gwall {number}",
  ]
}
