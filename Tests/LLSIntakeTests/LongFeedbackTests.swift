import LLSDiagnostics
import LLSModel
import Testing

@testable import LLSIntake

@Suite struct LongFeedbackTests {
  static let codes = FeedbackFileTests.codes
  static let card = FeedbackFileTests.card

  static func reading(_ change: (inout FeedbackReading) -> Void = { _ in }) -> FeedbackReading {
    var reading = FeedbackReading(instruments: [card])
    reading.fixed.wave = .post
    change(&reading)
    return reading
  }

  /// Reads a file in pieces of so many bytes.
  static func read(
    _ text: String, separator: UInt8 = 0x2C, pieces: Int = 1 << 20, _ reading: FeedbackReading = reading()
  ) -> LongFeedback { read(bytes: Array(text.utf8), separator: separator, pieces: pieces, reading) }

  static func read(
    bytes: [UInt8], separator: UInt8 = 0x2C, pieces: Int = 1 << 20, _ reading: FeedbackReading = reading()
  ) -> LongFeedback {
    var file = LongFeedbackFile(path: "f.csv", separator: separator, reading: reading)
    var start = 0
    while start < bytes.count, !file.isOver {
      file.feed(Array(bytes[start..<min(bytes.count, start + pieces)]))
      start += pieces
    }
    return file.finish()
  }

  /// The answers of each form, with the form's code.
  static func answers(_ feedback: LongFeedback) -> [String: [AnswerValue]] {
    Dictionary(
      uniqueKeysWithValues: feedback.sheet.forms.indices.map { place in
        (
          "\(feedback.sheet.forms[place].code.map(String.init(describing:)) ?? "-")",
          feedback.sheet.answers(of: place).map(\.value)
        )
      })
  }

