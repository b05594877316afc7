import LLSModel
import LLSStore

/// A pilot as its own team sees it on this laptop. It is not for publication.
struct PilotPage {
  /// For other programs.
  struct Form: Encodable {
    let id: String
    let title: String
    let synthetic: Bool
    let service: String
    let closed: String?
    let protocolHash: String?
    let modules: [String]
    let basis: Basis?
    let waves: [WaveDays]
    let criteria: [Criterion]
    let sites: [Site]
    let groups: [Group]
    let forms: [Forms]
    let copies: [Copy]
  }

  /// On which ground the record is kept, and for how long.
  struct Basis: Encodable {
    let basis: String
    let keepUntil: String
    let totalsFixed: String?
  }

  /// When a wave is asked.
  struct WaveDays: Encodable {
    let wave: String
    let firstDay: String
    let lastDay: String
  }

  /// What has to be reached to go on.
  struct Criterion: Encodable {
    let id: String
    let measure: String
    let go: String
    let amend: String
  }

  /// A site.
  struct Site: Encodable {
    let id: String
    let listDestroyed: String?
  }

  /// A copy of the store.
  struct Copy: Encodable {
    let at: String
    let kind: String
    let file: String
  }

  /// A group.
  struct Group: Encodable {
    let id: String
    let arm: String
    let cse: Bool
    let site: String
    let region: String
    let nation: String
    let state: String?
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

  /// Takes an overview and what was settled beside it.
  init(_ overview: PilotOverview, _ terms: PilotTerms) {
    form = Form(
      id: overview.pilot.id, title: overview.pilot.title, synthetic: overview.pilot.isSynthetic,
      service: overview.pilot.service, closed: terms.closed?.description,
      protocolHash: overview.pilot.protocolHash, modules: overview.pilot.modules,
      basis: terms.basis.map {
        Basis(
          basis: $0.basis, keepUntil: $0.keepUntil.description, totalsFixed: $0.totalsFixed?.description)
      },
      waves: terms.waves.map {
        WaveDays(
          wave: $0.wave.rawValue, firstDay: $0.firstDay.description, lastDay: $0.lastDay.description)
      },
      criteria: terms.criteria.map {
        Criterion(id: $0.id, measure: $0["measure"], go: $0["go"], amend: $0["amend"])
      },
      sites: terms.sites.map { Site(id: $0.id, listDestroyed: $0.listDestroyed?.description) },
      groups: overview.groups.map { Self.group($0, terms) },
      forms: overview.forms.map {
        Forms(instrument: $0.instrumentID, wave: $0.wave.rawValue, count: $0.count)
      }, copies: terms.copies.map { Copy(at: $0.at, kind: $0.kind, file: $0.file) })
  }

  private static func group(_ group: PilotOverview.Group, _ terms: PilotTerms) -> Group {
    let state = terms.groupStates[group.entry.id]
    return Group(
      id: group.entry.id, arm: group.entry.arm.rawValue, cse: group.entry.isCSEGroup, site: group.entry.site,
      region: group.entry.region, nation: group.entry.nation.rawValue,
      state: state.map { "\($0.change.rawValue) \($0.day)" }, participants: group.participants,
      deliveries: group.deliveries)
  }

  /// One line.
  var line: String {
    "\(form.id)  \(form.title)\(form.synthetic ? "  (synthetic data)" : "")"
      + (form.closed.map { "  (closed \($0))" } ?? "")
  }

  /// The groups, for the terminal.
  var groupTable: String {
    TextTable(
      header: ["GROUP", "ARM", "SITE", "PARTICIPANTS", "DELIVERIES", ""],
      rows: form.groups.map {
        [$0.id, $0.arm, $0.site, String($0.participants), String($0.deliveries), $0.state ?? ""]
      }
    ).text
  }

  /// For the terminal.
  var text: String {
    let forms = TextTable(
      header: ["QUESTIONNAIRE", "WAVE", "FORMS"],
      rows: form.forms.map { [$0.instrument, $0.wave, String($0.count)] })
    return """
      \(line)
      modules: \(form.modules.joined(separator: ", "))
      \(terms.joined(separator: "\n"))
      For the pilot's own team: these counts are not for publication.

      \(groupTable)

      \(forms.text)
      """
  }

  /// What was settled, a line each.
  private var terms: [String] {
    let basis =
      form.basis.map { basis in
        "record: \(basis.basis), kept until \(basis.keepUntil)"
          + (basis.totalsFixed.map { "; published totals fixed after \($0)" } ?? "")
      } ?? "record: no lawful basis entered; lls pilot basis \(form.id)"
    let waves = form.waves.map { "wave \($0.wave): \($0.firstDay) to \($0.lastDay)" }
    let criteria = form.criteria.map {
      "criterion \($0.id): \($0.measure), go from \($0.go), amend from \($0.amend)"
    }
    let lists = form.sites.compactMap { site in
      site.listDestroyed.map { "site \(site.id): its list of names was destroyed on \($0)" }
    }
    let copies =
      form.copies.isEmpty
      ? [] : ["copies of the store: \(form.copies.count); lls pilot show --json lists them"]
    return [
      "protocol: \(form.protocolHash.map { "handed in at the beginning, SHA-256 \($0)" } ?? "none handed in")",
      basis,
    ] + (waves.isEmpty ? [] : waves) + (criteria.isEmpty ? ["criteria: none set"] : criteria) + lists + copies
  }
}
