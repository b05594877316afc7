import LLSModel

/// The safeguarding steps as they are said.
struct CareWords {
  /// A step with its number among those of its nation, from 1.
  private struct Step {
    let nation: String?
    let number: Int
    let text: String

    /// How the step begins: up to its first full stop, so that "Danger now? Call 999." stays whole.
    var opening: String {
      text.firstRange(of: ". ").map { String(text[..<$0.lowerBound]) + "." } ?? text
    }
  }

  private let steps: [Step]

  init(steps: [SafeguardingStep]) {
    var nation: String?
    var number = 0
    self.steps = steps.map { step in
      number = step.nation == nation ? number + 1 : 1
      nation = step.nation
      return Step(nation: nation, number: number, text: step.text)
    }
  }

  /// Everything at once.
  var whole: [String] {
    [InterfaceText.careHeading] + (steps.isEmpty ? [InterfaceText.noCareSteps] : [])
      + lines(of: steps.map { ($0, $0.text) }) + [InterfaceText.careEnd]
  }

  /// Every step with its number; the first of a nation's has the nation's name above it.
  var parts: [[String]] {
    var nation: String?
    return steps.map { step in
      defer { nation = step.nation }
      let line = "\(step.number) \(step.text)"
      return step.nation == nation ? [line] : [step.nation.map { "\($0):" }, line].compactMap { $0 }
    }
  }

  /// All words of one step; of every nation's, where there are several. Empty for a number that no step has.
  func lines(ofStep number: Int) -> [String] {
    lines(of: steps.filter { $0.number == number }.map { ($0, $0.text) })
  }

  /// Pages that a window shows whole; a step that is longer than the window has a page for itself. Shape: at least one.
  func pages(in window: SessionWindow) -> [[String]] {
    if height(of: whole, in: window) < window.rows { return [whole] }
    let short = paged(steps.map { ($0, $0.opening) }, in: window)
    return short + paged(steps.map { ($0, $0.text) }, in: window)
  }

  private func paged(_ words: [(Step, String)], in window: SessionWindow) -> [[String]] {
    var pages: [[String]] = []
    var rest = words[...]
    while !rest.isEmpty {
      var count = 1
      while count < rest.count, height(of: page(rest.prefix(count + 1)), in: window) < window.rows {
        count += 1
      }
      pages.append(page(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return pages
  }

  private func page(_ words: ArraySlice<(Step, String)>) -> [String] {
    [InterfaceText.careHeading] + lines(of: Array(words)) + [InterfaceText.careMore]
  }

  private func lines(of words: [(Step, String)]) -> [String] {
    var nation: String?
    return words.flatMap { step, text in
      defer { nation = step.nation }
      let line = "\(step.number) \(text)"
      return step.nation == nation ? [line] : [step.nation.map { "\($0):" }, line].compactMap { $0 }
    }
  }

  private func height(of lines: [String], in window: SessionWindow) -> Int {
    lines.reduce(0) { $0 + window.height($1) }
  }
}
