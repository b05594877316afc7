import ArgumentParser
import LLSModel
import LLSSeal
import LLSStore
import LLSTerminal

/// `lls comments read`
struct CommentsReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read held comments one at a time: release, remove, or leave for later.",
    discussion: """
      Examples:
        lls comments read --pilot autumn --role reader-of-cards

      Every comment is read before the group goes home, by a worker who did not
      lead; you are asked for each session, and those of the sessions you led wait
      for somebody else. Those that the look-out put to the front come first; it is a help, and
      no assessment. r keeps a comment, m removes one that is in the local
      safeguarding record. What you decide is entered when you leave, or close a
      session: removed words are overwritten, and without the passphrase nothing
      tells which of the two it was. The screen is wiped after each. It takes a terminal: nothing here is ever written to a file.
      """)

  @Option(help: "The pilot's id.")
  var pilot: String

  @Option(help: "Your role: reader-of-cards, co-facilitator, named-standby or safeguarding-lead.")
  var role: ClosingRole

  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var screen: CaptureScreen
  @OptionGroup var storePlace: StorePlace

  func run() throws {
    let staffCode = try storePlace.namedStaffCode()
    let store = try storePlace.open()
    let waiting = try store.heldComments(ofPilot: pilot).filter { $0.state == .waiting }
    guard !waiting.isEmpty else {
      Console.say("\(pilot): no comments wait")
      return
    }
    guard CaptureScreen.isATerminal else {
      throw Failure(
        .usage, "comments are read on a terminal only", remedy: "run it without a pipe and without a file")
    }
    let opener = try openStore(store)
    let desk = ReadingDesk(pilot: pilot, role: role.rawValue, store: store, opener: opener, waiting: waiting)
    var machine = WordsReading(
      heading: "\(pilot)   \(role.rawValue)", comments: desk.comments, closable: try desk.closable(),
      occasions: ReadingDesk.occasions(of: waiting))
    do {
      try screen.runWiped(&machine, store, by: staffCode, asksPassphrase: true, perform: desk.perform)
    } catch {
      try desk.enter()
      throw error
    }
    try desk.enter()
    let barred = machine.barred
    let read = machine.released + machine.removed - desk.notEntered
    Console.say("\(read) read, \(waiting.count - read - barred) left for later")
    if read > 0, !store.copiesBeside().isEmpty {
      Console.say("copies of each day beside the file hold what they did until newer ones take their place")
      Console.say("  = help: lls store compact --forget-copies takes them away now")
    }
    if barred > 0 {
      throw Failure(
        .finding,
        InterfaceText.counted(barred, "comment is", "comments are")
          + " of a session that you led, and whoever led it does not read them",
        remedy: "ask the co-facilitator, the named standby or the safeguarding lead to read them today")
    }
  }

  private func openStore(_ store: PilotStore) throws -> Opener {
    guard try store.isSealed() else { return try store.opener(nil) }
    return try passphrase.opening("The store's passphrase") { typed in try store.opener(typed) }
  }
}

/// Does what the reader decides. What is decided is entered together, when the reader leaves or closes a session: entered one by one, the order and
/// the time would tell which words were put to the front.
final class ReadingDesk {
  /// How many decisions were not entered, because somebody else had decided meanwhile.
  private(set) var notEntered = 0
  private let pilot: String
  private let role: String
  private let store: PilotStore
  private let opener: Opener
  /// The comments in the order of reading: those that the look-out puts to the front, then the others.
  private let waiting: [HeldComment]
  /// How many of them the look-out put there. Only whoever may read them learns so: it is kept nowhere.
  private let flagged: Int
  private var decisions: [WordsDecision] = []

  /// Looks through what waits. A comment that does not open comes to the front too: somebody has to look at it.
  init(pilot: String, role: String, store: PilotStore, opener: Opener, waiting: [HeldComment]) {
    self.pilot = pilot
    self.role = role
    self.store = store
    self.opener = opener
    var first: [HeldComment] = []
    var later: [HeldComment] = []
    for comment in waiting {
      let words = try? store.allWords(of: comment, with: opener)
      if words?.contains(where: { LookOut.flags($0) }) ?? true {
        first.append(comment)
      } else {
        later.append(comment)
      }
    }
    self.waiting = first + later
    flagged = first.count
  }

  /// The comments as the screen names them.
  var comments: [WordsReading.Comment] {
    waiting.enumerated().map { place, comment in
      .init(
        occasion: Self.occasion(comment), question: comment.question, isFlagged: place < flagged,
        mayBeKept: comment.mayBeKept)
    }
  }

  /// The occasions in the order in which their comments came: whoever led one is asked before anything is put to the front.
  static func occasions(of comments: [HeldComment]) -> [String] {
    comments.sorted { $0.id < $1.id }.map(occasion).reduce(into: []) { all, one in
      if !all.contains(one) { all.append(one) }
    }
  }

  private static func occasion(_ comment: HeldComment) -> String {
    [comment.groupID, comment.day, comment.session ?? comment.wave.rawValue].compactMap { $0 }.joined(
      separator: " ")
  }

  /// Sessions without their closing check, as the comments name them.
  func closable() throws -> [String] {
    let open = Set(
      try store.record(ofPilot: pilot).deliveries.filter { $0.closingCheck == nil }.map(\.runID))
    return Self.occasions(of: waiting.filter { $0.runID.map { open.contains($0) } ?? false })
  }

  /// Does one thing.
  func perform(_ effect: WordsReading.Effect) -> WordsReading.News? {
    do {
      let today = try NamedDay.of(nil)
      switch effect {
      case .open(let place):
        // Newest first; the others are what stood on the same form before it was put right.
        return .words(
          try store.allWords(of: waiting[place], with: opener).joined(
            separator: "   [before it was put right:] "))
      case .release(let place): try note(place, isRemoved: false)
      case .remove(let place): try note(place, isRemoved: true)
      case .closed(let occasion):
        try enter()
        guard let run = waiting.first(where: { Self.occasion($0) == occasion })?.runID else { return .saved }
        try store.enterSessionCheck(.closing, ofRun: run, by: role, on: today, inPilot: pilot)
      }
      return .saved
    } catch {
      return .refused(RefusedWrite.words(error))
    }
  }

  private func note(_ place: Int, isRemoved: Bool) throws {
    let decision = WordsDecision(comment: waiting[place], isRemoved: isRemoved)
    try store.check(decision)
    decisions.append(decision)
  }

  /// Enters what was decided so far.
  func enter() throws {
    guard !decisions.isEmpty else { return }
    notEntered += try store.decide(decisions, role: role, on: NamedDay.of(nil), with: opener)
    decisions = []
  }
}
