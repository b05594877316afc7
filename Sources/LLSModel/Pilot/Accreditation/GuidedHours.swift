/// Time with a worker that counts towards an award, for one participant in one unit.
package struct GuidedHours: Hashable, Sendable {
  /// Whose.
  package let code: String
  /// The module's id.
  package let unit: String
  /// Sessions of the module that the person was at.
  package let sessions: Int
  /// Minutes in them, by the registers. Unit: minutes.
  package let sessionMinutes: Int
  /// Minutes that came with evidence, besides sessions. Unit: minutes.
  package let evidenceMinutes: Int

  /// All minutes. Unit: minutes.
  package var minutes: Int { sessionMinutes + evidenceMinutes }

  /// Adds up registers and evidence.
  ///
  /// - Parameters:
  ///   - sessions: those that count: finished, and no practice.
  ///   - evidence: what stands.
  /// - Returns: one for each participant and unit that has any, in the order of code and unit.
  package static func all(sessions: [SessionRecord], evidence: [EvidenceRecord]) -> [GuidedHours] {
    struct Place: Hashable {
      let code: String
      let unit: String
    }
    var sums: [Place: (sessions: Int, minutes: Int, besides: Int)] = [:]
    for session in sessions {
      for person in session.attendance where person.minutes > 0 {
        switch person.status {
        case .present, .part, .left:
          let place = Place(code: person.code, unit: session.moduleID)
          sums[place, default: (0, 0, 0)].sessions += 1
          sums[place, default: (0, 0, 0)].minutes += person.minutes
        case .absent, .excused: break
        }
      }
    }
    for piece in evidence {
      guard let minutes = piece.entry.minutes, minutes > 0 else { continue }
      sums[Place(code: piece.entry.code.description, unit: piece.entry.unit), default: (0, 0, 0)].besides +=
        minutes
    }
    return sums.sorted { ($0.key.code, $0.key.unit) < ($1.key.code, $1.key.unit) }.map { place, sum in
      GuidedHours(
        code: place.code, unit: place.unit, sessions: sum.sessions, sessionMinutes: sum.minutes,
        evidenceMinutes: sum.besides)
    }
  }
}
