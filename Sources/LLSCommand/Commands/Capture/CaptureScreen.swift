import ArgumentParser
import Glibc
import LLSModel
import LLSSeal
import LLSStore
import LLSTerminal

/// How somebody enters things: on a whole screen by keys, or line by line.
struct CaptureScreen: ParsableArguments {
  @Flag(help: "Line by line, without a screen: for a screen reader, a pipe or a script.")
  var plain = false

  /// How long nobody may press a key before the screen is covered. Unit: minutes.
  private static let usualIdle = 5

  /// Runs a screen until the person is done. Line by line at a terminal, what was shown of one person or comment is wiped before the
  /// next, and when nobody has typed for a while.
  ///
  /// - Parameters:
  ///   - machine: the screen.
  ///   - store: whose passphrase uncovers it.
  ///   - staffCode: who is at the keyboard.
  ///   - asksPassphrase: whether a covered screen asks for it too; only where words are read, as whoever enters them needs none.
  ///   - perform: does what the screen asks for.
  /// - Throws: ``ExitCode`` with 130 where the terminal, or the input, was gone before the end.
  func run<Machine: ScreenMachine>(
    _ machine: inout Machine, _ store: PilotStore, by staffCode: String, asksPassphrase: Bool = false,
    perform: (Machine.Effect) -> Machine.News?
  ) throws {
    let watch = ScreenWatch(
      staffCode: staffCode, idle: try Self.idleMinutes() * 60_000,
      opens: asksPassphrase ? try Self.passphraseTrial(store) : nil)
    let ending: ScreenRun.Ending
    if let screen = terminal() {
      ending = ScreenRun.run(&machine, on: screen, watch: watch, perform: perform)
    } else {
      ending = ScreenRun.run(
        &machine, input: .descriptor(0, idle: Self.isATerminal ? watch.idle : nil),
        output: { _ = Console.show($0) }, wipe: { if Self.isATerminal { Console.clear() } }, perform: perform)
    }
    if ending == .gone, isatty(STDIN_FILENO) == 1 { throw ExitCode(ExitStatus.interrupted.rawValue) }
  }

  /// Runs a screen that shows what somebody said, and wipes the terminal behind it on every way out, line by line too.
  func runWiped<Machine: ScreenMachine>(
    _ machine: inout Machine, _ store: PilotStore, by staffCode: String, asksPassphrase: Bool = false,
    perform: (Machine.Effect) -> Machine.News?
  ) throws {
    do {
      try run(&machine, store, by: staffCode, asksPassphrase: asksPassphrase, perform: perform)
    } catch {
      if Self.isATerminal { Console.clear() }
      throw error
    }
    if Self.isATerminal { Console.clear() }
  }

  /// The whole screen; nil where lines are wanted or nothing else is possible.
  private func terminal() -> TerminalScreen? {
    if plain || Environment.value("TERM") == "dumb" || (Environment.value("TERM") ?? "").isEmpty {
      return nil
    }
    return TerminalScreen(usesColours: (Environment.value("NO_COLOR") ?? "").isEmpty)
  }

  /// Whether words of a person may be shown here: on a terminal, and on nothing that keeps them.
  static var isATerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  private static func idleMinutes() throws -> Int {
    guard let text = Environment.value("LLS_IDLE"), !text.isEmpty else { return usualIdle }
    guard let minutes = Int(text), (1...60).contains(minutes) else {
      throw Failure(
        .usage, "LLS_IDLE is not a number of minutes from 1 to 60",
        remedy: "unset it, or set how long a screen may stay open unused: LLS_IDLE=5")
    }
    return minutes
  }

  private static func passphraseTrial(_ store: PilotStore) throws -> (([UInt8]) -> Bool)? {
    guard try store.isSealed() else { return nil }
    return { typed in
      var typed = typed
      guard let passphrase = try? Passphrase(taking: &typed) else { return false }
      return (try? store.opener(passphrase)) != nil
    }
  }
}

/// Input that ended before all of it was saved: a script is told by the exit code, as nobody may be there to read the screen.
enum CutShort {
  /// Stops with 65 where something that came through a pipe or from a file was not saved.
  ///
  /// - Parameters:
  ///   - isMidway: whether a form was begun and not saved.
  ///   - lost: forms given up or not taken.
  static func check(isMidway: Bool, lost: Int) throws {
    let count = lost + (isMidway ? 1 : 0)
    guard count > 0, isatty(STDIN_FILENO) != 1 else { return }
    throw Failure(
      .data,
      isMidway ? "the input ended in the middle of a form, which is not saved" : "not all of it was saved",
      remedy: "look at what was said above, and enter what is missing again")
  }
}

/// What a failed write says on a screen: never any answer.
enum RefusedWrite {
  /// In a line.
  static func words(_ error: any Error) -> String {
    guard let failure = Failure(from: error) else { return "it could not be written" }
    return failure.message + (failure.remedy.map { "; \($0)" } ?? "")
  }
}
