import LLSModel

extension FormTyping {
  /// How it looks.
  package func frame(in size: ScreenSize) -> Frame {
    var frame = Frame(size)
    frame.add("\(sitting.heading)   \(InterfaceText.forms(count)) saved", .quiet)
    if !circumstances.isEmpty { frame.add(circumstances, .quiet) }
    frame.space()
    switch stage {
    case .mode, .helper: choiceLines(&frame)
    case .stands, .undo: frame.add(question, .strong)
    case .reason: reasonLines(&frame)
    case .code: codeLines(&frame)
    case .item(let place): itemLines(place, &frame)
    case .review, .differs: reviewLines(&frame, in: size)
    case .done: break
    }
    frame.space()
    if !notice.isEmpty { frame.add(notice, .strong) }
    frame.add(keys, .quiet)
    return frame
  }

  private func choiceLines(_ frame: inout Frame) {
    frame.add(choices.title, .strong)
    for (place, words) in choices.words.enumerated() {
      frame.add("  \(place + 1)  \(words)", place == picked ? .marked : .plain)
    }
    if !typed.isEmpty { frame.field("> ", typed) }
  }

  private func reasonLines(_ frame: inout Frame) {
    frame.add("Why does it take the place of the one that stands?", .strong)
    for (place, words) in Self.reasons.enumerated() { frame.add("  \(place + 1)  \(words)") }
  }

  private func codeLines(_ frame: inout Frame) {
    frame.field("Code: ", field.typed)
    if let completion = field.completion, completion != field.typed {
      frame.add("      \(completion)  Enter takes it", .quiet)
    }
  }

  private func itemLines(_ place: Int, _ frame: inout Frame) {
    let items = sitting.instrument.items
    frame.add("\(code?.description ?? "")   \(place + 1) of \(items.count)", .quiet)
    let first = max(0, place - 4)
    for before in first..<place {
      frame.add("\(before + 1)  \(answers[before].map { items[before].words(for: $0) } ?? "")", .quiet)
    }
    frame.space()
    frame.add(items[place].text, .strong)
    frame.add(
      holdsText(place) ? "the words as they are written, then Enter; empty for none" : items[place].typingHelp
    )
    if let answer = answers[place] { frame.add("now: \(items[place].words(for: answer))", .quiet) }
    frame.field("> ", typed)
  }

  private func holdsText(_ place: Int) -> Bool {
    sitting.holdsWords && sitting.instrument.items[place].kind == .text
  }

  private func reviewLines(_ frame: inout Frame, in size: ScreenSize) {
    frame.add(code?.description ?? "", .strong)
    if answers.count > size.rows - 9 {
      for line in Self.packed(shortAnswers, width: size.columns) { frame.add(line) }
    } else {
      for line in longAnswers(width: size.columns) { frame.add(line) }
    }
    if stage == .differs {
      frame.space()
      frame.add(
        "Put this one in its place? y or n; the old one is kept behind it.", .strong)
    }
  }

  private func longAnswers(width: Int) -> [String] {
    sitting.instrument.items.enumerated().map { place, item in
      let answer = answers[place].map { item.words(for: $0) } ?? "?"
      let room = max(10, width - answer.columns - 8)
      let text = item.text.count > room ? item.text.prefix(room - 1) + "…" : item.text[...]
      return "\(place + 1)  \(text): \(answer)"
    }
  }

  /// The answers of a long questionnaire, so that all of them stand on one screen.
  private var shortAnswers: [String] {
    sitting.instrument.items.enumerated().map { place, item in
      let answer = answers[place].map { item.words(for: $0).prefix { $0 != " " } } ?? "?"
      return "\(place + 1) \(item.id.prefix(14)) \(answer)"
    }
  }

  private static func packed(_ cells: [String], width: Int) -> [String] {
    let cell = 26
    let across = max(1, width / cell)
    return stride(from: 0, to: cells.count, by: across).map { start in
      cells[start..<min(cells.count, start + across)].map {
        $0 + String(repeating: " ", count: max(1, cell - $0.columns))
      }.joined()
    }
  }

  private var keys: String {
    switch stage {
    case .mode, .helper: "a digit, then Enter; Enter alone takes the one that is marked; Esc leaves"
    case .code:
      sitting.isSecond
        ? "type the code from the card; Esc leaves"
        : "the code from the card; u puts the last form right; a how filled in; Esc leaves"
    case .item:
      "- left empty   i cannot be read   ? the other letters   up goes back   Esc gives up"
    case .review: "Enter saves; up or an answer's number goes back; Esc gives the form up"
    case .stands, .undo, .differs: "y or n"
    case .reason: "a digit; Esc leaves it as it was"
    case .done: ""
    }
  }

  /// What is asked now, in a line.
  package var question: String {
    switch stage {
    case .mode: "how filled in (1 to 5): " + Self.numbered(Self.modes)
    case .reason: "why (1 to \(Self.reasons.count)): " + Self.numbered(Self.reasons)
    case .stands:
      "A form of \(code?.description ?? "this person") stands already. Put it right from this card? y or n"
    case .undo: "Put the form of \(last?.code.description ?? "") right, which was saved last? y or n"
    case .helper: "who helped (1 to 4): " + Self.numbered(Self.helpers)
    case .code:
      circumstances.isEmpty
        ? "code (empty ends):" : "code (\(circumstances); a changes that, empty ends):"
    case .item(let place):
      "\(place + 1) of \(answers.count): \(sitting.instrument.items[place].text) "
        + (holdsText(place) ? "(words)" : "(\(sitting.instrument.items[place].typingHelp))")
    case .review:
      zip(sitting.instrument.items, answers).map { item, answer in
        "\(item.id) \(answer.map { item.words(for: $0) } ?? "?")"
      }.joined(separator: "; ") + ": Enter saves, back goes back, n gives it up"
    case .differs: "put this one in its place? y or n"
    case .done: ""
    }
  }

  private static func numbered(_ words: [String]) -> String {
    words.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
  }
}
