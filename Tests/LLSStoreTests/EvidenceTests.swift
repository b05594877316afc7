import LLSModel
import Testing

@testable import LLSStore

@Suite("evidence and internal checks in the store")
struct EvidenceTests {
  static let scheme = AccreditationScheme([
    .evidencePerOutcome: 1, .sampleAtLeast: 2, .samplePercent: 0, .sampleEveryAssessor: 0,
    .sampleEveryOutcome: 1,
  ])
  static let day = CalendarDay(year: 2026, month: 10, day: 3)

  static func piece(_ index: Int, _ outcome: String, minutes: Int? = nil) -> EvidenceEntry {
    EvidenceEntry(
      code: Made.codes[index], unit: "landing", outcome: outcome, kind: .worksheet, minutes: minutes, day: day
    )
  }

  private func filled(_ place: Place) throws -> PilotStore {
    let store = try place.open()
    try Made.filled(store)
    try store.importEvidence(
      (0..<4).map { Self.piece($0, "safe") } + [Self.piece(0, "heard")], intoPilot: "autumn")
    return store
  }

  @Test("a piece comes back as it went in, twice is once, and its minutes change only with a reason")
  func piecesStay() throws {
    let place = try Place()
    let store = try filled(place)
    #expect(try store.importEvidence([Self.piece(0, "safe")], intoPilot: "autumn").unchanged == 1)
    #expect(
      storeError { try store.importEvidence([Self.piece(0, "safe", minutes: 20)], intoPilot: "autumn") }
        != nil)
    let corrected = try store.importEvidence(
      [Self.piece(0, "safe", minutes: 20)], intoPilot: "autumn", correcting: "typing-mistake")
    #expect(corrected.corrected == 1)
    let pieces = try store.evidence(ofPilot: "autumn")
    #expect(pieces.count == 5)
    #expect(pieces.contains { $0.entry == Self.piece(0, "safe", minutes: 20) && $0.assessor == "w1" })
    #expect(try store.verify().problems == [])
  }

  @Test("a code that is not in the pilot, and a worker without a staff code, enter no evidence")
  func refusals() throws {
    let place = try Place()
    let store = try filled(place)
    #expect(
      storeError { try store.importEvidence([Self.piece(5, "safe")], intoPilot: "autumn") }?.description
        .contains(
          "is not in the pilot") == true)
    store.close()
    let nobody = try PilotStore(at: place.path, by: StaffCode.unnamed)
    #expect(
      storeError { try nobody.importEvidence([Self.piece(1, "heard")], intoPilot: "autumn") }?.description
        .contains(
          "nobody is named") == true)
  }

  @Test("the same seed draws the same sample, and what was drawn is recorded")
  func samples() throws {
    let place = try Place()
    let store = try filled(place)
    let first = try store.drawSample(
      seed: "spring", by: Self.scheme, rules: "ab", on: Self.day, ofPilot: "autumn")
    let second = try store.drawSample(
      seed: "spring", by: Self.scheme, rules: "ab", on: Self.day, ofPilot: "autumn")
    #expect(first.pieces == second.pieces)
    #expect(first.pieces.count == 2)
    #expect(Set(first.pieces.map(\.evidence.entry.outcome)) == ["safe", "heard"])
    #expect(try store.samples(ofPilot: "autumn") == [first, second])
    let byChance = try store.drawSample(
      seed: nil, by: Self.scheme, rules: "ab", on: Self.day, ofPilot: "autumn")
    #expect(byChance.seed.count == 16)
    #expect(try store.verify().problems == [])
  }

  @Test("nobody checks what they entered themselves, and a check stands in the list")
  func checks() throws {
    let place = try Place()
    let store = try filled(place)
    let sample = try store.drawSample(
      seed: "spring", by: Self.scheme, rules: "ab", on: Self.day, ofPilot: "autumn")
    let own = storeError {
      _ = try store.checkEvidence(sample: 1, piece: 1, .agreed, on: Self.day, ofPilot: "autumn")
    }
    #expect(own?.description.contains("cannot check it") == true)
    store.close()
    let other = try PilotStore(at: place.path, by: "w2")
    #expect(
      storeError {
        _ = try other.checkEvidence(sample: 2, piece: 1, .agreed, on: Self.day, ofPilot: "autumn")
      } != nil)
    #expect(
      storeError {
        _ = try other.checkEvidence(sample: 1, piece: 9, .agreed, on: Self.day, ofPilot: "autumn")
      } != nil)
    let checked = try other.checkEvidence(sample: 1, piece: 1, .moreNeeded, on: Self.day, ofPilot: "autumn")
    #expect(checked.entry == sample.pieces[0].evidence.entry)
    #expect(checked.checks == [.init(decision: .moreNeeded, by: "w2", day: Self.day)])
    #expect(try other.verify().problems == [])
  }

  @Test(
    "somebody who was erased has no evidence and no hours any more, and the others keep their places in a sample"
  )
  func erased() throws {
    let place = try Place()
    let store = try filled(place)
    try store.importDelivery(Made.session(), intoPilot: "autumn")
    let sample = try store.drawSample(
      seed: "spring", by: Self.scheme, rules: "ab", on: Self.day, ofPilot: "autumn")
    #expect(try store.guidedHours(ofPilot: "autumn").count == 3)
    try store.erase(
      Made.codes[0], standIn: ParticipantCode(standInDrawn: [1, 2, 3, 4, 5, 6, 7]), inPilot: "autumn",
      journals: [], because: "person-asked",
      on: Self.day)
    #expect(try store.evidence(ofPilot: "autumn").map(\.entry.code) == Made.codes[1...3].sorted())
    #expect(try store.guidedHours(ofPilot: "autumn").count == 2)
    let left = try #require(try store.samples(ofPilot: "autumn").first).pieces
    #expect(left == sample.pieces.filter { $0.evidence.entry.code != Made.codes[0] })
    #expect(left.count < sample.pieces.count)
    #expect(try store.verify().problems == [])
  }
}
