/// What one run of a session hands to the store, the pack and the summary. It holds codes and counts, never names or notes.
package struct SessionRecord: Hashable, Sendable {
  /// How the clock was driven.
  package enum Mode: String, Hashable, Sendable, CaseIterable {
    /// A facilitator in a room.
    case live
    /// Typed lines whose times drove the clock; for tests, samples and training.
    case scripted
    /// Nobody ran it here: what the paper says was entered afterwards.
    case paper
  }

  /// How a block ended.
  package enum BlockStatus: String, Hashable, Sendable, CaseIterable {
    /// Done as planned: all its steps were ticked, or it was open for a third of its shortest useful length or longer.
    case done
    /// Done in another way; the adaptation says how.
    case adapted
    /// Left out, or open too short to have been done.
    case skipped
    /// The session ended before it, or too soon after it began.
    case notReached = "not-reached"
  }

  /// How the run ended.
  package enum Ending: String, Hashable, Sendable, CaseIterable {
    /// By the facilitator, at the end.
    case finished
    /// Broken off.
    case abandoned
    /// The journal has no ending yet.
    case open
  }

  /// Time spent on one block.
  package struct BlockTime: Hashable, Sendable {
    /// The activity's id.
    package let activityID: String
    /// Planned length. Unit: whole minutes.
    package let plannedMinutes: Int
    /// Time it was the active block and not paused. Unit: seconds. Range: 0 or more.
    package let seconds: Int
    /// How it ended.
    package let status: BlockStatus
    /// Whether the module counts it as core.
    package let isCore: Bool

    /// Makes a block's time.
    package init(
      activityID: String, plannedMinutes: Int, seconds: Int, status: BlockStatus, isCore: Bool
    ) {
      self.activityID = activityID
      self.plannedMinutes = plannedMinutes
      self.seconds = seconds
      self.status = status
      self.isCore = isCore
    }
  }

  /// Something done in another way than the module says.
  package struct Adaptation: Hashable, Sendable {
    /// The activity's id.
    package let activityID: String
    /// What was done, as a code: `shortened`, `swapped`, `split`, `simplified`, `skipped`, `other`.
    package let what: String
    /// Why, as a code: `time`, `energy`, `access`, `safety`, `group-choice`, `space`, `other`.
    package let why: String

    /// Makes an adaptation.
    package init(activityID: String, what: String, why: String) {
      self.activityID = activityID
      self.what = what
      self.why = why
    }
  }

  /// One participant's presence.
  package struct Attendance: Hashable, Sendable {
    /// How much of the session.
    package enum Status: String, Hashable, Sendable, CaseIterable {
      /// To the end.
      case present
      /// Came late or went out and came back.
      case part
      /// Left before the end.
      case left
      /// Not there.
      case absent
      /// Not there, and it was agreed.
      case excused
    }

    /// The participant's code.
    package let code: String
    /// How much of the session.
    package let status: Status
    /// Time in the room. Unit: whole minutes. Range: 0 or more.
    package let minutes: Int

    /// Makes an attendance.
    package init(code: String, status: Status, minutes: Int) {
      self.code = code
      self.status = status
      self.minutes = minutes
    }
  }

  /// The check after the end: every comment read, concerns passed on or none, everyone left safely, debrief held. It is the same
  /// whether or not anything happened, and says nothing about what did.
  package struct ClosingCheck: Hashable, Sendable {
    /// Who read the comments: `reader-of-cards`, `co-facilitator`, `named-standby`, `safeguarding-lead`; never who led.
    package let role: String
    /// When it was entered, after the session's end. Unit: whole minutes. Range: 0 or more.
    package let minutesAfterEnd: Int

    /// Makes a closing check.
    package init(role: String, minutesAfterEnd: Int) {
      self.role = role
      self.minutesAfterEnd = minutesAfterEnd
    }
  }

  /// Names the run: a random 128-bit value in lower-case hexadecimal.
  package let runID: String
  /// The journal's last acknowledged sequence number. Range: 1 or more; 0 for a session on paper.
  package let lastSequence: Int
  /// How the clock was driven.
  package let mode: Mode
  /// How the run ended.
  package let ending: Ending
  /// The group's id in the pilot.
  package let groupID: String
  /// The module's id.
  package let moduleID: String
  /// The module's version.
  package let moduleVersion: String
  /// SHA-256 of the module's file, hexadecimal.
  package let contentHash: String
  /// The session's id within the module.
  package let sessionID: String
  /// The day of the start at the place of the run, `YYYY-MM-DD`.
  package let day: String
  /// Time from start to end, pauses included. Unit: seconds.
  package let elapsedSeconds: Int
  /// Time paused or excluded. Unit: seconds.
  package let pausedSeconds: Int
  /// Planned length. Unit: whole minutes.
  package let plannedMinutes: Int
  /// Adults present at the start. Missing: nobody said.
  package let adults: Int?
  /// Adults that the module asks for.
  package let adultsNeeded: Int
  /// Time by block, in the plan's order.
  package let blocks: [BlockTime]
  /// What was done in another way.
  package let adaptations: [Adaptation]
  /// Who was there, by code, in code order.
  package let attendance: [Attendance]
  /// Feedback cards counted in the room: green, amber, red. Missing: none were used.
  package let cards: [String: Int]
  /// Codes whose answers of this day count as withdrawn.
  package let withdrawnToday: [String]
  /// The check after the end. Missing: nobody entered it.
  package let closingCheck: ClosingCheck?
  /// The beginnings of the checksums of the journal's lines, in order: they show whether one journal goes on from another. Shape: one a
  /// line, 16 hexadecimal digits each; empty for a run without a journal.
  package var chain: [String]

  /// Makes a record.
  package init(
    runID: String, lastSequence: Int, mode: Mode, ending: Ending, groupID: String, moduleID: String,
    moduleVersion: String, contentHash: String, sessionID: String, day: String, elapsedSeconds: Int,
    pausedSeconds: Int, plannedMinutes: Int, adults: Int?, adultsNeeded: Int, blocks: [BlockTime],
    adaptations: [Adaptation], attendance: [Attendance], cards: [String: Int],
    withdrawnToday: [String], closingCheck: ClosingCheck?, chain: [String] = []
  ) {
    self.runID = runID
    self.lastSequence = lastSequence
    self.mode = mode
    self.ending = ending
    self.groupID = groupID
    self.moduleID = moduleID
    self.moduleVersion = moduleVersion
    self.contentHash = contentHash
    self.sessionID = sessionID
    self.day = day
    self.elapsedSeconds = elapsedSeconds
    self.pausedSeconds = pausedSeconds
    self.plannedMinutes = plannedMinutes
    self.adults = adults
    self.adultsNeeded = adultsNeeded
    self.blocks = blocks
    self.adaptations = adaptations
    self.attendance = attendance
    self.cards = cards
    self.withdrawnToday = withdrawnToday
    self.closingCheck = closingCheck
    self.chain = chain
  }
}

extension SessionRecord {
  /// Whether the session was ever started.
  package var hasBegun: Bool {
    ending != .open || elapsedSeconds > 0 || blocks.contains { $0.status != .notReached }
  }
}
