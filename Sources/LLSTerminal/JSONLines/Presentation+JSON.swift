import LLSModel
import LLSRunner

extension Presentation {
  /// What there is to show, as members of a JSON object. Lengths and moments are milliseconds; blocks count from 0, their numbers from 1.
  var members: [JSONValue.Member] {
    status.members + [
      JSONValue.Member("current", current.map { .object($0.members) } ?? .nothing),
      JSONValue.Member("ahead", .array(ahead.map { .object($0.members) })),
      JSONValue.Member("parked", .array(parked.map { .string($0) })),
      JSONValue.Member("notes", .number(noteCount)),
      JSONValue.Member(
        "cards",
        .object(
          CardColour.allCases.map { JSONValue.Member($0.rawValue, .number(cards[$0] ?? 0)) })),
      JSONValue.Member(
        "materials-missing",
        .array(
          materialsMissing.map { material in
            .object([
              JSONValue.Member("id", .string(material.id)), JSONValue.Member("name", .string(material.name)),
            ])
          })),
    ] + regions
  }

  /// So many of the things that happened stand in a state, the newest; each went out as an event when it happened.
  static let shownHistory = 20

  /// The regions of a whole screen.
  private var regions: [JSONValue.Member] {
    [
      JSONValue.Member("rows", .array(rows.map { .object($0.members) })),
      JSONValue.Member(
        "plan-end",
        .object([JSONValue.Member("was", end.was.json), JSONValue.Member("will-be", end.willBe.json)])),
      JSONValue.Member(
        "back-pocket",
        .array(
          backPocket.map { spare in
            .object([
              JSONValue.Member("id", .string(spare.id)), JSONValue.Member("title", .string(spare.title)),
              JSONValue.Member("planned", .number(spare.minutes * Span.minute)),
            ])
          })),
      JSONValue.Member("materials", .array(materials.map { .object($0.members) })),
      JSONValue.Member(
        "note-lines",
        .array(
          notes.map { note in
            .object([JSONValue.Member("t", note.at.json), JSONValue.Member("text", .string(note.words))])
          })),
      JSONValue.Member("happened", .number(history.count)),
      JSONValue.Member(
        "history",
        .array(
          history.suffix(Self.shownHistory).map { step in
            .object([JSONValue.Member("t", step.at.json)] + step.event.members)
          })),
      JSONValue.Member(
        "for-author",
        .array(
          forAuthor.sorted { $0.key < $1.key }.map { block, said in
            .object(Array(SessionEvent.tellAuthor(block: block, said).members.dropFirst()))
          })),
      JSONValue.Member("saving", .object(saving.members)),
    ]
  }
}

extension TimePoint {
  fileprivate var json: JSONValue { .number(milliseconds) }
}

extension TimePoint? {
  fileprivate var json: JSONValue { map { .number($0.milliseconds) } ?? .nothing }
}

extension Presentation.Row {
  fileprivate var members: [JSONValue.Member] {
    [
      JSONValue.Member("block", .number(number - 1)), JSONValue.Member("number", .number(number)),
      JSONValue.Member("title", .string(title)), JSONValue.Member("standing", .string(standing.rawValue)),
      JSONValue.Member("planned", .number(planned)), JSONValue.Member("given", .number(given)),
      JSONValue.Member("used", .number(used)), JSONValue.Member("may-be-dropped", .flag(mayBeDropped)),
      JSONValue.Member("was", was.json), JSONValue.Member("will-be", willBe.json),
    ]
  }
}

extension Presentation.MaterialLine {
  fileprivate var members: [JSONValue.Member] {
    [
      JSONValue.Member("id", .string(material.id)), JSONValue.Member("name", .string(material.name)),
      JSONValue.Member("count", .number(count)), JSONValue.Member("at-hand", .flag(isAtHand)),
    ]
  }
}

extension Presentation.Saving {
  fileprivate var members: [JSONValue.Member] {
    [
      JSONValue.Member("saved-at", savedAt.json), JSONValue.Member("waiting", .number(waiting)),
      JSONValue.Member("reason", reason.map { .string($0) } ?? .nothing),
      JSONValue.Member("rehearsal", .flag(isRehearsal)),
    ]
  }
}

extension Presentation.Status {
  fileprivate var members: [JSONValue.Member] {
    func number(_ value: Int?) -> JSONValue { value.map { .number($0) } ?? .nothing }
    return [
      JSONValue.Member("phase", .string(phase.rawValue)), JSONValue.Member("elapsed", .number(elapsed)),
      JSONValue.Member("ends", number(projectedEnd?.milliseconds)),
      JSONValue.Member("soft-end", number(softEnd?.milliseconds)),
      JSONValue.Member("hard-end", number(hardEnd?.milliseconds)),
      JSONValue.Member("past-hard-end", .flag(isPastHardEnd)), JSONValue.Member("late", number(lateness)),
      JSONValue.Member("here", .number(headcount)),
      JSONValue.Member("adults", number(adults)), JSONValue.Member("adults-needed", .number(adultsNeeded)),
      JSONValue.Member("hidden", .flag(isHidden)), JSONValue.Member("gap", number(openGap)),
    ]
  }
}

extension Presentation.Current {
  fileprivate var members: [JSONValue.Member] {
    [
      JSONValue.Member("block", .number(number - 1)), JSONValue.Member("number", .number(number)),
      JSONValue.Member("of", .number(count)), JSONValue.Member("id", .string(block.id)),
      JSONValue.Member("title", .string(block.title)),
      JSONValue.Member("planned", .number(block.minutes * Span.minute)),
      JSONValue.Member("given", .number(given)), JSONValue.Member("used", .number(used)),
      JSONValue.Member("cues", .array(cues.map { .object($0.members) })),
      JSONValue.Member("needs", .array(block.needs.map { .string($0) })),
      JSONValue.Member("opt-out", block.optOut.map { .string($0) } ?? .nothing),
      JSONValue.Member("aims", .array(block.aims.map { .string($0) })),
      JSONValue.Member("shorter", block.shortVersion.map { .string($0) } ?? .nothing),
    ]
  }
}

extension Presentation.CueLine {
  fileprivate var members: [JSONValue.Member] {
    var members = [
      JSONValue.Member("label", .string(cue.kind.rawValue)), JSONValue.Member("text", .string(cue.text)),
    ]
    if let minutes = cue.minutes { members.append(JSONValue.Member("minutes", .number(minutes))) }
    if let step { members.append(JSONValue.Member("step", .number(step))) }
    switch mark {
    case .done: members.append(JSONValue.Member("mark", .string("done")))
    case .active: members.append(JSONValue.Member("mark", .string("now")))
    case .ahead: members.append(JSONValue.Member("mark", .string("ahead")))
    case nil: break
    }
    return members
  }
}

extension Presentation.Ahead {
  fileprivate var members: [JSONValue.Member] {
    [
      JSONValue.Member("block", .number(number - 1)), JSONValue.Member("number", .number(number)),
      JSONValue.Member("title", .string(title)), JSONValue.Member("given", .number(given)),
      JSONValue.Member("may-be-dropped", .flag(mayBeDropped)),
    ]
  }
}
