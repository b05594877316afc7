import LLSModel
import LLSRunner

/// The face for other programs: commands come in, and every event, refusal and state goes out, one JSON object a line.
package final class JSONLinesFace {
  /// The version of the lines; a program that reads them should refuse a greater one.
  package static let version = 1

  private let desk: SessionDesk
  private let send: (String) -> Void
  private let plain: PlainFace
  private let said: Said
  private var watch = TimeWatch()

  /// What the line-by-line face has said and nobody has taken yet.
  private final class Said {
    var lines: [String] = []
  }

  /// Makes a face for a run.
  ///
  /// - Parameters:
  ///   - desk: the run.
  ///   - output: takes one line at a time, without line end.
  package init(desk: SessionDesk, output: @escaping (String) -> Void) {
    self.desk = desk
    send = output
    let said = Said()
    self.said = said
    plain = PlainFace(desk: desk) { said.lines.append($0) }
    desk.onEntry = { [unowned self] entry, receipt in write(entry, receipt) }
  }

  deinit { desk.onEntry = nil }

  /// Says what session this is, and where it stands.
  ///
  /// - Parameter resumed: whether it goes on from its journal.
  package func greet(resumed: Bool) {
    let identity = desk.header.identity
    let words = [
      ("run", identity.runID), ("mode", identity.mode.rawValue), ("group", identity.groupID),
      ("module", identity.moduleID), ("version", identity.moduleVersion), ("hash", identity.contentHash),
      ("session", identity.sessionID), ("title", identity.title),
    ]
    write(
      "run",
      words.map { JSONValue.Member($0.0, .string($0.1)) } + [
        JSONValue.Member("resumed", .flag(resumed)), JSONValue.Member("rehearsal", .flag(desk.isRehearsal)),
        JSONValue.Member("torn-bytes", .number(desk.tornBytes)),
      ] + JournalCodec.members(of: desk.header.outline))
    writeReceipt(desk.receipt)
    writeState()
  }

  /// Takes a line.
  ///
  /// - Returns: whether to go on listening.
  package func hear(_ line: String) -> PlainFace.Hearing {
    if line.allSatisfy(\.isWhitespace) { return .goOn }
    desk.noticeClock()
    let before = desk.state
    var hearing = PlainFace.Hearing.goOn
    do throws(JSONCommand.NotACommand) {
      hearing = follow(try JSONCommand(line))
    } catch {
      refuse(error.type, code: "not-a-command", error.message)
    }
    sayMove()
    if desk.state != before { writeState() }
    return hearing
  }

  /// How long until a line is sent by itself; nil for never. Unit: milliseconds.
  var untilTimeIsUp: Int? { plain.untilTimeIsUp }

  /// Sends once what is over: a block's time, the end somebody would like, the end by which everybody must be out.
  func sendWhatIsOver() {
    let now = desk.now
    for due in watch.news(desk.state, at: now) {
      write(
        "due",
        [JSONValue.Member("t", .number(now.milliseconds)), JSONValue.Member("what", .string(due.name))])
    }
  }

  /// Says how the session was left.
  ///
  /// - Parameter wasInterrupted: whether a signal closed the window.
  package func close(wasInterrupted: Bool) {
    desk.saveWhatWaits()
    sayMove()
    let isAllSaved = if case .saved = desk.receipt { true } else { false }
    write(
      "end",
      [
        JSONValue.Member("ending", .string(desk.record.ending.rawValue)),
        JSONValue.Member("saved", .flag(isAllSaved && !desk.isRehearsal)),
        JSONValue.Member("interrupted", .flag(wasInterrupted)),
      ])
  }

  private func follow(_ command: JSONCommand) -> PlainFace.Hearing {
    switch command {
    case .quit: return .quit
    case .state: writeState()
    case .event(let event):
      take(event.members) { (state, _) throws(RefusedEvent) in
        // How long nobody was here is for the clocks to say; a program only answers.
        if case .gap(let length, _) = event, !state.openGaps.contains(where: { $0.milliseconds == length }) {
          throw .noGap
        }
        return event
      }
    case .late(let kept): preview(keeping: kept)
    case .accept(let kept):
      take([JSONValue.Member("event", .string("accept"))]) { (state, now) throws(RefusedEvent) in
        try Rebalance.preview(of: state, at: now, keeping: kept).event
      }
    case .line(let line): return type(line)
    }
    return .goOn
  }

  private func take(
    _ members: [JSONValue.Member], _ make: (SessionState, TimePoint) throws(RefusedEvent) -> SessionEvent
  ) {
    do {
      try desk.take(make)
    } catch {
      refuse(members.first?.value.string ?? "", error)
    }
  }

  private func preview(keeping kept: Set<Int>) {
    do {
      let fitted = try Rebalance.preview(of: desk.state, at: desk.now, keeping: kept)
      write(
        "preview",
        [
          JSONValue.Member("given", .array(fitted.allocations.map { .number($0) })),
          JSONValue.Member(
            "changes",
            .array(
              fitted.changes.map { change in
                .object([
                  JSONValue.Member("block", .number(change.block)),
                  JSONValue.Member("before", .number(change.before)),
                  JSONValue.Member("after", .number(change.after)),
                ])
              })),
        ])
    } catch {
      refuse("late", error)
    }
  }

  /// What somebody would type, and what would be said to it.
  private func type(_ line: String) -> PlainFace.Hearing {
    said.lines = []
    let hearing = plain.hear(line)
    let isRefused = if case .refused = plain.lastResult { true } else { false }
    write(
      isRefused ? "refused" : "said",
      (isRefused
        ? [JSONValue.Member("of", .string("line")), JSONValue.Member("code", .string("typed-line"))] : [])
        + [JSONValue.Member("lines", .array(said.lines.map { .string($0) }))])
    return hearing
  }
}

