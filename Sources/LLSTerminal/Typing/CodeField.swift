package import LLSModel

/// A participant's code as it is typed: checked at once, and filled in when only one code of the pilot begins so.
package struct CodeField: Hashable, Sendable {
  /// What a key led to.
  package enum Outcome: Hashable, Sendable {
    /// It is not whole yet.
    case typing
    /// It is somebody's.
    case found(ParticipantCode)
    /// It is nobody's; why.
    case refused(String)
  }

  /// From so many characters on, one that only one person's code begins with can be taken with Enter.
  package static let enough = 4

  /// What was typed, in capitals.
  package private(set) var typed = ""
  private let known: Set<String>
  private let mayComplete: Bool

  /// Begins an empty field.
  ///
  /// - Parameters:
  ///   - known: the codes that may come.
  ///   - mayComplete: whether the rest is filled in; never where the person must not see a code of somebody else.
  package init(known: Set<String>, mayComplete: Bool) {
    self.known = known
    self.mayComplete = mayComplete
  }

  /// The only code that begins with what was typed; nil while there are several, or too little was typed.
  package var completion: String? {
    guard mayComplete, typed.count >= Self.enough else { return nil }
    let found = known.filter { $0.hasPrefix(typed) }
    return found.count == 1 ? found.first : nil
  }

  /// Takes a sign of the code; others are left out.
  package mutating func take(_ sign: Character) -> Outcome {
    guard let capital = sign.uppercased().first, ParticipantCode.alphabet.contains(capital),
      typed.count < ParticipantCode.length
    else { return sign == "-" || sign == " " ? .typing : .refused(Self.wrongSign) }
    typed.append(capital)
    return typed.count == ParticipantCode.length ? judged(typed) : .typing
  }

  /// Takes away the last sign.
  ///
  /// - Returns: whether there was one.
  package mutating func takeBack() -> Bool { typed.popLast() != nil }

  /// Empties the field.
  package mutating func clear() { typed = "" }

  /// Enter was pressed.
  package mutating func enter() -> Outcome {
    if let completion { typed = completion }
    return judged(typed)
  }

  /// A whole code at once.
  package mutating func take(whole text: String) -> Outcome {
    typed = String(
      text.uppercased().filter { !$0.isWhitespace && $0 != "-" }.prefix(ParticipantCode.length + 1))
    return enter()
  }

  private func judged(_ text: String) -> Outcome {
    if text.count < ParticipantCode.length {
      return .refused("a code has eight characters; look at the card")
    }
    guard let code = ParticipantCode(text) else {
      return .refused("the check character does not fit; look at the card again")
    }
    return known.contains(text)
      ? .found(code) : .refused("that code is not on the list; look at the card again")
  }

  private static let wrongSign = "a code has no A, I, L, O, U, 0 or 1; look at the card again"
}
