import LLSDiagnostics
import LLSModel
import Testing

@testable import LLSIntake

@Suite struct FeedbackFileTests {
  static let codes = (0..<4).map { ParticipantCode(drawn: [$0, 3, 5, 7, 11, 13, 17]) }
  static let card = InstrumentDefinition(
    id: "exit-card", title: "Exit card", origin: "landing@0.1.0", respondent: .participant,
    waves: [.session, .post],
    items: [
      .init(
        id: "felt-heard", text: "Felt heard",
        kind: .steps(labels: ["Not at all", "A bit", "Yes"], faces: true),
        isReversed: false, isOptional: false, outcome: nil),
      .init(
        id: "hope", text: "Hope", kind: .scale(low: 0, high: 10, lowLabel: "none", highLabel: "full"),
        isReversed: false, isOptional: false, outcome: nil),
      .init(
        id: "helped", text: "What helped", kind: .choices(["game", "talk", "quiet"]), isReversed: false,
        isOptional: true, outcome: nil),
      .init(id: "more", text: "More", kind: .text, isReversed: false, isOptional: true, outcome: nil),
    ], isScored: false, minimumAnswered: nil)

  private func read(
    _ text: String, wave: Wave = .post, known: Set<String>? = nil, _ instrument: InstrumentDefinition = card
  ) -> FeedbackFile {
    FeedbackFile(
      path: "f.csv", bytes: Array(text.utf8), instrument: instrument, wave: wave, knownCodes: known)
  }

