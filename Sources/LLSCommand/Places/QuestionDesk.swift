import Glibc

/// Asks plain questions one by one, on a terminal or of a script with one answer a line.
final class QuestionDesk {
  /// Whether a person sits there, who can be asked again.
  let isTerminal = isatty(STDIN_FILENO) == 1
  /// How many questions were asked.
  private(set) var asked = 0
  private let nothing: String

  /// Sets the desk up.
  ///
  /// - Parameter nothing: what is said where somebody stops.
  init(nothing: String = "nothing was entered") { self.nothing = nothing }

  /// Asks until the answer can be read.
  ///
  /// - Parameters:
  ///   - question: in plain words.
  ///   - flag: what gives the answer on the command line.
  ///   - usual: what an empty answer stands for. Missing: an empty answer is handed on.
  ///   - read: makes something of the answer; its ``Failure`` is shown, and the question put again.
  /// - Throws: ``Failure`` with 130 when a person stops, 64 when a script ends too early, 65 when its answer cannot be read.
  func ask<Value>(
    _ question: String, flag: String, usual: String? = nil, _ read: (String) throws -> Value
  ) throws -> Value {
    while true {
      let shown = question + (usual.map { " [\($0)]" } ?? "")
      let lines = WordWrap(width: 76).lines(of: shown)
      for line in lines.dropLast() { Console.say(line) }
      if isTerminal { Console.prompt((lines.last ?? "") + " ") } else { Console.say(lines.last ?? "") }
      asked += 1
      guard let line = readLine() else { throw ended(question, flag) }
      let typed = line.trimmedOfBlanks
      do {
        return try read(typed.isEmpty ? usual ?? "" : typed)
      } catch let failure as Failure {
        let words = failure.message + (failure.remedy.map { "; " + $0 } ?? "")
        guard isTerminal else {
          throw Failure(
            .data, "answer \(asked) of the script: \(words)",
            remedy: "mend it and do it again; \(nothing)")
        }
        Console.say("  " + words)
      }
    }
  }

  /// Asks something that is answered with yes or no.
  func askYesOrNo(_ question: String, flag: String, usual: Bool) throws -> Bool {
    try ask(question + " (yes or no)", flag: flag, usual: usual ? "yes" : "no") { text in
      switch text.lowercased() {
      case "yes", "y": return true
      case "no", "n": return false
      default: throw Failure(.usage, "please type yes or no")
      }
    }
  }

  private func ended(_ question: String, _ flag: String) -> Failure {
    if isTerminal {
      Console.say("")
      return Failure(.interrupted, "stopped; \(nothing)")
    }
    return Failure(
      .usage, "“\(question)” has no answer, and there is no terminal to ask on; \(nothing)",
      remedy: "add \(flag), or give the answers on standard input, one a line")
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmedOfBlanks: String {
    var rest = self[...]
    while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
    while rest.last == " " || rest.last == "\t" || rest.last == "\r" { rest.removeLast() }
    return String(rest)
  }
}
