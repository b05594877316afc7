import LLSModel
import LLSRunner

extension FullScreenFace {
  /// A list of which one is chosen.
  enum Menu: Hashable {
    /// People and changes.
    case people
    /// Whether somebody's answers of today are withdrawn.
    case confirmWithdrawal(ParticipantCode)
    /// Who leads.
    case leads
    /// What is different in this block.
    case adaptWhat
    /// Why it is.
    case adaptWhy(AdaptationKind)
    /// Blocks to jump to.
    case jump
    /// Blocks to drop, or to put in again.
    case drop
    /// Why a core block is left out, from 0; afterwards back to the preview with these kept, where it came from there.
    case dropWhy(Int, late: Set<Int>?)
    /// Why core blocks are left out that somebody goes past.
    case notDone([Int], going: SessionEvent)
    /// The whole plan, of which a block's words can be read.
    case plan
    /// Materials at hand.
    case materials
    /// Checks of the room.
    case room
    /// Spare activities.
    case spares
    /// Ends of the session.
    case ends
    /// Ways out.
    case quit
    /// No block follows.
    case lastBlock
    /// Fewer adults than needed.
    case tooFew
    /// What to do about a gap.
    case gap
    /// Who read the cards.
    case closing
    /// Blocks, each with what its author is told.
    case author
    /// What to do with a block, from 0, next time.
    case authorVerdict(Int)
    /// How its time was.
    case authorTiming(Int, AuthorFeedback.Verdict)
    /// Whether the window closes though something would be lost.
    case loseIt

    /// Whether nothing is chosen when it opens.
    var startsUnchosen: Bool {
      switch self {
      case .closing, .confirmWithdrawal, .loseIt, .notDone: true
      default: false
      }
    }
  }

  /// What choosing does.
  enum Choice: Hashable {
    /// A command is taken; the list closes when it was done.
    case press(TypedCommand)
    /// A command is taken; the list stays.
    case toggle(TypedCommand)
    /// A check is ticked or not, for this screen.
    case tick(Int)
    /// Another list.
    case open(Menu)
    /// Something is asked.
    case ask(Question)
    /// One person is chosen by code.
    case pick(CodeQuestion)
    /// A core block is left out with a reason.
    case drop(Int, AdaptationReason, late: Set<Int>?)
    /// Somebody goes to a block, from 0, or ends the session; about core blocks that are passed by it is asked first.
    case go(SessionEvent)
    /// They go there, and core blocks are left out for this reason.
    case leaveOut([Int], AdaptationReason, going: SessionEvent)
    /// The words of a block, from 0.
    case words(Int)
    /// The words of a spare activity, from 1.
    case spare(Int)
    /// The window closes.
    case leave
    /// Back to the session.
    case back
  }

  /// One of a list.
  struct Item: Hashable {
    let label: String
    let choice: Choice
    /// The number that chooses it, where it has one of its own; else its place from 1.
    let number: Int?

    init(_ label: String, number: Int? = nil, _ choice: Choice) {
      self.label = label
      self.number = number
      self.choice = choice
    }
  }

  /// What can be chosen from a list now.
  func items(of menu: Menu) -> [Item] {
    typealias Words = InterfaceText.Panel
    switch menu {
    case .people: return peopleItems
    case .leads:
      return FacilitatorRole.allCases.map {
        Item(InterfaceText.meaning(ofTyped: $0.rawValue), .press(.event(.handover($0))))
      }
    case .closing:
      return ReaderRole.allCases.map {
        Item(InterfaceText.meaning(ofTyped: $0.rawValue), .press(.event(.closingCheck($0))))
      }
    case .author, .authorVerdict, .authorTiming: return authorItems(of: menu)
    case .adaptWhat:
      return AdaptationKind.allCases.filter { $0 != .skipped }.map {
        Item(InterfaceText.meaning(ofTyped: $0.rawValue), .open(.adaptWhy($0)))
      }
    case .adaptWhy(let what):
      return AdaptationReason.allCases.map {
        Item(InterfaceText.meaning(ofTyped: $0.rawValue), .press(.event(.adapt(what, $0))))
      }
    case .dropWhy(let block, let late):
      return AdaptationReason.allCases.map {
        Item(InterfaceText.meaning(ofTyped: $0.rawValue), .drop(block, $0, late: late))
      }
    case .notDone(let places, let event):
      var items = AdaptationReason.allCases.map {
        Item(InterfaceText.meaning(ofTyped: $0.rawValue), .leaveOut(places, $0, going: event))
      }
      if event != .finish { items.append(Item(Words.comeLater, .press(.event(event)))) }
      return items
    case .jump:
      return desk.state.outline.blocks.enumerated().map { place, block in
        Item(block.title, .go(.jump(block: place)))
      }
    case .plan:
      return planLines.enumerated().map { place, line in Item(line, number: place + 1, .words(place)) }
    case .drop: return dropItems
    case .materials:
      return desk.presentation.materials.map { line in
        Item(
          "[\(line.isAtHand ? "x" : " ")] \(CheckLists.words(of: line))",
          .toggle(.event(.material(id: line.material.id, isAtHand: !line.isAtHand))))
      }
    case .room:
      return (desk.plan.around.roomChecks + desk.plan.around.remoteChecks).enumerated().map { place, words in
        Item("[\(ticked.contains(place) ? "x" : " ")] \(words)", .tick(place))
      }
    case .spares:
      return desk.plan.spares.enumerated().map { place, spare in
        Item("\(spare.title), \(InterfaceText.minutes(spare.minutes))", .spare(place + 1))
      }
    default: return wayItems(of: menu)
    }
  }

