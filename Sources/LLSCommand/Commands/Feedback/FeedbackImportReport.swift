import LLSModel
import LLSStore

/// How forms differ from those that stand, form by form: numbers, choices and reasons, and never words.
struct ChangeList {
  private let receipt: SubmissionReceipt

  /// Takes what came of a trial.
  init(_ receipt: SubmissionReceipt) { self.receipt = receipt }

  /// Writes a line for each form, and how many more there are.
  func write() throws {
    for change in receipt.changes { try Console.write(Self.line(change)) }
    let more = receipt.differing - receipt.changes.count
    if more > 0 {
      try Console.write(
        "and \(InterfaceText.counted(more, "more form that differs", "more forms that differ"))")
    }
  }

  private static func line(_ change: FormChange) -> String {
    var parts = change.answers.map { answer in
      "\(answer.itemID) \(text(answer.before)) → \(text(answer.after))"
    }
    if change.dayBefore != change.dayAfter {
      parts.append("day \(change.dayBefore ?? "none") → \(change.dayAfter ?? "none")")
    }
    if change.hasOtherCircumstances { parts.append("another mode or helper") }
    let line = change.line.map { "line \($0): " } ?? ""
    let whose = change.code.map { "\($0), " } ?? ""
    return "\(line)\(whose)\(change.instrumentID), \(change.wave.rawValue): \(parts.joined(separator: "; "))"
  }

  private static func text(_ value: AnswerValue?) -> String {
    switch value {
    case nil: "none"
    case .number(let number)?: number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .choices(let ticked)?: ticked.map(String.init).joined(separator: ";")
    case .wordsHeld?: "words"
    case .missing(let reason)?: reason.rawValue
    }
  }
}

/// Says where written comments went.
enum CommentLine {
  /// Says it, where there are any.
  static func say(_ receipt: SubmissionReceipt) {
    let onPaper = receipt.heldComments - receipt.sealedComments
    if receipt.sealedComments > 0 {
      let sealed = InterfaceText.counted(
        receipt.sealedComments, "written comment is", "written comments are")
      Console.say(
        "\(sealed) held sealed for the worker who reads \(receipt.sealedComments == 1 ? "it" : "them")")
    }
    if receipt.otherWords > 0 {
      Console.say(
        InterfaceText.counted(receipt.otherWords, "written comment has", "written comments have")
          + " other words now than those that are held: what is held stays, so look at the paper")
    }
    if onPaper > 0 {
      Console.say(
        InterfaceText.counted(onPaper, "written comment stays", "written comments stay")
          + " on paper: a worker reads \(onPaper == 1 ? "it" : "them") before the group goes home")
    }
  }
}
