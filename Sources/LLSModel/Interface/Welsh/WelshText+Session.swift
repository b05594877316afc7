extension WelshText {
  /// What a session says.
  static let session: KeyValuePairs = [
    "Core parts not done: {blocks}. If they stay out, say why: skip {numbers} time.":
      "Rhannau craidd heb eu gwneud: {blocks}. Os hepgorir hwy, dywedwch pam: skip {numbers} time.",
    "{end} has passed: time to close. jump {number} goes to the last block.":
      "Mae {end} wedi mynd heibio: amser cau. Mae jump {number} yn mynd i'r bloc olaf.",
    "{end} has passed: time to close. finish ends the session.":
      "Mae {end} wedi mynd heibio: amser cau. Mae finish yn gorffen y sesiwn.",
    "The time of block {number} is over. next goes on; +5 gives it more.":
      "Mae amser bloc {number} ar ben. Mae next yn mynd ymlaen; mae +5 yn rhoi mwy iddo.",
    "It is {end}, the end you would like.": "Mae hi'n {end}, yr amser gorffen a hoffech.",
    "rehearsal x{speed}, nothing kept": "ymarfer x{speed}, heb gadw dim",
    "Close this window; nothing of a rehearsal is kept": "Cau'r ffenestr hon; ni chedwir dim o ymarfer",
    "Take that person's card and slips of today out of the box now.":
      "Tynnwch gerdyn a slipiau heddiw y person hwnnw o'r blwch nawr.",
    "saved {sequence}": "cadwyd {sequence}",
    "NOT SAVED: {reason}. {waiting} waiting. Go on with the session; each command tries again.":
      "HEB EI GADW: {reason}. Yn aros: {waiting}. Ewch ymlaen â'r sesiwn; mae pob gorchymyn yn rhoi cynnig arall arni.",
    "The journal was taken away or cut short. It is written anew, whole: {path}":
      "Cafodd y dyddlyfr ei symud neu ei dorri'n fyr. Mae wedi'i ysgrifennu o'r newydd, yn gyfan: {path}",
    "This window was away for {length}. It is counted. Type gap no if the group did not go on, or gap yes.":
      "Bu'r ffenestr hon i ffwrdd am gyfnod: {length}. Mae'n cael ei gyfrif. Teipiwch gap no os nad aeth y grŵp ymlaen, neu gap yes os aeth.",
    "The session is paused. Type resume to let the clock go on.":
      "Mae'r sesiwn wedi'i hoedi. Teipiwch resume i'r cloc fynd ymlaen.",
    "The answers are not stored, only the code and the minutes. When they are back: returned CODE.":
      "Nid yw'r atebion yn cael eu cadw, dim ond y cod a'r munudau. Pan fyddant yn ôl: returned CODE.",
    "The session goes on with any command; status says where you are.":
      "Mae'r sesiwn yn mynd ymlaen gydag unrhyw orchymyn; mae status yn dweud ble rydych chi.",
    "{have} of {adults}: pause, or put in a spare activity (spare lists them), until there are enough.":
      "{have} o {adults}: oedwch (pause), neu rhowch weithgaredd wrth gefn i mewn (mae spare yn eu rhestru), nes bod digon.",
    "{length} late: on this plan you finish {end}, hard end {hard}. Type late to fit the rest in.":
      "Yn hwyr: {length}. Yn ôl y cynllun hwn byddwch yn gorffen am {end}; amser gorffen pendant: {hard}. Teipiwch late i ffitio'r gweddill i mewn.",
    "On this plan you finish {end}, hard end {hard}.":
      "Yn ôl y cynllun hwn byddwch yn gorffen am {end}; amser gorffen pendant: {hard}.",
    "On this plan you finish {end}.": "Yn ôl y cynllun hwn byddwch yn gorffen am {end}.",
    "Not started. Type staff N, attend CODE CODE, material ID; then start. help says more.":
      "Heb ddechrau. Teipiwch staff N, attend CODE CODE, material ID; yna start. Mae help yn dweud mwy.",
    "When all of it is done, type closing and who read the cards: closing reader-of-cards. If it is not over, undo.":
      "Pan fydd y cyfan wedi'i wneud, teipiwch closing a phwy ddarllenodd y cardiau: closing reader-of-cards. Os nad yw ar ben, undo.",
    "The closing check is done. Only that is kept: when, and by which role.":
      "Mae'r gwiriad cau wedi'i wneud. Dim ond hynny sy'n cael ei gadw: pryd, a chan ba rôl.",
    "The closing check is not written down. When it is done: lls run --resume, then closing and the role.":
      "Nid yw'r gwiriad cau wedi'i gofnodi. Pan fydd wedi'i wneud: lls run --resume, yna closing a'r rôl.",
    "The session is still open. Go on with it by adding --resume.":
      "Mae'r sesiwn ar agor o hyd. I fynd ymlaen â hi, ychwanegwch --resume.",
    "{word} is not a command. quit closes this window; finish ends the session.":
      "Nid yw {word} yn orchymyn. Mae quit yn cau'r ffenestr hon; mae finish yn gorffen y sesiwn.",
    "{word} is not a command. pause stops the clock; finish ends the session; quit closes this window.":
      "Nid yw {word} yn orchymyn. Mae pause yn atal y cloc; mae finish yn gorffen y sesiwn; mae quit yn cau'r ffenestr hon.",
    "{word} is not a command. Type help to see what is.":
      "Nid yw {word} yn orchymyn. Teipiwch help i weld beth sydd.",
    "{word} is not a command. Did you mean {words}?":
      "Nid yw {word} yn orchymyn. Ai {words} oedd gennych mewn golwg?",
    "late, or late keep 4": "late, neu late keep 4",
    "Type it like this: {usage}": "Teipiwch fel hyn: {usage}",
    "A code has eight characters, without a space between them; the last one checks the others: look at the card.":
      "Mae gan god wyth nod, heb fwlch rhyngddynt; mae'r olaf yn gwirio'r lleill: edrychwch ar y cerdyn.",
    "{word} is not a participant's code. {form}": "Nid cod cyfranogwr yw {word}. {form}",
    "Note kept in the journal on this laptop. Never a name.":
      "Cadwyd y nodyn yn y dyddlyfr ar y gliniadur hwn. Dim enwau byth.",
    "Topic kept in the journal on this laptop. Never a name.":
      "Cadwyd y pwnc yn y dyddlyfr ar y gliniadur hwn. Dim enwau byth.",
    "The words stay in the journal file until lls runs strike takes them out.":
      "Mae'r geiriau'n aros yn ffeil y dyddlyfr nes bod lls runs strike yn eu tynnu.",
    "Never a name, and nothing that anybody disclosed. undo takes it out of the session, and the words stay in the journal file on this laptop. If a name slipped in: undo it, and when the window is closed, lls runs strike.":
      "Dim enwau byth, a dim byd a ddatgelodd neb. Mae undo yn ei dynnu o'r sesiwn, ac mae'r geiriau'n aros yn ffeil y dyddlyfr ar y gliniadur hwn. Os llithrodd enw i mewn: undo, a phan fydd y ffenestr ar gau, lls runs strike.",
    "Nobody is counted yet: type staff N and attend CODE when you can.":
      "Does neb wedi'i gyfrif eto: teipiwch staff N ac attend CODE pan allwch chi.",
    "Still paused: type resume.": "Wedi'i hoedi o hyd: teipiwch resume.",
    "Not saved. Write this down on paper:": "Heb ei gadw. Ysgrifennwch hyn ar bapur:",
  ]

  /// What a session says beside its steps: the safeguarding steps, spare activities, a module that has changed.
  static let advice: KeyValuePairs = [
    "Hidden. Type show, or . again.": "Wedi'i chuddio. Teipiwch show, neu . eto.",
    "! again: all the words. ! 3: step 3 in full. status: back to the session.":
      "! eto: y geiriau i gyd. ! 3: cam 3 yn llawn. status: yn ôl i'r sesiwn.",
    "Spare: {title}": "Wrth gefn: {title}",
    "The plan stays as it is": "Mae'r cynllun yn aros fel y mae",
    "The toolkit has no spare activities.": "Does dim gweithgareddau wrth gefn yn y pecyn cymorth.",
    "spare 1 says all the words of the first. The plan stays as it is.":
      "Mae spare 1 yn dweud holl eiriau'r cyntaf. Mae'r cynllun yn aros fel y mae.",
    "its version is still {now}": "fersiwn {now} o hyd",
    "version {then} then, {now} now": "fersiwn {then} bryd hynny, {now} nawr",
    "The module has changed since this session began ({versions}). The plan stays as it was; the words are today's.":
      "Mae'r modiwl wedi newid ers i'r sesiwn hon ddechrau ({versions}). Mae'r cynllun yn aros fel yr oedd; geiriau heddiw yw'r geiriau.",
    "The module no longer has this activity. Its words are in the pack that was printed.":
      "Nid yw'r gweithgaredd hwn yn y modiwl mwyach. Mae ei eiriau yn y pecyn a argraffwyd.",
    "The last line of the journal was cut off before it was saved ({bytes} bytes) and is left out. Check what you typed last.":
      "Torrwyd llinell olaf y dyddlyfr cyn iddi gael ei chadw (beitiau: {bytes}), ac fe'i hepgorwyd. Gwiriwch beth a deipioch ddiwethaf.",
    "Not marked: {words}. {form}": "Heb eu nodi: {words}. {form}",
    "Note taken, and not on the disk yet. Never a name.":
      "Cymerwyd y nodyn, ond nid yw ar y ddisg eto. Dim enwau byth.",
    "Topic taken, and not on the disk yet. Never a name.":
      "Cymerwyd y pwnc, ond nid yw ar y ddisg eto. Dim enwau byth.",
    "That is more than the {count} here by the register. Type the count again if it was a slip.":
      "Mae hynny'n fwy na'r nifer sydd yma yn ôl y gofrestr ({count}). Teipiwch y cyfrif eto os mai llithriad oedd.",
    "That is past: you are {length} over.": "Mae hynny wedi mynd heibio: {length} dros yr amser.",
    "That is {length} after {end}, the end you would like.":
      "Mae hynny {length} ar ôl {end}, yr amser gorffen a hoffech.",
    "{count} of {adults}": "{count} o {adults}",
    "{adults} ({need} needed)": "{adults} (angen {need})",
  ]
}
