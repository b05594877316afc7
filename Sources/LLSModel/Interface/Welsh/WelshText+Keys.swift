extension WelshText {
  /// The keys of the whole screen: a key's name first, as it stands on the keyboard, then what it does.
  static let keys: KeyValuePairs = [
    "Space start": "Space dechrau",
    "A people": "A pobl",
    "C materials": "C deunyddiau",
    "R room check": "R gwirio'r ystafell",
    "E ends": "E amserau",
    "! safety": "! diogelu",
    ". hide screen": ". cuddio",
    "? all keys": "? pob bysell",
    "Q quit": "Q gadael",
    "C closing check": "C gwiriad cau",
    "M note": "M nodyn",
    "U undo": "U dadwneud",
    "Space more below": "Space rhagor isod",
    "Space next step": "Space cam nesaf",
    "N next block": "N bloc nesaf",
    "P pause": "P oedi",
    "P resume": "P parhau",
    "+ more time": "+ mwy o amser",
    "L running late": "L yn hwyr",
    "F feedback": "F adborth",
    "K park": "K pwnc",
    "Space or PgDn next step": "Space neu PgDn cam",
    "PgUp back": "PgUp yn ôl",
    "+ - time": "+ - amser",
    "J jump": "J neidio",
    "D drop this block": "D hepgor y bloc hwn",
    "S shortest all the same": "S y byrraf er hynny",
    "E move the hard end": "E symud yr amser gorffen pendant",
    "W written down": "W wedi'i nodi",
    "D drop": "D hepgor",
    "R started earlier": "R cynt",
    ". or B hide screen": ". neu B cuddio",
    "S status": "S statws",
    "Hidden. Press . or B.": "Wedi'i chuddio. Pwyswch . neu B.",
    "Up Down choose": "Up Down dewis",
    "Up Down scroll": "Up Down sgrolio",
    "Enter takes it": "Enter derbyn",
    "Enter runs it": "Enter ei wneud",
    "1-9 at once": "1-9 ar unwaith",
    "1-4 tick": "1-4 ticio",
    "Esc back": "Esc yn ôl",
    "Space ticks": "Space ticio",
    "Tab completes": "Tab cwblhau",
    "Y accept": "Y derbyn",
    "K keep this block as it is": "K cadw'r bloc hwn fel y mae",
    "Esc go on as you are": "Esc mynd ymlaen fel yr ydych",
    "G A R or Up Down colour": "G gwyrdd A ambr R coch, neu Up Down",
    "+ - or digits count": "+ - neu rifau cyfrif",
    "Ctrl-B hide screen": "Ctrl-B cuddio",
    "Ctrl-U clear": "Ctrl-U clirio",
    "Type the code": "Teipiwch y cod",
    "1-5 tick": "1-5 ticio",
    "Enter when all are ticked": "Enter pan fydd pob un wedi'i dicio",
    "Esc back to where you were": "Esc yn ôl i ble roeddech chi",
    "page {page} of {count}  Space next page  {care}":
      "tudalen {page} o {count}  Space tudalen nesaf  {care}",
  ]

  /// Every key of the main screen with what it does.
  static let keyMeanings: KeyValuePairs = [
    "the safeguarding steps, from anywhere; Esc is the way back; nothing is stored":
      "y camau diogelu, o unrhyw le; Esc yw'r ffordd yn ôl; ni chedwir dim",
    "more of the block's words, then: this step is done; before the start: start":
      "rhagor o eiriau'r bloc, yna: mae'r cam hwn wedi'i wneud; cyn dechrau: dechrau",
    "next block; after the last one it asks whether to end":
      "bloc nesaf; ar ôl yr olaf mae'n gofyn a ddylid gorffen",
    "back a step, or to the block before": "un cam yn ôl, neu i'r bloc blaenorol",
    "pause, and go on": "oedi, a mynd ymlaen",
    "a minute more or less for this block": "munud yn fwy neu'n llai i'r bloc hwn",
    "running late: see how the rest would fit, then accept it or not":
      "yn hwyr: gweld sut y byddai'r gweddill yn ffitio, yna ei dderbyn ai peidio",
    "jump to a block": "neidio i floc",
    "drop a block, or put it in again": "hepgor bloc, neu ei roi yn ôl i mewn",
    "the session started earlier; before the start: the room check":
      "dechreuodd y sesiwn yn gynt; cyn dechrau: gwirio'r ystafell",
    "the ends: by when everybody must be out, and the end you would like":
      "yr amserau gorffen: erbyn pryd y mae'n rhaid i bawb fod allan, a'r amser a hoffech",
    "park a topic": "rhoi pwnc o'r neilltu",
    "write a note; never a name": "ysgrifennu nodyn; dim enwau byth",
    "materials; after the end: the closing check": "deunyddiau; ar ôl y diwedd: y gwiriad cau",
    "people: here, left, back, adults, who leads, and changes to this block":
      "pobl: yma, wedi gadael, yn ôl, oedolion, pwy sy'n arwain, a newidiadau i'r bloc hwn",
    "spare activities out of the back pocket": "gweithgareddau wrth gefn",
    "the whole plan with its times, and the words of a block that is chosen there":
      "y cynllun cyfan gyda'i amserau, a geiriau bloc a ddewisir yno",
    "what is written down: parked topics and notes": "yr hyn a nodwyd: pynciau at eto a nodiadau",
    "say where the session stands": "dweud ble mae'r sesiwn arni",
    "undo the last thing": "dadwneud y peth diwethaf",
    ". or B": ". neu B",
    "hide the screen, and show it again": "cuddio'r sgrin, a'i dangos eto",
    "hide the screen from anywhere, a half-typed note too":
      "cuddio'r sgrin o unrhyw le, nodyn ar ei hanner hefyd",
    "scroll": "sgrolio",
    ": or /": ": neu /",
    "type a command; the first letters are enough": "teipio gorchymyn; mae'r llythrennau cyntaf yn ddigon",
    "back to the shell for a while; fg comes back": "yn ôl i'r gragen am dipyn; mae fg yn dod yn ôl",
    "paint the screen anew": "paentio'r sgrin o'r newydd",
    "quit: it asks first, and the session stays open for --resume":
      "gadael: mae'n gofyn yn gyntaf, ac mae'r sesiwn yn aros ar agor ar gyfer --resume",
  ]
}
