extension WelshText {
  /// What a session refuses, and what to do instead.
  static let refusals: KeyValuePairs = [
    "The clock went back. Wait a moment and type it again.":
      "Aeth y cloc yn ôl. Arhoswch eiliad a'i deipio eto.",
    "The session has not started. Type start first.":
      "Nid yw'r sesiwn wedi dechrau. Teipiwch start yn gyntaf.",
    "The session has started already. Type status to see where it is.":
      "Mae'r sesiwn wedi dechrau eisoes. Teipiwch status i weld ble mae hi.",
    "The session is over. Type undo to open it again, or quit.":
      "Mae'r sesiwn ar ben. Teipiwch undo i'w hailagor, neu quit.",
    "The session is not over. Type finish first, then closing and who read the cards.":
      "Nid yw'r sesiwn ar ben. Teipiwch finish yn gyntaf, yna closing a phwy ddarllenodd y cardiau.",
    "The closing check is written down already. Type undo if it was a mistake.":
      "Mae'r gwiriad cau wedi'i gofnodi eisoes. Teipiwch undo os mai camgymeriad oedd hynny.",
    "Who led the session does not read the comments. Type the role of who read them.":
      "Nid y sawl a arweiniodd y sesiwn sy'n darllen y sylwadau. Teipiwch rôl y sawl a'u darllenodd.",
    "It is paused already. Type resume to go on.":
      "Mae wedi'i hoedi eisoes. Teipiwch resume i fynd ymlaen.",
    "It is not paused. Type pause to stop the clock.":
      "Nid yw wedi'i hoedi. Teipiwch pause i atal y cloc.",
    "There is no block {number}; the blocks are 1 to {count}. Type plan to see them.":
      "Does dim bloc {number}; mae'r blociau'n mynd o 1 i {count}. Teipiwch plan i'w gweld.",
    "You are in block {number} already. Type say for its words, or next to go on.":
      "Rydych chi ym mloc {number} eisoes. Teipiwch say i gael ei eiriau, neu next i fynd ymlaen.",
    "No block follows. Type finish to end the session, or jump N to go back to one.":
      "Does dim bloc yn dilyn. Teipiwch finish i orffen y sesiwn, neu jump N i fynd yn ôl at un.",
    "This is the first block. Type undo to take something back.":
      "Hwn yw'r bloc cyntaf. Teipiwch undo i ddadwneud rhywbeth.",
    "Every step of this block is done. Type next for the next block.":
      "Mae pob cam o'r bloc hwn wedi'i wneud. Teipiwch next i gael y bloc nesaf.",
    "Block {number} is a core part of the module. To leave it out, say why, for example: skip {number} time. Or make it shorter: late, or -5.":
      "Mae bloc {number} yn rhan graidd o'r modiwl. I'w hepgor, dywedwch pam, er enghraifft: skip {number} time. Neu gwnewch ef yn fyrrach: late, neu -5.",
    "Block {number} is left out already. Type unskip {number} to put it in again.":
      "Mae bloc {number} wedi'i hepgor eisoes. Teipiwch unskip {number} i'w roi yn ôl i mewn.",
    "Block {number} is in the plan. Type skip {number} to leave it out.":
      "Mae bloc {number} yn y cynllun. Teipiwch skip {number} i'w hepgor.",
    "That is how it is already. Nothing was changed; status says where you are.":
      "Fel hynny y mae eisoes. Ni newidiwyd dim; mae status yn dweud ble rydych chi.",
    "The block has less time than that to give. Take away fewer minutes, or type next.":
      "Mae gan y bloc lai o amser na hynny i'w roi. Tynnwch lai o funudau, neu teipiwch next.",
    "That is more than {minutes} in all. Type a smaller number.":
      "Mae hynny dros y terfyn cyfan ({minutes}). Teipiwch rif llai.",
    "There is no hard end yet. Type for example hard 15:30, then late.":
      "Does dim amser gorffen pendant eto. Teipiwch, er enghraifft, hard 15:30, yna late.",
    "{typed} is past: it is {now} now. Type an end that is still to come, for example {word} {later}.":
      "Mae {typed} wedi mynd heibio: mae hi'n {now} nawr. Teipiwch amser gorffen sydd eto i ddod, er enghraifft {word} {later}.",
    "The rest does not fit, even at its shortest: {deficit} too much. Nothing that is left may be dropped: move the hard end, leave a core block out with a reason (skip 3 time), or type shortest.":
      "Nid yw'r gweddill yn ffitio, hyd yn oed ar ei fyrraf: {deficit} yn ormod. Ni chaniateir hepgor dim sydd ar ôl: symudwch yr amser gorffen pendant, hepgorwch floc craidd gyda rheswm (skip 3 time), neu teipiwch shortest.",
    "The rest does not fit, even at its shortest: {deficit} too much. You may drop: {droppable}. Type skip and its number, then late again; or type shortest.":
      "Nid yw'r gweddill yn ffitio, hyd yn oed ar ei fyrraf: {deficit} yn ormod. Cewch hepgor: {droppable}. Teipiwch skip a'i rif, yna late eto; neu teipiwch shortest.",
    "You are not late: there are {length} to spare. Nothing has to change; +5 gives a block five minutes more.":
      "Dydych chi ddim yn hwyr: {length} wrth gefn. Does dim angen newid dim; mae +5 yn rhoi pum munud arall i floc.",
    "Things have moved on since then. Type late to see it again, then accept.":
      "Mae pethau wedi symud ymlaen ers hynny. Teipiwch late i'w weld eto, yna accept.",
    "No gap is waiting for an answer. To stop the clock, type pause.":
      "Does dim bwlch yn aros am ateb. I atal y cloc, teipiwch pause.",
    "The clocks disagree about the gap. It stays counted; type status to check.":
      "Mae'r clociau'n anghytuno am y bwlch. Mae'n dal i gael ei gyfrif; teipiwch status i wirio.",
    "{code} is not in the room by the register. Type attend {code} first, or check the card.":
      "Nid yw {code} yn yr ystafell yn ôl y gofrestr. Teipiwch attend {code} yn gyntaf, neu gwiriwch y cerdyn.",
    "{code} is in the room already. Type left {code} when they go.":
      "Mae {code} yn yr ystafell eisoes. Teipiwch left {code} pan fyddan nhw'n mynd.",
    "{code} has been here today. Type left {code} if they have gone, or undo if it was a mistake.":
      "Mae {code} wedi bod yma heddiw. Teipiwch left {code} os ydyn nhw wedi mynd, neu undo os mai camgymeriad oedd hynny.",
    "Nobody was named. Type the codes after the word: attend CODE CODE.":
      "Ni enwyd neb. Teipiwch y codau ar ôl y gair: attend CODE CODE.",
    "Today's answers of {code} are withdrawn already. Nothing more is needed.":
      "Mae atebion heddiw gan {code} wedi'u tynnu'n ôl eisoes. Does dim angen dim mwy.",
    "This session needs no materials.": "Does dim angen deunyddiau ar y sesiwn hon.",
    "There is no material {id}. Type {known}.": "Does dim deunydd {id}. Teipiwch {known}.",
    "Type a number from {low} to {high}.": "Teipiwch rif o {low} i {high}.",
    "Type some words after it, {limit} characters at most; a longer text can go into two notes.":
      "Teipiwch eiriau ar ei ôl, {limit} nod ar y mwyaf; gall testun hirach fynd mewn dau nodyn.",
    "There is nothing to undo. Type help to see what can be done.":
      "Does dim i'w ddadwneud. Teipiwch help i weld beth y gellir ei wneud.",
    "That cannot be undone any more. Put it right with a command; help lists them.":
      "Ni ellir dadwneud hynny mwyach. Cywirwch ef â gorchymyn; mae help yn eu rhestru.",
    "There is no spare activity {name}. Type spare to see all {count}, then spare and its number.":
      "Does dim gweithgaredd wrth gefn {name}. Teipiwch spare i weld y cyfan ({count}), yna spare a'i rif.",
    "There is no step {number}. Type ! to see the safeguarding steps.":
      "Does dim cam {number}. Teipiwch ! i weld y camau diogelu.",
    "The screen is like that already.": "Mae'r sgrin felly eisoes.",
  ]
}
