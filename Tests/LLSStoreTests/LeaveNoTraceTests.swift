import Foundation
import LLSModel
import Testing

@testable import LLSStore

@Suite struct LeaveNoTraceTests {
  @Test("an empty file is no store for somebody who only looks, and stays empty")
  func emptyFile() throws {
    let place = try Place()
    try Data().write(to: URL(filePath: place.path))
    #expect(storeError { _ = try PilotStore(at: place.path, by: "w1") } == .notAStore(path: place.path))
    #expect(try place.bytes().isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["pilots.llsstore"])
  }

  @Test("a store that cannot be made leaves neither file nor folder behind")
  func unfinished() throws {
    let place = try Place()
    var settings = StoreSettings()
    settings.migrations = [Migration(number: 1, sql: "CREATE TABLE later (a TEXT); DROP TABLE nobody")]
    let path = place.folder.appending(path: "data/lls/pilots.llsstore").path
    let error = storeError {
      _ = try PilotStore(at: path, creating: .withFolder, by: "w1", source: .system, settings: settings)
    }
    #expect(error != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == [])
  }

  @Test("a store that was there is never taken away, whatever fails")
  func oldStoresStay() throws {
    let place = try Place()
    try place.open().close()
    var settings = StoreSettings()
    settings.migrations = Migration.all + [Migration(number: 3, sql: "DROP TABLE nobody")]
    #expect(storeError { _ = try place.open(settings: settings) } != nil)
    #expect(try place.open().verify().problems.isEmpty)
  }

  @Test(
    "a service is an organisation's short name, never a person's",
    arguments: ["Sophie Miller", "07700900123", "", "Sheffield", String(repeating: "a", count: 65)])
  func services(name: String) throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    let pilot = NewPilot(id: "autumn", title: "Autumn", modules: [], isSynthetic: true, service: name)
    let error = storeError { try store.create(pilot) }
    #expect(error?.exitClass == .data)
    #expect(error?.remedy.contains("sheffield-youth") == true)
    #expect(error?.description.contains("Sophie") == false)
    #expect(try store.pilots().isEmpty)
  }

  @Test("a group, a site or a region that could be a name does not go in")
  func places() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try store.create(Made.pilot)
    for (id, site, region) in [("Sophie", "s", "r"), ("g", "07700", "r"), ("g", "s", "Miller Road")] {
      let group = GroupEntry(
        id: id, arm: .pilot, isCSEGroup: false, site: site, region: region, nation: .wales)
      #expect(storeError { try store.addGroups([group], toPilot: "autumn") }?.exitClass == .data)
    }
  }

  @Test("what changes about somebody known is counted as corrected, somebody unknown as new")
  func receipts() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    let receipt = try store.enrol(
      [Made.enrolment(0, feedback: .withdrawn, day: "2016-10-10"), Made.enrolment(1), Made.enrolment(5)],
      inPilot: "autumn")
    #expect(receipt.corrected == 1)
    #expect(receipt.unchanged == 1)
    #expect(receipt.added == 1)
    #expect(try store.verify().problems.isEmpty)
  }

  @Test(
    "the reason for a correction is a code, and nothing that somebody said",
    arguments: ["", "  ", "Sophie told us that he hit her", "07700900123", String(repeating: "a", count: 41)])
  func reasons(reason: String) throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    try Made.filled(store)
    let refusals = [
      storeError {
        try store.importSubmissions(Made.batch([Made.form(0)]), intoPilot: "autumn", correcting: reason)
      }, storeError { try store.importDeliveryLog([LogTests.launch], correcting: reason) },
      storeError { try store.importLedger([], intoPilot: "autumn", correcting: reason) },
    ]
    for refusal in refusals {
      #expect(refusal?.description == "the reason for the correction is not one")
      #expect(refusal?.exitClass == .data)
      #expect(refusal?.remedy.contains("Sophie") == false)
    }
    #expect(try store.record(ofPilot: "autumn").answers.isEmpty)
  }

  @Test(
    "who is at the keyboard is a code from the paper list",
    arguments: ["", "Sophie Miller", "07700900123", "s.miller@example.org"])
  func staffCodes(code: String) throws {
    let place = try Place()
    let error = storeError { _ = try PilotStore(at: place.path, creating: .ifMissing, by: code) }
    #expect(error?.description == "who is at the keyboard is not a staff code")
    #expect(error?.remedy.contains("Sophie") == false)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).isEmpty)
  }

  @Test(
    "the training log takes no name, telephone number or address",
    arguments: [
      ("Sophie", "", ""), ("launch", "call 07700 900123", ""), ("launch", "", "sophie@example.org"),
    ])
  func logs(id: String, setting: String, remark: String) throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    let entry = DeliveryLogEntry(
      id: id, date: "2017-03", audience: .launch, setting: setting, sessions: .unknown, attended: .about(60),
      remark: remark)
    let error = storeError { try store.importDeliveryLog([entry]) }
    #expect(error?.exitClass == .data)
    #expect(error?.description == "an entry's id, setting or remark holds more than it may")
  }
}
