/// The cover over a screen that nobody uses: it asks who is there before it shows anything again.
package struct IdleLock: Hashable, Sendable {
  /// What a key led to.
  package enum Outcome: Hashable, Sendable {
    /// It stays covered.
    case covered
    /// The passphrase is to be tried; say with ``IdleLock/judge(_:)`` whether it opens.
    case tries([UInt8])
    /// The screen may be shown.
    case open
  }

  private enum Stage: Hashable, Sendable {
    case staffCode
    case passphrase
  }

  private let staffCode: String
  private let asksForPassphrase: Bool
  private var stage = Stage.staffCode
  private var typed = ""
  private var notice = ""

  /// Covers a screen.
  ///
  /// - Parameters:
  ///   - staffCode: who was at the keyboard.
  ///   - asksForPassphrase: whether the store is sealed.
  package init(staffCode: String, asksForPassphrase: Bool) {
    self.staffCode = staffCode
    self.asksForPassphrase = asksForPassphrase
  }

  /// Takes a key.
  package mutating func hear(_ key: Key) -> Outcome {
    switch key {
    case .sign(let sign) where typed.count < 1_024: typed.append(sign)
    case .paste(let text): typed += text.prefix { !$0.isNewline }.prefix(1_024)
    case .backspace: _ = typed.popLast()
    case .escape: typed = ""
    case .enter: return entered()
    default: break
    }
    return .covered
  }

  /// Takes what came of trying the passphrase.
  package mutating func judge(_ opens: Bool) -> Outcome {
    if opens { return .open }
    notice = "That is not it."
    stage = .staffCode
    return .covered
  }

  private mutating func entered() -> Outcome {
    let given = typed
    typed = ""
    switch stage {
    case .staffCode:
      guard given.lowercased() == staffCode.lowercased() else {
        notice = "That is not it."
        return .covered
      }
      notice = ""
      guard asksForPassphrase else { return .open }
      stage = .passphrase
      return .covered
    case .passphrase: return .tries(Array(given.utf8))
    }
  }

  /// The cover.
  package func frame(in size: ScreenSize) -> Frame {
    var frame = Frame(size)
    frame.add("This screen is covered: nobody used it for a while.", .strong)
    frame.space()
    frame.add("What was saved is saved. Nothing else is lost: it is behind this cover.")
    frame.space()
    frame.field(stage == .staffCode ? "Your staff code: " : "The store's passphrase: ", typed, isHidden: true)
    if !notice.isEmpty { frame.add(notice) }
    return frame
  }
}
