/// A questionnaire: what is asked, of whom, when, and how an answer is given.
package struct Instrument: DocumentElement {
  /// Who reads the answers, where that has to be settled before anybody is asked.
  package enum Reader: String, Hashable, Sendable, CaseIterable {
    /// A clinician, on the day they are given.
    case clinicianSameDay = "clinician-same-day"
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "instrument",
    attributes: [
      .required("id", .id, "what activities and feedback files call the questionnaire"),
      .required("respondent", .choice(of: InstrumentDefinition.Respondent.self), "who answers"),
      .required("wave", .tokens(of: Wave.self), "when it is asked"),
      .required("budget-seconds", .integer(5...3600), "how many seconds one person may need for all of it"),
      .optional("licence", .text, "under which terms the questions may be used, and whose they are"),
      .optional(
        "read-by", .choice(of: Reader.self),
        "who reads the answers and when; a question about harm or danger needs it"),
    ],
    content: .children([
      .one("title"), .optional("intro"), .any("scale"), .some("item"), .optional("scoring"),
    ]),
    meaning: "A questionnaire: what is asked, of whom, when, and how an answer is given.",
    example: """
      <instrument id="exit-card" respondent="participant" wave="session" budget-seconds="45">
        <title>Before you go</title>
        <scale id="faces-3" kind="faces" points="3" low="Not at all" high="Very much">
          <point>Not at all</point><point>In between</point><point>Very much</point>
        </scale>
        <item id="felt-heard" scale="faces-3">Today I felt heard.</item>
        <item id="keep-change" kind="text" optional="yes">One thing to keep or change?</item>
      </instrument>
      """)

  /// Names the instrument within its module.
  package let id: String
  /// Who answers; nil when reading refused the value.
  package let respondent: InstrumentDefinition.Respondent?
  /// When it is asked.
  package let wave: [Wave]
  /// How long one person may need. Unit: seconds. Range: 5 to 3,600.
  package let budgetSeconds: Int
  /// Under which terms the questions may be used.
  package let licence: String?
  /// Who reads the answers, and when. Missing: the workers, as their procedure says.
  package let readBy: Reader?
  /// Its name.
  package let title: Title
  /// What is said before the questions.
  package let intro: Intro?
  /// How answers are given; may be empty.
  package let scales: [Scale]
  /// The questions in order. Shape: at least one.
  package let items: [Item]
  /// How the answers make a score. Missing: they make none.
  package let scoring: Scoring?
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.id("id") ?? ""
    respondent = element.choice("respondent", as: InstrumentDefinition.Respondent.self)
    wave = element.choices("wave", as: Wave.self)
    budgetSeconds = element.integer("budget-seconds") ?? 5
    licence = element.text("licence")
    readBy = element.choice("read-by", as: Reader.self)
    title = element.one(Title.self)
    intro = element.optional(Intro.self)
    scales = element.all(Scale.self)
    items = element.all(Item.self)
    scoring = element.optional(Scoring.self)
    spans = element.spans
  }

  /// The scale of an item; nil where it has none or names one that is not there.
  package func scale(of item: Item) -> Scale? { item.scale.flatMap { id in scales.first { $0.id == id } } }

  /// The questions as a form shows them. The title is the pack's to set out.
  package var blocks: [Block] {
    let opening: [Block] = intro.map { [.paragraph($0.content)] } ?? []
    return opening + items.map { .question(question(for: $0)) }
  }

  private func question(for item: Item) -> FormQuestion {
    FormQuestion(id: item.id, text: item.content, answer: answer(to: item), optional: item.optional)
  }

  private func answer(to item: Item) -> FormQuestion.Answer {
    if let scale = scale(of: item) {
      switch scale.kind {
      case .faces: return .faces(scale.labels)
      case .scale: return .scale(low: scale.from, high: scale.to, lowLabel: scale.low, highLabel: scale.high)
      case .likert, nil: return .one(scale.labels)
      }
    }
    switch item.kind {
    case .choice: return .one(item.options.map(\.text))
    case .choices: return .many(item.options.map(\.text))
    case .number, .date: return .words(lines: 1)
    case .text, nil: return .words(lines: 3)
    }
  }
}

/// What is said before the questions.
package struct Intro: InlineElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "intro", content: .inline, meaning: "What is said before the questions.",
    example: "<intro>Your card has your code, not your name. You can leave out any question.</intro>")

  /// The words, with their inline elements.
  package let content: [Inline]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    content = element.inlines()
    spans = element.spans
  }
}
