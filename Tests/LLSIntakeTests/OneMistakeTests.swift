import Foundation
import LLSDiagnostics
import LLSModel
import Testing

@testable import LLSIntake

/// One mistake in a file is one message: whoever reads it mends it once.
@Suite struct OneMistakeTests {
  static let codes = FeedbackFileTests.codes.map(\.description)
  static let good = "code,day,felt-heard,hope\n\(codes[0]),2016-10-03,1,1\n\(codes[1]),2016-10-03,2,1\n"

  private func feedback(_ text: String) -> FeedbackFile {
    FeedbackFile(
      path: "f.csv", bytes: Array(text.utf8), instrument: FeedbackFileTests.card, wave: .session,
      today: CalendarDay("2016-10-04"))
  }

  @Test(
    "one mistake gives one finding",
    arguments: [
      ("code,", "kode,", "LLS0702 1:1 there is no column kode (did you mean code?)"),
      ("code,", "participant,", "LLS0702 1:1 there is no column participant, and code is missing"),
      ("code,", "felt-heard,", "LLS0702 1:16 the column felt-heard stands twice, and code is missing"),
      ("code,day,", ",day,", "LLS0702 1:1 a column with answers has no name, and code is missing"),
      (
        "code,day,", "code,Day of session,",
        "LLS0702 1:6 there is no column Day of session, and day is missing"
      ),
      (
        "code,day,felt-heard,hope", "a,b,felt-heard,hope",
        "LLS0702 1:1 2 columns are not of this kind of file, and 2 of its own are missing: a, b"
      ),
      ("felt-heard,hope", "felt-heard", "LLS0701 1:1 the column hope is missing: answers to “Hope”"),
      (",felt-heard,hope", ",", "LLS0701 1:1 2 columns are missing: felt-heard, hope"),
      ("code,day,felt-heard,hope\n", "", "LLS0701 1:1 the first line does not name the columns"),
      (
        "code,day", "\"code,day",
        "LLS0707 1:1 the quote that opens on line 1 never closes, so everything after it is one cell"
      ),
      (
        ",1,1", ",\"1,1",
        "LLS0707 2:21 the quote that opens on line 2 never closes, so everything after it is one cell"
      ),
      (",1,1", ",1\"x,1", "LLS0707 2:22 a quote stands inside a cell that does not begin with one"),
      (",1,1", ",1,1,1", "LLS0705 2:1 line 2 has 5 cells, the header has 4"),
      (",1,1", ",1,11", "LLS0704 2:23 “11” cannot be an answer to hope"),
      (",2016-10-03,1", ",2099-11-21,1", "LLS0704 2:10 2099-11-21 has not come yet: today is 2016-10-04"),
      (",2016-10-03,1", ",,1", "LLS0704 2:10 day is empty"),
      (codes[1], codes[0], "LLS0706 3:1 \(codes[0]) answers twice for 2016-10-03"),
      (codes[0], "Sophie Miller", "LLS0703 2:1 this is not a code: it has not eight characters"),
      (codes[0], "", "LLS0703 2:1 line 2 has no code"),
    ])
  func oneFinding(place: String, mistake: String, expected: String) throws {
    #expect(feedback(Self.good).diagnostics.isEmpty)
    let range = try #require(Self.good.range(of: place))
    let file = feedback(Self.good.replacingCharacters(in: range, with: mistake))
    #expect(seen(file.diagnostics, in: file.file) == [expected])
    #expect(file.diagnostics.first?.help?.isEmpty == false)
  }

  @Test(
    "a file of forms may have semicolons or tabs; in another it is one finding that says how to save it",
    arguments: [(";", "semicolons"), ("\t", "tabs")])
  func separators(separator: String, name: String) {
    // Forms are taken with any of them; the pilot's own files are not.
    let taken = feedback(Self.good.replacing(",", with: separator))
    #expect(seen(taken.diagnostics, in: taken.file) == [])
    #expect(taken.batch.submissions == feedback(Self.good).batch.submissions)
    let header = PilotFilesTests.header.replacing(",", with: separator)
    let enrolment = EnrolmentFile(path: "e.csv", bytes: Array(header.utf8))
    #expect(enrolment.diagnostics.map(\.message) == ["the cells are separated by \(name)"])
    // The names of the columns are shown, so that the reader sees the separator.
    #expect(enrolment.file.bytes == Array(header.utf8))
  }

