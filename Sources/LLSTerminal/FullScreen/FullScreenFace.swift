import LLSModel
import LLSRunner

/// The whole screen of a session: hears keys, and knows how it looks and when that changes next.
///
/// Every key becomes a command that the plain face takes too; there is one rule book.
package final class FullScreenFace {
  /// How it was left.
  package enum Ending: Hashable, Sendable {
    /// The person closed the window.
    case quit
    /// Ctrl-C.
    case interrupted
  }

  /// What keys act on.
  enum Mode: Hashable {
    /// The session itself.
    case session
    /// A list of which one is chosen.
    case menu(Menu, selected: Int)
    /// Something is being typed.
    case asking(Question, typed: String)
    /// A command is being typed; the list of those that begin like it.
    case palette(typed: String, selected: Int)
    /// Something to read.
    case page(title: String, lines: [String])
    /// How the rest would fit.
    case late(kept: Set<Int>, selected: Int)
    /// Feedback cards that are being counted.
    case cards([CardColour: Int], selected: Int)
    /// One person is being chosen by code; below zero while none is chosen.
    case picking(CodeQuestion, typed: String, selected: Int)
    /// The boxes of the check after the end; below zero while none is chosen.
    case closing(selected: Int)
    /// The questions when somebody left; what was ticked is not stored.
    case questions(title: String, ticked: Set<Int>)
  }

  /// The run.
  package let desk: SessionDesk
  /// How it was left; nil while it is open.
  package private(set) var ending: Ending?
  var mode = Mode.session
  var message: [String] = []
  /// How far lines are scrolled from where they usually stand.
  var scroll = 0
  /// Checks of the room that were ticked, by their place.
  var ticked: Set<Int> = []
  /// Boxes of the closing check that were ticked, by their place; they are not stored.
  var closingTicks: Set<Int> = []
  /// Lines of the page that were on the screen.
  var reading: Reading?
  /// Notes and topics that were begun and not finished.
  var drafts: [Question: String] = [:]
  /// Whether what stands in the field was refused: the next letter begins it anew.
  var isRefused = false
  /// Whether the window was about to close with something that would be lost, and one more Ctrl-C closes it.
  private var isWarned = false
  /// The page of the safeguarding steps that covers everything; nil for none.
  private var carePage: Int?
  /// Until when the screen stays as it was drawn, if nothing happens.
  private var staysSo = TimePoint.zero
  /// How many gaps were open when it was last looked.
  private var gapsSeen = 0
  /// Whether a gap is still to be asked about.
  private var asksAboutGap = false
  private let voice: PlainFace
  private let ear: Ear

  /// Keeps what the plain face says.
  private final class Ear {
    var lines: [String] = []
  }

  /// Opens the screen of a run.
  ///
  /// - Parameters:
  ///   - desk: the run.
  ///   - resumed: whether it goes on from its journal.
  ///   - notices: what was said before the screen covered it; it stands until the first key.
  package init(desk: SessionDesk, resumed: Bool = false, notices: [String] = []) {
    self.desk = desk
    let ear = Ear()
    self.ear = ear
    voice = PlainFace(desk: desk, window: { nil }, manner: .shown) { ear.lines.append($0) }
    if let draft = InterfaceLanguage.current.draftNotice { message = [draft] }
    message += notices.map(\.visible)
    if resumed { greet() }
    lookForGap()
  }

  private func greet() {
    typealias Words = InterfaceText.Said
    message.append(desk.state.phase == .paused ? Words.resumedPaused : Words.resumed)
    if desk.tornBytes > 0 { message.append(InterfaceText.tornLine(bytes: desk.tornBytes)) }
    let then = desk.header.identity
    if then.contentHash != desk.plan.contentHash {
      message.append(InterfaceText.moduleChanged(then: then.moduleVersion, now: desk.plan.moduleVersion))
    }
  }

  // MARK: Time

  /// Time has passed: looks at what the clocks did meanwhile.
  ///
  /// - Returns: whether something on the screen may have changed.
  @discardableResult
  package func tick() -> Bool {
    let before = (desk.receipt, desk.state.lastAt, mode, message)
    guard carePage == nil else {
      // What waits is of the session, and nothing of this page.
      desk.saveWhatWaits()
      return before.0 != desk.receipt
    }
    desk.noticeClock()
    desk.saveWhatWaits()
    lookForGap()
    return before != (desk.receipt, desk.state.lastAt, mode, message) || desk.now >= staysSo
  }

  /// Asks once about each gap, as soon as nothing else is being chosen or typed; and says where the journal is, if it had to move.
  private func lookForGap() {
    if !desk.state.isHidden, let path = desk.mentionMove() {
      message.append(InterfaceText.journalMoved(to: path))
    }
    let open = desk.state.openGaps.count
    if open != gapsSeen {
      gapsSeen = open
      asksAboutGap = true
    }
    guard asksAboutGap, mode == .session else { return }
    asksAboutGap = false
    if desk.state.openGap != nil { mode = .menu(.gap, selected: 0) }
  }

  /// How long until something on the screen changes by itself, or the clocks have to be looked at. Unit: milliseconds. Range: 1 or more.
  package var untilNextChange: Int { min(10 * Span.second, untilOtherWords) }

  /// How long until something on the screen changes by itself. Unit: milliseconds. Range: 1 to a minute.
  private var untilOtherWords: Int {
    guard carePage == nil, !desk.state.isHidden else { return Span.minute }
    let state = desk.state
    let now = desk.now
    var waits = [desk.untilNextMinute()]
    if state.isUnderWay {
      waits.append(Self.untilMinute(of: state.elapsed(at: now)))
      if let end = state.projectedEnd(at: now) { waits.append(desk.untilNextMinute(ahead: end - now)) }
      if let late = state.lateness(at: now) { waits.append(Self.untilMinute(of: late)) }
    }
    if let active = state.active, state.phase == .running {
      let used = state.used(active, at: now)
      waits.append(Self.untilMinute(of: used))
      waits.append(Self.untilMinute(of: used - state.blocks[active].given))
    }
    return max(1, waits.min() ?? Span.minute)
  }

  /// How long until a length that grows is a whole number of minutes.
  private static func untilMinute(of length: Int) -> Int {
    Span.minute - ((length % Span.minute) + Span.minute) % Span.minute
  }

  // MARK: Looks

  /// What stands on the screen now.
  package func grid(in size: ScreenSize) -> CellGrid {
    staysSo = desk.now.adding(Span.minute)
    if let carePage {
      var screen = CareScreen(steps: desk.plan.safeguardingSteps, isRehearsal: desk.isRehearsal, size: size)
      if case .notSaved(let waiting, let reason) = desk.receipt {
        screen.alarm = InterfaceText.Screen.notSaved(waiting, reason: reason.visible)
      }
      return screen.grid(page: carePage)
    }
    let picture = picture
    staysSo = picture.now.adding(untilOtherWords)
    let range = picture.scrollRange(in: size)
    scroll = max(range.lowerBound, min(range.upperBound, scroll))
    return noticed(picture, in: size).grid(in: size)
  }

  var picture: SessionPicture {
    var picture = pictureAlone
    picture.panel = panel(picture)
    return picture
  }

  /// The picture without what is chosen or read.
  var pictureAlone: SessionPicture {
    let moment = desk.now
    var picture = SessionPicture(
      shown: desk.presentation, now: moment, civil: desk.civilTime(of:), plan: desk.plan,
      group: desk.header.identity.groupID)
    picture.closedBy = desk.state.closingCheck?.by
    picture.ticked = ticked
    picture.closingTicks = closingTicks
    picture.rehearsalSpeed = desk.rehearsalSpeed
    picture.message = message
    picture.scroll = scroll
    picture.field = field
    return picture
  }

  // MARK: Keys

  /// Takes a key.
  package func hear(_ key: Key) {
    if key == .interrupt {
      interrupt()
      return
    }
    isWarned = false
    // Nothing of the safeguarding steps is stored, so nothing is noticed or written here.
    if let page = carePage {
      hearCare(key, page)
      return
    }
    if key == .sign("!"), !writesSign {
      carePage = 0
      return
    }
    if desk.state.isHidden {
      message = []
      if key.isCurtain || key == .curtain { press(.screen) }
      return
    }
    if key == .curtain || (key.isCurtain && !isTyping) {
      press(.screen)
      return
    }
    message = []
    switch mode {
    case .session: hearSession(key)
    case .menu(let menu, let selected): hearMenu(key, menu, selected)
    case .asking(let question, let typed): hearField(key, question, typed)
    case .palette(let typed, let selected): hearPalette(key, typed, selected)
    case .page: hearPage(key)
    case .late(let kept, let selected): hearLate(key, kept, selected)
    case .cards(let counts, let selected): hearCards(key, counts, selected)
    case .picking(let question, let typed, let selected): hearCode(key, question, typed, selected)
    case .closing(let selected): hearClosing(key, selected)
    case .questions(let title, let ticked): hearQuestions(key, title, ticked)
    }
    if !desk.state.isOver { closingTicks = [] }
    lookForGap()
  }

  /// Ctrl-C closes at once, unless something would be lost: then the first one says what, and the second closes.
  private func interrupt() {
    guard let loss = whatWouldBeLost, !isWarned else {
      ending = .interrupted
      return
    }
    isWarned = true
    message = [InterfaceText.Said.onceMore(loss)]
  }

  private func hearCare(_ key: Key, _ page: Int) {
    switch key {
    case .escape, .enter, .backspace, .sign("q"), .sign("Q"): carePage = nil
    case .sign(" "), .sign("!"), .pageDown, .down, .right: carePage = page + 1
    case .pageUp, .up, .left: carePage = page - 1
    default: break
    }
  }

  /// Whether the next sign is to be written and not obeyed: a backslash was typed before it.
  private var writesSign: Bool {
    guard !desk.state.isHidden else { return false }
    return switch mode {
    case .asking(_, let typed), .palette(let typed, _): typed.hasSuffix("\\")
    default: false
    }
  }

  private var isTyping: Bool {
    switch mode {
    case .asking, .palette, .picking: true
    default: false
    }
  }

  /// Does what the plain face would do for the command; what it says becomes the message, or a page where it is long.
  ///
  /// - Returns: whether it was done.
  @discardableResult
  func press(_ command: TypedCommand, title: String? = nil) -> Bool {
    settle(title) { voice.hear(command) }
  }

  /// Does it without a word; a refusal is said.
  func pressQuietly(_ command: TypedCommand) -> Bool {
    let before = mode
    if press(command) {
      mode = before
      message = []
      return true
    }
    return false
  }

  /// The same for a typed line.
  @discardableResult
  func type(_ line: String) -> Bool { settle(nil) { voice.hear(line) } }

  private func settle(_ title: String?, _ hear: () -> PlainFace.Hearing) -> Bool {
    ear.lines = []
    let before = desk.state
    if hear() == .quit { ending = .quit }
    let said = ear.lines
    if let title {
      scroll = 0
      mode = .page(title: title, lines: said)
    } else if said.count > 4 {
      scroll = 0
      mode = .page(title: InterfaceText.Panel.answer, lines: said)
    } else {
      message = said
    }
    guard case .refused = voice.lastResult else {
      let isNews = desk.state.adultsNow != before.adultsNow || before.phase == .waiting
      if isNews, desk.state.isShortOfAdults, desk.state.isUnderWay {
        mode = .menu(.tooFew, selected: 0)
      }
      return true
    }
    return false
  }

  /// Back to the session.
  func goBack() {
    mode = .session
    scroll = 0
  }

  /// Closes the window.
  func leave() { ending = .quit }
}

extension Key {
  /// Whether it hides the screen or shows it: presentation clickers send these.
  fileprivate var isCurtain: Bool { self == .sign(".") || self == .sign("b") || self == .sign("B") }
}
