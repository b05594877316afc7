import ArgumentParser
import Glibc
import LLSModel
import LLSTerminal

/// How a session shows itself: on the whole screen, or line by line.
struct RunFace: ParsableArguments {
  @Flag(
    help:
      "Line by line: for a screen reader, a pipe or a terminal that can do no more (or LLS_FACE=plain, or a setting)."
  )
  var plain = false

  @Flag(help: "On the whole screen, which is usual at a terminal (or LLS_FACE=full-screen).")
  var fullScreen = false

  func validate() throws {
    if plain, fullScreen { throw ValidationError("--plain and --full-screen exclude each other") }
  }

  /// Whether the whole screen is wanted: the flag says so, or else the environment, or else the setting, or else what the terminal can do.
  ///
  /// - Throws: ``Failure`` where `LLS_FACE` names no way, or the whole screen was asked for and there is no terminal.
  func wantsScreen() throws -> Bool {
    let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    guard isTerminal || !fullScreen else {
      throw Failure(
        .usage, InterfaceText.Opening.noTerminal,
        remedy: InterfaceText.Opening.leaveItOut)
    }
    return try way() == .fullScreen && isTerminal
  }

  /// Opens the whole screen; nil where there is no terminal.
  func screen() -> TerminalScreen? {
    TerminalScreen(
      usesColours: (Environment.value("NO_COLOR") ?? "").isEmpty, maySuspend: true)
  }

  /// Puts a terminal right that a killed session may have left without echo and on its other screen.
  static func resetTerminal() {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, isCapable else { return }
    TerminalScreen.reset()
  }

  /// The flag, then the environment, then the setting where the terminal can do it, then what the terminal can do.
  private func way() throws -> SessionFace {
    if plain { return .plain }
    if fullScreen { return .fullScreen }
    if let named = Environment.value("LLS_FACE"), !named.isEmpty {
      guard let way = SessionFace(rawValue: named) else {
        throw Failure(
          .usage, InterfaceText.Opening.notAFace, remedy: InterfaceText.Opening.setAFace)
      }
      return way
    }
    return Self.isCapable ? SettingsFile.settings.face ?? .fullScreen : .plain
  }

  /// Whether the terminal can be painted; an unknown one can, as every terminal of today knows the few sequences that are used.
  private static var isCapable: Bool {
    let kind = Environment.value("TERM") ?? ""
    return !kind.isEmpty && kind != "dumb"
  }
}
