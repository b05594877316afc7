import LLSModel
import Testing

@testable import LLSStore

/// What happens to participants after they came in, one at a time.
@Suite struct PeopleTests {
  private let place: Place
  private let store: PilotStore
  private let day = CalendarDay(year: 2016, month: 10, day: 3)

  init() throws {
    place = try Place()
    store = try place.open()
    try Made.filled(store)
  }

  private func decision(
    _ scope: ConsentScope, _ state: ConsentState, on day: CalendarDay, form: String? = nil
  ) -> ConsentDecision {
    ConsentDecision(
      states: [scope: state], decidedBy: ConsentDecider(.youngPerson), formVersion: form, day: day)
  }

  @Test("a decision is an event of its own; the same again changes nothing, and the form before is taken")
  func consent() throws {
    #expect(try store.enterConsent(decision(.quote, .given, on: day), of: Made.codes[0], inPilot: "autumn"))
    #expect(try !store.enterConsent(decision(.quote, .given, on: day), of: Made.codes[0], inPilot: "autumn"))
    let history = try store.history(of: Made.codes[0], inPilot: "autumn")
    #expect(history.consent[.quote] == .given)
    #expect(history.events.last?.words == "quote given, young-person, form 1.0")
    #expect(
      storeError {
        try store.enterConsent(
          decision(.quote, .withdrawn, on: day.adding(days: -1)), of: Made.codes[0], inPilot: "autumn")
      }?.description.contains("later than this decision") == true)
    #expect(try store.verify().problems.isEmpty)
  }

  @Test("a code that is not in the pilot is told, and nothing is entered")
  func unknown() throws {
    let stranger = ParticipantCode(drawn: [28, 1, 2, 3, 4, 5, 6])
    let links = try store.verify().auditLinks
    for work in [
      { _ = try store.leave(stranger, inPilot: "autumn", on: day) },
      { _ = try store.move(stranger, toGroup: "group-h", inPilot: "autumn", on: day) },
      { _ = try store.enterConsent(decision(.quote, .given, on: day), of: stranger, inPilot: "autumn") },
    ] as [() throws -> Void] {
      #expect(storeError(work)?.description == "the code \(stranger) is not in the pilot")
    }
    #expect(try store.verify().auditLinks == links)
  }

  @Test("who stops the use of answers is not read by any summary, and counts as withdrawn")
  func stopped() throws {
    try store.importSubmissions(Made.batch([Made.form(0), Made.form(1)]), intoPilot: "autumn")
    let stopped = try store.stopUse(
      of: Made.codes[0], inPilot: "autumn", decidedBy: ConsentDecider(.youngPerson), formVersion: nil, on: day
    )
    #expect(stopped == [.useFeedback, .quote, .shareDataSet])
    #expect(
      try store.stopUse(
        of: Made.codes[0], inPilot: "autumn", decidedBy: ConsentDecider(.youngPerson), formVersion: nil,
        on: day
      ).isEmpty)
    let record = try store.record(ofPilot: "autumn")
    let answers = record.answers.filter { $0.code == Made.codes[0].description }
    #expect(!answers.isEmpty && answers.allSatisfy { $0.value == .missing(.withdrawn) })
    #expect(record.participants.first { $0.code == Made.codes[0].description }?.withdrew == true)
    #expect(record.participants.first { $0.code == Made.codes[0].description }?.takesPart == true)
  }

  @Test("somebody moves between groups, leaves, and the day of leaving can be corrected")
  func stays() throws {
    #expect(try store.move(Made.codes[0], toGroup: "group-h", inPilot: "autumn", on: day))
    #expect(try !store.move(Made.codes[0], toGroup: "group-h", inPilot: "autumn", on: day))
    #expect(
      storeError {
        try store.move(Made.codes[0], toGroup: "group-a", inPilot: "autumn", on: day.adding(days: -5))
      }?.description.contains("came into the group on 2016-10-03") == true)
    #expect(try store.leave(Made.codes[0], inPilot: "autumn", on: day.adding(days: 7)))
    #expect(try store.leave(Made.codes[0], inPilot: "autumn", on: day.adding(days: 8)))
    let history = try store.history(of: Made.codes[0], inPilot: "autumn")
    #expect(history.groupID == "group-h" && history.left)
    #expect(
      history.events.filter { $0.kind == "left" }.map(\.day.description) == [
        "2016-10-03", "2016-10-10", "2016-10-11",
      ])
    #expect(try store.verify().problems.isEmpty)
  }

  @Test(
    "what is found before the group is ready, later or no; a new code comes in without a group, in no record")
  func readiness() throws {
    let code = ParticipantCode(drawn: [9, 9, 9, 9, 9, 9, 9])
    #expect(try store.enterReadiness(.later, of: code, inPilot: "autumn", on: day))
    #expect(try !store.enterReadiness(.later, of: code, inPilot: "autumn", on: day))
    #expect(try store.readiness(of: [code, Made.codes[1]], inPilot: "autumn") == [code: .later])
    #expect(try store.participants(ofPilot: "autumn").first?.code == code.description)
    #expect(try !store.record(ofPilot: "autumn").participants.contains { $0.code == code.description })
    #expect(try store.verify().problems.isEmpty)
  }

  @Test("nobody new comes into a closed group, a closed pilot, or where the list of names is gone")
  func closed() throws {
    let newcomer = Made.enrolment(5)
    try store.enter(.closed, ofGroup: "group-a", inPilot: "autumn", on: day)
    #expect(
      storeError { try store.enrol([newcomer], inPilot: "autumn") }?.description
        == "line 7: the group group-a was closed on 2016-10-03")
    try store.enter(.opened, ofGroup: "group-a", inPilot: "autumn", on: day.adding(days: 1))
    try store.enterListDestroyed(site: "site-1", inPilot: "autumn", on: day)
    #expect(
      storeError { try store.enrol([newcomer], inPilot: "autumn") }?.description.contains("was destroyed on")
        == true)
    #expect(try store.enrol([Made.enrolment(0)], inPilot: "autumn").unchanged == 1)
    try store.setClosed(true, pilot: "autumn", on: day)
    #expect(
      storeError { try store.importSubmissions(Made.batch([Made.form(0)]), intoPilot: "autumn") }?.description
        == "the pilot autumn was closed on 2016-10-03")
    #expect(try store.leave(Made.codes[0], inPilot: "autumn", on: day))
    #expect(try store.setClosed(false, pilot: "autumn", on: day))
    #expect(try store.importSubmissions(Made.batch([Made.form(0)]), intoPilot: "autumn").added == 1)
  }

  @Test("a form of a day outside its wave is taken, and told")
  func waves() throws {
    let window = try #require(WaveWindow("pre=2016-09-01..2016-09-30"))
    #expect(WaveWindow("pre=2016-09-30..2016-09-01") == nil && WaveWindow("pre=2016-09-01") == nil)
    #expect(try store.enter([window], inPilot: "autumn"))
    #expect(try !store.enter([window], inPilot: "autumn"))
    let late = Made.batch([Made.form(0, day: "2016-10-05"), Made.form(1, day: "2016-09-05"), Made.form(2)])
    #expect(
      try store.notes(on: late, inPilot: "autumn") == [
        "1 form is of a day outside the wave pre (2016-09-01 to 2016-09-30), for example of 2016-10-05: "
          + "taken all the same"
      ])
    #expect(try store.importSubmissions(late, intoPilot: "autumn").added == 3)
  }

  @Test(
    "the end of a record's time is told from thirty days before",
    arguments: [(31, 0), (30, 1), (0, 1), (-3, 1)])
  func retention(days: Int, notices: Int) throws {
    try store.enter(
      PilotBasis(basis: "public-task", keepUntil: day.adding(days: days), totalsFixed: nil), inPilot: "autumn"
    )
    let found = try store.retentionNotices(today: day)
    #expect(found.count == notices && found.allSatisfy { $0.daysLeft == days })
  }

  @Test("a pilot is set up in one write: with a group that does not fit, nothing of it is there")
  func setUp() throws {
    let pilot = NewPilot(id: "spring", title: "Spring", modules: ["landing@0.1.0"], isSynthetic: true)
    let code = ParticipantCode(drawn: [1, 1, 1, 1, 1, 1, 1])
    func setup(_ groups: [GroupEntry]) -> PilotSetup {
      PilotSetup(
        groups: groups.map { .init(entry: $0, codes: $0.id == "group-a" ? [code] : []) },
        basis: PilotBasis(basis: "public-task", keepUntil: day, totalsFixed: nil),
        waves: [WaveWindow("pre=2016-09-01..2016-09-30")].compactMap(\.self),
        criteria: [
          LedgerEntry(
            ledger: .progressionCriteria, id: "attendance",
            values: ["measure": "attendance", "go": "80", "amend": "60"])
        ], day: day)
    }
    let wrong = GroupEntry(
      id: "group-b", arm: .pilot, isCSEGroup: true, site: "site-1", region: "west", nation: .england)
    #expect(
      storeError {
        try store.setUp(pilot, setup([Made.groups[0], wrong]), questionnaires: [Made.questions])
      }?.description == "the site site-1 of the group group-b is in another region or nation already")
    #expect(try store.pilots().map(\.pilot.id) == ["autumn"])
    try store.setUp(pilot, setup(Made.groups), questionnaires: [Made.questions])
    let terms = try store.terms(ofPilot: "spring")
    #expect(terms.criteria.count == 1 && terms.waves.count == 1 && terms.basis?.basis == "public-task")
    #expect(try store.participants(ofPilot: "spring").map(\.code) == [code.description])
    #expect(throws: StoreError.pilotExists("spring")) {
      try store.setUp(pilot, setup(Made.groups), questionnaires: [Made.questions])
    }
    #expect(try store.verify().problems.isEmpty)
  }

  @Test("corrections show what stood before and stands now, and never words, nor anything of who stopped")
  func corrections() throws {
    try store.importSubmissions(Made.batch([Made.form(0)]), intoPilot: "autumn")
    try store.importSubmissions(
      Made.batch([Made.form(0, heard: .number(1))]), intoPilot: "autumn", correcting: "misread")
    let history = try store.history(of: Made.codes[0], inPilot: "autumn")
    #expect(history.forms == 1 && history.corrections.map(\.reason) == ["misread"])
    #expect(history.corrections[0].changes == [.init(item: "heard", before: "2", after: "1")])
    try store.stopUse(
      of: Made.codes[0], inPilot: "autumn", decidedBy: ConsentDecider(.youngPerson), formVersion: nil, on: day
    )
    let later = try store.history(of: Made.codes[0], inPilot: "autumn")
    #expect(later.corrections[0].changes == [.init(item: "heard", before: "withdrawn", after: "withdrawn")])
  }

  @Test(
    "a paper of an earlier day that is typed after somebody stopped the use takes nothing back",
    arguments: [nil, ConsentState.refused, .given])
  func olderPaper(before: ConsentState?) throws {
    let code = ParticipantCode(drawn: [9, 9, 9, 9, 9, 9, 9])
    func paper(_ state: ConsentState?, _ day: CalendarDay) throws {
      guard let state else { return }
      let states = Dictionary(uniqueKeysWithValues: ConsentScope.allCases.map { ($0, state) })
      try store.enrol(
        [
          Enrolment(
            groupID: "group-a", code: code, consent: states, decidedBy: ConsentDecider(.youngPerson),
            formVersion: "1.0", day: day, left: nil, line: nil)
        ], inPilot: "autumn")
    }
    try store.enterReadiness(.ready, of: code, inPilot: "autumn", on: day.adding(days: -60))
    try paper(before, day.adding(days: -55))
    let stopped = try store.stopUse(
      of: code, inPilot: "autumn", decidedBy: ConsentDecider(.youngPerson), formVersion: nil, on: day)
    #expect(stopped == [.useFeedback, .quote, .shareDataSet])
    try paper(.given, day.adding(days: -30))
    let consent = try store.history(of: code, inPilot: "autumn").consent
    #expect(stopped.allSatisfy { consent[$0] == .withdrawn } && consent[.takePart] == .given)
    #expect(
      try store.stopUse(
        of: code, inPilot: "autumn", decidedBy: ConsentDecider(.youngPerson), formVersion: nil, on: day
      ).isEmpty)
  }

  @Test("a closed group and a destroyed list keep out whoever would begin there, and nobody who is there")
  func closedToThoseKnown() throws {
    try store.addGroups([Made.other], toPilot: "autumn")
    let known = ParticipantCode(drawn: [9, 9, 9, 9, 9, 9, 9])
    try store.enterReadiness(.ready, of: known, inPilot: "autumn", on: day)
    func joins(_ code: ParticipantCode) -> String? {
      storeError {
        try store.enrol(
          [
            Enrolment(
              groupID: "group-z", code: code, consent: [:], decidedBy: nil, formVersion: nil, day: day,
              left: nil, line: nil)
          ], inPilot: "autumn")
      }?.description
    }
    try store.enter(.closed, ofGroup: "group-z", inPilot: "autumn", on: day)
    #expect(joins(known) == "the group group-z was closed on 2016-10-03")
    try store.enter(.opened, ofGroup: "group-z", inPilot: "autumn", on: day)
    try store.enterListDestroyed(site: "site-1", inPilot: "autumn", on: day)
    #expect(joins(known)?.contains("nobody new") == true)
    #expect(
      storeError { try store.move(Made.codes[4], toGroup: "group-z", inPilot: "autumn", on: day) }?
        .description
        .contains("nobody new") == true)
    // Who is on the list's site already may change groups there.
    #expect(try store.move(Made.codes[0], toGroup: "group-z", inPilot: "autumn", on: day))
    try store.enter(.closed, ofGroup: "group-z", inPilot: "autumn", on: day)
    #expect(try !store.move(Made.codes[0], toGroup: "group-z", inPilot: "autumn", on: day))
  }

  @Test("corrections show nothing of a day that the person withdrew")
  func withdrawnDay() throws {
    try store.importDelivery(Made.session(withdrawn: [Made.codes[0].description]), intoPilot: "autumn")
    for (value, reason) in [(2.0, nil), (1, "misread")] as [(Double, String?)] {
      try store.importSubmissions(
        Made.batch([Made.form(0, heard: .number(value), day: "2016-10-03")]), intoPilot: "autumn",
        correcting: reason)
    }
    let history = try store.history(of: Made.codes[0], inPilot: "autumn")
    #expect(
      history.corrections.map(\.changes) == [[.init(item: "heard", before: "withdrawn", after: "withdrawn")]])
  }

  @Test("a pilot is opened again on the day it was closed or later, and has a title that fits a line")
  func pilotDays() throws {
    try store.setClosed(true, pilot: "autumn", on: day)
    #expect(
      storeError { try store.setClosed(false, pilot: "autumn", on: day.adding(days: -1)) }?.description
        == "the pilot autumn was closed on 2016-10-03, which is after 2016-10-02")
    #expect(try store.setClosed(false, pilot: "autumn", on: day))
    for title in ["", String(repeating: "a", count: 121), "two\nlines"] {
      #expect(
        storeError {
          try store.create(NewPilot(id: "long", title: title, modules: [], isSynthetic: true))
        }?.description == "the title is not one")
    }
  }
}
