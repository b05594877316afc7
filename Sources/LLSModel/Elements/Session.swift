/// One meeting of the group, or one conversation that prepares somebody for it.
package struct Session: ModuleElement {
  /// Who meets.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The group.
    case group
    /// A worker and one young person, before the group starts.
    case preparation
  }

  /// What authors may write, and what it means.
  package static let grammar = ElementGrammar(
    tag: "session",
    attributes: [
      .required("id", .id, "what the pack, the run and feedback call the session"),
      .required("minutes", .minutes(5...480), "how long the session takes, its activities together"),
      .optional("short-minutes", .minutes(5...480), "how long the session takes in the short edition"),
      .optional("kind", .choice(of: Kind.self), default: "group", "who meets"),
    ],
    content: .children([
      .one("title"), .optional("overview"), .optional("room-check"), .optional("remote-check"),
      .someOf(["activity", "use"]), .optional("reflection"),
    ]),
    meaning: "One meeting of the group, or one conversation that prepares somebody for it.",
    example: """
      <session id="the-ladder" minutes="10">
        <title>The ladder</title>
        <activity id="close" phase="close" kind="grounding" minutes="10" core="yes">
          <title>One thing, one breath</title>
          <say>Look around the room. Breathe out slowly.</say>
          <opt-out>Stay quiet, or leave the circle.</opt-out>
        </activity>
      </session>
      """)

  /// Names the session within its module.
  package let id: String
  /// Planned length. Unit: whole minutes. Range: 5 to 480.
  package let minutes: Int
  /// Who meets.
  package let kind: Kind
  /// Its name.
  package let title: Title
  /// What happens in it.
  package let overview: Overview?
  /// What to look at before the group comes.
  package let roomCheck: RoomCheck?
  /// What to look at before a session over the internet.
  package let remoteCheck: RemoteCheck?
  /// What is done, in order. Shape: at least one.
  package let activities: [Activity]
  /// The workers' own questions afterwards.
  package let reflection: Reflection?
  /// Where it stands.
  package let spans: ElementSpans

  /// Reads the element.
  package init(reading element: inout ElementReader) {
    id = element.id("id") ?? ""
    minutes = element.minutes("minutes") ?? 5
    kind = element.choice("kind", as: Kind.self) ?? .group
    title = element.one(Title.self)
    overview = element.optional(Overview.self)
    roomCheck = element.optional(RoomCheck.self)
    remoteCheck = element.optional(RemoteCheck.self)
    activities = element.all(Activity.self)
    reflection = element.optional(Reflection.self)
    spans = element.spans
  }

  /// The activities that the group takes part in.
  package var groupActivities: [Activity] { activities.filter { !$0.isForFacilitatorsOnly } }
}
