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

  @Test("a piece under a wrong code is taken back with a reason, is kept behind it, and can be entered again")
  func takenBack() throws {
    let place = try Place()
    let store = try filled(place)
    let sample = try store.drawSample(
      seed: "spring", by: Self.scheme, rules: "ab", on: Self.day, ofPilot: "autumn")
    let wrong = try #require(
      try store.evidence(ofPilot: "autumn").first { $0.entry == Self.piece(0, "heard") })
    #expect(wrong.number == 5)
    try store.takeBackEvidence(5, because: "wrong-code", ofPilot: "autumn")
    #expect(try store.evidence(ofPilot: "autumn").map(\.number).sorted() == [1, 2, 3, 4])
    let kept = try store.evidence(ofPilot: "autumn", withTakenBack: true).filter { $0.takenBack != nil }
    #expect(kept.map(\.takenBack) == ["wrong-code"] && kept.map(\.entry) == [wrong.entry])
    let drawn = try #require(sample.pieces.first { $0.evidence.number == 5 })
    store.close()
    let other = try PilotStore(at: place.path, by: "w2")
    #expect(
      storeError {
        _ = try other.checkEvidence(
          sample: 1, piece: drawn.position, .agreed, on: Self.day, ofPilot: "autumn")
      }?.description.contains("was taken back") == true)
    for number in [5, 6, 0, -1] {
      #expect(
        storeError { try other.takeBackEvidence(number, because: "wrong-code", ofPilot: "autumn") } != nil)
    }
    #expect(try other.importEvidence([wrong.entry], intoPilot: "autumn").added == 1)
    #expect(try other.evidence(ofPilot: "autumn").map(\.number).sorted() == [1, 2, 3, 4, 6])
    #expect(try other.verify().problems == [])
  }

  @Test(
    "other minutes take no check away, and leave the assessor; whoever entered them does not check either")
  func correctedPiece() throws {
    let place = try Place()
    try filled(place).close()
    let checker = try PilotStore(at: place.path, by: "w2")
    let sample = try checker.drawSample(
      seed: "spring", by: Self.scheme, rules: "ab", on: Self.day, ofPilot: "autumn")
    let piece = try #require(sample.pieces.first).evidence
    _ = try checker.checkEvidence(sample: 1, piece: 1, .notAgreed, on: Self.day, ofPilot: "autumn")
    checker.close()
    let third = try PilotStore(at: place.path, by: "w3")
    let entry = EvidenceEntry(
      code: piece.entry.code, unit: piece.entry.unit, outcome: piece.entry.outcome, kind: piece.entry.kind,
      minutes: 30, day: piece.entry.day)
    try third.importEvidence([entry], intoPilot: "autumn", correcting: "typing-mistake")
    let found = try #require(
      try third.evidence(ofPilot: "autumn").first { $0.number == piece.number })
    #expect(found.entry.minutes == 30 && found.assessor == "w1")
    #expect(found.checks.map(\.decision) == [.notAgreed])
    #expect(
      storeError {
        _ = try third.checkEvidence(sample: 1, piece: 1, .agreed, on: Self.day, ofPilot: "autumn")
      }?.description.contains("cannot check it") == true)
    third.close()
    let sameInCapitals = try PilotStore(at: place.path, by: "W1")
    #expect(
      storeError {
        _ = try sameInCapitals.checkEvidence(sample: 1, piece: 1, .agreed, on: Self.day, ofPilot: "autumn")
      } != nil)
  }

  @Test("the order of drawing does not depend on anybody's code, so that no place in a sample gives one away")
  func orderWithoutCodes() throws {
    var orders: [[Int]] = []
    for shift in 0..<2 {
      let place = try Place()
      let store = try place.open()
      try Made.filled(store)
      let pieces = (0..<4).map { Self.piece(shift == 0 ? $0 : 3 - $0, "safe") }
      try store.importEvidence(pieces, intoPilot: "autumn")
      orders.append(
        try store.drawSample(
          seed: "spring", by: AccreditationScheme([.sampleAtLeast: 4, .samplePercent: 100]), rules: "ab",
          on: Self.day, ofPilot: "autumn"
        ).pieces.map(\.evidence.number))
    }
    #expect(orders[0] == orders[1] && orders[0].sorted() == [1, 2, 3, 4])
  }

  @Test("a closed pilot takes no evidence, no sample and no check")
  func closed() throws {
    let place = try Place()
    let store = try filled(place)
    _ = try store.drawSample(
      seed: "spring", by: Self.scheme, rules: "ab", on: Self.day, ofPilot: "autumn")
    try store.setClosed(true, pilot: "autumn", on: Self.day)
    let tries: [() throws -> Void] = [
      { try store.importEvidence([Self.piece(1, "heard")], intoPilot: "autumn") },
      { try store.takeBackEvidence(1, because: "wrong-code", ofPilot: "autumn") },
      { _ = try store.drawSample(seed: nil, by: Self.scheme, rules: "ab", on: Self.day, ofPilot: "autumn") },
      { _ = try store.checkEvidence(sample: 1, piece: 1, .agreed, on: Self.day, ofPilot: "autumn") },
    ]
    for attempt in tries {
      #expect(storeError(attempt)?.description.contains("was closed on") == true)
    }
    #expect(try store.evidence(ofPilot: "autumn").count == 5)
  }
}
