/// One timed part of a session: what the facilitator does with the group, and the way out of it.
package struct Activity: DocumentElement {
  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "activity",
    attributes: [
      .required("id", .id, "what the pack, the run and feedback call the activity"),
      .required("phase", .choice(of: Phase.self), "where in the session it stands"),
      .required("kind", .choice(of: Kind.self), "what sort of activity it is"),
      .required("minutes", .minutes(1...240), "how long it takes"),
      .optional("short-minutes", .minutes(1...240), "how long it takes in the short edition"),
      .optional("min", .minutes(1...240), "the shortest it can be when the session runs late"),
      .optional("max", .minutes(1...240), "the longest it can be when there is time"),
      .required("core", .yesNo, "whether the session needs it; others may be left out"),
      .optional("grouping", .choice(of: Grouping.self), "how people sit together"),
      .optional("serves", .idrefs(to: ["outcome"]), "the outcomes it works towards"),
    ],
    content: .children([
      .one("title"), .optional("aim"), .any("needs"),
      .anyOf(ActivityPart.names, singles: ActivityPart.singles),
    ]),
    meaning: "One timed part of a session: what the facilitator does with the group, and the way out of it.",
    example: """
      <activity id="arrive" phase="check-in" kind="check-in" minutes="10" core="yes">
        <title>How big is my voice today?</title>
        <say>Stand where your voice is today. Nobody has to say why.</say>
        <opt-out>Keep the time for the group.</opt-out>
      </activity>
      """)

  /// Names the activity within its module.
  package let id: String
  /// Where in the session it stands; nil when reading refused the value.
  package let phase: Phase?
  /// What sort of activity it is; nil when reading refused the value.
  package let kind: Kind?
  /// Planned length. Unit: whole minutes. Range: 1 to 240.
  package let minutes: Int
  /// The shortest useful length. Unit: whole minutes. Missing: the activity cannot be shortened.
  package let min: Int?
  /// The longest useful length. Unit: whole minutes. Missing: the planned length.
  package let max: Int?
  /// Whether the session needs it.
  package let core: Bool
  /// How people sit together. Missing: as the facilitator likes.
  package let grouping: Grouping?
  /// Ids of the outcomes it works towards; may be empty.
  package let serves: [String]
  /// Its name.
  package let title: Title
  /// What it is for.
  package let aim: Aim?
  /// The materials it needs; may be empty.
  package let needs: [Needs]
  /// What is said, asked and done, in order.
  package let parts: [ActivityPart]
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.id("id") ?? ""
    phase = element.choice("phase", as: Phase.self)
    kind = element.choice("kind", as: Kind.self)
    minutes = element.minutes("minutes") ?? 1
    min = element.minutes("min")
    max = element.minutes("max")
    core = element.yesNo("core") ?? true
    grouping = element.choice("grouping", as: Grouping.self)
    serves = element.words("serves")
    title = element.one(Title.self)
    aim = element.optional(Aim.self)
    needs = element.all(Needs.self)
    parts = element.parts(ActivityPart.read)
    spans = element.spans
  }

  /// Whether only facilitators take part in it.
  package var isForFacilitatorsOnly: Bool { phase == .prepare }

  /// The way out; nil where the activity has none.
  package var optOut: OptOut? { parts.firstMatch { if case .optOut(let found) = $0 { found } else { nil } } }
  /// The shorter way; nil where there is none.
  package var shortVersion: ShortVersion? {
    parts.firstMatch { if case .shortVersion(let found) = $0 { found } else { nil } }
  }
  /// What to tell somebody who missed the activity; nil where there is nothing.
  package var recap: Recap? { parts.firstMatch { if case .recap(let found) = $0 { found } else { nil } } }
  /// What the workers do afterwards; nil where there is nothing.
  package var after: After? { parts.firstMatch { if case .after(let found) = $0 { found } else { nil } } }
  /// The feedback form it hands out; nil where there is none.
  package var exitQuestions: ExitQuestions? {
    parts.firstMatch { if case .exitQuestions(let found) = $0 { found } else { nil } }
  }

  /// What is said, asked and done, as documents show it. The title, the times and the materials are the pack's to set out.
  package var blocks: [Block] { parts.flatMap(\.blocks) }
}

extension Array {
  /// The first value that the closure finds in an element.
  fileprivate func firstMatch<Found>(_ find: (Element) -> Found?) -> Found? {
    for element in self {
      if let found = find(element) { return found }
    }
    return nil
  }
}
