import LLSModel
import LLSRunner

/// What is typed.
extension FullScreenFace {
  /// What is asked at the prompt.
  enum Question: Hashable {
    /// The words of a note.
    case note
    /// The words of a topic.
    case park
    /// How many minutes earlier it started.
    case startedEarlier
    /// The hard end.
    case hardEnd
    /// The hard end, and then how the rest fits.
    case hardEndThenLate
    /// The soft end.
    case softEnd
    /// How many adults there are.
    case adults
    /// Codes for the register.
    case codes(RegisterMark)
    /// A line about a block, from 0, for its author.
    case forAuthor(Int, AuthorFeedback.Verdict, AuthorFeedback.Timing)

    /// What stands before what is typed.
    var label: String {
      typealias Words = InterfaceText.Prompt
      return switch self {
      case .note: Words.note
      case .park: Words.park
      case .startedEarlier: Words.started
      case .hardEnd, .hardEndThenLate: Words.hard
      case .softEnd: Words.soft
      case .adults: Words.adults
      case .forAuthor: InterfaceText.ForAuthor.line
      case .codes(.present): Words.present
      case .codes(.absent): Words.absent
      case .codes(.excused): Words.excused
      }
    }

    /// What keys do while it is typed.
    var keys: [String] {
      switch self {
      case .note, .park: InterfaceText.Keys.words
      case .forAuthor: InterfaceText.Keys.wordsOrNone
      default: InterfaceText.Keys.field
      }
    }

    /// The command that the answer belongs to.
    fileprivate var word: String {
      switch self {
      case .note: "note"
      case .park: "park"
      case .startedEarlier: "started"
      case .hardEnd, .hardEndThenLate: "hard"
      case .softEnd: "soft"
      case .adults: "staff"
      case .forAuthor: "author"
      case .codes(.present): "attend"
      case .codes(.absent): "absent"
      case .codes(.excused): "excused"
      }
    }
  }

  /// No field takes more. Unit: Unicode scalars.
  private static let longest = 4_000

  /// The field on the last line; nil where none is typed in.
  var field: SessionPicture.Field? {
    switch mode {
    case .asking(let question, let typed): .init(label: question.label, typed: typed, keys: question.keys)
    case .palette(let typed, _): .init(label: "", typed: typed)
    case .picking(_, let typed, _): .init(label: InterfaceText.Prompt.code, typed: typed)
    default: nil
    }
  }

  /// Asks; a note or a topic that was begun before goes on.
  func ask(_ question: Question) {
    isRefused = false
    mode = .asking(question, typed: drafts[question] ?? "")
  }

  func hearField(_ key: Key, _ question: Question, _ typed: String) {
    switch key {
    case .escape:
      goBack()
      keepDraft(typed, of: question)
    case .enter: enter(question, typed)
    default:
      mode = .asking(question, typed: edited(typed, key))
      isRefused = false
    }
  }