  @Test(
    "a column that is missing hides nothing that is wrong in the others, and what nobody can be certain of is not told"
  )
  func besideAMissingColumn() {
    let (one, two) = (Self.codes[0], Self.codes[1])
    let lines = [
      "\(one),2016-10-03,9,", "\(two),2016-02-30,1,", "\(one),2016-10-03,2", "\(one),2016-10-03,2,",
      "\(one),2016-10-02,2,",
    ]
    func told(_ header: String) -> [String] {
      let file = feedback(([header] + lines).joined(separator: "\n") + "\n")
      #expect(file.isRefused && file.batch.submissions.isEmpty)
      return seen(file.diagnostics, in: file.file)
    }
    let rows = [
      "LLS0704 2:21 “9” cannot be an answer to felt-heard",
      "LLS0704 3:10 “2016-02-30” is not a day of the calendar",
      "LLS0705 4:1 line 4 has 3 cells, the header has 4",
    ]
    #expect(
      told("code,day,felt-heard,") == ["LLS0701 1:1 the column hope is missing: answers to “Hope”"] + rows)
    // Without a day two cards of one person are no repetition, and neither is a second one where a name may hide the session.
    #expect(
      told("code,Tag,felt-heard,hope") == [
        "LLS0702 1:6 there is no column Tag, and day is missing", rows[0], rows[2],
      ])
    // Of two columns with one name nobody can tell which holds the answers.
    #expect(
      told("code,day,felt-heard,felt-heard") == [
        "LLS0702 1:21 the column felt-heard stands twice, and hope is missing", rows[1], rows[2],
        "LLS0706 5:1 \(one) answers twice for 2016-10-03",
      ])
  }

  @Test(
    "columns that another program wrote are named, the first few of them, with the way to say what they become"
  )
  func strangers() {
    let file = feedback("code,q1,q2,q3,q4,q5,\(String(repeating: "why ", count: 20))\n")
    #expect(
      file.diagnostics.map(\.message) == [
        "6 columns are not of this kind of file, and 3 of its own are missing: q1, q2, q3, q4, q5 and 1 more"
      ])
    #expect(file.diagnostics[0].help?.contains("lls feedback map") == true)
    #expect(file.diagnostics[0].help?.contains("--map") == true)
    // A list of groups is nobody else's file.
    let groups = GroupFile(path: "g.csv", bytes: Array("group,a,b\n".utf8))
    #expect(groups.diagnostics[0].help?.contains("feedback map") == false)
  }

  @Test("a number that survey programs write for no answer gets the line of the mapping that says so")
  func numberForNoAnswer() throws {
    func help(_ value: String) throws -> String {
      let text = Self.good.replacing("2016-10-03,2,1", with: "2016-10-03,2,\(value)")
      return try #require(feedback(text).diagnostics.first?.help)
    }
    #expect(try help("99").contains("*,,99,refused") && help("-9").contains("*,,-9,refused"))
    #expect(try !help("talk").contains("--map"))
    // The line does what it says.
    let list = ColumnMappingFile(
      path: "m.csv", bytes: Array("column,becomes,cell,means\n*,,99,refused\n".utf8))
    #expect(list.diagnostics.isEmpty)
    let bytes = Array(Self.good.replacing(",2,1", with: ",2,99").utf8)
    let card = FeedbackFileTests.card
    let file = FeedbackFile(
      path: "f.csv", bytes: bytes, instrument: card, wave: .session, today: CalendarDay("2016-10-04"),
      shape: FeedbackShape(bytes, instruments: [card]) { _ in list.mapping })
    #expect(file.diagnostics.isEmpty)
    #expect(file.batch.submissions.last?.answers[1].value == .missing(.refused))
  }

  @Test("fifty findings are listed, mistakes first, and then how many more there are")
  func fifty() {
    let many = feedback(
      "code,day,felt-heard,hope\n" + String(repeating: ",,,\n", count: 60)
        + String(repeating: "\(Self.codes[0]),2016-10-03,1,1\n", count: 60))
    #expect(many.diagnostics.count == 51)
    #expect(many.diagnostics[0].code == .duplicateRow)
    #expect(many.diagnostics[50].message == "and 69 more like these")
    #expect(many.diagnostics[50].severity == .note)
  }
}
