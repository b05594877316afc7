import LLSModel

/// Who is at the keyboard, and after how long the screen is covered.
package struct ScreenWatch {
  /// The staff code that uncovers the screen.
  package let staffCode: String
  /// How long nobody may press a key. Unit: milliseconds.
  package let idle: Int
  /// Tries the store's passphrase. Missing: the store has none.
  package let opens: (([UInt8]) -> Bool)?

  /// Sets a watch.
  package init(staffCode: String, idle: Int, opens: (([UInt8]) -> Bool)?) {
    self.staffCode = staffCode
    self.idle = idle
    self.opens = opens
  }
}

/// Runs a screen: on a terminal by keys, elsewhere line by line with the same questions.
package enum ScreenRun {
  /// How it ended.
  package enum Ending: Hashable, Sendable {
    /// The person was done.
    case done
    /// The terminal, or the input, was gone before.
    case gone
  }

  /// Runs a machine on a terminal until it is done.
  ///
  /// - Parameters:
  ///   - machine: the screen; what is left in it afterwards is for the caller.
  ///   - screen: the terminal; it is closed afterwards.
  ///   - watch: when to cover it.
  ///   - perform: does what the machine asks for, and says what came of it.
  package static func run<Machine: ScreenMachine>(
    _ machine: inout Machine, on screen: TerminalScreen, watch: ScreenWatch,
    perform: (Machine.Effect) -> Machine.News?
  ) -> Ending {
    defer { screen.close() }
    var lock: IdleLock?
    while !machine.isDone {
      screen.paint(lock?.frame(in: screen.size) ?? machine.frame(in: screen.size))
      switch screen.next(within: watch.idle) {
      case .gone: return .gone
      case .repaint: continue
      case .quiet:
        if lock == nil, !machine.isIdle() {
          lock = IdleLock(staffCode: watch.staffCode, asksForPassphrase: watch.opens != nil)
        }
      case .keys(let keys):
        for key in keys where !machine.isDone {
          if lock != nil {
            uncover(&lock, key, watch)
          } else {
            settle(machine.hear(key), &machine, perform)
          }
        }
      }
    }
    return .done
  }

  private static func uncover(_ lock: inout IdleLock?, _ key: Key, _ watch: ScreenWatch) {
    var outcome = lock?.hear(key)
    if case .tries(let typed)? = outcome { outcome = lock?.judge(watch.opens?(typed) ?? true) }
    if outcome == .open { lock = nil }
  }

  /// Runs a machine line by line until it is done or there are no more lines.
  ///
  /// - Parameters:
  ///   - machine: the screen.
  ///   - input: typed lines.
  ///   - output: takes one line at a time, already safe for a terminal.
  ///   - wipe: takes what was shown away: when another page begins, and when nobody has typed for a while.
  ///   - perform: as on a terminal.
  package static func run<Machine: ScreenMachine>(
    _ machine: inout Machine, input: LineInput, output: (String) -> Void, wipe: () -> Void = {},
    perform: (Machine.Effect) -> Machine.News?
  ) -> Ending {
    var said = ""
    var page = machine.page
    while !machine.isDone {
      if machine.page != page { wipe() }
      page = machine.page
      if machine.notice != said, !machine.notice.isEmpty { output(machine.notice.visible) }
      said = machine.notice
      output(machine.question.visible)
      switch input.next() {
      case .line(let line): settle(machine.hear(line: line), &machine, perform)
      case .quiet:
        // What covers itself goes on; everything else ends, as there is no cover over lines.
        wipe()
        guard machine.isIdle() else { return .gone }
      case .end, .interrupted: return .gone
      }
      if machine.notice == said { said = "" }
    }
    if machine.page != page { wipe() }
    if machine.notice != said, !machine.notice.isEmpty { output(machine.notice.visible) }
    return .done
  }

  private static func settle<Machine: ScreenMachine>(
    _ effects: [Machine.Effect], _ machine: inout Machine, _ perform: (Machine.Effect) -> Machine.News?
  ) {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      if let news = perform(effect) { waiting += machine.learn(news) }
    }
  }
}
