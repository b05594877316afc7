/// A group as it is entered before a pilot starts.
package struct GroupEntry: Hashable, Sendable {
  /// The nation, which decides about procedures.
  package enum Nation: String, Hashable, Sendable, CaseIterable {
    /// England.
    case england
    /// Wales.
    case wales
  }

  /// The group's id within the pilot.
  package let id: String
  /// Pilot group or comparison group.
  package let arm: PilotRecord.Arm
  /// Whether it is a group for young people affected by sexual exploitation.
  package let isCSEGroup: Bool
  /// The site's id.
  package let site: String
  /// The region's id.
  package let region: String
  /// The nation.
  package let nation: Nation

  /// Makes a group.
  package init(
    id: String, arm: PilotRecord.Arm, isCSEGroup: Bool, site: String, region: String, nation: Nation
  ) {
    self.id = id
    self.arm = arm
    self.isCSEGroup = isCSEGroup
    self.site = site
    self.region = region
    self.nation = nation
  }
}
