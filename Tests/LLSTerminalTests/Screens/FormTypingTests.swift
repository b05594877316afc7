import LLSModel
import Testing

@testable import LLSTerminal

@Suite struct FormTypingTests {
  @Test("a card of ten questions takes 16 keys: half the code, a digit an answer, and Enter twice")
  func keystrokes() {
    var typing = Screens.typing()
    var keys = 0
    func press(_ key: Key) -> [FormTyping.Effect] {
      keys += 1
      return typing.hear(key)
    }
    for sign in Screens.codes[0].description.prefix(4) { _ = press(.sign(sign)) }
    _ = press(.enter)
    for _ in 0..<10 { _ = press(.sign("4")) }
    let effects = press(.enter)
    #expect(keys == 16)
    #expect(
      effects == [
        .save(
          .init(
            code: Screens.codes[0], answers: Array(repeating: .number(4), count: 10), words: [:], reason: nil,
            mode: .paper, helper: .nobody))
      ])
    _ = typing.learn(.saved)
    #expect(typing.count == 1)
    #expect(typing.shown.contains("1 form saved"))
  }

  @Test("a code is judged at once: wrong check, somebody else's, a letter that no code has")
  func codes() {
    var typing = Screens.typing()
    let other = ParticipantCode(drawn: [20, 1, 1, 1, 1, 1, 1])
    typing.type(other.description)
    #expect(typing.notice.contains("not on the list"))
    _ = typing.hear(.escape)
    typing.type("2579EGM3")
    #expect(typing.notice.contains("check character"))
    _ = typing.hear(.escape)
    typing.type("o")
    #expect(typing.notice.contains("no A, I, L, O, U"))
    _ = typing.hear(.paste(" \(Screens.codes[1].description.lowercased())\n"))
    #expect(typing.stage == .item(0))
  }

  @Test("too little of a code, or what two codes begin with, is not filled in")
  func completion() {
    var field = CodeField(known: ["2345678D", "2346ZZZZ"], mayComplete: true)
    for sign in "234" { _ = field.take(sign) }
    #expect(field.completion == nil)
    _ = field.take("5")
    #expect(field.completion == "2345678D")
    var hidden = CodeField(known: ["2345678D"], mayComplete: false)
    for sign in "2345" { _ = hidden.take(sign) }
    #expect(hidden.completion == nil)
  }

  @Test(
    "each answer waits for Enter only where more could follow",
    arguments: [
      ("7", TypedAnswer.complete(.number(7))), ("1", .open(.number(1))), ("10", .complete(.number(10))),
      ("0", .complete(.number(0))), ("11", .refused), ("x", .complete(.missing(.notReached))),
      ("-", .complete(.missing(.refused))), ("i", .complete(.missing(.illegible))),
      ("n", .complete(.missing(.notAsked))), ("", .beginning), ("q", .refused),
    ])
  func scales(_ text: String, _ answer: TypedAnswer) {
    #expect(TypedAnswer(text, for: Screens.mixed.items[1]) == answer)
  }

  @Test("ticks, dates, numbers and words are read, and nothing else")
  func otherKinds() {
    #expect(TypedAnswer("31", for: Screens.mixed.items[2]) == .open(.choices([1, 3])))
    #expect(TypedAnswer("4", for: Screens.mixed.items[2]) == .refused)
    #expect(TypedAnswer("w", for: Screens.mixed.items[3]) == .complete(.wordsHeld))
    #expect(TypedAnswer("hello", for: Screens.mixed.items[3]) == .refused)
    // A comment that nobody wrote is not shown as something that somebody refused.
    #expect(Screens.mixed.items[3].words(for: .missing(.refused)) == "nothing written")
    #expect(Screens.mixed.items[2].words(for: .missing(.refused)) == "refused")
    func item(_ kind: InstrumentDefinition.Item.Kind) -> InstrumentDefinition.Item {
      .init(id: "x", text: "x", kind: kind, isReversed: false, isOptional: false, outcome: nil)
    }
    #expect(TypedAnswer("2016-10-03", for: item(.date)) == .complete(.number(17_077)))
    #expect(TypedAnswer("2016-1", for: item(.date)) == .beginning)
    #expect(TypedAnswer("2016-13-03", for: item(.date)) == .refused)
    #expect(TypedAnswer("3.5", for: item(.number)) == .open(.number(3.5)))
    #expect(TypedAnswer("3,5", for: item(.number)) == .refused)
  }

  @Test("a mistake is put right on the way, on the whole form, and after it was saved")
  func corrections() {
    var typing = Screens.typing(Screens.mixed)
    typing.type(Screens.codes[0].description)
    typing.type("1")
    _ = typing.hear(.backspace)
    typing.type("2")
    typing.type("7")
    typing.type("12")
    _ = typing.hear(.enter)
    typing.type("w")
    #expect(typing.stage == .review)
    #expect(typing.shown.contains("I felt heard.: 2 a bit"))
    typing.type("1")
    typing.type("3")
    _ = typing.hear(.down)
    _ = typing.hear(.down)
    _ = typing.hear(.down)
    guard case .save(let form)? = typing.hear(.enter).first else {
      Issue.record("not saved")
      return
    }
    #expect(form.answers == [.number(3), .number(7), .choices([1, 2]), .wordsHeld])
    _ = typing.learn(.saved)
    typing.type("u")
    #expect(typing.stage == .undo)
    typing.type("n")
    #expect(typing.stage == .code)
    typing.type("uy")
    #expect(typing.shown.contains("Why does it take the place"))
    typing.type("2")
    #expect(typing.stage == .review)
    typing.type("1")
    typing.type("1")
    guard case .save(let corrected)? = typing.hear(.enter).first else {
      Issue.record("not saved")
      return
    }
    #expect(corrected.reason == "card-was-changed")
    #expect(corrected.answers.first == .number(1))
    _ = typing.learn(.saved)
    #expect(typing.stage == .code)
  }

  @Test("a form that is there with other answers takes its place only when the typist says so")
  func differing() {
    var typing = Screens.typing()
    typing.type(Screens.codes[0].description + "4444444444")
    _ = typing.hear(.enter)
    _ = typing.learn(.differs)
    #expect(typing.shown.contains("y or n"))
    #expect(typing.hear(.sign("y")).isEmpty)
    guard case .save(let form)? = typing.hear(.sign("1")).first else {
      Issue.record("not saved")
      return
    }
    #expect(form.reason == "typing-mistake")
    _ = typing.learn(.refused("the disk is full"))
    #expect(typing.notice == "not saved: the disk is full")
    #expect(typing.stage == .review)
  }

  @Test("a form that stands is told at the code; it is typed anew with a reason, or left")
  func standing() {
    var typing = Screens.typing(Screens.mixed, holdsWords: true)
    #expect(typing.type(Screens.codes[0].description) == [.look(Screens.codes[0])])
    _ = typing.learn(.stands)
    #expect(typing.shown.contains("stands already"))
    // What is typed on does not become answers.
    #expect(typing.type("44 3").isEmpty)
    #expect(typing.stage == .stands)
    typing.type("n")
    #expect(typing.stage == .code)
    #expect(typing.notice.contains("not saved"))
    typing.type(Screens.codes[0].description)
    _ = typing.learn(.stands)
    typing.type("y3")
    #expect(typing.stage == .item(0))
    typing.type("371")
    _ = typing.hear(.enter)
    typing.type("other words")
    _ = typing.hear(.enter)
    guard case .save(let form)? = typing.hear(.enter).first else {
      Issue.record("not saved")
      return
    }
    #expect(form.reason == "left-out-before")
    #expect(form.words == [3: "other words"])
  }

  @Test("what is pasted becomes no answer, and no correction")
  func pastes() {
    var typing = Screens.typing(Screens.mixed)
    typing.type(Screens.codes[0].description)
    _ = typing.hear(.paste("3"))
    #expect(typing.stage == .item(0))
    #expect(typing.notice.contains("pasted"))
    typing.type("371")
    _ = typing.hear(.enter)
    typing.type("w")
    _ = typing.hear(.enter)
    _ = typing.learn(.saved)
    #expect(typing.hear(.paste("u")).isEmpty)
    #expect(typing.stage == .code)
    _ = typing.hear(.escape)
    typing.type("u")
    #expect(typing.hear(.paste("y")).isEmpty)
    #expect(typing.stage == .undo)
  }

  @Test("mode and helper are taken with Enter, shown in the heading, and asked again with a key")
  func circumstances() {
    var typing = FormTyping(
      .init(
        instrument: Screens.tenItems, heading: "autumn", known: Set(Screens.codes.map(\.description)),
        holdsWords: false, isSecond: false), mode: nil, helper: nil)
    typing.type("3ZZP")
    _ = typing.hear(.enter)
    #expect(typing.mode == nil)
    #expect(typing.notice.contains("a digit from 1 to 5"))
    _ = typing.hear(.enter)
    typing.type("2")
    _ = typing.hear(.enter)
    #expect(typing.shown.contains("on paper, alone; a worker helped"))
    typing.type("a3")
    _ = typing.hear(.enter)
    _ = typing.hear(.enter)
    #expect((typing.mode, typing.helper) == (.readAloud, .worker))
    #expect(typing.stage == .code)
    var lines = FormTyping(typing.sitting, mode: nil, helper: .nobody)
    _ = lines.hear(line: "3ZZP8888")
    #expect(lines.mode == nil)
    _ = lines.hear(line: "3")
    #expect(lines.mode == .readAloud)
  }

  @Test("input that ends in a card, one given up and one not taken are all told apart from a whole sitting")
  func cutShort() {
    var typing = Screens.typing()
    _ = typing.hear(line: "2579EGM3")
    #expect(typing.isMidway)
    _ = typing.hear(line: Screens.codes[0].description)
    #expect(typing.isMidway)
    for _ in 0..<10 { _ = typing.hear(line: "4") }
    _ = typing.hear(line: "")
    _ = typing.learn(.refused("the disk is full"))
    #expect(typing.isMidway)
    _ = typing.learn(.saved)
    #expect(!typing.isMidway && typing.lost == 0)
    _ = typing.hear(line: Screens.codes[1].description)
    _ = typing.learn(.refused("no session"))
    #expect(typing.stage == .code)
    #expect(!typing.isMidway && typing.lost == 1)
  }

  @Test("words are typed where they can be held, and are nowhere on the whole form")
  func words() {
    var typing = Screens.typing(Screens.mixed, holdsWords: true)
    typing.type(Screens.codes[0].description + "37" + "1")
    _ = typing.hear(.enter)
    typing.type("more tea")
    _ = typing.hear(.paste(" and\ncake"))
    _ = typing.hear(.enter)
    #expect(typing.stage == .review)
    #expect(!typing.shown.contains("tea"))
    guard case .save(let form)? = typing.hear(.enter).first else {
      Issue.record("not saved")
      return
    }
    #expect(form.words == [3: "more tea and cake"])
    #expect(form.answers.last == .wordsHeld)
    _ = typing.learn(.saved)
    #expect(!typing.shown.contains("tea"))
  }

  @Test("line by line the same questions give the same form")
  func lines() {
    var typing = Screens.typing(Screens.mixed)
    var effects: [FormTyping.Effect] = []
    for line in [Screens.codes[2].description, "3", "back", "2", "10", "1 3", "-", ""] {
      #expect(!typing.question.isEmpty)
      effects += typing.hear(line: line)
    }
    guard case .save(let form)? = effects.last else {
      Issue.record("not saved: \(typing.question)")
      return
    }
    #expect(form.answers == [.number(2), .number(10), .choices([1, 3]), .missing(.refused)])
    _ = typing.learn(.saved)
    _ = typing.hear(line: "")
    #expect(typing.isDone)
  }

  @Test("every screen fits to a small terminal", arguments: [(24, 80), (40, 120), (12, 40)])
  func fits(_ rows: Int, _ columns: Int) {
    let size = ScreenSize(rows: rows, columns: columns)
    var typing = Screens.typing()
    for sign in Screens.codes[0].description + "4444444444" {
      let frame = typing.frame(in: size).fitted()
      #expect(frame.lines.count <= rows)
      #expect(frame.lines.allSatisfy { $0.text.columns <= columns })
      _ = typing.hear(.sign(sign))
    }
    #expect(typing.frame(in: size).fitted().lines.allSatisfy { $0.text.columns <= columns })
  }

  @Test("two typings are settled item by item, one form at a time")
  func comparing() {
    var comparing = FormComparing(
      heading: "autumn", instrument: Screens.mixed,
      differences: [
        .init(form: 0, code: "A", item: 0, first: .number(1), second: .number(2)),
        .init(form: 0, code: "A", item: 1, first: .number(3), second: .missing(.illegible)),
        .init(form: 1, code: "B", item: 0, first: .number(1), second: .number(3)),
      ])
    #expect(comparing.shown.contains("1  first   1 no"))
    #expect(comparing.hear(.sign("2")).isEmpty)
    #expect(comparing.hear(.sign("1")) == [.settle(form: 0, secondIsRight: [0: true, 1: false])])
    _ = comparing.learn(.saved)
    #expect(comparing.question.hasPrefix("B felt"))
    _ = comparing.hear(.sign("s"))
    #expect(comparing.isDone)
    #expect(comparing.settled == 1)
  }
}
