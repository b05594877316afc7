import LLSModel
import LLSRunner

/// What is said when somebody asks; nothing of the run changes.
extension PlainFace {
  func sayStatus() {
    gapsSeen = desk.state.openGaps.count  // the status asks
    for line in StatusWords.lines(desk.presentation, desk: desk) { output(line) }
  }

  func sayCues() {
    let shown = desk.presentation
    guard let current = shown.current else {
      output(desk.state.isOver ? InterfaceText.Refusal.ended : InterfaceText.Refusal.notStarted)
      return
    }
    for line in StatusWords.cues(of: current) { output(line) }
  }

  func sayPlan() { for line in StatusWords.plan(desk) { output(line) } }

  func sayHelp(_ word: String?) {
    for line in HelpWords.lines(about: word, phase: desk.state.phase) { output(line) }
  }

  /// The spare activities, or the words of one, by its number, its id or its title.
  func saySpare(_ name: String?) {
    let spares = desk.plan.spares
    guard let name, !spares.isEmpty else {
      for line in StatusWords.spares(spares) { output(line) }
      return
    }
    let wanted = name.lowercased()
    let found = spares.indices.first {
      "\($0 + 1)" == wanted || spares[$0].id.lowercased() == wanted
        || spares[$0].title.lowercased() == wanted
    }
    guard let found else {
      refuse(InterfaceText.Refusal.noSuchSpare(name, of: spares.count))
      return
    }
    for line in StatusWords.words(ofSpare: spares[found]) { output(line) }
  }

  /// The safeguarding steps. On a terminal they come in pages that fit its window: first how each step begins, then all its words.
  func sayCare(_ number: Int?) {
    let care = CareWords(steps: desk.plan.safeguardingSteps)
    if let number {
      let lines = care.lines(ofStep: number)
      if lines.isEmpty { refuse(InterfaceText.Refusal.noSuchStep(number)) } else { outputInAnyCase(lines) }
      return
    }
    guard let window = window() else {
      outputInAnyCase(care.whole)
      return
    }
    let pages = care.pages(in: window)
    outputInAnyCase(pages[carePage % pages.count])
    carePage += 1
  }
}

/// The register.
extension PlainFace {
  /// Marks whom it can, and says whom it cannot.
  func enter(_ codes: [ParticipantCode], as mark: RegisterMark, strangers: [String]) {
    var seen: [ParticipantCode] = []
    if mark != .present {
      // Who has been here may have become absent by mistake only while the register is open; the machine knows.
      seen = codes.filter { code in
        (try? SessionMachine.reduce(desk.state, .attend([code], mark), at: desk.now)) == nil
      }
    }
    let marked = codes.filter { !seen.contains($0) }
    if !marked.isEmpty || strangers.isEmpty {
      take(.attend(seen.count == codes.count ? codes : marked, mark))
    }
    if !marked.isEmpty, !seen.isEmpty {
      for code in seen { refuse(InterfaceText.Refusal.hasBeenHere(code.description)) }
    }
    if !strangers.isEmpty { refuse(InterfaceText.notCodes(strangers)) }
  }
}
