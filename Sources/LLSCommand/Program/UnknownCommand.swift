import ArgumentParser
import LLSModel

/// A word in a command's place that is no command.
struct UnknownCommand {
  /// What is wrong, and the command that was probably meant.
  let words: String

  /// Finds the first word that should be a command and is none.
  ///
  /// - Parameter arguments: what was typed after the program's name.
  /// - Returns: nil when every word in a command's place is a command.
  init?(_ arguments: [String]) {
    var known: [any ParsableCommand.Type] = LLS.configuration.subcommands
    var path = "lls"
    // A command with a usual subcommand takes words that are no command.
    var takesOthers = false
    for word in arguments.first == "help" ? arguments.dropFirst() : arguments[...] {
      let names = known.compactMap { $0.configuration.commandName } + ["help"]
      guard !known.isEmpty, !word.hasPrefix("-") else { return nil }
      guard let next = known.first(where: { $0.configuration.commandName == word }) else {
        guard word != "help", !takesOthers else { return nil }
        let near = NearMiss.suggestions(for: word, among: names).first.map { "did you mean \(path) \($0)? " }
        words =
          "lls: there is no command \(path) \(word)\n  = help: \(near ?? "")\(path) --help lists what there is"
        return
      }
      known = next.configuration.subcommands
      takesOthers = next.configuration.defaultSubcommand != nil
      path += " " + word
    }
    return nil
  }
}
