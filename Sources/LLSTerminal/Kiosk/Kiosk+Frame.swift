import LLSModel

extension Kiosk {
  /// How it looks: large spaces, and nothing that does not belong to the one question.
  package func frame(in size: ScreenSize) -> Frame {
    var frame = Frame(size)
    for _ in 0..<(size.rows >= 20 ? 2 : 0) { frame.space() }
    switch stage {
    case .ready: readyLines(&frame)
    case .welcome: welcomeLines(&frame)
    case .code:
      frame.add("  Type the code from your card.", .strong)
      frame.space()
      frame.field("  ", field.typed)
    case .helper: helperLines(&frame)
    case .item(let place): itemLines(place, &frame)
    case .last:
      frame.add("  That was the last question.", .strong)
      frame.space()
      frame.add("  Enter: I am done.")
      frame.add("  ←      back to my answers", .quiet)
    case .thanks(let wroteWords):
      frame.add("  " + (wroteWords ? InterfaceText.afterWriting : InterfaceText.afterAnswering), .strong)
      frame.space()
      frame.add("  Press any key. Your answers are gone from this screen.")
    case .answered:
      frame.add("  These questions were answered with this code before.", .strong)
      frame.space()
      frame.add("  If that was not you, tell a worker. Press any key.")
    case .unread:
      frame.add(
        "  Please call a worker before you go. These questions were answered with this code before,", .strong)
      frame.add("  so what you wrote is not kept here. A worker reads it now and writes it down:", .strong)
      frame.space()
      if isCovered { frame.add("  Ctrl-C and the staff code show it.") }
      for place in words.keys.sorted() where !isCovered { frame.add("  " + (words[place] ?? "").visible) }
    case .trouble:
      frame.add("  Please call a worker.", .strong)
      frame.space()
      frame.add("  Your answers are not saved yet. Enter tries again.")
    case .leaving:
      frame.add("  For workers.", .strong)
      frame.space()
      frame.add("  Staff code, then Enter. Esc goes back.")
      frame.field("  ", typed, isHidden: true)
      if before == .trouble {
        frame.space()
        frame.add("  Somebody's answers are not saved yet: leaving now loses them.", .strong)
      }
    case .done: break
    }
    if !notice.isEmpty {
      frame.space()
      frame.add("  " + notice, .strong)
    }
    return frame
  }

  private func readyLines(_ frame: inout Frame) {
    frame.add("  \(instrument.title): hand the laptop over, one person at a time.", .strong)
    frame.space()
    if !advice.isEmpty {
      frame.add("  " + advice)
      frame.space()
    }
    if !holdsWords {
      frame.add("  The store has no passphrase, so written words go on the card: lls store encrypt sets one.")
      frame.space()
    }
    frame.add("  Say first: " + InterfaceText.beforeAnswering.joined(separator: " "))
    frame.space()
    frame.add("  Enter begins. Ctrl-C and your staff code end it.", .quiet)
  }

  private func welcomeLines(_ frame: inout Frame) {
    frame.add("  \(instrument.title)", .strong)
    frame.space()
    for line in InterfaceText.beforeAnswering { frame.add("  " + line) }
    frame.space()
    frame.add("  Enter begins.", .strong)
  }

  private func helperLines(_ frame: inout Frame) {
    frame.add("  Is somebody helping you?", .strong)
    frame.space()
    for (place, words) in Self.helperWords.enumerated() { frame.add("  \(place + 1)   \(words)") }
  }

  private static let helperWords = ["Nobody", "A worker", "An interpreter", "My carer"]

  private func itemLines(_ place: Int, _ frame: inout Frame) {
    let item = instrument.items[place]
    frame.add("  \(place + 1) of \(instrument.items.count)", .quiet)
    frame.space()
    frame.add("  " + item.text, .strong)
    frame.space()
    choiceLines(item, answers[place], &frame)
    frame.space()
    if item.kind == .text {
      if holdsWords {
        frame.field("  ", typed)
        frame.space()
        frame.add("  Enter: on. Nothing written leaves it out.   ←  back", .quiet)
      } else {
        frame.add("  Write it on your card, for a worker to read today. Enter: on.")
      }
      return
    }
    if !typed.isEmpty { frame.field("  ", typed) }
    frame.add("  s  leave it out   ←  back", .quiet)
  }

  private func choiceLines(_ item: InstrumentDefinition.Item, _ answer: AnswerValue?, _ frame: inout Frame) {
    func line(_ number: Int, _ words: String) {
      let isChosen = answer == .number(Double(number))
      frame.add("  \(number)   \(words)", isChosen ? .marked : .plain)
    }
    switch item.kind {
    case .steps(let labels, let faces):
      let drawn = Self.faces(labels.count)
      for (place, label) in labels.enumerated() {
        let face = faces && place < drawn.count ? drawn[place] : ""
        let space = faces ? String(repeating: " ", count: 5 - face.count) : ""
        line(place + 1, face + space + label)
      }
    case .choice(let labels): for (place, label) in labels.enumerated() { line(place + 1, label) }
    case .choices(let labels):
      for (place, label) in labels.enumerated() { frame.add("  \(place + 1)   \(label)") }
      frame.add("  Any of them, then Enter.")
    case .scale(let low, let high, let lowLabel, let highLabel):
      frame.add("  \(low)  \(lowLabel)")
      frame.add("  …")
      frame.add("  \(high)  \(highLabel)")
      frame.add("  Type a number from \(low) to \(high).")
    case .number: frame.add("  Type a number, then Enter.")
    case .date: frame.add("  Year, month and day: 2016-10-03, then Enter.")
    case .text: break
    }
  }

  /// Faces from sad to glad that every terminal can draw; empty where there are too many steps.
  static func faces(_ count: Int) -> [String] {
    switch count {
    case 2: [":(", ":)"]
    case 3: [":(", ":|", ":)"]
    case 4: [":((", ":(", ":)", ":))"]
    case 5: [":((", ":(", ":|", ":)", ":))"]
    default: []
    }
  }

  /// What is asked now, in a line.
  package var question: String {
    switch stage {
    case .ready: "\(advice)\(advice.isEmpty ? "" : " ")Enter begins; leave and the staff code end it"
    case .welcome:
      "\(instrument.title). " + InterfaceText.beforeAnswering.joined(separator: " ") + " Enter begins."
    case .code: "Type the code from your card:"
    case .helper: "Is somebody helping you? 1 nobody, 2 a worker, 3 an interpreter, 4 my carer"
    case .item(let place): itemQuestion(place)
    case .last: "That was the last question. Enter: I am done. back: my answers"
    case .thanks(let wroteWords):
      (wroteWords ? InterfaceText.afterWriting : InterfaceText.afterAnswering) + " Enter goes on."
    case .answered: "These questions were answered with this code before. If that was not you, tell a worker."
    case .unread:
      "Please call a worker: answered with this code before, so what you wrote is not kept here. Write it on a card."
    case .trouble: "Please call a worker. Your answers are not saved yet. Enter tries again."
    case .leaving:
      (before == .trouble ? "Somebody's answers are not saved yet: leaving now loses them. " : "")
        + "For workers: staff code:"
    case .done: ""
    }
  }

  private func itemQuestion(_ place: Int) -> String {
    let item = instrument.items[place]
    let how =
      item.kind == .text
      ? (holdsWords ? "write, or leave it empty" : "write it on your card; Enter goes on")
      : item.typingHelp + "; s leaves it out"
    return "\(place + 1) of \(answers.count): \(item.text) (\(how); back goes back)"
  }
}
