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
