import LLSModel
import LLSRunner

extension RefusedEvent {
  /// The refusal for the person at the keyboard: what is wrong, and what to do instead.
  func words(of outline: PlanOutline) -> String {
    timeWords(of: outline) ?? blockWords ?? peopleWords(of: outline)
  }

  private func timeWords(of outline: PlanOutline) -> String? {
    typealias Words = InterfaceText.Refusal
    switch self {
    case .clockWentBack: return Words.clockWentBack
    case .notStarted: return Words.notStarted
    case .alreadyStarted: return Words.alreadyStarted
    case .ended: return Words.ended
    case .notOver: return Words.notOver
    case .notOverYet: return Words.notOverYet
    case .alreadyClosed: return Words.alreadyClosed
    case .readerLed: return Words.readerLed
    case .alreadyPaused: return Words.alreadyPaused
    case .notPaused: return Words.notPaused
    case .lessThanNoTime: return Words.lessThanNoTime
    case .tooMuchTime(let limit): return Words.tooMuchTime(limit)
    case .noHardEnd: return Words.noHardEnd
    case .doesNotFit(let deficit, let droppable):
      return Words.doesNotFit(
        deficit: InterfaceText.length(milliseconds: deficit),
        droppable: droppable.map { "\($0 + 1) \(outline.blocks[$0].title)" })
    case .timeToSpare(let spare): return Words.timeToSpare(InterfaceText.length(milliseconds: spare))
    case .previewOutOfDate: return Words.previewOutOfDate
    case .endLongPast(let by): return InterfaceText.Slip.pastEnd(by: InterfaceText.length(milliseconds: by))
    case .endFarOff(let by): return InterfaceText.Slip.farEnd(away: InterfaceText.length(milliseconds: by))
    case .tooLongAgo(let limit): return InterfaceText.Slip.tooLongAgo(limit)
    case .noGap: return Words.noGap
    case .impossibleGap: return Words.impossibleGap
    default: return nil
    }
  }

  private var blockWords: String? {
    typealias Words = InterfaceText.Refusal
    switch self {
    case .noSuchBlock(let number, let count): return Words.noSuchBlock(number, of: count)
    case .alreadyThere(let number): return Words.alreadyThere(number)
    case .lastBlock: return Words.lastBlock
    case .firstBlock: return Words.firstBlock
    case .noMoreSteps: return Words.noMoreSteps
    case .coreBlock(let number): return Words.coreBlock(number)
    case .alreadySkipped(let number): return Words.alreadySkipped(number)
    case .notSkipped(let number): return Words.notSkipped(number)
    case .nothingToUndo: return Words.nothingToUndo
    case .cannotUndo: return Words.cannotUndo
    default: return nil
    }
  }

  private func peopleWords(of outline: PlanOutline) -> String {
    typealias Words = InterfaceText.Refusal
    switch self {
    case .notHere(let code): return Words.notHere(code.description)
    case .alreadyHere(let code): return Words.alreadyHere(code.description)
    case .hasBeenHere(let code): return Words.hasBeenHere(code.description)
    case .nobodyNamed: return Words.nobodyNamed
    case .alreadyWithdrawn(let code): return Words.alreadyWithdrawn(code.description)
    case .noSuchMaterial(let id): return Words.noSuchMaterial(id, known: outline.materials)
    case .countOutOfRange(let low, let high): return Words.countOutOfRange(low, high)
    case .wordsOutOfRange(let limit): return Words.wordsOutOfRange(limit)
    case .screenAlreadySo: return Words.screenAlreadySo
    default: return Words.noChange
    }
  }
}
