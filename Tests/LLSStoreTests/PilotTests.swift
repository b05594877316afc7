import LLSModel
import Testing

@testable import LLSStore

@Suite struct PilotTests {
  @Test("a pilot, its groups and its forms are shown at a glance")
  func overview() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    try store.importDelivery(Made.session(), intoPilot: "autumn")
    try store.importSubmissions(Made.batch([Made.form(0), Made.form(1)]), intoPilot: "autumn")
    let shown = try #require(try store.pilots().first)
    #expect(shown.pilot == Made.pilot)
    #expect(shown.groups.map(\.entry) == Made.groups)
    #expect(shown.groups.map(\.participants) == [4, 1])
    #expect(shown.groups.map(\.deliveries) == [1, 0])
    #expect(shown.forms == [.init(instrumentID: "where-i-stand", wave: .pre, count: 2)])
  }

  @Test("a name that is not there is answered with the names that are")
  func unknownNames() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    #expect(storeError { _ = try store.record(ofPilot: "x") }?.remedy.contains("lls pilot new") == true)
    try Made.filled(store)
    #expect(storeError { _ = try store.record(ofPilot: "autum") } == .noSuchPilot("autum", known: ["autumn"]))
    #expect(storeError { _ = try store.instrument("x") } == .noSuchInstrument("x", known: ["where-i-stand"]))
  }

  @Test("a pilot or a group entered again stays as it is, and another one of the same name is refused")
  func twice() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    #expect(try store.create(Made.pilot) == false)
    let other = NewPilot(id: "autumn", title: "Other", modules: [], isSynthetic: false)
    #expect(storeError { try store.create(other) } == .pilotExists("autumn"))
    #expect(try store.addGroups(Made.groups, toPilot: "autumn").unchanged == 2)
    let moved = GroupEntry(
      id: "group-a", arm: .comparison, isCSEGroup: true, site: "site-1", region: "north", nation: .england)
    #expect(storeError { try store.addGroups([moved], toPilot: "autumn") }?.exitClass == .data)
  }

  private func reworded(_ text: String, id: String = "heard") -> InstrumentDefinition {
    let items = Made.questions.items.map { item in
      item.id == "heard"
        ? InstrumentDefinition.Item(
          id: id, text: text, kind: item.kind, isReversed: item.isReversed, isOptional: item.isOptional,
          outcome: item.outcome) : item
    }
    return InstrumentDefinition(
      id: "where-i-stand", title: "Where I stand", origin: "toolkit", respondent: .participant,
      waves: [.pre, .post], items: items, isScored: true, minimumAnswered: 1)
  }

  @Test("a question may be reworded until somebody has answered it; then it needs an id of its own")
  func itemsKeepTheirWords() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    #expect(try store.register([Made.questions]).unchanged == 1)
    #expect(try store.register([reworded("They listen.")]).corrected == 1)
    #expect(try store.instrument("where-i-stand").item("heard")?.text == "They listen.")
    try store.importSubmissions(Made.batch([Made.form(0)]), intoPilot: "autumn")
    #expect(
      storeError { try store.register([Made.questions]) }
        == .itemReworded(item: "heard", instrument: "where-i-stand"))
    #expect(try store.register([reworded("I am heard.", id: "heard-2")]).corrected == 1)
  }

  @Test("a release is entered once")
  func releases() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    let release = ReleaseEntry(
      format: "html", recipient: "funder", contentDigest: "ab", shown: ["reach", "dose"])
    #expect(try store.recordRelease(release, ofPilot: "autumn"))
    #expect(try store.recordRelease(release, ofPilot: "autumn") == false)
    #expect(try store.releases(ofPilot: "autumn") == [release])
  }

  @Test("what left can leave again for others, and other figures cannot follow it")
  func releasesDoNotDiffer() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    func release(_ recipient: String, _ shown: [String]) throws -> Bool {
      try store.recordRelease(
        ReleaseEntry(format: "html", recipient: recipient, contentDigest: "ab", shown: shown),
        ofPilot: "autumn")
    }
    #expect(try release("funder", ["People: 40"]))
    #expect(try release("partner-board", ["People: 40"]))
    guard case .refused(let problems) = storeError({ _ = try release("funder", ["People: 41"]) }) else {
      Issue.record("a second release with other figures was taken")
      return
    }
    #expect(problems.first?.message.contains("other figures") == true)
    #expect(try store.releases(ofPilot: "autumn").count == 2)
    #expect(storeError { _ = try release("Sam Smith", ["People: 40"]) } != nil)
    // The same people in a pilot of another name are the same people.
    try store.create(NewPilot(id: "winter", title: "Winter", modules: ["landing@0.1.0"], isSynthetic: true))
    try store.addGroups(Made.groups, toPilot: "winter")
    try store.enrol([Made.enrolment(0)], inPilot: "winter")
    let other = storeError {
      try store.recordRelease(
        ReleaseEntry(format: "html", recipient: "funder", contentDigest: "cd", shown: ["People: 39"]),
        ofPilot: "winter")
    }
    #expect(
      other?.description.contains("a summary of autumn with other figures") == true,
      "\(String(describing: other))")
  }
}