/// The lines that go out.
extension JSONLinesFace {
  private func write(_ type: String, _ members: [JSONValue.Member]) {
    let head = [
      JSONValue.Member("lls-run", .number(Self.version)), JSONValue.Member("type", .string(type)),
    ]
    send(String(decoding: JSONValue.object(head + members).bytes, as: UTF8.self).visibleInJSON)
  }

  private func write(_ entry: JournalEntry, _ receipt: SessionDesk.Receipt) {
    write(
      "event",
      [
        JSONValue.Member("seq", .number(entry.sequence)),
        JSONValue.Member("t", .number(entry.step.at.milliseconds)),
        JSONValue.Member("wall", .number(entry.clock.wallMilliseconds)),
      ] + entry.step.event.members + members(of: receipt))
  }

  /// Says where the journal is now, if it had to be written anew.
  private func sayMove() {
    guard let path = desk.mentionMove() else { return }
    write("journal", members(of: desk.receipt) + [JSONValue.Member("path", .string(path))])
  }

  private func writeReceipt(_ receipt: SessionDesk.Receipt) { write("journal", members(of: receipt)) }

  private func members(of receipt: SessionDesk.Receipt) -> [JSONValue.Member] {
    if desk.isRehearsal { return [JSONValue.Member("saved", .flag(false))] }
    return switch receipt {
    case .saved(let sequence):
      [JSONValue.Member("saved", .flag(true)), JSONValue.Member("saved-to", .number(sequence))]
    case .notSaved(let waiting, let reason):
      [
        JSONValue.Member("saved", .flag(false)), JSONValue.Member("waiting", .number(waiting)),
        JSONValue.Member("reason", .string(reason)),
      ]
    }
  }

  private func writeState() {
    let now = desk.now
    let shown = desk.presentation(at: now)
    let wall = desk.civilTime(of: now)
    write(
      "state",
      [
        JSONValue.Member("t", .number(now.milliseconds)), JSONValue.Member("day", .string(wall.day)),
        JSONValue.Member("clock", .string(wall.hourMinute)),
      ] + shown.members)
  }

  private func refuse(_ type: String, _ reason: RefusedEvent) {
    refuse(type, code: reason.code, reason.words(of: desk.header.outline))
  }

  private func refuse(_ type: String, code: String, _ message: String) {
    write(
      "refused",
      [
        JSONValue.Member("of", .string(type)), JSONValue.Member("code", .string(code)),
        JSONValue.Member("lines", .array([.string(message)])),
      ])
  }
}

extension RefusedEvent {
  /// The reason as a word for programs: `last-block`.
  var code: String {
    String(describing: self).prefix { $0 != "(" }.reduce(into: "") { word, sign in
      word += sign.isUppercase ? "-\(sign.lowercased())" : String(sign)
    }
  }
}
