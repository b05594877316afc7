import LLSDiagnostics
import LLSModel
import Testing

@testable import LLSIntake

@Suite struct PilotFilesTests {
  static let code = ParticipantCode(drawn: [1, 2, 3, 4, 5, 6, 7])
  static let header =
    "group,code,take_part,use_feedback,quote,share_data_set,decided_by,form_version,date,left\n"

  private func enrolment(_ rows: String) -> EnrolmentFile {
    EnrolmentFile(path: "e.csv", bytes: Array((Self.header + rows).utf8), knownGroups: ["group-a"])
  }

  @Test("an enrolment line becomes a code, a group and four decisions")
  func enrolments() throws {
    let file = enrolment(
      "group-a,\(Self.code),given,withdrawn,refused,refused,young-person-assessed:social-worker,1.0,2016-09-26,2016-11-01\n"
    )
    #expect(seen(file.diagnostics, in: file.file) == [])
    let entry = try #require(file.enrolments.first)
    #expect(entry.code == Self.code)
    #expect(
      entry.consent == [
        .takePart: .given, .useFeedback: .withdrawn, .quote: .refused, .shareDataSet: .refused,
      ])
    #expect(entry.decidedBy == ConsentDecider(.youngPersonAssessed, detail: "social-worker"))
    #expect(entry.left == CalendarDay("2016-11-01"))
  }

  @Test("slips in an enrolment file are told at their cells")
  func enrolmentSlips() {
    let file = enrolment(
      """
      group-b,\(Self.code),yes,given,refused,refused,parent-not-asked,1.0,26/09/2016,
      group-a,\(Self.code),given,given,refused,refused,parent,1.0,2016-09-26,2016-09-01
      group-a,\(Self.code),given,given,refused,refused,mum,,2016-09-26,

      """)
    #expect(
      seen(file.diagnostics, in: file.file) == [
        "LLS0704 2:1 the pilot has no group group-b (did you mean group-a?)",
        "LLS0704 2:18 “yes” is not one of the words for take_part",
        "LLS0704 2:44 parent-not-asked needs a reason or a role",
        "LLS0704 2:65 “26/09/2016” is not a day of the calendar",
        "LLS0704 4:46 “mum” does not say who decided",
        "LLS0704 4:50 form_version is empty",
      ])
  }

  @Test("groups are read; the comparison arm may be called control")
  func groups() {
    let file = GroupFile(
      path: "g.csv",
      bytes: Array(
        "group,arm,cse,site,region,nation\ngroup-a,pilot,yes,site-1,north,england\ngroup-h,control,no,s2,west,wales\n"
          .utf8))
    #expect(file.diagnostics.isEmpty)
    #expect(file.groups.map(\.arm) == [.pilot, .comparison])
    #expect(file.groups.map(\.isCSEGroup) == [true, false])
    #expect(file.groups.map(\.nation) == [.england, .wales])
  }

  @Test("a group named twice, with a blank or with a wrong word is told")
  func groupSlips() {
    let file = GroupFile(
      path: "g.csv",
      bytes: Array(
        "group,arm,cse,site,region,nation\ng,pilot,yes,s,n,england\ng,pilot,yes,s,n,england\nG 1,pilt,yes,s,n,france\n"
          .utf8))
    #expect(
      seen(file.diagnostics, in: file.file) == [
        "LLS0706 3:1 the group g stands twice", "LLS0704 4:1 what is written here is not an id",
        "LLS0704 4:5 “pilt” is not one of the words for arm (did you mean pilot?)",
        "LLS0704 4:18 “france” is not one of the words for nation",
      ])
  }

  @Test("a log tells a number from an estimate and both from unknown; an empty count is a mistake")
  func log() {
    let head = "id,date,audience,setting,sessions,attended,remark\n"
    func read(_ rows: String) -> DeliveryLogFile {
      DeliveryLogFile(path: "l.csv", bytes: Array((head + rows).utf8))
    }
    let file = read("a,2017-03-14,launch,,1,~60,x\nb,2016/17,taxi-drivers,,unknown,about 1102,\n")
    #expect(file.diagnostics.isEmpty)
    #expect(file.entries.map(\.sessions) == [.exact(1), .unknown])
    #expect(file.entries.map(\.attended) == [.about(60), .about(1_102)])
    let wrong = read("a,2016/18,luanch,,,many,\n")
    #expect(
      seen(wrong.diagnostics, in: wrong.file) == [
        "LLS0704 2:3 “2016/18” is not a date",
        "LLS0704 2:11 “luanch” is not one of the words for audience (did you mean launch?)",
        "LLS0704 2:19 sessions is empty", "LLS0704 2:20 “many” is not a count",
      ])
  }
}
