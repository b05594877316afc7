import LLSModel
import LLSStore

/// What a check of the store and of the journals beside it found.
struct StoreVerifyPage {
  /// For other programs.
  struct Form: Encodable {
    let isWell: Bool
    let auditLinks: Int
    let forms: Int
    let problems: [String]
    let journals: Int
    let journalsNotImported: [String]
    let journalsDamaged: [String]
    let journalsOpen: [String]
    let journalsOfTrials: Int
  }

  private let check: StoreCheck
  private let journals: JournalComparison

  init(check: StoreCheck, journals: JournalComparison) {
    self.check = check
    self.journals = journals
  }

  /// Whether something has to be done.
  var hasFindings: Bool {
    !check.problems.isEmpty || !journals.notImported.isEmpty || !journals.damaged.isEmpty
  }

  /// For other programs.
  var form: Form {
    Form(
      isWell: !hasFindings, auditLinks: check.auditLinks, forms: check.submissions, problems: check.problems,
      journals: journals.count, journalsNotImported: journals.notImported,
      journalsDamaged: journals.damaged, journalsOpen: journals.open, journalsOfTrials: journals.trials)
  }

  /// For the terminal.
  var text: String {
    var lines = check.lines().map { "MEND " + $0 }
    if check.problems.isEmpty {
      lines.append(
        "ok   the file is whole; \(InterfaceText.counted(check.auditLinks, "entry", "entries")) in the audit, "
          + InterfaceText.forms(check.submissions))
    }
    for path in journals.notImported {
      lines.append("MEND not in the pilots: lls delivery import \(path) --pilot PILOT")
    }
    for path in journals.damaged { lines.append("MEND a journal cannot be read: \(path)") }
    if journals.notImported.isEmpty, journals.damaged.isEmpty {
      lines.append(
        "ok   every session that was led is in the pilots (\(InterfaceText.counted(journals.count, "journal")))"
      )
    }
    for path in journals.open { lines.append("     still open: \(path)") }
    if journals.trials > 0 { lines.append("     played from a script, not counted: \(journals.trials)") }
    return lines.joined(separator: "\n")
  }
}
