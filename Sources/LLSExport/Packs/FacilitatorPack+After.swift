import LLSModel

extension FacilitatorPack {
  /// What the workers do when the group has gone.
  var afterTheSession: Block {
    var content: [Block] = [
      .title("Closing check"),
      .words("The same every time, whether or not anything happened."),
      .ticks([
        "Every card and every slip from the question box has been read, by somebody who did not lead",
        "Concerns have been passed on to the \(guardian), or there were none",
        "Everybody left safely, with a way home that is safe for them",
        "Cards, worksheets and the paper list are locked away; nothing was left in the room",
        "The debrief was held",
      ]),
      .title("Debrief, ten minutes, before you leave"),
      .points([
        "What went well, and what made that possible?",
        "Who did we hear least? What would make it easier for them?",
        "What did we change in the plan, and was it right?",
        "What are we taking home that we should not carry alone?",
      ]),
    ]
    content += reflections
    content += [
      .title("Supervision"),
      .words("Take one thing from this session to your next supervision. Write it as a question."),
      .writingSpace(lines: 2, label: "My question"), .title("Next day"),
      .ticks([
        "Anybody who left early or was upset has been checked on, in the way that they said is safe",
        "What was promised to the group has a name and a date",
        "The log and the attendance sheet are with the pilot record",
      ]),
    ]
    return .sheet(
      .page, content: [.heading(level: 1, text: [.text("After the session")], id: "after")] + content)
  }

  private var reflections: [Block] {
    modules.flatMap { entry in
      entry.module.sessions.flatMap { session -> [Block] in
        guard let prompts = session.reflection?.prompts, !prompts.isEmpty else { return [] }
        let scope = ModuleScope(entry.module.id)
        return [
          .together([
            .opening("After “\(session.title.text)”"),
            .list(ordered: false, items: prompts.map { [.paragraph(scope.inlines($0.content))] }),
          ])
        ]
      }
    }
  }

  /// Where young people can turn, each place once, with the day by which it has to be checked.
  var signpostingPage: Block {
    let rows = SignpostList(modules.map(\.module)).entries.map { entry -> [[Inline]] in
      let ways = [entry.phone.map(Self.telephone), entry.href.map(Self.webPage)].compactMap { $0 }
      return [
        [.text(entry.text)], Array(ways.joined(separator: [.text(" · ")])),
        [.text(PlainDate.words(entry.reviewBy))],
      ]
    }
    let table: [Block] =
      rows.isEmpty
      ? []
      : [
        .table(
          Table(
            caption: [.text("In danger now: 999 first")],
            header: ["What it is", "Telephone, web page", "Check by"].map { [.text($0)] }, rows: rows))
      ]
    return .part(
      "Signposting", id: "signposting",
      [
        .words(
          "Ring or open each one yourself before you hand it on. Past its date, an entry is not to be used until "
            + "somebody has checked it.")
      ] + table + [.writingSpace(lines: 2, label: "Local places that we know")])
  }

  /// An address as people type it, and where it leads.
  private static func webPage(_ address: String) -> [Inline] {
    var words = address[...]
    if words.hasPrefix("https://") { words = words.dropFirst(8) }
    if words.hasSuffix("/") { words = words.dropLast() }
    return [.link([.text(String(words))], target: address)]
  }

  /// A number as a link that a telephone can call.
  private static func telephone(_ number: String) -> [Inline] {
    [.link([.text(number)], target: "tel:" + number.filter { !$0.isWhitespace })]
  }

  /// What the authors would like to hear.
  var authorFeedback: Block {
    let versions = modules.map { "\($0.forSafety.title.text) \($0.module.version)" }.joined(separator: ", ")
    return .part(
      "Feedback to the authors", id: "author-feedback",
      [
        .words(
          "About: \(versions). Send it to whoever gave you the pack. No names, no place, nothing about a person."
        ),
        .writingSpace(lines: 3, label: "What worked as it stands (block numbers help)"),
        .writingSpace(lines: 3, label: "What we changed, and why"),
        .writingSpace(lines: 2, label: "Words that young people would say differently"),
        .writingSpace(lines: 2, label: "What was missing"),
      ])
  }
}
