import LLSModel
import Testing

@testable import LLSTerminal

@Suite struct KioskTests {
  /// A kiosk with one person at the first question.
  static func answering(_ code: Int = 0) -> Kiosk {
    var kiosk = Screens.kiosk()
    _ = kiosk.hear(.enter)
    _ = kiosk.hear(.enter)
    kiosk.type(Screens.codes[code].description)
    kiosk.type("1")
    return kiosk
  }

  @Test("young people are told first that answers carry a code and what happens when somebody is in danger")
  func toldFirst() {
    var kiosk = Screens.kiosk()
    _ = kiosk.hear(.enter)
    for line in InterfaceText.beforeAnswering { #expect(kiosk.shown.contains(line)) }
  }

  @Test("one question a screen, answered with a digit; a question can be left out and gone back to")
  func answers() {
    var kiosk = Self.answering()
    #expect(kiosk.shown.contains("1 of 4"))
    #expect(kiosk.shown.contains(":)   yes"))
    kiosk.type("3")
    _ = kiosk.hear(.left)
    kiosk.type("2")
    kiosk.type("s")
    kiosk.type("13")
    _ = kiosk.hear(.enter)
    kiosk.type("more tea")
    _ = kiosk.hear(.enter)
    let effects = kiosk.hear(.enter)
    #expect(
      effects == [
        .save(
          .init(
            code: Screens.codes[0], helper: .nobody,
            answers: [.number(2), .missing(.refused), .choices([1, 3]), .wordsHeld], words: [3: "more tea"]))
      ])
    _ = kiosk.learn(.saved)
    #expect(kiosk.shown.contains("Thank you. A worker will read this today."))
    #expect(!kiosk.shown.contains("tea"))
    _ = kiosk.hear(.sign("x"))
    #expect(kiosk.stage == .welcome)
    #expect(kiosk.count == 1)
  }

  @Test("no screen of one person shows anything of another, no list of codes, and never the staff code")
  func nothingOfOthers() {
    var kiosk = Self.answering()
    kiosk.type("3")
    kiosk.type("5")
    kiosk.type("2")
    _ = kiosk.hear(.enter)
    kiosk.type("SECRETWORDS")
    _ = kiosk.hear(.enter)
    _ = kiosk.hear(.enter)
    _ = kiosk.learn(.saved)
    _ = kiosk.hear(.enter)
    _ = kiosk.hear(.enter)
    var screens = [kiosk.shown, kiosk.question]
    for key in Screens.codes[1].description + "1" {
      _ = kiosk.hear(.sign(key))
      screens += [kiosk.shown, kiosk.question]
    }
    _ = kiosk.hear(.interrupt)
    kiosk.type("w")
    screens += [kiosk.shown, kiosk.question]
    for screen in screens {
      #expect(!screen.contains("SECRETWORDS"))
      #expect(!screen.contains(Screens.codes[0].description))
      #expect(!screen.contains(Screens.codes[2].description))
      #expect(!screen.contains("w1"))
    }
  }

  @Test("only the staff code leads out; anything else goes back to where one was")
  func leaving() {
    var kiosk = Self.answering()
    kiosk.type("3")
    for key in [Key.escape, .endOfInput, .interrupt, .other] { _ = kiosk.hear(key) }
    #expect(!kiosk.isDone)
    #expect(kiosk.stage == .item(1))
    _ = kiosk.hear(.interrupt)
    kiosk.type("w2")
    _ = kiosk.hear(.enter)
    #expect(kiosk.shown.contains("That is not it."))
    _ = kiosk.hear(.escape)
    #expect(kiosk.stage == .item(1))
    #expect(kiosk.notice.isEmpty)
    _ = kiosk.hear(.interrupt)
    kiosk.type("W1")
    _ = kiosk.hear(.enter)
    #expect(kiosk.isDone)
    #expect(kiosk.answers.allSatisfy { $0 == nil })
  }

  @Test("somebody who walks away leaves nothing behind")
  func walkingAway() {
    var kiosk = Self.answering()
    kiosk.type("3")
    #expect(kiosk.isIdle() == true)
    #expect(kiosk.stage == .welcome)
    #expect(kiosk.code == nil)
    #expect(kiosk.answers.allSatisfy { $0 == nil })
  }

