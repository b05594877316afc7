import LLSExport
import LLSModel

/// One document that holds every block and every inline, with the words a test chooses in every place that
/// takes words.
struct EveryBlock {
  /// Says what stands in a place, for example the same hostile text everywhere.
  let words: @Sendable (String) -> String

  /// The document.
  var document: Document {
    Document(
      title: words("Every block"), subtitle: words("One document that holds all of them"), language: "en-GB",
      facts: [Fact(words("Version"), text("0.1.0")), Fact(words("Licence"), text("CC BY 4.0"))],
      blocks: [
        .section(id: "words", startsPage: true, content: wordsAndLists),
        .section(id: "boxes", startsPage: true, content: boxes),
        .section(id: "tables", startsPage: true, content: tables),
        .section(id: "forms", startsPage: true, content: forms),
        .together([.paragraph(text("Kept on one page"))]),
      ]
        + SheetSetting.allCases.map { setting in
          .sheet(
            setting,
            content: [
              .heading(level: 2, text: text("Sheet \(setting.rawValue)"), id: nil),
              .cards([Card(id: "face-\(setting.rawValue)", title: words("Face"), content: [])]),
            ])
        },
      assets: ["dot.png": Asset(bytes: Self.dot, mediaType: "image/png")])
  }

  private func text(_ plain: String) -> [Inline] { [.text(words(plain))] }

  private var wordsAndLists: [Block] {
    [
      .heading(level: 1, text: text("Words"), id: "words-heading"),
      .paragraph([
        .text(words("Plain, ")), .emphasis(text("stressed")), .text(" "), .strong(text("not to be missed")),
        .text(" "), .term(text("opt-out")), .text(" "),
        .link(text("the project's page"), target: "https://example.org/?a=1&b=2"),
        .text(" "), .link(text("call"), target: "tel:0800 1111".filter { $0 != " " }), .text(" "),
        .link(text("write"), target: "mailto:someone@example.org"), .text(" "),
        .link(text("refused"), target: "javascript:alert(1)"), .text(" "),
        .reference(text("the boxes"), id: "boxes"),
      ]),
      .heading(level: 3, text: text("A heading two levels down"), id: nil),
      .list(
        ordered: true,
        items: [
          [.paragraph(text("First"))],
          [.paragraph(text("Second")), .list(ordered: false, items: [[.paragraph(text("Inside"))]])],
        ]),
      .facts([
        Fact(words("Length"), text("75 minutes")), Fact(words("Group"), text("Four to ten young people")),
      ]),
      .listing(words("<p>\n  Every space counts\n</p>")),
      .image(asset: "dot.png", description: words("A red dot"), caption: text("A picture")),
    ]
  }

  private var boxes: [Block] {
    [.heading(level: 1, text: text("Boxes"), id: nil)]
      + BoxRole.allCases.map { role in
        .box(
          role: role, label: words(role.rawValue),
          content: [
            .paragraph(text("You can pass at any time. Nobody will ask you why.")),
            .list(ordered: false, items: [[.paragraph(text("One thing to remember"))]]),
          ])
      }
  }

  private var tables: [Block] {
    [
      .heading(level: 1, text: text("Tables and charts"), id: nil),
      .table(
        Table(
          caption: text("Timetable"), header: ["Block", "Activity", "Starts", "Minutes"].map(text),
          rows: [
            ["1", "Agreement", "17:30", "10"].map(text), ["2", "Names", "17:40", "15"].map(text),
            [text("3"), [], [], []],
          ], alignments: [.leading, .leading, .trailing, .trailing])),
      .figure(likert.figure), .figure(minutes.figure),
      .figure(
        Figure(
          id: "marks", title: words("Marks"), description: words("A circle for every fill."), width: 240,
          height: 40,
          shapes: Fill.allCases.enumerated().map { index, fill in
            .circle(x: 20 + Double(index) * 30, y: 20, radius: 12, fill: fill)
          },
          data: Table(caption: text("Marks"), header: [text("Fill")], rows: [[text("one")]]))),
    ]
  }

