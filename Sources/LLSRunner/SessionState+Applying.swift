import LLSModel

extension SessionState {
  /// Takes an event at the moment the state stands at.
  mutating func apply(_ event: SessionEvent) throws(RefusedEvent) {
    switch event {
    case .start, .backdate, .pause, .resume, .finish, .abandon, .gap, .clockStep, .setSoftEnd,
      .setHardEnd:
      try applyToClock(event)
    case .nextStep, .next, .back, .jump, .skip, .unskip, .leaveOut, .shortest, .extend, .rebalance:
      try applyToBlocks(event)
    case .attend, .left, .returned, .withdrawToday, .staffChanged, .handover:
      try applyToPeople(event)
    case .note, .park, .tally, .material, .adapt, .tellAuthor:
      try applyToRecord(event)
    case .hide, .show:
      guard isHidden != (event == .hide) else { throw .screenAlreadySo }
      isHidden = event == .hide
    case .undo, .closingCheck:
      throw .cannotUndo  // the machine takes these two itself; they never come here
    }
  }

  private mutating func applyToRecord(_ event: SessionEvent) throws(RefusedEvent) {
    switch event {
    case .note(let words):
      notes.append(try Self.checked(words))
    case .park(let words):
      parked.append(try Self.checked(words))
    case .tally(let colour, let count):
      guard (0...99).contains(count) else { throw .countOutOfRange(low: 0, high: 99) }
      cards[colour] = count
    case .material(let id, let isAtHand):
      guard outline.materials.contains(id) else { throw .noSuchMaterial(id) }
      guard materialsAtHand.contains(id) != isAtHand else { throw .noChange }
      if isAtHand { materialsAtHand.insert(id) } else { materialsAtHand.remove(id) }
    case .adapt(let what, let why):
      adaptations.append(Adaptation(block: try activeBlock(), what: what, why: why))
    case .tellAuthor(let block, let feedback):
      guard isOver else { throw .notOverYet }
      try check(block)
      if !feedback.words.isEmpty { _ = try Self.checked(feedback.words) }
      guard forAuthor[block] != feedback else { throw .noChange }
      forAuthor[block] = feedback
    default: break
    }
  }

  /// Enters the check after the end.
  ///
  /// - Throws: ``RefusedEvent/notOver``, ``RefusedEvent/alreadyClosed`` or, for the role that led, ``RefusedEvent/readerLed``.
  mutating func close(by role: ReaderRole, at moment: TimePoint) throws(RefusedEvent) {
    guard isOver else { throw .notOver }
    guard closingCheck == nil else { throw .alreadyClosed }
    guard !rolesThatLed.contains(role.rawValue) else { throw .readerLed }
    closingCheck = ClosingCheck(by: role, at: moment)
  }

  /// Every role that led for a while.
  private var rolesThatLed: Set<String> {
    var roles: Set = [FacilitatorRole.facilitator.rawValue]
    for case .handover(let role) in history.lazy.map(\.event) { roles.insert(role.rawValue) }
    return roles
  }

  private static func checked(_ words: String) throws(RefusedEvent) -> String {
    let limit = 4_000
    guard words.contains(where: { !$0.isWhitespace }), words.unicodeScalars.count <= limit else {
      throw .wordsOutOfRange(limit: limit)
    }
    return words
  }

  /// The active block of a run that is under way.
  func activeBlock() throws(RefusedEvent) -> Int {
    guard let active else { throw .notStarted }
    return active
  }
}