  @Test(
    "rows of a form may stand anywhere, in any order, and the file may come in pieces of any length",
    arguments: [1, 2, 3, 7, 64, 1 << 20])
  func scattered(pieces: Int) throws {
    let (one, two) = (Self.codes[0], Self.codes[1])
    let text = """
      code,item,value,day,mode
      \(one),hope,0,2016-10-03,kiosk
      \(two),felt-heard,3,,
      \(one.description.lowercased()),more,"she said ""yes"",
      twice",2016-10-03,kiosk
      \(two),hope,illegible,,
      \(one),felt-heard,a bit,2016-10-03,kiosk

      \(two),helped,1;3,,
      """
    let feedback = Self.read(text.replacing("\n", with: "\r\n"), pieces: pieces)
    #expect(seen(feedback.diagnostics, in: feedback.file) == [])
    #expect(
      Self.answers(feedback) == [
        one.description: [.number(2), .number(0), .missing(.notAsked), .wordsHeld],
        two.description: [.number(3), .missing(.illegible), .choices([1, 3]), .missing(.notAsked)],
      ])
    #expect(feedback.rows == 6)
    #expect(feedback.heldComments == 1)
    #expect(feedback.sheet.words.isEmpty)
    #expect(feedback.sheet.forms.map(\.line) == [2, 3])
    #expect(feedback.sheet.forms[0].mode == .kiosk && feedback.sheet.forms[1].mode == .paper)
  }

  @Test("the long way and the wide way give the same answers")
  func sameAsWide() {
    let code = Self.codes[0]
    let wide = FeedbackFile(
      path: "w.csv", bytes: Array("code,felt-heard,hope,helped,more\n\(code),2,7,game;quiet,\n".utf8),
      instrument: Self.card, wave: .post)
    let long = Self.read(
      "code,item,value\n\(code),felt-heard,2\n\(code),hope,7\n\(code),helped,game;quiet\n\(code),more,\n")
    #expect(long.diagnostics.isEmpty && wide.diagnostics.isEmpty)
    let sheet = FormSheet(wide.batch, instrument: Self.card)
    #expect(sheet.answers(of: 0).map(\.value) == long.sheet.answers(of: 0).map(\.value))
  }

  @Test("each kind of bad row has its message, its line and its column, and keeps the others company")
  func wrongRows() {
    let (one, two, three) = (Self.codes[0], Self.codes[1], Self.codes[3])
    let wrong = (one.description.hasPrefix("2") ? "3" : "2") + one.description.dropFirst()
    let feedback = Self.read(
      """
      code,item,value,day,wave
      \(one),hope,3,2016-10-03,post
      \(three),hope,3,2016-10-03,post
      \(wrong),hope,3,2016-10-03,post
      \(one),hoppe,3,2016-10-03,post
      \(one),felt-heard,9,2016-10-03,post
      \(two),hope,3,2016-02-30,post
      \(one),hope,4,2016-10-03,post
      \(one),helped,=cmd|'/c calc'!A0,2016-10-03,post
      \(one),helped,game
      \(one),felt-heard,2,2016-10-03,pre
      \(one),helped,ga"me,2016-10-03,post
      \(one),more,=cmd|x,2016-10-03,post
      """, Self.reading { $0.knownCodes = [one.description, two.description] })
    #expect(
      seen(feedback.diagnostics, in: feedback.file) == [
        "LLS0703 3:1 the code \(three) is not in the pilot",
        "LLS0703 4:1 this is not a code: its check character does not fit",
        "LLS0704 5:10 exit-card has no question “hoppe” (did you mean hope?)",
        "LLS0704 6:21 “9” cannot be an answer to felt-heard",
        "LLS0704 7:17 “2016-02-30” is not a day of the calendar",
        "LLS0706 8:10 \(one) answers hope twice, first on line 2",
        "LLS0704 9:17 what is written here cannot be an answer to helped",
        "LLS0705 10:1 line 10 has 3 cells, the header has 5",
        "LLS0704 11:34 “pre” is another wave than post",
        "LLS0707 12:19 a quote stands inside a cell that does not begin with one",
      ])
    #expect(feedback.diagnostics.allSatisfy { $0.help?.isEmpty == false })
    #expect(feedback.refused == 10)
    #expect(feedback.heldComments == 1)
  }

  @Test(
    "a formula is taken as words where words are asked for, with our own guard undone, and never as a number")
  func formulas() {
    let code = Self.codes[0]
    let feedback = Self.read(
      "code,item,value\n\(code),more,'=1+1\n\(code),hope,=1+1\n", Self.reading { $0.keepsWords = true })
    #expect(feedback.sheet.words == [.init(form: 0, item: 3): "=1+1"])
    #expect(
      seen(feedback.diagnostics, in: feedback.file) == ["LLS0704 3:15 “=1+1” cannot be an answer to hope"])
    for text in ["=1", "'=1", "''@x", "-5 degrees", "plain", "'twas", ""] {
      #expect(FormulaGuard.undone(FormulaGuard.guarded(text)) == text)
    }
  }

  @Test("a cell of 10 MB, a zero byte, another encoding and a file without rows are each told, and held out")
  func wrongBytes() {
    let code = Self.codes[0]
    let long = Self.read(
      "code,item,value\n\(code),more,\(String(repeating: "x", count: 10 << 20))\n\(code),hope,3\n",
      pieces: 1 << 18)
    #expect(
      seen(long.diagnostics, in: long.file) == [
        "LLS0707 2:1 a cell holds more than 65536 bytes, the most that is taken"
      ])
    #expect(long.sheet.answers(of: 0).count == 4)
    let zero = Self.read("code,item,value\n\(code),hope,3\n\(code),more,a\0b\n")
    #expect(
      seen(zero.diagnostics, in: zero.file) == [
        "LLS0002 - the file holds a zero byte on line 3: it is not a text file, or it is damaged"
      ] || zero.diagnostics.map(\.message).first?.contains("zero byte on line 3") == true)
    let latin = Self.read(bytes: Array("code,item,value\n\(code),more,caf".utf8) + [0xE9, 0x0A])
    #expect(latin.diagnostics.first?.code == .notUTF8)
    #expect(latin.diagnostics.first?.help?.contains("--encoding windows-1252") == true)
    #expect(
      Self.read("code,item,value\n").diagnostics.map(\.message) == [
        "the file names its columns and has no answers below them"
      ])
    #expect(Self.read("").diagnostics.map(\.message) == ["the file is empty"])
    #expect(
      Self.read("code,item,value,value\n\(code),hope,3,4\n").diagnostics.map(\.message) == [
        "the column value stands twice"
      ])
  }

  @Test("a header that stands in the file again is refused as a row, with what is wrong in it")
  func headerTwice() {
    let code = Self.codes[0]
    let feedback = Self.read("code,item,value\n\(code),hope,3\ncode,item,value\n\(code),felt-heard,1\n")
    #expect(
      seen(feedback.diagnostics, in: feedback.file) == [
        "LLS0703 3:1 this is not a code: it has not eight characters"
      ])
  }

  @Test(
    "a quote that never closes costs one row, in the first line the file, and never the memory of the rest")
  func unclosedQuotes() {
    let code = Self.codes[0]
    let rows = String(repeating: "\(code),more,x\n", count: 20_000)
    let feedback = Self.read("code,item,value\n\(code),hope,\"3\n" + rows, pieces: 1 << 16)
    #expect(
      seen(feedback.diagnostics.prefix(1) + [], in: feedback.file) == [
        "LLS0707 2:15 the quote that opens on line 2 never closes within 65536 bytes, the most a cell may hold"
      ])
    let first = Self.read("\"code,item,value\n" + rows)
    #expect(first.diagnostics.count == 1 && first.rows == 0)
  }

  @Test("where good rows are taken, no form is taken in part, and every refused row has its reason")
  func takingGood() {
    let (one, two) = (Self.codes[0], Self.codes[1])
    let text =
      "code,item,value\n\(one),felt-heard,1\n\(one),hope,99\n\(two),felt-heard,2\n\(two),hope,5\n"
      + "\(two),more,zebra, zebra\n"
    let feedback = Self.read(text, Self.reading { $0.takesGood = true })
    #expect(feedback.sheet.forms.map(\.code) == [two])
    #expect(feedback.reasons.keys.sorted() == [2, 3, 6])
    var rows = RefusedRows(feedback.reasons, separator: 0x2C)
    rows.feed(Array(text.utf8))
    let refused = String(decoding: rows.finish(), as: UTF8.self)
    #expect(
      refused == """
        code,item,value,refused_because
        \(one),felt-heard,1,"the form of \(one) is not whole: another of its rows was refused"
        \(one),hope,99,"“99” cannot be an answer to hope"
        \(two),more,zebra, zebra,"line 6 has 4 cells, the header has 3"

        """)
    let mended = refused.replacing("hope,99", with: "hope,9").replacing(
      "zebra, zebra", with: "\"zebra, zebra\"")
    #expect(Self.read(mended).diagnostics.isEmpty)
  }

  @Test("a row whose form nobody knows may be missing from any form, so forms with a gap wait with it")
  func homelessRows() {
    let (one, two) = (Self.codes[0], Self.codes[1])
    let feedback = Self.read(
      "code,item,value\n\(one),felt-heard,1\n22222223,hope,3\n\(two),felt-heard,2\n\(two),hope,5\n",
      Self.reading { $0.takesGood = true })
    #expect(feedback.sheet.forms.map(\.code) == [two])
    #expect(feedback.reasons.keys.sorted() == [2, 3])
  }

  @Test("where so many quotes never close that the rest is not read, nothing of the file is taken")
  func manyUnclosedQuotes() {
    let (one, two) = (Self.codes[0], Self.codes[1])
    let longWord = String(repeating: "a", count: CSVTable.longestCell + 10)
    let broken = String(repeating: "\(one),more,\"\(longWord)\n", count: 51)
    let text = "code,item,value\n" + broken + "\(two),hope,5\n"
    let feedback = Self.read(text, Self.reading { $0.takesGood = true })
    #expect(feedback.isRefused)
    #expect(feedback.diagnostics.contains { $0.message.contains("the rest of the file was not read") })
    let few = text.replacing(broken, with: "\(one),more,\"\(longWord)\n")
    let taken = Self.read(few, Self.reading { $0.takesGood = true })
    #expect(!taken.isRefused)
  }

  @Test("no finding shows what somebody wrote, whichever cell of a long row it stands in")
  func wordsAreHeldBack() {
    let code = Self.codes[0]
    for row in [
      "\(code),hope,my zebra at home", "\(code),zebra zebra zebra zebra,1", "\(code),more,\"zebra",
      "\(code),more,zebra,zebra", "zebra of my street,hope,1", "\(code),more,ze\"zebra",
      "\(code),hope,zebrazebrazebrazebra",
    ] {
      let feedback = Self.read("code,item,value\n\(row)\n")
      #expect(feedback.diagnostics.hasErrors)
      let renderer = DiagnosticRenderer(files: [feedback.file], colour: false)
      for finding in feedback.diagnostics { #expect(!renderer.text(finding).contains("zebra"), "\(row)") }
    }
  }

  @Test(
    "in a long file too, a missing column hides nothing that is wrong in the others, and nothing is taken")
  func besideAMissingColumn() {
    let (one, three) = (Self.codes[0], Self.codes[3])
    let feedback = Self.read(
      """
      code,item,wave
      \(one),hope,post
      \(three),hope,post
      \(one),hoppe,post
      \(one),hope
      \(one),hope,later
      \(one),ho"pe,post
      """,
      Self.reading {
        $0.fixed.wave = nil
        $0.knownCodes = [one.description]
      })
    #expect(
      seen(feedback.diagnostics, in: feedback.file) == [
        "LLS0701 1:1 the column value is missing: the answer",
        "LLS0703 3:1 the code \(three) is not in the pilot",
        "LLS0704 4:10 exit-card has no question “hoppe” (did you mean hope?)",
        "LLS0705 5:1 line 5 has 2 cells, the header has 3",
        "LLS0704 6:15 “later” is not one of the words for wave",
        "LLS0707 7:12 a quote stands inside a cell that does not begin with one",
      ])
    #expect(feedback.isRefused && feedback.sheet.forms.isEmpty)
    // Where no row has as many cells as the first line, that line is what is wrong.
    #expect(Self.read("code,item\n\(one),hope,1\n\(one),felt-heard,1\n").diagnostics.count == 1)
  }

  @Test("a mapping says what 99 means; without one it is out of range")
  func missingCodes() {
    let code = Self.codes[0]
    let text = "code,item,value\n\(code),hope,99\n\(code),felt-heard,not asked\n\(code),helped,N/A\n"
    #expect(Self.read(text).diagnostics.count == 1)
    let mapping = ColumnMapping(rules: [.init(column: "*", becomes: "", cell: "99", means: "not-asked")])
    let feedback = Self.read(text, Self.reading { $0.mapping = mapping })
    #expect(feedback.diagnostics.isEmpty)
    #expect(
      feedback.sheet.answers(of: 0).prefix(3).map(\.value) == [
        .missing(.notAsked), .missing(.notAsked), .missing(.notApplicable),
      ])
  }
}