  private func wayItems(of menu: Menu) -> [Item] {
    typealias Words = InterfaceText.Panel
    switch menu {
    case .ends:
      var items = [Item(Words.hardEnd, .ask(.hardEnd)), Item(Words.softEnd, .ask(.softEnd))]
      if desk.state.hardEnd != nil { items.append(Item(Words.noHardEnd, .press(.hardEnd(minuteOfDay: nil)))) }
      if desk.state.softEnd != nil { items.append(Item(Words.noSoftEnd, .press(.softEnd(minuteOfDay: nil)))) }
      return items
    case .quit:
      guard desk.state.isUnderWay else {
        return [
          Item(
            desk.isRehearsal
              ? InterfaceText.Rehearsal.leave : desk.state.isOver ? Words.leave : Words.leaveOpen, .leave),
          Item(Words.goOn, .back),
        ]
      }
      return [
        Item(desk.isRehearsal ? InterfaceText.Rehearsal.leave : Words.leaveOpen, .leave),
        Item(Words.finish, .go(.finish)),
        Item(Words.abandon, .press(.event(.abandon))), Item(Words.goOn, .back),
      ]
    case .lastBlock: return [Item(Words.finish, .go(.finish)), Item(Words.goOn, .back)]
    case .tooFew:
      var items = [Item(Words.putInSpare, .open(.spares)), Item(Words.goOnAnyway, .back)]
      if desk.state.phase == .running { items.insert(Item(Words.pause, .press(.event(.pause))), at: 0) }
      return items
    case .gap:
      return [
        Item(Words.counted, .press(.gap(isCounted: true))),
        Item(Words.leftOut, .press(.gap(isCounted: false))),
      ]
    case .confirmWithdrawal(let code):
      return [Item(Words.withdrawIt, .press(.event(.withdrawToday(code)))), Item(Words.goOn, .back)]
    case .loseIt:
      let isSaved = if case .saved = desk.receipt { true } else { false }
      return [Item(isSaved ? Words.leave : Words.leaveAllTheSame, .leave), Item(Words.goOn, .back)]
    default: return []
    }
  }

  private var peopleItems: [Item] {
    typealias Words = InterfaceText.Panel
    return [
      Item(Words.attend, .ask(.codes(.present))), Item(Words.left, .pick(.left)),
      Item(Words.back, .pick(.returned)), Item(Words.absent, .ask(.codes(.absent))),
      Item(Words.excused, .ask(.codes(.excused))), Item(Words.adults, .ask(.adults)),
      Item(Words.adapt, .open(.adaptWhat)), Item(Words.handover, .open(.leads)),
      Item(Words.withdraw, .pick(.withdraws)),
    ]
  }

  /// The active block, those ahead, and those that are left out.
  private var dropItems: [Item] {
    typealias Words = InterfaceText.Panel
    return desk.state.outline.blocks.enumerated().compactMap { block, outline in
      let state = desk.state.blocks[block]
      // What is behind is done or past; it comes again by going there.
      guard block >= desk.state.active ?? 0 else { return nil }
      if state.isSkipped {
        return Item(
          "\(outline.title): \(Words.putIn)", number: block + 1, .press(.event(.unskip(block: block))))
      }
      guard block == desk.state.active || desk.state.blocksAhead.contains(block) else { return nil }
      let label = outline.title + (outline.isCore ? ", \(Words.core)" : "")
      return Item(
        label, number: block + 1,
        outline.isCore ? .open(.dropWhy(block, late: nil)) : .press(.skip(number: block + 1)))
    }
  }

  /// The heading of a list.
  func title(of menu: Menu) -> String {
    typealias Words = InterfaceText.Panel
    switch menu {
    case .people: return Words.people
    case .confirmWithdrawal(let code): return Words.confirmWithdrawal(code.description)
    case .loseIt: return Words.quit
    case .leads: return Words.leads
    case .adaptWhat: return Words.what
    case .adaptWhy: return Words.why
    case .jump: return Words.jump
    case .drop: return Words.drop
    case .dropWhy: return Words.whyDrop
    case .notDone: return Words.whyNotDone
    case .plan: return InterfaceText.Screen.plan
    case .materials: return Words.materials
    case .room: return Words.room
    case .spares: return Words.spares
    case .ends: return Words.ends
    case .quit: return Words.quit
    case .lastBlock: return Words.lastBlock
    case .tooFew: return Words.tooFew
    case .gap: return Words.gap
    case .closing: return Words.closing
    case .author: return InterfaceText.ForAuthor.heading
    case .authorVerdict(let block):
      return InterfaceText.ForAuthor.whatToDo(desk.state.outline.blocks[block].title)
    case .authorTiming(let block, _):
      let outline = desk.state.outline.blocks[block]
      return InterfaceText.ForAuthor.howLong(
        outline.title, planned: outline.minutes, used: desk.state.blocks[block].used / Span.minute)
    }
  }
}
