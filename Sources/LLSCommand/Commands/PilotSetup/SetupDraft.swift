import LLSModel
import LLSStore

/// A pilot as it was put together by questions and options, before any of it is entered.
struct SetupDraft {
  /// A group and how many codes are drawn for it.
  struct Group {
    let entry: GroupEntry
    let codes: Int

    /// Reads `group-a,pilot,yes,site-1,north,england,8`.
    ///
    /// - Throws: ``Failure`` with 64.
    static func parsed(_ text: String) throws -> Group {
      let cells = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 7, let nation = GroupEntry.Nation(rawValue: cells[5]),
        let codes = Int(cells[6]), (0...100).contains(codes), ["yes", "no"].contains(cells[2]),
        ["pilot", "comparison", "control"].contains(cells[1]),
        [cells[0], cells[3], cells[4]].allSatisfy(ShortName.fits)
      else {
        throw Failure(
          .usage, "what follows --group is not a group with its particulars",
          remedy: "write id, arm, CSE, site, region, nation, codes: group-a,pilot,yes,site-1,north,england,8")
      }
      return Group(
        entry: GroupEntry(
          id: cells[0], arm: cells[1] == "pilot" ? .pilot : .comparison, isCSEGroup: cells[2] == "yes",
          site: cells[3], region: cells[4], nation: nation), codes: codes)
    }
  }

  /// The pilot.
  let pilot: NewPilot
  /// Its groups.
  let groups: [Group]
  /// On which ground its record is kept, and for how long. Missing: not settled yet.
  let basis: PilotBasis?
  /// When its waves are asked.
  let waves: [WaveWindow]
  /// What has to be reached to go on.
  let criteria: [LedgerEntry]
  /// The protocol's file. Missing: none is handed in.
  let protocolFile: String?
  /// Who sits there. Missing: nobody said.
  let staffCode: String?

  /// With fresh codes, to be entered.
  func setup() -> PilotSetup {
    var taken: Set<String> = []
    let drawn = groups.map { group in
      let codes = FreshCodes(group.codes, besides: taken).codes
      taken.formUnion(codes.map(\.description))
      return PilotSetup.Group(entry: group.entry, codes: codes)
    }
    return PilotSetup(
      groups: drawn, basis: basis, waves: waves, criteria: criteria,
      day: CalendarDay(Today.date) ?? CalendarDay(number: 0))
  }

  /// What will be entered, for a last look.
  var summary: String {
    let table = TextTable(
      header: ["GROUP", "ARM", "CSE", "SITE", "REGION", "NATION", "CODES"],
      rows: groups.map { group in
        let entry = group.entry
        return [
          entry.id, entry.arm.rawValue, entry.isCSEGroup ? "yes" : "no", entry.site, entry.region,
          entry.nation.rawValue, String(group.codes),
        ]
      })
    let lines = [
      "\(pilot.id)  \(pilot.title)", "service: \(pilot.service)",
      "modules: \(pilot.modules.joined(separator: ", "))",
      "record: \(basis.map(BasisWords.of) ?? "not settled yet")",
      "waves: \(waves.isEmpty ? "no days yet" : waves.map(WaveOption.words).joined(separator: "; "))",
      "criteria: \(criteria.isEmpty ? "none yet" : criteria.map(\.id).joined(separator: ", "))",
      "protocol: \(protocolFile ?? "none handed in")",
    ]
    return lines.joined(separator: "\n") + "\n\n" + table.text + "\n"
  }
}