  @Test("somebody who walks away at the question for the staff code leaves nothing behind either")
  func walkingAwayWhileLeaving() {
    var kiosk = Self.answering()
    kiosk.type("352")
    _ = kiosk.hear(.enter)
    kiosk.type("SECRETWORDS")
    _ = kiosk.hear(.interrupt)
    #expect(kiosk.isIdle() == true)
    #expect(kiosk.stage == .welcome)
    #expect(kiosk.code == nil && kiosk.answers.allSatisfy { $0 == nil } && kiosk.words.isEmpty)
    _ = kiosk.hear(.enter)
    #expect(!kiosk.shown.contains(Screens.codes[0].description))
    // Before it was handed over, it waits to be handed over.
    var fresh = Screens.kiosk()
    _ = fresh.hear(.interrupt)
    #expect(fresh.isIdle() == true)
    #expect(fresh.stage == .ready)
  }

  @Test("answers that are not saved yet outlast the wait for a worker, and are not shown")
  func unsavedOutlast() {
    var kiosk = Self.answering()
    kiosk.type("352")
    _ = kiosk.hear(.enter)
    kiosk.type("SECRETWORDS")
    _ = kiosk.hear(.enter)
    let first = kiosk.hear(.enter)
    _ = kiosk.learn(.refused)
    #expect(kiosk.isIdle() == true)
    _ = kiosk.hear(.interrupt)
    #expect(kiosk.shown.contains("leaving now loses them"))
    #expect(kiosk.isIdle() == true)
    #expect(kiosk.shown.contains("Please call a worker."))
    #expect(!kiosk.shown.contains("SECRETWORDS"))
    #expect(kiosk.hear(.enter) == first)
  }

  /// Runs a machine line by line; returns what is still to be seen after each line, as a terminal that is wiped shows it.
  static func seen<Machine: ScreenMachine>(
    _ machine: inout Machine, _ items: [LineInput.Item], perform: (Machine.Effect) -> Machine.News?
  ) -> [String] {
    var seen: [String] = []
    var now = ""
    var rest = items[...]
    let input = LineInput {
      seen.append(now)
      let item = rest.popFirst() ?? .end
      if case .line(let line) = item { now += line + "\n" }
      return item
    }
    _ = ScreenRun.run(
      &machine, input: input, output: { now += $0 + "\n" }, wipe: { now = "" }, perform: perform)
    return seen + [now]
  }

  @Test("line by line, too, nothing of one person is to be seen when the next comes, or after a while")
  func lineByLine() {
    let code = Screens.codes[0].description
    var kiosk = Screens.kiosk()
    let saved = Self.seen(
      &kiosk, ["", "", code, "1", "3", "5", "2", "SECRETWORDS", "", ""].map { .line($0) }
    ) { effect in if case .look = effect { nil } else { .saved } }
    #expect(saved[8].contains("SECRETWORDS"))
    #expect(saved.dropFirst(10).allSatisfy { !$0.contains("SECRETWORDS") && !$0.contains(code) })
    #expect(kiosk.count == 1)
    var left = Screens.kiosk()
    let gone = Self.seen(&left, ["", "", code, "1", "3"].map { .line($0) } + [.quiet]) { effect in
      if case .look = effect { nil } else { .saved }
    }
    #expect(gone[5].contains(code))
    #expect(!gone[6].contains(code))
    #expect(left.stage == .welcome && left.code == nil)
  }

  @Test("line by line, too, one comment is gone before the next, and the last when nobody types for a while")
  func commentsLineByLine() {
    var reading = WordsReading(
      heading: "autumn",
      comments: ["one", "two"].map { .init(occasion: $0, question: "Keep?", isFlagged: false) }, closable: [])
    let seen = Self.seen(&reading, [.line("o"), .line("r"), .quiet]) { effect in
      switch effect {
      case .open(let place): .words("WORDS\(place)")
      default: .saved
      }
    }
    #expect(seen[1].contains("WORDS0"))
    #expect(!seen[2].contains("WORDS0") && seen[2].contains("WORDS1"))
    #expect(!seen[3].contains("WORDS1"))
  }

