/// How young people are asked for their own story. A question about today's session, about a wish, or about somebody made
/// up is none of these.
enum OwnStories {
  private static let harmed =
    "hurt|harmed|abused|exploited|threatened|groomed|assaulted|raped|attacked|bullied|forced|touched"
  private static let afraid =
    "unsafe|scared|ashamed|afraid|frightened|dirty|guilty|uncomfortable|betrayed|hurt"
  private static let tell = "tell|share|describe|talk|write|speak|draw"
  private static let anyone = "anyone|anybody|someone|somebody|adult|adults|person|man|he|she|they"

  /// What is asked of “you”, whatever a module is about.
  static let anywhere = Phrases([
    "happened|happening to you", "done|did to you", "did ~2 do to you",
    "have|has|did|had " + anyone + " ever ~4 you",
    "time|times|moment|occasion when|that|where|you|somebody|someone ~4 " + harmed + "|" + afraid,
    "your own story|stories|past|abuse|trauma|history",
    tell + " ~3 your|own life|story|secret|secrets|past|trauma|history",
    "worst|hardest|scariest|saddest thing|time|experience|moment|day|memory ~5 you|your",
    "your worst|hardest|scariest|saddest|darkest thing|time|experience|moment|memory|day|secret",
    harmed + " you", "who|" + anyone + " ~2 frightened|scared|pressured|hit|tricked you",
    "when|how|why|where ~1 were|was ~1 you ~1 first|approached|" + harmed + "|" + afraid,
    "were|are|been you ~1 " + harmed, "made|make you ~1 do|feel|felt ~1 this|" + afraid,
    "your abuser|abusers|exploiter|groomer|attacker|rapist",
    "the|this|that abuse|exploitation|grooming|violence|assault ~2 made|make you",
    "did|do you ~2 get|got " + harmed,
    "how old were you", "experience|experiences of being ~2 " + harmed + "|" + afraid,
    "your|own experience|experiences of ~1 abuse|violence|exploitation|grooming|bullying|trauma|harm",
  ])
  /// What is asked of “you” where the topic itself comes close.
  static let closeBy = Phrases([
    "have|has|did|had you|" + anyone + " ever", "were|was you|anyone|anybody ever",
    tell
      + "|think|remember|recall|name|give ~4 time|times|moment|occasion|situation|experience ~6 you|your|yourself",
    tell + " ~3 something that|someone|somebody ~5 you", tell + " ~3 your experience of|with",
    "your own experience|experiences", tell + " ~3 your|own experiences", "experience|experiences of being",
  ])
  /// What a form has young people say of themselves.
  static let ofMe = Phrases([
    "happened|happening to me", "done|did ~2 to me", "i|me ~4 " + harmed + " by",
  ])
  /// What workers are told to have young people do.
  static let orders = Phrases([
    "tells|shares|describes|talks|writes|draws|about|" + tell
      + " ~3 their own story|stories|past|abuse|trauma|life|lives",
    "what|thing|things|that ~2 happened|happens to them",
    "tells|shares|describes|writes|" + tell + " ~3 time|times|moment ~1 when|they|that|somebody ~5 they|them|"
      + harmed + "|" + afraid,
  ])
  /// What workers are told to have young people do where the topic itself comes close.
  static let ordersCloseBy = Phrases([
    "tells|shares|describes|talks|writes|draws|about|" + tell + " ~3 their own experience|experiences"
  ])
  /// An open door, not a question: “You can talk to a worker about anything that has happened to you.”
  static let offers = Phrases([
    "you can|may|could ~6 worker|workers|lead|adult|nurse|advocate|counsellor|childline|meic"
  ])
}
