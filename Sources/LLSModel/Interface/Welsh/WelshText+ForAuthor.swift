extension WelshText {
  /// How activities worked, for the module's author.
  static let forAuthor: KeyValuePairs = [
    "keep it as it is": "ei gadw fel y mae",
    "change it": "ei newid",
    "would drop it": "byddwn yn ei hepgor",
    "its time was right": "roedd yr amser yn iawn",
    "its time was too short": "roedd yr amser yn rhy fyr",
    "its time was too long": "roedd yr amser yn rhy hir",
    "For the author, block {number}: {words}": "I'r awdur, bloc {number}: {words}",
    "said to the author": "dywedwyd wrth yr awdur",
    "If you like, how did each activity work, for the module's author? author 3 changed too-long WORDS, or author 3 kept right. Or leave it.":
      "Os hoffech, sut y gweithiodd pob gweithgaredd, i awdur y modiwl? author 3 changed too-long WORDS, neu author 3 kept right. Neu gadewch hynny.",
    "after the end, for the module's author: how block 3 worked":
      "ar ôl y diwedd, i awdur y modiwl: sut y gweithiodd bloc 3",
    "Form: author BLOCK VERDICT TIME, and a line of words if you like. About the activity; no names, no place, nothing about a person.":
      "Ffurf: author BLOC BARN AMSER, a llinell o eiriau os hoffech. Am y gweithgaredd; dim enwau, dim lle, dim byd am berson.",
    "verdict: {words}": "barn: {words}",
    "time: {words}": "amser: {words}",
    "FOR THE AUTHOR: how did each activity work? Esc leaves it.":
      "I'R AWDUR: sut y gweithiodd pob gweithgaredd? Mae Esc yn gadael hyn.",
    "NEXT TIME, {title}:": "Y TRO NESAF, {title}:",
    "ITS TIME, {title} (planned {planned}, used {used}):":
      "EI AMSER, {title} (cynlluniwyd {planned}, defnyddiwyd {used}):",
    "To the author, never a name": "I'r awdur, dim enwau byth",
    "Enter takes it, also empty": "Mae Enter yn ei gymryd, hefyd yn wag",
    "For the module's author, if you like: F, how each activity worked.":
      "I awdur y modiwl, os hoffech: F, sut y gweithiodd pob gweithgaredd.",
    "For the module’s author": "I awdur y modiwl",
    "How each activity worked, as the facilitator said afterwards":
      "Sut y gweithiodd pob gweithgaredd, fel y dywedodd yr hwylusydd wedyn",
    "Next time": "Y tro nesaf",
    "Its time": "Ei amser",
    "To the author": "I'r awdur",
    "F for the author": "F i'r awdur",
    "feedback cards, counted; after the end: for the module's author":
      "cyfrif y cardiau adborth; ar ôl y diwedd: i awdur y modiwl",
    "The session is not over. Type finish first; then say how its activities worked.":
      "Nid yw'r sesiwn ar ben. Teipiwch finish yn gyntaf; yna dywedwch sut y gweithiodd y gweithgareddau.",
  ]
}
