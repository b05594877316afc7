/// One filled-in form on its way into the store.
package struct FeedbackSubmission: Hashable, Sendable {
  /// How it was filled in.
  package enum Mode: String, Hashable, Sendable, CaseIterable {
    /// On paper, alone.
    case paper
    /// At a kiosk.
    case kiosk
    /// Read aloud.
    case readAloud = "read-aloud"
    /// From elsewhere.
    case remote
    /// Typed by a worker.
    case typed
  }

  /// Who helped.
  package enum Support: String, Hashable, Sendable, CaseIterable {
    /// Nobody.
    case nobody
    /// A worker.
    case worker
    /// An interpreter.
    case interpreter
    /// A carer.
    case carer
  }

  /// The answer to one item.
  package struct Answer: Hashable, Sendable {
    /// The item's id.
    package let itemID: String
    /// The answer, or why there is none.
    package let value: AnswerValue

    /// Makes an answer.
    package init(itemID: String, value: AnswerValue) {
      self.itemID = itemID
      self.value = value
    }
  }

  /// The participant's code; nil for respondents who are not participants.
  package let code: ParticipantCode?
  /// The day it was filled in; for answers in a session it says which delivery. Missing: not noted.
  package let day: CalendarDay?
  /// The session's id, where a group had two on one day. Missing: the day is enough.
  package let sessionID: String?
  /// How it was filled in.
  package let mode: Mode
  /// Who helped.
  package let support: Support
  /// One answer an item, in the instrument's order.
  package let answers: [Answer]
  /// The line of the file, for messages. Missing: it does not come from a file.
  package let line: Int?

  /// Makes a submission.
  package init(
    code: ParticipantCode?, day: CalendarDay?, sessionID: String?, mode: Mode, support: Support,
    answers: [Answer], line: Int?
  ) {
    self.code = code
    self.day = day
    self.sessionID = sessionID
    self.mode = mode
    self.support = support
    self.answers = answers
    self.line = line
  }
}

/// The forms of one file: all to the same instrument, in the same wave.
package struct FeedbackBatch: Hashable, Sendable {
  /// The instrument's id.
  package let instrumentID: String
  /// When it was asked.
  package let wave: Wave
  /// The forms, in the file's order.
  package let submissions: [FeedbackSubmission]

  /// Makes a batch.
  package init(instrumentID: String, wave: Wave, submissions: [FeedbackSubmission]) {
    self.instrumentID = instrumentID
    self.wave = wave
    self.submissions = submissions
  }
}
