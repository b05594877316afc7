import LLSDiagnostics
import LLSModel

/// What there is to say about one file: its findings, and those that its authors keep.
struct Verdict: Sendable {
  private var diagnostics: [Diagnostic] = []
  /// The findings of the module's translations, file by file.
  private var ofTranslations: [Diagnostic] = []
  private var acceptance: Acceptance?
  private var named: Set<String> = []

  /// The findings that the file's authors keep.
  var accepted: [AcceptedFinding] { acceptance?.accepted ?? [] }
  /// The findings in document order, then those of the translations.
  var sorted: [Diagnostic] { diagnostics.inDocumentOrder + ofTranslations }
  /// Whether there is nothing to show.
  var isEmpty: Bool { diagnostics.isEmpty && ofTranslations.isEmpty && accepted.isEmpty }
  /// Whether one of the findings is an error.
  var hasMistakes: Bool { diagnostics.contains { $0.severity == .error } }

  /// Adds findings that nobody may accept.
  mutating func add(_ findings: [Diagnostic]) { diagnostics += findings }

  /// Adds the findings of a translation, which are in the order of its own file.
  mutating func addOfTranslation(_ findings: [Diagnostic]) { ofTranslations += findings }

  /// Adds what the rules have found, but for what is accepted.
  ///
  /// - Parameters:
  ///   - findings: every rule's.
  ///   - accepted: the file's entries.
  ///   - arena: the file as written.
  mutating func take(_ findings: [Diagnostic], accepting accepted: [Accepted], in arena: ElementArena) {
    guard !accepted.isEmpty else {
      diagnostics += findings
      return
    }
    var acceptance = Acceptance(of: accepted, path: arena.path)
    diagnostics += acceptance.toMend(of: findings, in: arena)
    self.acceptance = acceptance
    named = Set(NameTable(of: arena, bytes: arena.bytes).byID.keys)
  }

  /// Adds what is found by comparing files, each with the id of what it is about.
  mutating func compare(_ findings: [(about: String, finding: Diagnostic)]) {
    for found in findings where acceptance?.keeps(found.finding, about: found.about) != true {
      diagnostics.append(found.finding)
    }
  }

  /// Ends the check: says which accepted findings were not there.
  ///
  /// - Parameter unseen: codes that were not looked for.
  mutating func settle(unseen: Set<DiagnosticCode>) {
    guard let acceptance, !hidesFindings else { return }
    diagnostics += acceptance.leftovers(unseen: unseen, named: named)
  }

  /// Whether a mistake was found that makes rules silent, so that nobody can say what they would have found.
  private var hidesFindings: Bool {
    diagnostics.contains {
      $0.severity == .error && $0.code.rawValue < DiagnosticCode.minutesDoNotAddUp.rawValue
        && !$0.code.rawValue.hasPrefix("LLS012")
    }
  }
}
