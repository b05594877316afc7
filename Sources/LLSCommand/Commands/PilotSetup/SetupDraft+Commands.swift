import LLSModel
import LLSStore

extension SetupDraft {
  /// The commands that enter the same, one after the other.
  var commands: [String] {
    [newCommand] + groups.map { Self.add($0, toPilot: pilot.id) } + criteriaCommand
      + groups.filter { $0.codes > 0 }.map { group in
        "lls participant enrol --pilot \(pilot.id) --group \(group.entry.id) --new \(group.codes)"
      }
  }

  private var newCommand: String {
    var words = ["lls pilot new \(pilot.id) --title \(Self.quoted(pilot.title)) --service \(pilot.service)"]
    words += pilot.modules.map { "--module \($0.prefix { $0 != "@" })" }
    if pilot.isSynthetic { words.append("--synthetic") }
    if let protocolFile { words.append("--protocol \(Self.quoted(protocolFile))") }
    if let basis {
      words.append("--basis \(basis.basis) --keep-until \(basis.keepUntil)")
      if let fixed = basis.totalsFixed { words.append("--totals-fixed \(fixed)") }
    }
    words += waves.map { "--wave \($0.wave.rawValue)=\($0.firstDay)..\($0.lastDay)" }
    if let staffCode { words.append("--by \(staffCode)") }
    return words.joined(separator: " ")
  }

  private static func add(_ group: Group, toPilot id: String) -> String {
    let entry = group.entry
    return
      "lls group add \(entry.id) --pilot \(id) --arm \(entry.arm.rawValue) --cse \(entry.isCSEGroup ? "yes" : "no") "
      + "--site \(entry.site) --region \(entry.region) --nation \(entry.nation.rawValue)"
  }

  private var criteriaCommand: [String] {
    guard !criteria.isEmpty else { return [] }
    let columns = PilotLedger.progressionCriteria.columns.map(\.name)
    let rows = criteria.map { entry in ([entry.id] + columns.map { entry[$0] }).joined(separator: ",") }
    return ["lls pilot ledger progression-criteria - --pilot \(pilot.id) <<'END'"]
      + [([PilotLedger.entryColumn.name] + columns).joined(separator: ",")] + rows + ["END"]
  }

  private static func quoted(_ words: String) -> String { "'" + words.replacing("'", with: "'\\''") + "'" }
}
