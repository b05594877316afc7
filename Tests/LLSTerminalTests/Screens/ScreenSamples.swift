import LLSModel

@testable import LLSTerminal

/// What the tests of screens share.
enum Screens {
  static let codes = (0..<4).map { ParticipantCode(drawn: [$0, 3, 5, 7, 11, 13, 17]) }
  static let usual = ScreenSize(rows: 24, columns: 80)

  static let tenItems = InstrumentDefinition(
    id: "ten", title: "Ten questions", origin: "toolkit", respondent: .participant, waves: [.pre],
    items: (1...10).map {
      .init(
        id: "q\($0)", text: "Question \($0)?",
        kind: .steps(labels: ["not at all", "a little", "half", "mostly", "very"], faces: true),
        isReversed: false, isOptional: false, outcome: nil)
    }, isScored: false, minimumAnswered: nil)

  static let mixed = InstrumentDefinition(
    id: "mixed", title: "Before you go", origin: "toolkit", respondent: .participant, waves: [.session],
    items: [
      .init(
        id: "felt", text: "I felt heard.", kind: .steps(labels: ["no", "a bit", "yes"], faces: true),
        isReversed: false, isOptional: false, outcome: nil),
      .init(
        id: "much", text: "How much?", kind: .scale(low: 0, high: 10, lowLabel: "none", highLabel: "all"),
        isReversed: false, isOptional: false, outcome: nil),
      .init(
        id: "use", text: "I use", kind: .choices(["a", "b", "c"]), isReversed: false, isOptional: true,
        outcome: nil),
      .init(
        id: "words", text: "Keep or change?", kind: .text, isReversed: false, isOptional: true, outcome: nil),
    ], isScored: false, minimumAnswered: nil)

  static func typing(
    _ instrument: InstrumentDefinition = tenItems, holdsWords: Bool = false, isSecond: Bool = false
  ) -> FormTyping {
    FormTyping(
      .init(
        instrument: instrument, heading: "autumn", known: Set(codes.map(\.description)),
        holdsWords: holdsWords, isSecond: isSecond), mode: .paper, helper: .nobody)
  }

  static func kiosk(holdsWords: Bool = true) -> Kiosk {
    Kiosk(
      instrument: mixed, known: Set(codes.map(\.description)), staffCode: "w1", advice: "",
      holdsWords: holdsWords, helper: nil)
  }
}

extension ScreenMachine {
  /// Types signs one after the other.
  @discardableResult
  mutating func type(_ text: some StringProtocol) -> [Effect] {
    var effects: [Effect] = []
    for sign in text { effects += hear(.sign(sign)) }
    return effects
  }

  /// What the screen shows on 24 lines of 80 columns.
  var shown: String { frame(in: Screens.usual).text }
}
