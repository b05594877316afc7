import LLSModel
import LLSStore

/// A pilot as its own team sees it on this laptop. It is not for publication.
struct PilotPage {
  /// For other programs.
  struct Form: Encodable {
    let id: String
    let title: String
    let synthetic: Bool
    let protocolHash: String?
    let modules: [String]
    let groups: [Group]
    let forms: [Forms]
  }

  /// A group.
  struct Group: Encodable {
    let id: String
    let arm: String
    let site: String
    let participants: Int
    let deliveries: Int
  }

  /// Filled-in forms.
  struct Forms: Encodable {
    let instrument: String
    let wave: String
    let count: Int
  }

  /// The page as data.
  let form: Form

  /// Takes an overview.
  init(_ overview: PilotOverview) {
    form = Form(
      id: overview.pilot.id, title: overview.pilot.title, synthetic: overview.pilot.isSynthetic,
      protocolHash: overview.pilot.protocolHash,
      modules: overview.pilot.modules,
      groups: overview.groups.map {
        Group(
          id: $0.entry.id, arm: $0.entry.arm.rawValue, site: $0.entry.site, participants: $0.participants,
          deliveries: $0.deliveries)
      },
      forms: overview.forms.map {
        Forms(instrument: $0.instrumentID, wave: $0.wave.rawValue, count: $0.count)
      })
  }

  /// One line.
  var line: String { "\(form.id)  \(form.title)\(form.synthetic ? "  (synthetic data)" : "")" }

  /// For the terminal.
  var text: String {
    let groups = TextTable(
      header: ["GROUP", "ARM", "SITE", "PARTICIPANTS", "DELIVERIES"],
      rows: form.groups.map {
        [$0.id, $0.arm, $0.site, String($0.participants), String($0.deliveries)]
      })
    let forms = TextTable(
      header: ["QUESTIONNAIRE", "WAVE", "FORMS"],
      rows: form.forms.map { [$0.instrument, $0.wave, String($0.count)] })
    return """
      \(line)
      modules: \(form.modules.joined(separator: ", "))
      protocol: \(form.protocolHash.map { "handed in at the beginning, SHA-256 \($0)" } ?? "none handed in")
      For the pilot's own team: these counts are not for publication.

      \(groups.text)

      \(forms.text)
      """
  }
}
