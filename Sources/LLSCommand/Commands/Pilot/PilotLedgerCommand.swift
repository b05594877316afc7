import ArgumentParser
import LLSModel

/// `lls pilot ledger …`
struct PilotLedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract:
      "Keep a pilot's lists: criteria, reviews, tests, influence, youth-proofing, supervision, harms.",
    discussion: """
      Examples:
        lls pilot ledger list --pilot autumn
        lls pilot ledger show influence --pilot autumn
        lls pilot ledger add supervision --pilot autumn
        lls pilot ledger progression-criteria criteria.csv --pilot autumn
        lls pilot ledger import peer-reviews reviews.csv --pilot autumn --dry-run

      Columns:
      \(PilotLedger.allCases.map(LedgerHelp.lines).joined(separator: "\n"))

      No list takes free words or names. Criteria are set before the first session
      and stay as they are. A line is put right by entering it anew, with a reason;
      the earlier one is kept, and show --history shows it.
      """,
    subcommands: [
      PilotLedgerListCommand.self, PilotLedgerShowCommand.self, PilotLedgerAddCommand.self,
      PilotLedgerImportCommand.self,
    ], defaultSubcommand: PilotLedgerImportCommand.self)
}

extension PilotLedger: ExpressibleByArgument {}

/// What help says of a list's columns.
enum LedgerHelp {
  /// The names of all lists.
  static let lists = "The list: \(PilotLedger.allCases.map(\.rawValue).joined(separator: ", "))."

  /// The list and its columns, in lines that fit a terminal.
  static func lines(of ledger: PilotLedger) -> String {
    let names = ([PilotLedger.entryColumn] + ledger.columns).map(\.name)
    var lines = ["  \(ledger.rawValue):"]
    for name in names.dropLast().map({ $0 + "," }) + names.suffix(1) {
      let last = lines[lines.count - 1]
      if last.count + name.count + 1 > 76 {
        lines.append("    " + name)
      } else {
        lines[lines.count - 1] = last + " " + name
      }
    }
    return lines.joined(separator: "\n")
  }
}
