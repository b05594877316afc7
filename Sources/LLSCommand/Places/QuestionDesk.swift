import Glibc

/// Asks plain questions one by one, on a terminal or of a script with one answer a line.
final class QuestionDesk {
  /// Whether a person sits there, who can be asked again.
  let isTerminal = isatty(STDIN_FILENO) == 1
  /// How many questions were asked.
  private(set) var asked = 0
  private let nothing: String
  /// What was typed and could be read, in order, so that somebody can go back.
  private var taken: [String] = []
  /// How many of them were asked for in this round.
  private var place = 0

  /// Somebody wants to answer the question before once more.
  private struct Back: Error {}

  /// Sets the desk up.
  ///
  /// - Parameter nothing: what is said where somebody stops.
  init(nothing: String = "nothing was entered") { self.nothing = nothing }

  /// Puts all questions; where somebody types `back`, those before are answered as they were, and the last of them is asked again.
  ///
  /// - Parameter questions: asks them all, in an order that depends on the answers only.
  func withWayBack<Value>(_ questions: () throws -> Value) throws -> Value {
    while true {
      do {
        place = 0
        return try questions()
      } catch is Back {
        taken.removeLast()
      }
    }
  }

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
      if place < taken.count {
        let known = taken[place]
        place += 1
        return try read(known.isEmpty ? usual ?? "" : known)
      }
      let shown = question + (usual.map { " [\($0)]" } ?? "")
      let lines = WordWrap(width: 76).lines(of: shown)
      for line in lines.dropLast() { Console.say(line) }
      if isTerminal { Console.prompt((lines.last ?? "") + " ") } else { Console.say(lines.last ?? "") }
      asked += 1
      guard let line = InterruptWords.reading({ readLine() }) else { throw ended(question, flag) }
      let typed = line.trimmedOfBlanks
      if typed.lowercased() == "back" {
        if !taken.isEmpty { throw Back() }
        Console.say("  this is the first question")
        continue
      }
      do {
        let value = try read(typed.isEmpty ? usual ?? "" : typed)
        taken.append(typed)
        place += 1
        return value
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
  ///
  /// - Parameter usual: what Enter stands for. Missing: it has to be typed.
  func askYesOrNo(_ question: String, flag: String, usual: Bool?) throws -> Bool {
    try ask(question + " (yes or no)", flag: flag, usual: usual.map { $0 ? "yes" : "no" }) { text in
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
