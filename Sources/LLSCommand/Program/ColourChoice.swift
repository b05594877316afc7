import ArgumentParser
import Glibc

/// Whether to write colour.
///
/// - Source: no-color.org for `NO_COLOR`; bixense.com/clicolors for `CLICOLOR_FORCE`.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  /// Where a terminal takes it and nobody asked for none.
  case auto
  /// Always.
  case always
  /// Never.
  case never

  /// Whether to write colour: the option decides, then `NO_COLOR`, then `CLICOLOR_FORCE`, then the terminal.
  ///
  /// - Parameters:
  ///   - descriptor: where it would be written.
  ///   - variable: the environment, by a variable's name.
  func isOn(on descriptor: Int32, variable: (String) -> String? = Environment.value) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if variable("NO_COLOR").map({ !$0.isEmpty }) ?? false { return false }
      if variable("CLICOLOR_FORCE").map({ !$0.isEmpty && $0 != "0" }) ?? false { return true }
      return variable("TERM") != "dumb" && isatty(descriptor) == 1
    }
  }
}
