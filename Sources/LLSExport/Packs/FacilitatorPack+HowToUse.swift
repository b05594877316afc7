import LLSModel

extension FacilitatorPack {
  /// How the pack is meant to be read, in a minute.
  var howToUse: Block {
    .part(
      "How to use this pack", id: "how-to-use",
      [
        .paragraph(toolkit.summary.content),
        .points(
          [
            "Read the safety sheet and fill in the numbers. Nothing else in here matters as much.",
            "Read the session you will lead, once through, with your co-facilitator. Decide who says what.",
            "Pack what the kit list says. It is counted for \(options.groupSize) young people.",
            "On the day, look at the room check, then keep the timetable beside you. The times start at "
              + "\(options.startTime.text); shift them if you begin later.",
            "Afterwards, fill in attendance and the log, and talk to each other before you leave.",
          ], ordered: true),
        .title("The boxes and what they mean"),
      ] + legend + [
        .words(
          "Block numbers are the same on paper and on the screen of the session runner: if the laptop fails, go on "
            + "from the same number."),
        .words(
          "A core activity is needed for the session to make sense. The others may be dropped when time is short. "
            + "Passing is always all right, for everybody, without a reason."),
      ])
  }

  private var legend: [Block] {
    [
      .box(role: .instruction, label: BoxLabel.instruction, content: [.words("What you do.")]),
      .box(
        role: .script, label: BoxLabel.script,
        content: [.words("Words to read aloud, or to say in your own way.")]),
      .box(
        role: .question, label: BoxLabel.question,
        content: [.words("A question for the group. Silence is an answer.")]),
      .box(role: .listenFor, label: BoxLabel.listenFor, content: [.words("What tells you that it works.")]),
      .box(
        role: .safety, label: BoxLabel.watchFor, content: [.words("What to keep safe, and what to do then.")]),
      .box(role: .tip, label: BoxLabel.tip, content: [.words("Advice from people who have done it.")]),
      .box(role: .debrief, label: BoxLabel.debrief, content: [.words("How to talk about it afterwards.")]),
      .box(
        role: .variation, label: "For …",
        content: [.words("Another way to do it, for a group or a person who needs it.")]),
      .box(
        role: .optOut, label: BoxLabel.optOut,
        content: [.words("The way out: another part in it, or none. \(BoxLabel.optOutPromise)")]),
    ]
  }
}
