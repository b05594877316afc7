extension Activity {
  /// Where in the session an activity stands.
  package enum Phase: String, Hashable, Sendable, CaseIterable {
    /// Before the group comes; for facilitators only.
    case prepare
    /// People arrive and are welcomed.
    case welcome
    /// How everybody is today.
    case checkIn = "check-in"
    /// Getting going.
    case warmUp = "warm-up"
    /// What the session is for.
    case main
    /// Showing one another what came of it.
    case share
    /// Taking feedback.
    case feedback
    /// Going home safely.
    case close
  }

  /// What sort of activity it is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The group's agreement, or a reminder of it.
    case agreement
    /// Getting to know one another.
    case icebreaker
    /// How everybody is.
    case checkIn = "check-in"
    /// Talking.
    case discussion
    /// Making something.
    case creative
    /// Playing a part.
    case rolePlay = "role-play"
    /// Thinking back.
    case reflection
    /// Coming back to the here and now.
    case grounding
    /// Deciding together.
    case vote
    /// Moving.
    case energiser
    /// A rest.
    case `break`
    /// A game.
    case game
    /// A story.
    case story
    /// Showing work to others.
    case exhibition
    /// Marking what was done.
    case celebration
  }

  /// How people sit together.
  package enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// Everybody together.
    case whole
    /// Two and two.
    case pairs
    /// Three to five.
    case smallGroups = "small-groups"
    /// Each alone.
    case alone
  }
}
