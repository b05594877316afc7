import LLSModel

extension FacilitatorPack {
  /// How to do without a printer.
  var byHand: Block {
    .part(
      "Everything can be copied by hand", id: "by-hand",
      [
        .words("No printer is needed. Half an hour, a flip-chart, plain paper and a thick pen are enough."),
        .points([
          "Posters and the agreement: write the title and the headings on a flip-chart sheet, one idea a line, letters "
            + "as high as your thumb.",
          "Cards: fold a sheet three times, tear along the folds, and write one card on each piece. A number in the "
            + "corner tells you whether the set is complete.",
          "Worksheets: write the questions on the flip-chart; everybody draws the spaces on their own paper.",
          "Exit cards: write the questions on the flip-chart with numbers, and the faces or steps under them. Everybody "
            + "writes their code, then question number and answer number on a slip, and folds it.",
          "Faces: draw circles with two dots, and a mouth that goes from down to up. Write the words under each.",
          "A scale: a line with its two ends in words and a mark for each number.",
          "Attendance: codes down the side, sessions along the top.",
        ]),
        .box(
          role: .safety, label: "The one page to copy word for word",
          content: [
            .words(
              "The safety sheet: the steps in their order, and the numbers. It goes into a closed folder by the door."
            )
          ]
        ),
      ])
  }
}