  @Test("a comment of somebody who stopped the use of answers is read and removed, and not released")
  func stopped() {
    var reading = WordsReading(
      heading: "autumn",
      comments: [.init(occasion: "g1", question: "Keep?", isFlagged: true, mayBeKept: false)], closable: [])
    _ = reading.hear(.sign("n"))
    _ = reading.learn(.words("WORDS"))
    #expect(reading.shown.contains("stopped the use of answers"))
    #expect(reading.hear(.sign("r")).isEmpty)
    _ = reading.hear(.sign("m"))
    #expect(reading.hear(.sign("m")) == [.remove(0)])
  }

  @Test("what cannot be saved stays until a worker has looked, and a second answer is not taken")
  func trouble() {
    var kiosk = Self.answering()
    kiosk.type("3")
    kiosk.type("5")
    kiosk.type("2")
    _ = kiosk.hear(.enter)
    _ = kiosk.hear(.enter)
    let first = kiosk.hear(.enter)
    _ = kiosk.learn(.refused)
    #expect(kiosk.shown.contains("Please call a worker."))
    #expect(kiosk.hear(.enter) == first)
    _ = kiosk.learn(.answeredBefore)
    #expect(kiosk.shown.contains("answered with this code before"))
    _ = kiosk.hear(.enter)
    #expect(kiosk.code == nil)
  }

  @Test("whoever has answered is told at the code, and types nothing")
  func answeredBefore() {
    var kiosk = Screens.kiosk()
    _ = kiosk.hear(.enter)
    _ = kiosk.hear(.enter)
    #expect(kiosk.type(Screens.codes[0].description) == [.look(Screens.codes[0])])
    _ = kiosk.learn(.answeredBefore)
    #expect(kiosk.stage == .answered)
    _ = kiosk.hear(.enter)
    _ = kiosk.hear(.enter)
    kiosk.type(Screens.codes[1].description)
    _ = kiosk.learn(.refused)
    #expect(kiosk.stage == .code && kiosk.code == nil)
    #expect(kiosk.shown.contains("Ask a worker."))
  }

  @Test("words that another window was quicker than are not thanked for: they stay until a worker has them")
  func wordsOfARace() {
    var kiosk = Self.answering()
    kiosk.type("352")
    _ = kiosk.hear(.enter)
    kiosk.type("HELP ME")
    _ = kiosk.hear(.enter)
    _ = kiosk.hear(.enter)
    _ = kiosk.learn(.answeredBefore)
    _ = kiosk.hear(.enter)
    #expect(kiosk.shown.contains("HELP ME"))
    #expect(kiosk.shown.contains("call a worker"))
    #expect(!kiosk.shown.contains("Thank you"))
    // Whoever comes next does not see them; the staff code shows them again, and then leads out.
    _ = kiosk.isIdle()
    #expect(!kiosk.shown.contains("HELP ME"))
    _ = kiosk.hear(.interrupt)
    kiosk.type("w1")
    _ = kiosk.hear(.enter)
    #expect(kiosk.shown.contains("HELP ME"))
    _ = kiosk.hear(.interrupt)
    kiosk.type("w1")
    _ = kiosk.hear(.enter)
    #expect(kiosk.isDone && kiosk.words.isEmpty)
  }

  @Test("Enter after a code, and Enter alone, leave no question out")
  func enterNeverSkips() {
    var kiosk = Kiosk(
      instrument: Screens.mixed, known: Set(Screens.codes.map(\.description)), staffCode: "w1", advice: "",
      holdsWords: true, helper: .nobody)
    _ = kiosk.hear(.enter)
    _ = kiosk.hear(.enter)
    kiosk.type(Screens.codes[0].description)
    _ = kiosk.hear(.enter)
    #expect(kiosk.stage == .item(0))
    _ = kiosk.hear(.enter)
    #expect(kiosk.stage == .item(0))
    #expect(kiosk.shown.contains("type s to leave the question out"))
    _ = kiosk.hear(line: "")
    #expect(kiosk.stage == .item(0))
    kiosk.type("s")
    #expect(kiosk.stage == .item(1))
  }

