package import LLSModel

extension PlanOutline {
  /// A plan that keeps to this outline: its blocks in its order and lengths, with the words that the module has now for the same activities.
  ///
  /// - Parameter plan: the session as the module has it now.
  /// - Returns: the plan itself where it has this outline.
  package func keeping(_ plan: SessionPlan) -> SessionPlan {
    guard self != PlanOutline(plan) else { return plan }
    return SessionPlan(
      moduleID: plan.moduleID, moduleTitle: plan.moduleTitle, moduleVersion: plan.moduleVersion,
      contentHash: plan.contentHash, sessionID: plan.sessionID, title: plan.title, adults: adults,
      blocks: blocks.map { block in Self.keeping(block, plan.blocks.first { $0.id == block.id }) },
      materials: materials.map { id in
        plan.materials.first { $0.id == id } ?? PlannedMaterial(id: id, name: id)
      }, spares: plan.spares, safeguardingSteps: plan.safeguardingSteps, around: plan.around)
  }

  private static func keeping(_ block: Block, _ now: PlannedBlock?) -> PlannedBlock {
    PlannedBlock(
      id: block.id, title: block.title, phase: now?.phase ?? "", kind: now?.kind ?? "",
      minutes: block.minutes, minimumMinutes: block.minimumMinutes, maximumMinutes: block.maximumMinutes,
      isCore: block.isCore, cues: now?.cues ?? [Cue(.tip, InterfaceText.activityGone)],
      optOut: now?.optOut, shortVersion: now?.shortVersion, recap: now?.recap, needs: now?.needs ?? [],
      aims: now?.aims ?? [])
  }
}
