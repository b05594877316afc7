import LLSModel

extension SessionState {
  /// Somebody who is entered in the register so soon after the start was there from the start. Unit: minutes.
  package static let registerMinutes = 15

  /// Takes an event about people.
  mutating func applyToPeople(_ event: SessionEvent) throws(RefusedEvent) {
    switch event {
    case .attend(let codes, let mark): try enter(codes, as: mark)
    case .left(let code):
      guard var person = register[code], person.isHere else { throw .notHere(code) }
      person.stays[person.stays.count - 1].until = lastAt
      register[code] = person
    case .returned(let code):
      guard var person = register[code], !person.stays.isEmpty else { throw .notHere(code) }
      guard !person.isHere else { throw .alreadyHere(code) }
      person.stays.append(Stay(from: lastAt, until: nil))
      register[code] = person
    case .withdrawToday(let code):
      guard withdrawn.insert(code).inserted else { throw .alreadyWithdrawn(code) }
    case .staffChanged(let count):
      guard (0...99).contains(count) else { throw .countOutOfRange(low: 0, high: 99) }
      adultsNow = count
      if phase != .waiting, adultsAtStart == nil { adultsAtStart = count }
    case .handover(let role):
      guard role != lead else { throw .noChange }
      lead = role
    default: break
    }
  }

  private mutating func enter(_ codes: [ParticipantCode], as mark: RegisterMark) throws(RefusedEvent) {
    guard let first = codes.first else { throw .nobodyNamed }
    if mark == .present {
      guard codes.contains(where: { register[$0].map { !$0.isHere } ?? true }) else {
        throw .alreadyHere(first)
      }
      for code in codes { enterPresent(code) }
      return
    }
    if let seen = codes.first(where: { !(register[$0]?.stays.isEmpty ?? true) }), !registerIsOpen {
      throw .hasBeenHere(seen)
    }
    for code in codes { register[code] = Presence(mark: mark, stays: []) }
  }

  private mutating func enterPresent(_ code: ParticipantCode) {
    var person = register[code] ?? Presence(mark: .present, stays: [])
    guard !person.isHere else { return }
    person.mark = .present
    let fromStart = person.stays.isEmpty && registerIsOpen
    person.stays.append(Stay(from: fromStart ? nil : lastAt, until: nil))
    register[code] = person
  }

  /// Whether the register counts from the start of the session.
  private var registerIsOpen: Bool {
    elapsed(at: lastAt) <= Self.registerMinutes * Span.minute
  }

  /// Time in the room up to the last event. Unit: milliseconds. Range: 0 or more.
  func timeInRoom(_ person: Presence) -> Int {
    guard let startedAt else { return 0 }
    return person.stays.reduce(0) { sum, stay in
      let from = max(startedAt, stay.from ?? startedAt)
      return sum + max(0, (stay.until ?? lastAt) - from)
    }
  }
}