  private var forms: [Block] {
    [
      .heading(level: 1, text: text("Forms"), id: nil),
      .checklist([text("The room is warm"), text("Two adults are here")]),
      .codeBoxes(count: 8, label: words("Your code")),
      .question(
        FormQuestion(
          id: "q1", text: text("Was it fair?"), answer: .one([words("Yes"), words("No")]), optional: false)),
      .question(
        FormQuestion(
          id: "q2", text: text("What helped?"), answer: .many([words("Music"), words("A walk")]),
          optional: true)),
      .question(
        FormQuestion(
          id: "q3", text: text("How was today?"),
          answer: .faces(["Bad", "Not good", "OK", "Good", "Very good"].map(words)), optional: false)),
      .question(
        FormQuestion(
          id: "q4", text: text("Were you heard?"),
          answer: .scale(low: 0, high: 10, lowLabel: words("not at all"), highLabel: words("fully")),
          optional: false)),
      .question(
        FormQuestion(id: "q5", text: text("Anything else?"), answer: .words(lines: 3), optional: true)),
      .writingSpace(lines: 2, label: words("What we agree")),
      .cards([
        Card(
          id: "card-a", title: words("Card A"), content: [.paragraph(text("Kit says yes, and looks away."))]),
        Card(id: nil, title: "", content: []),
        Card(id: "card-c", title: words("Card C"), content: [.paragraph(text("Sam asks twice."))]),
      ]),
    ]
  }

  /// A chart with every fill, a shown and a hidden bar.
  var likert: DivergingLikertChart {
    let steps = ["Not at all", "A little", "Somewhat", "Mostly", "Fully"]
    func row(_ label: String, _ shares: [Int], missing: Int) -> DivergingLikertChart.Row {
      let segments = shares.enumerated().map { step, share in
        DivergingLikertChart.Segment(
          label: words(steps[step]), fill: DivergingLikertChart.fill(step: step, of: 5),
          count: .notPeople(share), share: .notPeople(share))
      }
      let gap = DivergingLikertChart.Segment(
        label: words("No answer"), fill: .missing, count: .notPeople(missing), share: .notPeople(missing))
      return .init(
        label: words(label), answered: .notPeople(100 - missing), base: .notPeople(100),
        outside: .notPeople(0),
        segments: segments + [gap])
    }
    let hidden = DivergingLikertChart.Segment(
      label: words("All answers"), fill: .middle, count: .hidden, share: .hidden)
    return DivergingLikertChart(
      id: "likert", title: words("I have a say in what happens here"), steps: steps.map(words),
      questions: [
        .init(
          text: words("I have a say in what happens here"),
          rows: [
            row("Before", [15, 25, 20, 20, 10], missing: 10), row("After", [5, 10, 20, 35, 25], missing: 5),
          ]),
        .init(
          text: words("Somebody told me what happened because of what I said"),
          rows: [
            .init(label: words("After"), answered: .hidden, base: .hidden, outside: nil, segments: [hidden])
          ]),
      ])
  }

  /// Planned against actual minutes.
  var minutes: BarPairChart {
    .plannedAgainstActual(
      id: "minutes", title: words("Planned and actual minutes by session"), rowName: words("Session"),
      rows: [
        .init(
          label: words("Landing: finding our feet together"), first: .notPeople(75), second: .notPeople(82)),
        .init(label: words("My say, my right"), first: .notPeople(90), second: .notPeople(71)),
      ])
  }

  /// The smallest red PNG.
  private static let dot: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00,
    0x00,
    0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x90, 0x77, 0x53, 0xDE, 0x00, 0x00,
    0x00,
    0x0C, 0x49, 0x44, 0x41, 0x54, 0x08, 0xD7, 0x63, 0xF8, 0xCF, 0xC0, 0x00, 0x00, 0x03, 0x01, 0x01, 0x00,
    0x18,
    0xDD, 0x8D, 0xB0, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}
