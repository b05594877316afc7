/// One session as the runner plays it: a flat list of timed blocks, taken from a checked module.
package struct SessionPlan: Hashable, Sendable {
  /// The module's id.
  package let moduleID: String
  /// The module's title.
  package let moduleTitle: String
  /// The module's version, for example `0.3.0`.
  package let moduleVersion: String
  /// SHA-256 of the module's file in lower-case hexadecimal, so that a record says exactly what was run.
  package let contentHash: String
  /// The session's id within the module.
  package let sessionID: String
  /// The session's title.
  package let title: String
  /// Adults who must be present, as the module states it. Range: 1 or more.
  package let adults: Int
  /// The blocks in order. Shape: at least one.
  package let blocks: [PlannedBlock]
  /// Materials to have in the room.
  package let materials: [PlannedMaterial]
  /// Short activities that may be put in; from the toolkit.
  package let spares: [PlannedBlock]
  /// The local safeguarding procedure's steps, in the toolkit's order; those of one nation stand together.
  package let safeguardingSteps: [SafeguardingStep]
  /// What to look at before the group comes and to think about after it has gone.
  package let around: AroundSession

  /// Makes a plan.
  package init(
    moduleID: String, moduleTitle: String, moduleVersion: String, contentHash: String,
    sessionID: String, title: String, adults: Int, blocks: [PlannedBlock],
    materials: [PlannedMaterial], spares: [PlannedBlock],
    safeguardingSteps: [SafeguardingStep], around: AroundSession = AroundSession()
  ) {
    self.moduleID = moduleID
    self.moduleTitle = moduleTitle
    self.moduleVersion = moduleVersion
    self.contentHash = contentHash
    self.sessionID = sessionID
    self.title = title
    self.adults = adults
    self.blocks = blocks
    self.materials = materials
    self.spares = spares
    self.safeguardingSteps = safeguardingSteps
    self.around = around
  }

  /// The planned length of the whole session. Unit: whole minutes.
  package var plannedMinutes: Int { blocks.reduce(0) { $0 + $1.minutes } }
}

/// One activity as the runner shows and times it.
package struct PlannedBlock: Hashable, Sendable {
  /// The activity's id within the module.
  package let id: String
  /// The activity's title.
  package let title: String
  /// The phase, as the language names it, for example `check-in`.
  package let phase: String
  /// The kind, as the language names it, for example `discussion`, `break`, `grounding`.
  package let kind: String
  /// Planned length. Unit: whole minutes. Range: 1 or more.
  package let minutes: Int
  /// The shortest useful length. Unit: whole minutes. Missing: it cannot be shortened.
  package let minimumMinutes: Int?
  /// The longest useful length. Unit: whole minutes. Missing: the planned length.
  package let maximumMinutes: Int?
  /// Whether the module counts it as core; only others may be dropped.
  package let isCore: Bool
  /// What the facilitator says, asks and does, in order.
  package let cues: [Cue]
  /// The way out of the activity; nil only in a draft.
  package let optOut: String?
  /// The shorter way to do it; nil where the module gives none.
  package let shortVersion: String?
  /// What to tell somebody who missed the activity; nil where the module gives none.
  package let recap: String?
  /// What has to be at hand, by name.
  package let needs: [String]
  /// What it works towards: its own aim, then the outcomes that it serves. Empty where the module says nothing.
  package let aims: [String]

  /// Makes a block.
  package init(
    id: String, title: String, phase: String, kind: String, minutes: Int, minimumMinutes: Int?,
    maximumMinutes: Int?, isCore: Bool, cues: [Cue], optOut: String?, shortVersion: String?,
    recap: String?, needs: [String], aims: [String] = []
  ) {
    self.id = id
    self.title = title
    self.phase = phase
    self.kind = kind
    self.minutes = minutes
    self.minimumMinutes = minimumMinutes
    self.maximumMinutes = maximumMinutes
    self.isCore = isCore
    self.cues = cues
    self.optOut = optOut
    self.shortVersion = shortVersion
    self.recap = recap
    self.needs = needs
    self.aims = aims
  }
}

/// One thing on the facilitator's screen.
package struct Cue: Hashable, Sendable {
  /// What kind of thing; the raw value is the label on the screen.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Read aloud.
    case say = "SAY"
    /// Ask the group.
    case ask = "ASK"
    /// Do it; the only kind that is stepped through.
    case instruct = "DO"
    /// What tells that it works.
    case listenFor = "LISTEN"
    /// What to keep safe.
    case watchFor = "CARE"
    /// How to talk about it afterwards.
    case debrief = "DEBRIEF"
    /// A piece of advice.
    case tip = "TIP"
  }

  /// What kind.
  package let kind: Kind
  /// The words, without markup.
  package let text: String
  /// How long it takes, where the module says. Unit: whole minutes. Missing: not stated.
  package let minutes: Int?

  /// Makes a cue.
  package init(_ kind: Kind, _ text: String, minutes: Int? = nil) {
    self.kind = kind
    self.text = text
    self.minutes = minutes
  }
}

/// A material as the checklist before the start shows it.
package struct PlannedMaterial: Hashable, Sendable {
  /// The material's id within the module.
  package let id: String
  /// Its name.
  package let name: String
  /// Whom the quantity is for. Missing: nobody said; one is meant.
  package let share: Material.Share?
  /// How many for each. Range: 1 or more.
  package let quantity: Int

  /// Makes a material.
  package init(id: String, name: String, share: Material.Share? = nil, quantity: Int = 1) {
    self.id = id
    self.name = name
    self.share = share
    self.quantity = quantity
  }

  /// How many to have at hand. Range: 0 or more.
  ///
  /// - Parameters:
  ///   - groupSize: how many young people there are.
  ///   - adults: how many adults there are.
  package func count(groupSize: Int, adults: Int) -> Int {
    quantity * Material.Share.count(of: share, groupSize: groupSize, adults: adults)
  }
}

/// What stands around a session: the checks before the group comes, and the questions after it has gone.
package struct AroundSession: Hashable, Sendable {
  /// What to look at in the room; may be empty.
  package let roomChecks: [String]
  /// What to look at before a session over the internet; may be empty.
  package let remoteChecks: [String]
  /// What the facilitators think about afterwards; may be empty.
  package let reflection: [String]

  /// Keeps what stands around a session.
  package init(roomChecks: [String] = [], remoteChecks: [String] = [], reflection: [String] = []) {
    self.roomChecks = roomChecks
    self.remoteChecks = remoteChecks
    self.reflection = reflection
  }
}

/// One step of a safeguarding procedure as the runner shows it.
package struct SafeguardingStep: Hashable, Sendable {
  /// The nation whose procedure it belongs to, by its name. Missing: there is one procedure only, so no name is needed.
  package let nation: String?
  /// The words, without markup.
  package let text: String

  /// Makes a step.
  package init(nation: String? = nil, _ text: String) {
    self.nation = nation
    self.text = text
  }
}