  private func keepDraft(_ typed: String, of question: Question) {
    guard question == .note || question == .park else { return }
    drafts[question] = Self.isBlank(typed) ? nil : typed
    if drafts[question] != nil { message = [InterfaceText.Said.draftKept] }
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  /// What closing the window now would lose; nil for nothing.
  var whatWouldBeLost: String? {
    typealias Words = InterfaceText.Said
    var losses: [String] = []
    if case .notSaved(let waiting, _) = desk.receipt { losses.append(Words.notOnDisk(waiting)) }
    if !drafts.isEmpty || field.map({ !Self.isBlank($0.typed) }) ?? false { losses.append(Words.halfTyped) }
    return losses.isEmpty ? nil : losses.joined(separator: " ")
  }

  /// What stands in red above a list: closing the window would lose something.
  func warning(of menu: Menu) -> String? {
    menu == .quit || menu == .loseIt ? whatWouldBeLost : nil
  }

  private func enter(_ question: Question, _ typed: String) {
    if case .forAuthor(let block, let verdict, let timing) = question {
      tellAuthor(block, verdict, timing, typed)
      return
    }
    drafts[question] = nil
    guard !Self.isBlank(typed) else {
      goBack()
      return
    }
    let isDone =
      switch question {
      case .note: press(.event(.note(typed)))
      case .park: press(.event(.park(typed)))
      default: type("\(question.word) \(typed)")
      }
    guard mode == .asking(question, typed: typed) else { return }
    guard isDone else {
      refuse(question, typed)
      return
    }
    goBack()
    if question == .hardEndThenLate { late() }
  }

  /// What cannot be taken stays to be mended, and the example is one of what is asked for here.
  private func refuse(_ question: Question, _ typed: String) {
    isRefused = true
    if case .codes(let mark) = question {
      mode = .asking(question, typed: stillToMark(typed, as: mark))
    } else if let example = example(of: question), (try? TypedCommand("\(question.word) \(typed)")) == nil {
      message = [InterfaceText.Said.typeForExample(example)]
    }
  }

  private func example(of question: Question) -> String? {
    switch question {
    case .hardEnd, .hardEndThenLate, .softEnd:
      desk.civilTime(of: desk.now.adding(Span.hour)).hourMinute
    case .startedEarlier: "4"
    case .adults: "2"
    case .note, .park, .codes, .forAuthor: nil
    }
  }

  /// The codes of a field that the register does not have so yet.
  private func stillToMark(_ typed: String, as mark: RegisterMark) -> String {
    typed.split(whereSeparator: TypedCommand.partsCodes).filter { text in
      guard let code = ParticipantCode(String(text)), let person = desk.state.register[code] else {
        return true
      }
      return mark == .present ? !person.isHere : person.mark != mark
    }.joined(separator: " ")
  }

  /// What was typed, with one more key; a text that was refused gives way to the next one.
  private func edited(_ typed: String, _ key: Key) -> String {
    let before = isRefused ? "" : typed
    return switch key {
    case .sign("!") where before.hasSuffix("\\"): before.dropLast() + "!"
    case .sign(let sign): cut(before + String(sign))
    case .paste(let text): cut(before + String(text.map { $0.isNewline ? " " : $0 }))
    case .backspace: String(typed.dropLast())
    case .eraseLine: ""
    case .eraseWord: Self.withoutLastWord(typed)
    default: typed
    }
  }

  private func cut(_ text: String) -> String {
    guard text.unicodeScalars.count > Self.longest else { return text }
    message = [InterfaceText.Said.longest(Self.longest)]
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longest)))
  }

  private static func withoutLastWord(_ text: String) -> String {
    let kept = text.reversed().drop { $0.isWhitespace }.drop { !$0.isWhitespace }
    return String(kept.reversed())
  }

  // MARK: The palette

  /// The commands that begin like what was typed; all, while it is nothing.
  func matches(_ typed: String) -> [InterfaceText.CommandHelp] {
    let first = typed.split(separator: " ").first.map { $0.lowercased() } ?? ""
    return InterfaceText.sessionCommands.filter { $0.word.hasPrefix(first) }
  }

  func hearPalette(_ key: Key, _ typed: String, _ selected: Int) {
    let matches = matches(typed)
    switch key {
    case .escape: goBack()
    case .backspace where typed.isEmpty: goBack()
    case .up: mode = .palette(typed: typed, selected: max(0, selected - 1))
    case .down: mode = .palette(typed: typed, selected: max(0, min(matches.count - 1, selected + 1)))
    case .tab:
      if matches.indices.contains(selected) {
        mode = .palette(typed: matches[selected].word + " ", selected: 0)
      }
    case .enter: run(typed, matches, selected)
    default: mode = .palette(typed: edited(typed, key), selected: 0)
    }
  }

  /// Runs what was typed; the beginning of a command's word stands for the command that is chosen.
  private func run(_ typed: String, _ matches: [InterfaceText.CommandHelp], _ selected: Int) {
    let parts = typed.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    var line = typed
    let isWhole = parts.first.map { word in matches.contains { $0.word == word.lowercased() } } ?? false
    if !isWhole, matches.indices.contains(selected) {
      line = ([matches[selected].word] + parts.dropFirst()).joined(separator: " ")
      // A word that needs more is completed and not run.
      guard (try? TypedCommand(line)) != nil else {
        mode = .palette(typed: line + " ", selected: 0)
        return
      }
    }
    let before = mode
    guard let command = try? TypedCommand(line) else {
      type(line)
      return
    }
    run(command, line, before)
  }

  /// Commands that the screen answers in its own way; the others are for the plain face.
  private func run(_ command: TypedCommand, _ line: String, _ before: Mode) {
    goBack()
    switch command {
    case .late(let kept) where desk.state.isUnderWay && desk.state.hardEnd != nil:
      mode = .late(kept: kept, selected: 0)
    case .care: hear(.sign("!"))
    case .status: press(.status, title: InterfaceText.Panel.status)
    case .plan: press(.plan, title: InterfaceText.Screen.plan)
    case .help(let word): press(.help(word), title: InterfaceText.Panel.allKeys)
    case .spare(let name): press(.spare(name), title: InterfaceText.Panel.spares)
    case .event(.left(let code)): depart(code)
    case .event(.withdrawToday(let code)): show(.confirmWithdrawal(code))
    case .event(.closingCheck) where desk.state.isOver: openClosing()
    case .quit: if whatWouldBeLost != nil { show(.loseIt) } else { leave() }
    case .nothing: break
    default:
      if !type(line), mode == .session { mode = before }
    }
  }
}
