package import LLSModel

extension SessionState {
  /// What the run hands to the store: codes, counts and seconds; never a note.
  ///
  /// - Parameters:
  ///   - identity: which run of which session.
  ///   - lastSequence: the journal's last acknowledged sequence number.
  ///   - day: the day of the start at the place of the run, `YYYY-MM-DD`.
  /// - Returns: the record up to the last event. The blocks' seconds and the paused seconds add up to the elapsed seconds.
  package func record(
    of identity: RunIdentity, lastSequence: Int, day: String
  ) -> SessionRecord {
    let seconds = Self.wholeSeconds(blocks.map(\.used) + [paused + excluded])
    return SessionRecord(
      runID: identity.runID, lastSequence: lastSequence, mode: identity.mode, ending: ending,
      groupID: identity.groupID, moduleID: identity.moduleID, moduleVersion: identity.moduleVersion,
      contentHash: identity.contentHash, sessionID: identity.sessionID, day: day,
      elapsedSeconds: seconds.reduce(0, +), pausedSeconds: seconds[blocks.count],
      plannedMinutes: outline.plannedMinutes, adults: adultsAtStart ?? adultsNow,
      adultsNeeded: outline.adults,
      blocks: blocks.indices.map { block in
        SessionRecord.BlockTime(
          activityID: outline.blocks[block].id, plannedMinutes: outline.blocks[block].minutes,
          seconds: seconds[block], status: status(of: block), isCore: outline.blocks[block].isCore)
      },
      adaptations: adaptations.filter(stands).map {
        SessionRecord.Adaptation(
          activityID: outline.blocks[$0.block].id, what: $0.what.rawValue, why: $0.why.rawValue)
      },
      attendance: register.sorted { $0.key < $1.key }.map { attendance(of: $0.key, $0.value) },
      cards: Dictionary(uniqueKeysWithValues: cards.map { ($0.key.rawValue, $0.value) }),
      withdrawnToday: withdrawn.sorted().map(\.description),
      closingCheck: closingCheck.map {
        SessionRecord.ClosingCheck(role: $0.by.rawValue, minutesAfterEnd: ($0.at - lastAt) / Span.minute)
      })
  }

  private var ending: SessionRecord.Ending {
    switch phase {
    case .finished: .finished
    case .abandoned: .abandoned
    case .waiting, .running, .paused: .open
    }
  }

  /// "Left out" holds only for a block that was left out in the end.
  private func stands(_ adaptation: Adaptation) -> Bool {
    adaptation.what != .skipped || status(of: adaptation.block) == .skipped
  }

  private func attendance(of code: ParticipantCode, _ person: Presence) -> SessionRecord.Attendance {
    let status: SessionRecord.Attendance.Status
    switch person.mark {
    case .absent: status = .absent
    case .excused: status = .excused
    case .present:
      if !person.isHere {
        status = .left
      } else {
        // Who went out and came back before the start has missed nothing.
        let whole = lastAt - (startedAt ?? lastAt)
        status = timeInRoom(person) == whole ? .present : .part
      }
    }
    return SessionRecord.Attendance(
      code: code.description, status: status, minutes: timeInRoom(person) / Span.minute)
  }

  /// Whole seconds whose sum is the whole seconds of the sum. Unit: milliseconds in, seconds out.
  private static func wholeSeconds(_ parts: [Int]) -> [Int] {
    var total = 0
    return parts.map { part in
      let before = total / Span.second
      total += part
      return total / Span.second - before
    }
  }
}
