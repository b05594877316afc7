/// How much a finding matters.
package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// The file cannot be used until this is mended.
  case error
  /// It can be used, and somebody should look.
  case warning
  /// Good to know; never changes the exit code.
  case note

  /// Orders the worst first.
  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
