import LLSModel
import LLSRunner

/// How activities worked, for the module's author: asked after the end, left with Esc at any point.
extension FullScreenFace {
  /// How each activity worked: the block, then what to do with it, then its time, and then a line may be typed.
  func authorItems(of menu: Menu) -> [Item] {
    typealias Words = InterfaceText.ForAuthor
    switch menu {
    case .authorVerdict(let block):
      return AuthorFeedback.Verdict.allCases.map { Item(Words.verdict($0), .open(.authorTiming(block, $0))) }
    case .authorTiming(let block, let verdict):
      return AuthorFeedback.Timing.allCases.map {
        Item(Words.timing($0), .ask(.forAuthor(block, verdict, $0)))
      }
    default:
      return desk.state.outline.blocks.enumerated().map { block, outline in
        let told = desk.state.forAuthor[block].map { ": \(Words.both($0))" } ?? ""
        return Item(outline.title + told, .open(.authorVerdict(block)))
      }
    }
  }

  /// Takes what was said of a block, with or without a line, and goes on to the next block of the list.
  func tellAuthor(
    _ block: Int, _ verdict: AuthorFeedback.Verdict, _ timing: AuthorFeedback.Timing, _ typed: String
  ) {
    let words = typed.contains { !$0.isWhitespace } ? typed : ""
    let before = mode
    goBack()
    let said = AuthorFeedback(verdict, timing, words: words)
    guard desk.state.forAuthor[block] == said || press(.event(.tellAuthor(block: block, said))) else {
      mode = before
      return
    }
    mode = .menu(.author, selected: min(block + 1, desk.state.outline.blocks.count - 1))
  }
}
