import LLSModel
import Testing

@testable import LLSExport

@Suite("what a session was, on paper")
struct RunRecordTests {
  private let record = SessionRecord(
    runID: "00112233445566778899aabbccddeeff", lastSequence: 40, mode: .live, ending: .finished,
    groupID: "group-b", moduleID: "having-a-say", moduleVersion: "0.1.0", contentHash: "abc",
    sessionID: "the-ladder", day: "2017-03-01", elapsedSeconds: 5_400, pausedSeconds: 300,
    plannedMinutes: 30, adults: 2, adultsNeeded: 2,
    blocks: [
      .init(activityID: "a", plannedMinutes: 10, seconds: 719, status: .done, isCore: true),
      .init(activityID: "b", plannedMinutes: 20, seconds: 0, status: .skipped, isCore: false),
    ],
    adaptations: [.init(activityID: "a", what: "simplified", why: "access")],
    attendance: [
      .init(code: "2345678D", status: .present, minutes: 90),
      .init(code: "3456789X", status: .left, minutes: 20),
    ], cards: ["green": 2], withdrawnToday: [],
    closingCheck: .init(role: "reader-of-cards", minutesAfterEnd: 5))

  private func text(
    _ entered: RunRecordPages.Entered = .unknown, notes: [String] = [], codes: Bool = false
  ) -> String {
    let words = RunRecordPages.Words(title: "The ladder", blocks: ["Alpha", "Beta"], notes: notes)
    return TextWriter.text(
      of: RunRecordPages(record, words: words, entered: entered, showsCodes: codes).document)
  }

  @Test(
    "planned and taken minutes stand side by side, to the nearest minute, and what was done in another way has its reason"
  )
  func plan() {
    let text = text()
    for words in [
      "Alpha", "+2", "\u{2212}20", "left out, not a core part", "Alpha: simplified, because of access",
    ] {
      #expect(text.contains(words), "missing: \(words)\n\(text)")
    }
    #expect(text.contains("90 minutes, 5 minutes of them paused; 30 minutes were planned"))
    #expect(
      text.contains("To the end: 1") && text.contains("Left before the end: 1")
        && text.contains("Green, good: 2"))
  }

  @Test("codes and notes are in no copy that did not ask for them, and one that did says whose it is")
  func ownCopy() {
    #expect(!text().contains("2345678D") && text().contains(InterfaceText.RunRecord.counts))
    let own = text(notes: ["a slow start"], codes: true)
    #expect(own.contains("2345678D") && own.contains("a slow start"))
    #expect(own.contains(InterfaceText.RunRecord.ownCopy) && !own.contains(InterfaceText.RunRecord.counts))
  }

  @Test("who withdrew the day's answers is said beside the code, and without codes that there is somebody")
  func withdrawn() {
    let withdrew = SessionRecord(
      runID: record.runID, lastSequence: 40, mode: .live, ending: .finished, groupID: "group-b",
      moduleID: "having-a-say", moduleVersion: "0.1.0", contentHash: "abc", sessionID: "the-ladder",
      day: "2017-03-01", elapsedSeconds: 5_400, pausedSeconds: 0, plannedMinutes: 30, adults: 2,
      adultsNeeded: 2, blocks: record.blocks, adaptations: [], attendance: record.attendance, cards: [:],
      withdrawnToday: ["3456789X"], closingCheck: nil)
    func text(codes: Bool) -> String {
      TextWriter.text(
        of: RunRecordPages(
          withdrew, words: .init(title: "The ladder", blocks: ["Alpha", "Beta"]), entered: .unknown,
          showsCodes: codes
        ).document)
    }
    #expect(text(codes: true).contains("Left before the end, withdrew today’s answers"))
    #expect(text(codes: true).contains("Take the cards of these codes out of the box"))
    #expect(text(codes: false).contains("Answers of the day withdrawn: 1."))
    #expect(!text(codes: false).contains("3456789X"))
  }

  @Test("the hours, the handovers, how each block stands and a damaged journal are said where they are known")
  func hours() {
    let words = RunRecordPages.Words(
      title: "The ladder", blocks: ["Alpha", "Beta"], standings: [.cutShort, .notReached],
      hours: .init(begun: "14:02", ended: "15:31"), handovers: ["14:40 the co-facilitator leads"],
      damagedLine: 12)
    let text = TextWriter.text(
      of: RunRecordPages(record, words: words, entered: .unknown, showsCodes: false).document)
    for part in [
      "On the clock: 14:02 to 15:31", "How: cut short", "How: not reached, not a core part",
      "14:40 the co-facilitator leads", "damaged at line 12",
    ] {
      #expect(text.contains(part), "missing: \(part)\n\(text)")
    }
  }

  @Test(
    "in Welsh it says so, is marked as a draft, and keeps English for titles and for whom it may be shown to")
  func inWelsh() throws {
    let page = try InterfaceLanguage.$current.withValue(.welsh) {
      let words = RunRecordPages.Words(title: "The ladder", blocks: ["Alpha", "Beta"])
      let document = RunRecordPages(record, words: words, entered: .no, showsCodes: true).document
      return String(decoding: try HTMLWriter.bytes(of: document), as: UTF8.self)
    }
    #expect(page.contains("<html lang=\"cy\">"))
    #expect(page.contains("Drafft: nid oes cyfieithydd wedi gweld y geiriau hyn eto."))
    #expect(page.contains("<span lang=\"en-GB\">The ladder</span>"))
    #expect(page.contains("<span lang=\"en-GB\">Alpha</span>: symleiddiwyd, oherwydd hygyrchedd"))
    #expect(page.contains("<span lang=\"en-GB\">The facilitator’s own copy"))
    #expect(page.contains("90 munud (saib: 5 munud); cynllun: 30 munud"))
    // What English words are left, once those that say of themselves that they are English are taken away?
    let rest = page.replacing(/<(span|a)[^>]* lang="en-GB">[^<]*</, with: "<")
    for (english, _) in InterfaceLanguage.welsh.sentences
    where english.contains(" ") && !english.contains("{") && text(.no, codes: true).contains(english) {
      #expect(!rest.contains(english), "\(english)")
    }
  }

  @Test("it says whether a pilot has the session, all of it or a part")
  func pilot() {
    #expect(text(.no).contains(InterfaceText.RunRecord.notEntered))
    #expect(text(.upTo(40)).contains(InterfaceText.RunRecord.entered))
    #expect(text(.upTo(12)).contains("12 of its 40 lines"))
  }
}
