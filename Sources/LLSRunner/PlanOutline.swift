package import LLSModel

/// What the machine needs of a plan: lengths, floors, steps. The journal's header carries it, so a journal replays without the module.
package struct PlanOutline: Hashable, Sendable {
  /// One block.
  package struct Block: Hashable, Sendable {
    /// The activity's id.
    package let id: String
    /// The activity's title.
    package let title: String
    /// Planned length. Unit: whole minutes. Range: 1 or more.
    package let minutes: Int
    /// The shortest useful length. Unit: whole minutes. Missing: it cannot be shortened.
    package let minimumMinutes: Int?
    /// The longest useful length. Unit: whole minutes. Missing: the planned length.
    package let maximumMinutes: Int?
    /// Whether the module counts it as core.
    package let isCore: Bool
    /// How many DO cues it has.
    package let steps: Int

    /// Makes a block.
    package init(
      id: String, title: String, minutes: Int, minimumMinutes: Int?, maximumMinutes: Int?, isCore: Bool,
      steps: Int
    ) {
      self.id = id
      self.title = title
      self.minutes = minutes
      self.minimumMinutes = minimumMinutes
      self.maximumMinutes = maximumMinutes
      self.isCore = isCore
      self.steps = steps
    }
  }

  /// Adults who must be present, as the module states it.
  package let adults: Int
  /// The blocks in order.
  package let blocks: [Block]
  /// The ids of the materials.
  package let materials: [String]

  /// Makes an outline.
  package init(adults: Int, blocks: [Block], materials: [String]) {
    self.adults = adults
    self.blocks = blocks
    self.materials = materials
  }

  /// The outline of a plan.
  package init(_ plan: SessionPlan) {
    adults = plan.adults
    materials = plan.materials.map(\.id)
    blocks = plan.blocks.map { block in
      Block(
        id: block.id, title: block.title, minutes: block.minutes, minimumMinutes: block.minimumMinutes,
        maximumMinutes: block.maximumMinutes, isCore: block.isCore,
        steps: block.cues.count { $0.kind == .instruct })
    }
  }

  /// The planned length of the whole session. Unit: whole minutes.
  package var plannedMinutes: Int { blocks.reduce(0) { $0 + $1.minutes } }
}

/// Which run of which session for which group; what a record says besides what happened.
package struct RunIdentity: Hashable, Sendable {
  /// Names the run: a random 128-bit value in lower-case hexadecimal.
  package let runID: String
  /// How the clock is driven.
  package let mode: SessionRecord.Mode
  /// The group's id in the pilot.
  package let groupID: String
  /// The module's id.
  package let moduleID: String
  /// The module's version.
  package let moduleVersion: String
  /// SHA-256 of the module's file, hexadecimal.
  package let contentHash: String
  /// The session's id within the module.
  package let sessionID: String
  /// The session's title.
  package let title: String

  /// Makes an identity.
  package init(
    runID: String, mode: SessionRecord.Mode, groupID: String, moduleID: String, moduleVersion: String,
    contentHash: String, sessionID: String, title: String
  ) {
    self.runID = runID
    self.mode = mode
    self.groupID = groupID
    self.moduleID = moduleID
    self.moduleVersion = moduleVersion
    self.contentHash = contentHash
    self.sessionID = sessionID
    self.title = title
  }

  /// The identity of a run of a plan.
  package init(runID: String, mode: SessionRecord.Mode, groupID: String, plan: SessionPlan) {
    self.init(
      runID: runID, mode: mode, groupID: groupID, moduleID: plan.moduleID,
      moduleVersion: plan.moduleVersion, contentHash: plan.contentHash, sessionID: plan.sessionID,
      title: plan.title)
  }
}
