/// One part of an activity, in the order in which the facilitator meets it.
package enum ActivityPart: Sendable {
  /// A paragraph.
  case p(P)
  /// A list.
  case list(List)
  /// A table.
  case table(AuthoredTable)
  /// A picture.
  case figure(AuthoredFigure)
  /// Something to do.
  case `do`(Do)
  /// Something to read aloud.
  case say(Say)
  /// A question for the group.
  case ask(Ask)
  /// A piece of advice.
  case tip(Tip)
  /// What tells that it works.
  case listenFor(ListenFor)
  /// What to keep safe.
  case watchFor(WatchFor)
  /// How to talk about it afterwards.
  case debrief(Debrief)
  /// Another way to do it.
  case variation(Variation)
  /// The shorter way to do it.
  case shortVersion(ShortVersion)
  /// For somebody who missed the activity.
  case recap(Recap)
  /// The feedback form.
  case exitQuestions(ExitQuestions)
  /// The way out.
  case optOut(OptOut)
  /// What the workers do afterwards.
  case after(After)

  /// The elements that may be a part, any number of each.
  static let names = [
    "p", "list", "table", "figure", "do", "say", "ask", "tip", "listen-for", "watch-for", "debrief",
    "variation",
    "short-version", "recap", "exit-questions", "opt-out", "after",
  ]
  /// Those of which an activity has at most one.
  static let singles = ["short-version", "recap", "exit-questions", "opt-out", "after"]

  /// Reads one part; nil for a child that is none.
  static func read(_ tag: String, _ index: Int, _ reader: inout ElementReader) -> ActivityPart? {
    switch tag {
    case "do": .do(reader.read(Do.self, at: index))
    case "say": .say(reader.read(Say.self, at: index))
    case "ask": .ask(reader.read(Ask.self, at: index))
    case "tip": .tip(reader.read(Tip.self, at: index))
    case "p": .p(reader.read(P.self, at: index))
    case "list": .list(reader.read(List.self, at: index))
    case "table": .table(reader.read(AuthoredTable.self, at: index))
    case "figure": .figure(reader.read(AuthoredFigure.self, at: index))
    case "listen-for": .listenFor(reader.read(ListenFor.self, at: index))
    case "watch-for": .watchFor(reader.read(WatchFor.self, at: index))
    case "debrief": .debrief(reader.read(Debrief.self, at: index))
    case "variation": .variation(reader.read(Variation.self, at: index))
    case "short-version": .shortVersion(reader.read(ShortVersion.self, at: index))
    case "recap": .recap(reader.read(Recap.self, at: index))
    case "exit-questions": .exitQuestions(reader.read(ExitQuestions.self, at: index))
    case "opt-out": .optOut(reader.read(OptOut.self, at: index))
    case "after": .after(reader.read(After.self, at: index))
    default: nil
    }
  }

  /// The part as documents show it; nothing for the pointer to the feedback form, which the pack sets out itself.
  package var blocks: [Block] {
    switch self {
    case .p(let part): part.blocks
    case .list(let part): part.blocks
    case .table(let part): part.blocks
    case .figure(let part): part.blocks
    case .do(let part): part.blocks
    case .say(let part): part.blocks
    case .ask(let part): part.blocks
    case .tip(let part): part.blocks
    case .listenFor(let part): part.blocks
    case .watchFor(let part): part.blocks
    case .debrief(let part): part.blocks
    case .variation(let part): part.blocks
    case .shortVersion(let part): part.blocks
    case .recap(let part): part.blocks
    case .exitQuestions: []
    case .optOut(let part): part.blocks
    case .after(let part): part.blocks
    }
  }
}
