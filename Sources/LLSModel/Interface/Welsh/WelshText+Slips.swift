extension WelshText {
  /// Slips of the finger, and signs that mean something else.
  static let slips: KeyValuePairs = [
    "{keys} writes !": "mae {keys} yn ysgrifennu !",
    "while you type words: an exclamation mark, as ! alone shows the safeguarding steps":
      "wrth deipio geiriau: ebychnod, gan fod ! ar ei ben ei hun yn dangos y camau diogelu",
    "{typed} is {away} away; an end is {hours} hours away at most. Type for example {word} {plan}, the end of the plan.":
      "Mae {away} tan {typed}; mae amser gorffen {hours} awr i ffwrdd ar y mwyaf. Teipiwch er enghraifft {word} {plan}, diwedd y cynllun.",
    "That end is {away} away. Set one that is {hours} hours away at most.":
      "Mae {away} tan yr amser gorffen hwnnw. Gosodwch un sydd {hours} awr i ffwrdd ar y mwyaf.",
    "That end has been past for {length}. Set one that is still to come.":
      "Mae'r amser gorffen hwnnw wedi mynd heibio: {length}. Gosodwch un sydd eto i ddod.",
    "The whole plan takes {minutes}: a start longer ago would be after its end. Type a smaller number.":
      "Hyd y cynllun cyfan yw {minutes}: byddai dechrau cyn hynny yn golygu ei fod ar ben. Teipiwch rif llai.",
    "REHEARSAL": "YMARFER",
    "No session is running here yet. This window waits for one, and shows it then; Ctrl-C closes it.":
      "Does dim sesiwn ar waith yma eto. Mae'r ffenestr hon yn aros am un, ac yn ei dangos wedyn; mae Ctrl-C yn ei chau.",
  ]
}
