/// How a command ended, as shells and scripts see it.
///
/// - Source: `sysexits.h` of BSD for 64 and above; 130 is the shell's own for an interrupt.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Done.
  case done = 0
  /// A finding, or a check that failed.
  case finding = 1
  /// `lls check` found nothing that it could check.
  case nothingChecked = 2
  /// The command was typed wrongly.
  case usage = 64
  /// What was read is not what it should be.
  case data = 65
  /// A file, pilot or module that was named is not there.
  case noInput = 66
  /// A result could not be created.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// Somebody else is using it now; try again.
  case busy = 75
  /// Stopped from the keyboard.
  case interrupted = 130
}

/// Why a command could not do what it was asked, in words for the person who typed it.
struct Failure: Error, Equatable {
  /// The exit status.
  let status: ExitStatus
  /// What is wrong and where.
  let message: String
  /// What to do about it; nil when the message says it.
  let remedy: String?

  /// Makes a failure.
  init(_ status: ExitStatus, _ message: String, remedy: String? = nil) {
    self.status = status
    self.message = message
    self.remedy = remedy
  }
}
