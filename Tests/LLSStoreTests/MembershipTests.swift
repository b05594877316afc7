import LLSModel
import Testing

@testable import LLSStore

@Suite struct MembershipTests {
  private let first = Made.enrolment(0)
  private let leaving = Made.enrolment(0, left: "2016-11-02")
  private let back = Made.enrolment(0, day: "2016-11-20")

  private func store(_ place: Place) throws -> PilotStore {
    let store = try place.open()
    try store.create(Made.pilot)
    try store.addGroups(Made.groups, toPilot: "autumn")
    return store
  }

  private func memberships(_ place: Place) -> [String] {
    RawDatabase(place.path).run(
      """
      SELECT pilot_group.id || ' ' || membership.day || ' ' || coalesce((SELECT day FROM departure
        WHERE membership = membership.key ORDER BY key DESC LIMIT 1), 'here')
      FROM membership JOIN pilot_group ON pilot_group.key = pilot_group ORDER BY membership.key
      """
    ).rows
  }

  @Test("somebody who left comes back to the same group, and earlier lines entered again change nothing")
  func comingBack() throws {
    let place = try Place()
    let store = try store(place)
    for line in [first, leaving, back] { try store.enrol([line], inPilot: "autumn") }
    let expected = ["group-a 2016-09-26 2016-11-02", "group-a 2016-11-20 here"]
    #expect(memberships(place) == expected)
    #expect(try store.record(ofPilot: "autumn").participants.map(\.left) == [false])
    for line in [first, leaving, back] {
      #expect(try store.enrol([line], inPilot: "autumn").unchanged == 1)
    }
    #expect(memberships(place) == expected)
    try store.enrol([Made.enrolment(0, day: "2016-11-20", left: "2016-12-01")], inPilot: "autumn")
    #expect(memberships(place) == [expected[0], "group-a 2016-11-20 2016-12-01"])
    #expect(try store.verify().problems.isEmpty)
  }

  @Test(
    "a decision after leaving is no return: with the day of leaving once more, or against taking part",
    arguments: [
      Made.enrolment(0, feedback: .withdrawn, day: "2016-12-01", left: "2016-11-02"),
      Made.enrolment(0, takePart: .withdrawn, feedback: .withdrawn, day: "2016-12-01"),
    ])
  func laterDecisions(line: Enrolment) throws {
    let place = try Place()
    let store = try store(place)
    for line in [first, leaving, line] { try store.enrol([line], inPilot: "autumn") }
    #expect(memberships(place) == ["group-a 2016-09-26 2016-11-02"])
    #expect(try store.record(ofPilot: "autumn").participants.map(\.withdrew) == [true])
  }

  @Test("nobody leaves before joining")
  func leavingTooEarly() throws {
    let place = try Place()
    let store = try store(place)
    for line in [
      Made.enrolment(0, left: "2016-09-01"), Made.enrolment(0, day: "2016-09-26", left: "2016-09-25"),
    ] {
      #expect(
        storeError { try store.enrol([line], inPilot: "autumn") }?.description
          == "line 2: the day of leaving of \(Made.codes[0]) is before the day of joining, 2016-09-26")
    }
    #expect(memberships(place).isEmpty)
  }

  @Test("who moved on is not moved back by the line of the first group")
  func moving() throws {
    let place = try Place()
    let store = try store(place)
    let moved = Made.enrolment(0, group: "group-h", day: "2016-11-09")
    for line in [first, leaving, moved, leaving] { try store.enrol([line], inPilot: "autumn") }
    #expect(memberships(place) == ["group-a 2016-09-26 2016-11-02", "group-h 2016-11-09 here"])
    #expect(
      storeError { try store.enrol([back], inPilot: "autumn") }?.description
        == "line 2: \(Made.codes[0]) is in the group group-h already")
  }
}
