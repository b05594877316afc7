import Foundation
import LLSModel
import LLSSeal
import Testing

@testable import LLSStore

/// Going back to a copy does not bring back what people asked to be deleted or used no more.
@Suite struct LaterDecisionsTests {
  private static let standIn = ParticipantCode(standInDrawn: [20, 21, 22, 23, 24, 25, 26])
  private let day = CalendarDay(year: 2016, month: 11, day: 1)

  private func copied(_ place: Place) throws -> (store: PilotStore, copy: String) {
    let store = try CopyTests.filled(place)
    return (store, try store.backUp(to: place.folder.appending(path: "old.backup").path).path)
  }

  @Test("somebody erased after a copy was made stays erased when the copy is gone back to, also in its bytes")
  func erased() throws {
    let place = try Place()
    let (store, copy) = try copied(place)
    let code = Made.codes[0]
    try store.erase(
      code, standIn: Self.standIn, inPilot: "autumn", journals: [], because: "person-asked", on: day)
    store.close()
    let restoring = CopyTests.restoring(place)
    let unpacked = try restoring.unpack(copy, nil)
    let later = try restoring.decisions(after: unpacked)
    #expect(later.isKnown && later.erasures == 1 && later.refusals == 0 && later.erasureDays == [day])
    try restoring.redo(later, in: unpacked)
    _ = try restoring.take(unpacked)
    let back = try place.open()
    #expect(try !back.codes(ofPilot: "autumn").contains(code.description))
    #expect(try back.standIns(ofPilot: "autumn") == [Self.standIn])
    #expect(try back.verify().problems == [])
    back.close()
    #expect(try place.bytes().range(of: Data(code.description.utf8)) == nil)
  }

  @Test("comments read after a copy was made are read in it too, and removed ones are in no byte of it")
  func read() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    try store.setPassphrase(SealingTests.passphrase(), logarithm: 4)
    let opener = try store.opener(SealingTests.passphrase())
    for index in 0...2 { _ = try SealingTests.hold(store, "1234567\(index)", form: index) }
    let copy = try store.backUp(to: place.folder.appending(path: "sealed.backup").path).path
    let held = try store.heldComments(ofPilot: "autumn")
    let before = try held.map { try SealingTests.held(store, $0.key) }
    for (comment, isRemoved) in zip(held, [true, false]) {
      try store.decide(
        comment, isRemoved: isRemoved, role: "reader-of-cards", on: day, with: opener)
    }
    store.close()
    let restoring = CopyTests.restoring(place)
    let unpacked = try restoring.unpack(copy, nil)
    let later = try restoring.decisions(after: unpacked)
    #expect(later.readings == 2)
    try restoring.redo(later, in: unpacked)
    _ = try restoring.take(unpacked)
    let back = try place.open()
    #expect(try back.heldComments(ofPilot: "autumn").map(\.state) == [.read, .read, .waiting])
    #expect(try held.map { try back.text($0.key, with: opener) } == [nil, "12345671", "12345672"])
    #expect(try back.verify().problems == [])
    back.close()
    #expect(try place.bytes().range(of: Data(before[0])) == nil)
    #expect(try place.bytes().range(of: Data(before[2])) != nil)
  }

  @Test("after a change of the passphrase what was read since waits again, and that is known beforehand")
  func otherKeys() throws {
    let place = try Place()
    let store = try place.open()
    try Made.filled(store)
    try store.setPassphrase(SealingTests.passphrase(), logarithm: 4)
    _ = try SealingTests.hold(store, "1234567", form: 0)
    let copy = try store.backUp(to: place.folder.appending(path: "sealed.backup").path).path
    let held = try #require(try store.heldComments(ofPilot: "autumn").first)
    try store.decide(
      held, isRemoved: true, role: "reader-of-cards", on: day, with: store.opener(SealingTests.passphrase()))
    try store.changePassphrase(
      from: SealingTests.passphrase(), to: SealingTests.passphrase("eight loud herons"), logarithm: 4)
    store.close()
    let restoring = CopyTests.restoring(place)
    let unpacked = try restoring.unpack(copy, nil)
    let later = try restoring.decisions(after: unpacked)
    #expect(later.readings == 0 && later.waitAgain == 1 && later.hasOtherKeys)
    try restoring.redo(later, in: unpacked)
    _ = try restoring.take(unpacked)
    #expect(try place.open().heldComments(ofPilot: "autumn").map(\.state) == [.waiting])
  }

  @Test("a no that was said after a copy was made still stands when the copy is gone back to")
  func refused() throws {
    let place = try Place()
    let (store, copy) = try copied(place)
    let stopped = try store.stopUse(
      of: Made.codes[1], inPilot: "autumn", decidedBy: ConsentDecider(.youngPerson), formVersion: "v1",
      on: day)
    store.close()
    let restoring = CopyTests.restoring(place)
    let unpacked = try restoring.unpack(copy, nil)
    let later = try restoring.decisions(after: unpacked)
    #expect(later.erasures == 0)
    // A scope that the copy says no to already needs nothing.
    #expect((1...stopped.count).contains(later.refusals))
    try restoring.redo(later, in: unpacked)
    _ = try restoring.take(unpacked)
    let back = try place.open()
    let again = try back.stopUse(
      of: Made.codes[1], inPilot: "autumn", decidedBy: ConsentDecider(.youngPerson), formVersion: "v1",
      on: day)
    #expect(again != stopped, "all of it was withdrawn already")
    #expect(try back.verify().problems == [])
  }

  @Test("where no present file can be read, that is said and not taken for nobody")
  func unknown() throws {
    let place = try Place()
    let (store, copy) = try copied(place)
    store.close()
    try FileManager.default.removeItem(atPath: place.path)
    let restoring = CopyTests.restoring(place)
    let unpacked = try restoring.unpack(copy, nil)
    defer { unpacked.discard() }
    #expect(try !restoring.decisions(after: unpacked).isKnown)
  }

  @Test("the newest copy beside a lost store is found, and what was entered after it is counted")
  func atHand() throws {
    let place = try Place()
    #expect(CopiesAtHand.newest(beside: place.path) == nil)
    let store = try CopyTests.filled(place)
    let copy = try store.backUp()
    #expect(try store.writesSinceCopy(of: store.today) == 0)
    try store.addGroups([Made.other], toPilot: "autumn")
    #expect(try store.writesSinceCopy(of: store.today) == 1)
    store.close()
    try FileManager.default.removeItem(atPath: place.path)
    #expect(CopiesAtHand.newest(beside: place.path) == copy.path)
  }
}
