import LLSModel
import LLSSeal
import Testing

@testable import LLSStore

@Suite struct ManyAnswersTests {
  /// 300 forms of 4 questions, of three waves that the questionnaire knows: enough for the quick way where `copies` is large.
  static func sheet(_ people: Int, items: Int) -> (FormSheet, InstrumentDefinition) {
    let instrument = InstrumentDefinition(
      id: "long-form", title: "Long", origin: "landing@0.1.0", respondent: .participant,
      waves: [.pre, .post],
      items: (1...items).map {
        .init(
          id: "q-\($0)", text: "Question \($0)",
          kind: .scale(low: 0, high: 10, lowLabel: "a", highLabel: "b"),
          isReversed: false, isOptional: false, outcome: nil)
      }, isScored: false, minimumAnswered: nil)
    var sheet = FormSheet(instruments: [instrument])
    for code in CrashTests.codes.prefix(people) {
      let form = sheet.append(
        .init(
          instrument: 0, wave: .pre, code: code, day: nil, sessionID: nil, mode: .paper, support: .nobody,
          line: sheet.forms.count + 2))
      for item in 0..<items {
        sheet.append(
          .init(
            value: item % 7 == 6 ? .missing(.notAsked) : .number(Double(item % 11)), item: item, form: form,
            line: 0))
      }
    }
    sheet.arrange()
    return (sheet, instrument)
  }

  private func begun(_ place: Place, _ instrument: InstrumentDefinition) throws -> PilotStore {
    let store = try place.open()
    try CrashTests.begin(store, people: 300)
    try store.register([instrument])
    return store
  }

  @Test("very many answers go in the quick way, and every guard stands afterwards, for other programs too")
  func quickWay() throws {
    let place = try Place()
    let (sheet, instrument) = Self.sheet(300, items: 40)
    #expect(sheet.answers.count == 12_000)
    let store = try begun(place, instrument)
    let receipt = try store.importSheet(sheet, intoPilot: "autumn")
    #expect(receipt.added == 300 && receipt.answers == 12_000 && receipt.missing == [.notAsked: 1_500])
    #expect(try store.verify().problems == [])
    #expect(try store.setting("foreign_keys") == "1")
    let raw = RawDatabase(place.path)
    for statement in [
      "INSERT OR REPLACE INTO answer SELECT submission, item, 9, NULL, NULL FROM answer LIMIT 1",
      "UPDATE answer SET number = 1", "DELETE FROM answer",
    ] {
      #expect(
        raw.run(statement).problem?.contains("answer: what was entered is never") == true, "\(statement)")
    }
    let again = try store.importSheet(sheet, intoPilot: "autumn")
    #expect(again.unchanged == 300 && again.added == 0 && again.answers == 0)
  }

  @Test("an import that is given up leaves the guard, the references and the old state")
  func givenUp() throws {
    let place = try Place()
    let (sheet, instrument) = Self.sheet(300, items: 40)
    let store = try begun(place, instrument)
    try store.enrol([Made.enrolment(3, feedback: .refused)], inPilot: "autumn")
    var (more, _) = Self.sheet(300, items: 40)
    let stranger = more.append(
      .init(
        instrument: 0, wave: .pre, code: Made.codes[5], day: nil, sessionID: nil, mode: .paper,
        support: .nobody, line: 999))
    for item in 0..<40 { more.append(.init(value: .number(1), item: item, form: stranger, line: 999)) }
    more.arrange()
    #expect(
      storeError { try store.importSheet(more, intoPilot: "autumn") }?.description
        == "line 999: the code \(Made.codes[5]) is not in the pilot")
    #expect(try store.verify().submissions == 0)
    #expect(try store.setting("foreign_keys") == "1")
    let trial = try store.importSheet(more, intoPilot: "autumn", as: SheetImport(isTrial: true))
    #expect(trial.added == 300 && trial.problems.count == 1)
    #expect(try store.verify().submissions == 0)
    let good = try store.importSheet(more, intoPilot: "autumn", as: SheetImport(takesGood: true))
    #expect(good.added == 300 && good.problems.map(\.line) == [999])
    #expect(try store.verify().problems == [])
    #expect(try store.importSheet(sheet, intoPilot: "autumn").unchanged == 300)
  }

  @Test("a trial lists what would change, form by form, without a word")
  func changes() throws {
    let place = try Place()
    let (sheet, instrument) = Self.sheet(30, items: 4)
    let store = try begun(place, instrument)
    try store.importSheet(sheet, intoPilot: "autumn")
    var other = FormSheet(instruments: [instrument])
    for (place, form) in sheet.forms.enumerated() {
      let made = other.append(form)
      for answer in sheet.answers(of: place) {
        let value: AnswerValue = place == 1 && answer.item == 2 ? .missing(.illegible) : answer.value
        other.append(.init(value: value, item: Int(answer.item), form: made, line: 0))
      }
    }
    other.arrange()
    let trial = try store.importSheet(other, intoPilot: "autumn", as: SheetImport(isTrial: true))
    #expect(trial.unchanged == 29 && trial.differing == 1 && trial.problems.count == 1)
    #expect(trial.changes.map(\.code) == [CrashTests.codes[1]])
    #expect(
      trial.changes.first?.answers == [
        .init(itemID: "q-3", before: .number(2), after: .missing(.illegible))
      ])
    let corrected = try store.importSheet(
      other, intoPilot: "autumn", as: SheetImport(correction: "typing-mistake"))
    #expect(corrected.corrected == 1)
  }

  @Test("words are sealed where the store has a passphrase, and stay on paper where it has none")
  func words() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    func sheet(_ index: Int) -> FormSheet {
      var sheet = FormSheet(Made.batch([Made.form(index)]), instrument: Made.questions)
      let item = Made.questions.items.firstIndex { $0.kind == .text } ?? 0
      sheet.words[.init(form: 0, item: item)] = "a zebra crossed"
      return sheet
    }
    #expect(try store.importSheet(sheet(0), intoPilot: "autumn").sealedComments == 0)
    try store.setPassphrase(try Passphrase("zoo of four words"), logarithm: 4)
    let receipt = try store.importSheet(sheet(1), intoPilot: "autumn")
    #expect(receipt.heldComments == 1 && receipt.sealedComments == 1)
    #expect(try store.verify().problems == [])
    #expect(!String(decoding: try place.bytes(), as: UTF8.self).contains("zebra"))
    #expect(RawDatabase(place.path).run("SELECT count(*) FROM held_words").rows == ["1"])
  }

  @Test("a mapping is kept by its name; the last one of a name counts")
  func mappings() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    try store.keep(.init(name: "kobo", header: "h", rules: "column,becomes\na,code\n"), inPilot: "autumn")
    try store.keep(.init(name: "kobo", header: "h", rules: "column,becomes\nb,code\n"), inPilot: "autumn")
    #expect(try store.mappings(ofPilot: "autumn").map(\.rules) == ["column,becomes\nb,code\n"])
    #expect(try store.verify().problems == [])
    #expect(
      storeError { try store.keep(.init(name: "Anna B", header: "h", rules: ""), inPilot: "autumn") } != nil)
  }
}