  @Test("numbers, words, choices, reasons and blanks become answers; comments are counted, not kept")
  func answers() throws {
    let file = read(
      """
      code,day,mode,helper,felt-heard,hope,helped,more
      \(Self.codes[0]),2016-10-03,kiosk,worker,a bit,0,game; 3,"she said ""yes"", twice"
      \(Self.codes[1].description.lowercased()),2016-10-03,,,3,illegible,,
      \(Self.codes[2]),2016-10-03,read-aloud,interpreter,not-asked,10,2,=HYPERLINK("x")

      """.replacing("=HYPERLINK(\"x\")", with: "=SUM(A1)"), wave: .session)
    #expect(seen(file.diagnostics, in: file.file) == [])
    let forms = file.batch.submissions
    #expect(
      forms.map { $0.answers.map(\.value) } == [
        [.number(2), .number(0), .choices([1, 3]), .wordsHeld],
        [.number(3), .missing(.illegible), .missing(.refused), .missing(.refused)],
        [.missing(.notAsked), .number(10), .choices([2]), .wordsHeld],
      ])
    #expect(forms.map(\.mode) == [.kiosk, .paper, .readAloud])
    #expect(forms.map(\.support) == [.worker, .nobody, .interpreter])
    #expect(forms.map(\.line) == [2, 3, 4])
    #expect(forms.first?.day == CalendarDay("2016-10-03"))
    #expect(file.heldComments == 2)
  }

  @Test("every slip in a row is told at its cell, and none is dropped")
  func slips() {
    let wrong = "2" + Self.codes[0].description.dropFirst()
    let file = read(
      """
      code,day,mode,helper,felt-heard,hope,helped
      \(Self.codes[0]),2016-02-30,papr,nobody,4,11,swim
      \(wrong == Self.codes[0].description ? "3" + wrong.dropFirst() : wrong),,paper,nobody,1,1,
      \(Self.codes[1]),,paper,nobody,1,1,
      \(Self.codes[1]),2016-10-03,paper,nobody,2,1,
      \(Self.codes[3]),,paper,nobody,1,1,
      """, known: [Self.codes[0].description, Self.codes[1].description])
    #expect(
      seen(file.diagnostics, in: file.file) == [
        "LLS0704 2:10 “2016-02-30” is not a day of the calendar",
        "LLS0704 2:21 “papr” is not one of the words for mode (did you mean paper?)",
        "LLS0704 2:33 “4” cannot be an answer to felt-heard",
        "LLS0704 2:35 “11” cannot be an answer to hope",
        "LLS0704 2:38 “swim” cannot be an answer to helped",
        "LLS0703 3:1 this is not a code: its check character does not fit",
        "LLS0706 5:1 \(Self.codes[1]) answers twice",
        "LLS0703 6:1 the code \(Self.codes[3]) is not in the pilot",
      ])
    #expect(file.diagnostics.allSatisfy { $0.help?.isEmpty == false })
    #expect(file.batch.submissions.isEmpty, "of two forms that contradict each other neither is good")
    #expect(Set(file.reasons.keys) == [2, 3, 4, 5, 6])
    #expect(file.diagnostics[2].help?.contains("1 to 3, or the words: Not at all, A bit, Yes") == true)
  }

  @Test("a misspelt column is one finding, with what was probably meant; a missing one is another")
  func columns() {
    let file = read("code,felt-haerd,extra\n\(Self.codes[0]),1,x\n")
    #expect(
      seen(file.diagnostics, in: file.file) == [
        "LLS0702 1:6 there is no column felt-haerd (did you mean felt-heard?)",
        "LLS0702 1:17 there is no column extra, and hope is missing",
      ])
    #expect(file.batch.submissions.isEmpty)
    #expect(seen(read("code,code,felt-heard,hope\n").diagnostics, in: file.file)[0].hasPrefix("LLS0702"))
  }

  @Test(
    "no finding shows what somebody wrote, wherever in the row it stands",
    arguments: [
      "CODE,2,11,game,zebra", "CODE,2,11,game,\"zebra, zebra\"", "CODE,2,zebra ŵ at home,game,",
      "CODE,2,5,game,zebra,zebra",
      "the zebra of my street,2,5,game,", "CODE,2,5,game,\"zebra", "CODE,2,5,ga\"me,zebra",
      "CODE,2,5,game,\"a\"zebra", "CODE,2,zebrazebrazebrazebra,game,",
      "CODE,2,11,game,zebra \u{FFFF}\u{1F600}",
    ])
  func wordsAreHeldBack(row: String) {
    let file = read(
      "code,felt-heard,hope,helped,more\n"
        + row.replacing("CODE", with: Self.codes[0].description) + "\n")
    #expect(file.diagnostics.hasErrors)
    let renderer = DiagnosticRenderer(files: [file.file], colour: false)
    for finding in file.diagnostics {
      #expect(!renderer.text(finding).contains("zebra"), "\(renderer.text(finding))")
      #expect(finding.span.map { file.file.position(ofByte: $0.start).line } == 2)
    }
  }

  @Test("words in a file that is not UTF-8 are not shown either")
  func wordsInOtherEncodings() {
    let bytes = Array("code,more\n\(Self.codes[0]),zebra caf".utf8) + [0xE9, 0x0A]
    let file = FeedbackFile(path: "f.csv", bytes: bytes, instrument: Self.card, wave: .post)
    let renderer = DiagnosticRenderer(files: [file.file], colour: false)
    #expect(file.diagnostics.map(\.code) == [.notUTF8])
    #expect(file.diagnostics.allSatisfy { !renderer.text($0).contains("zebra") })
  }

  @Test("answers given in a session need the day, and a second card on another day is no repetition")
  func sessionCards() {
    let without = read("code,felt-heard,hope\n", wave: .session)
    #expect(without.diagnostics.map(\.code) == [.missingColumn])
    let code = Self.codes[0]
    let two = read(
      "code,day,felt-heard,hope\n\(code),2016-10-03,1,1\n\(code),2016-10-10,1,1\n", wave: .session)
    #expect(two.diagnostics.isEmpty)
    #expect(two.batch.submissions.count == 2)
    let twice = read(
      "code,day,felt-heard,hope\n\(code),2016-10-03,1,1\n\(code),2016-10-03,1,1\n", wave: .session)
    #expect(twice.diagnostics.map(\.code) == [.duplicateRow])
    #expect(twice.diagnostics.first?.related?.label == "first here")
  }

  @Test("an optional question without a column was not asked; a column without name and words is nothing")
  func optionalColumns() {
    let file = read("code,felt-heard,hope,\n\(Self.codes[0]),1,1,\n")
    #expect(file.diagnostics.isEmpty)
    #expect(
      file.batch.submissions.first?.answers.suffix(2).map(\.value) == [
        .missing(.notAsked), .missing(.notAsked),
      ])
  }

  @Test(
    "numbers and dates are read as written and nothing else is taken for one",
    arguments: [
      ("3.5", InstrumentDefinition.Item.Kind.number, AnswerReading.value(.number(3.5))),
      ("-2", .number, .value(.number(-2))),
      ("nan", .number, .refused(allowed: "a number, for example 12 or 3.5")),
      ("3,5", .number, .refused(allowed: "a number, for example 12 or 3.5")),
      // Source: date -u -d 2016-10-03 +%s divided by 86400.
      ("2016-10-03", .date, .value(.number(17_077))),
      ("03/10/2016", .date, .refused(allowed: "year, month and day: 2016-10-03")),
      ("-1", .scale(low: -2, high: 2, lowLabel: "", highLabel: ""), .value(.number(-1))),
      (
        "1.0", .scale(low: 0, high: 2, lowLabel: "", highLabel: ""),
        .refused(allowed: "a whole number from 0 to 2")
      ),
      ("2", .choice(["2", "3"]), .value(.number(1))),
      ("", .text, .value(.missing(.refused))),
    ])
  func kinds(text: String, kind: InstrumentDefinition.Item.Kind, expected: AnswerReading) {
    let item = InstrumentDefinition.Item(
      id: "i", text: "", kind: kind, isReversed: false, isOptional: false, outcome: nil)
    #expect(AnswerReading.read(text, for: item) == expected)
  }
}