  @Test("without a passphrase in the store nobody is asked to type words")
  func withoutSeal() {
    var kiosk = Screens.kiosk(holdsWords: false)
    _ = kiosk.hear(.enter)
    _ = kiosk.hear(.enter)
    kiosk.type(Screens.codes[0].description + "1" + "3" + "5" + "2")
    _ = kiosk.hear(.enter)
    #expect(kiosk.shown.contains("Write it on your card, for a worker to read today."))
    kiosk.type("typed all the same")
    #expect(kiosk.typed.isEmpty)
  }

  @Test("who led one session reads the comments of the others, and neither reads nor closes that one")
  func ledOne() {
    let comments = ["g1 day one", "g1 day two", "g1 day one", "g1 day three"].map {
      WordsReading.Comment(occasion: $0, question: "Keep?", isFlagged: false)
    }
    var reading = WordsReading(heading: "autumn", comments: comments, closable: ["g1 day one", "g1 day two"])
    #expect(reading.shown.contains("> g1 day one"))
    #expect(reading.hear(.sign("y")).isEmpty)
    #expect(reading.shown.contains("> g1 day two") && reading.shown.contains("  g1 day one   led"))
    #expect(reading.hear(.sign("n")).isEmpty)
    #expect(reading.hear(.sign("n")) == [.open(1)])
    #expect(reading.hear(.sign("r")).isEmpty, "nothing is decided before the words are there")
    _ = reading.learn(.words("TWO"))
    _ = reading.hear(.sign("r"))
    #expect(reading.learn(.saved) == [.open(3)])
    _ = reading.learn(.words("THREE"))
    _ = reading.hear(.sign("r"))
    #expect(reading.learn(.saved).isEmpty)
    #expect(reading.shown.contains("g1 day two: all comments are read"))
    _ = reading.hear(.sign("n"))
    #expect(reading.isDone && reading.barred == 2 && reading.released == 2)

    var none = WordsReading(heading: "autumn", comments: comments, closable: [])
    #expect(none.hear(.sign("o")) == [.open(0)], "one key for having led none of them")
  }

  @Test("a reader who led reads nothing; others go on one by one, and what was read is gone from the screen")
  func reading() {
    let comments: [WordsReading.Comment] = [
      .init(occasion: "g1 day one", question: "Keep?", isFlagged: true),
      .init(occasion: "g1 day one", question: "Keep?", isFlagged: false),
    ]
    var led = WordsReading(heading: "autumn", comments: comments, closable: ["g1 day one"])
    #expect(led.hear(.sign("y")).isEmpty)
    #expect(led.isDone && led.barred == 2)

    var reading = WordsReading(heading: "autumn", comments: comments, closable: ["g1 day one"])
    #expect(reading.hear(.sign("n")) == [.open(0)])
    _ = reading.learn(.words("FIRSTWORDS"))
    #expect(reading.shown.contains("FIRSTWORDS"))
    #expect(reading.hear(.sign("m")).isEmpty)
    #expect(reading.hear(.sign("r")).isEmpty)  // not removed after all
    _ = reading.hear(.sign("m"))
    #expect(reading.hear(.sign("m")) == [.remove(0)])
    #expect(reading.learn(.saved) == [.open(1)])
    #expect(!reading.shown.contains("FIRSTWORDS"))
    _ = reading.learn(.words("SECONDWORDS"))
    #expect(reading.hear(.sign("r")) == [.release(1)])
    _ = reading.learn(.saved)
    #expect(!reading.shown.contains("SECONDWORDS"))
    #expect(reading.hear(.sign("y")) == [.closed(occasion: "g1 day one")])
    _ = reading.learn(.saved)
    #expect(reading.isDone)
    #expect((reading.released, reading.removed) == (1, 1))
  }

  @Test("a session whose comments were left for later is not offered for closing")
  func later() {
    var reading = WordsReading(
      heading: "autumn", comments: [.init(occasion: "g1", question: "Keep?", isFlagged: false)],
      closable: ["g1"])
    _ = reading.hear(.sign("n"))
    _ = reading.learn(.words(String(repeating: "long words ", count: 400)))
    #expect(reading.frame(in: Screens.usual).lines.count <= 24)
    _ = reading.hear(.down)
    _ = reading.hear(.sign("l"))
    #expect(reading.isDone)
  }
}
