import LLSDiagnostics
import LLSModel
import Testing

@testable import LLSIntake

/// A name or a telephone number in a pilot's file is neither taken nor repeated.
@Suite struct NamesStayOutTests {
  static let row = "group-a,\(PilotFilesTests.code),given,given,refused,refused,parent,1.0,2016-09-26,\n"

  @Test(
    "no cell of an enrolment can hold a name or a telephone number",
    arguments: [
      ("1.0", "Zebra Miller 07700900123", "this is not the version of a form"),
      ("1.0", "Zebra", "this is not the version of a form"),
      ("1.0", "07700900123", "this is not the version of a form"),
      ("parent", "young-person-assessed:Zebra Miller", "what follows the colon is not a reason or a role"),
      ("parent", "young-person-assessed:Zebra", "what follows the colon is not a reason or a role"),
      ("parent", "parent-not-asked:07700", "what follows the colon is not a reason or a role"),
      ("parent", "Zebra Miller", "what is written here does not say who decided"),
      ("group-a", "Zebra Miller", "what is written here is not an id"),
      ("\(PilotFilesTests.code)", "Zebra Miller", "this is not a code: it has not eight characters"),
      ("\(PilotFilesTests.code)", "Zebra123", "this is not a code: its check character does not fit"),
    ])
  func enrolments(cell: String, words: String, expected: String) {
    let text = PilotFilesTests.header + Self.row.replacing(cell, with: words)
    let file = EnrolmentFile(path: "e.csv", bytes: Array(text.utf8))
    #expect(file.diagnostics.map(\.message) == [expected])
    #expect(file.enrolments.isEmpty)
    let shown = DiagnosticRenderer(files: [file.file], colour: false).text(file.diagnostics[0])
    #expect(!shown.contains("Zebra") && !shown.contains("07700"), "\(shown)")
  }

  @Test(
    "versions of forms as they are printed are taken", arguments: ["1", "1.0", "v2", "2016-09", "2.1-cy"])
  func versions(text: String) {
    let rows = PilotFilesTests.header + Self.row.replacing("1.0", with: text)
    #expect(EnrolmentFile(path: "e.csv", bytes: Array(rows.utf8)).diagnostics.isEmpty)
  }

  @Test("a list of names without a first line is refused, and none is shown")
  func listOfNames() {
    let file = EnrolmentFile(path: "e.csv", bytes: Array("Zebra Miller,07700900123\nZebra,2\n".utf8))
    let renderer = DiagnosticRenderer(files: [file.file], colour: false)
    #expect(file.diagnostics.count == 1)
    #expect(file.diagnostics.allSatisfy { !renderer.text($0).contains("Zebra") })
  }

  @Test("a day of consent or of leaving that has not come yet is refused")
  func daysToCome() {
    let text = PilotFilesTests.header + Self.row.replacing("2016-09-26,", with: "2099-11-21,2099-11-22")
    let file = EnrolmentFile(path: "e.csv", bytes: Array(text.utf8), today: CalendarDay("2016-09-26"))
    #expect(
      file.diagnostics.map(\.message) == [
        "2099-11-21 has not come yet: today is 2016-09-26",
        "2099-11-22 has not come yet: today is 2016-09-26",
      ])
    #expect(EnrolmentFile(path: "e.csv", bytes: Array(text.utf8)).diagnostics.isEmpty)
    let onTheDay = PilotFilesTests.header + Self.row
    #expect(
      EnrolmentFile(path: "e.csv", bytes: Array(onTheDay.utf8), today: CalendarDay("2016-09-26"))
        .diagnostics.isEmpty)
  }

  @Test(
    "no cell of a training log can hold a name, a telephone number or an address, and none is shown",
    arguments: [
      ("launch-1", "Zebra", "this is not an id"), ("launch-1", "07700-900123", "this is not an id"),
      ("Town hall", "Zebra 07700 900123", "setting holds more than public words"),
      ("soft launch", "write to zebra@example.org", "remark holds more than public words"),
      ("soft launch", String(repeating: "Zebra ", count: 21), "remark holds more than public words"),
      ("2017-03", "Zebra Miller", "what is written here is not a date"),
      ("~60", "Zebra Miller", "what is written here is not a count"),
    ])
  func logs(cell: String, words: String, expected: String) {
    let text =
      "id,date,audience,setting,sessions,attended,remark\nlaunch-1,2017-03,launch,Town hall,unknown,~60,soft launch\n"
    #expect(DeliveryLogFile(path: "l.csv", bytes: Array(text.utf8)).diagnostics.isEmpty)
    let file = DeliveryLogFile(path: "l.csv", bytes: Array(text.replacing(cell, with: words).utf8))
    #expect(file.diagnostics.map(\.message) == [expected])
    #expect(file.entries.isEmpty)
    let shown = file.diagnostics.map { DiagnosticRenderer(files: [file.file], colour: false).text($0) }
    #expect(!shown.joined().lowercased().contains("zebra") && !shown.joined().contains("07700"), "\(shown)")
  }

  @Test("group, site and region begin with a small letter", arguments: ["1-a", "-a", "A", "07700900123"])
  func ids(id: String) {
    let text = "group,arm,cse,site,region,nation\ngroup-a,pilot,yes,\(id),north,england\n"
    let file = GroupFile(path: "g.csv", bytes: Array(text.utf8))
    #expect(file.diagnostics.map(\.message) == ["“\(id)” is not an id"])
  }
}
