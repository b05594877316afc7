/// How much of somebody an erasure takes, and how much stays under what stands for them.
package struct ErasureTally: Hashable, Sendable {
  /// Forms whose answers are overwritten, superseded ones and second passes included.
  package var forms = 0
  /// Answers that are overwritten; those that were overwritten before are not counted.
  package var answers = 0
  /// Sealed words that are overwritten.
  package var heldWords = 0
  /// Sessions that name the code, which stay.
  package var sessions = 0
  /// Consent events, which stay.
  package var consentEvents = 0
  /// Stays in groups, which stay.
  package var memberships = 0
  /// What was found before the group, which stays.
  package var readiness = 0
  /// Pieces of evidence for an award, which stay.
  package var evidence = 0
  /// Checks of such pieces, which stay.
  package var evidenceChecks = 0
  /// 1 where the write that brought the code has no secret, because it is of the store's first edition.
  private var guessable = 0

  /// Whether whoever has the store and knows the code can still find out that it was there.
  package var isGuessable: Bool {
    get { guessable > 0 }
    set { guessable = newValue ? 1 : 0 }
  }

  /// Counts nothing yet.
  package init() {}

  private static var names: [(name: String, path: WritableKeyPath<ErasureTally, Int>)] {
    [
      ("forms", \.forms), ("answers", \.answers), ("sealed", \.heldWords), ("sessions", \.sessions),
      ("consent", \.consentEvents), ("stays", \.memberships), ("readiness", \.readiness),
      ("evidence", \.evidence), ("checks", \.evidenceChecks), ("guessable", \.guessable),
    ]
  }

  /// One count a line: figures only, nothing that somebody gave.
  var lines: [String] { Self.names.map { "\($0.name) \(self[keyPath: $0.path])" } }

  /// Reads what ``lines`` wrote; nil when a count is missing.
  init?(lines: [String]) {
    for (name, path) in Self.names {
      guard let line = lines.first(where: { $0.hasPrefix(name + " ") }),
        let count = Int(line.dropFirst(name.count + 1))
      else { return nil }
      self[keyPath: path] = count
    }
  }
}
