package import LLSModel

/// Two typings of the same cards side by side: which of two answers does the card have?
package struct FormComparing: ScreenMachine, Sendable {
  /// One answer that differs.
  package struct Difference: Hashable, Sendable {
    /// The form's place in the comparison.
    package let form: Int
    /// Whose form it is.
    package let code: String
    /// The item's place in the questionnaire.
    package let item: Int
    /// What was typed first.
    package let first: AnswerValue
    /// What was typed second.
    package let second: AnswerValue

    /// Describes a difference.
    package init(form: Int, code: String, item: Int, first: AnswerValue, second: AnswerValue) {
      self.form = form
      self.code = code
      self.item = item
      self.first = first
      self.second = second
    }
  }

  /// What is asked of the store.
  package enum Effect: Hashable, Sendable {
    /// Settle a form: for each of its differing items, whether the second typing is right.
    case settle(form: Int, secondIsRight: [Int: Bool])
  }

  /// What the store answers.
  package enum News: Hashable, Sendable {
    /// It is on disk.
    case saved
    /// It could not be saved; why.
    case refused(String)
  }

  private let heading: String
  private let instrument: InstrumentDefinition
  private let differences: [Difference]
  private var place = 0
  private var chosen: [Int: Bool] = [:]
  private var isLeft = false
  /// Forms settled.
  package private(set) var settled = 0
  /// What was said last.
  package private(set) var notice = ""

  /// Begins with the first difference.
  package init(heading: String, instrument: InstrumentDefinition, differences: [Difference]) {
    self.heading = heading
    self.instrument = instrument
    self.differences = differences
  }

  /// Whether the person is done.
  package var isDone: Bool { isLeft || place >= differences.count }

  /// Takes a key.
  package mutating func hear(_ key: Key) -> [Effect] {
    notice = ""
    switch key {
    case .escape, .interrupt, .endOfInput: isLeft = true
    case .up, .left, .backspace:
      if place > 0, differences[place - 1].form == differences[place].form { place -= 1 }
    default:
      switch key.letter {
      case "1": return choose(false)
      case "2": return choose(true)
      case "s":
        let form = differences[place].form
        chosen = [:]
        while !isDone, differences[place].form == form { place += 1 }
      default: notice = "1 the first is right, 2 the second is right, s later"
      }
    }
    return []
  }

  private mutating func choose(_ second: Bool) -> [Effect] {
    let here = differences[place]
    chosen[here.item] = second
    if place + 1 < differences.count, differences[place + 1].form == here.form {
      place += 1
      return []
    }
    return [.settle(form: here.form, secondIsRight: chosen)]
  }

  /// Takes what the store answers.
  package mutating func learn(_ news: News) -> [Effect] {
    switch news {
    case .saved:
      settled += 1
      notice = "saved: \(differences[place].code)"
      chosen = [:]
      place += 1
    case .refused(let why): notice = "not saved: \(why)"
    }
    return []
  }

  /// Takes a line.
  package mutating func hear(line: String) -> [Effect] {
    line == "quit" ? hear(.escape) : line == "back" ? hear(.up) : hear(.sign(line.first ?? " "))
  }

  /// What is asked now, in a line.
  package var question: String {
    guard !isDone else { return "" }
    let here = differences[place]
    let item = instrument.items[here.item]
    return "\(here.code) \(item.id): 1 first \(item.words(for: here.first)), 2 second "
      + "\(item.words(for: here.second)), s later"
  }

  /// How it looks.
  package func frame(in size: ScreenSize) -> Frame {
    var frame = Frame(size)
    frame.add("\(heading)   difference \(min(place + 1, differences.count)) of \(differences.count)", .quiet)
    frame.space()
    if !isDone {
      let here = differences[place]
      let item = instrument.items[here.item]
      frame.add(here.code, .strong)
      frame.add("\(here.item + 1)  \(item.text)")
      frame.space()
      frame.add("  1  first   \(item.words(for: here.first))", chosen[here.item] == false ? .marked : .plain)
      frame.add("  2  second  \(item.words(for: here.second))", chosen[here.item] == true ? .marked : .plain)
      frame.space()
      frame.add("Look at the card: which is right?", .strong)
    }
    frame.space()
    if !notice.isEmpty { frame.add(notice, .strong) }
    frame.add("1 or 2; s leaves this form for later; up goes back; Esc leaves", .quiet)
    return frame
  }
}
