import Glibc
import LLSDiagnostics

/// One line of a list on its way into the store: cells that were given as flags, and the rest asked for in plain words where somebody sits
/// at a terminal.
struct AskedLine {
  /// One cell.
  struct Field {
    /// The column's name.
    let name: String
    /// The question in plain words.
    let question: String
    /// What may be typed, where it is one of a few words.
    var words: [String]
    /// What an empty answer stands for. Missing: there has to be an answer.
    var whenEmpty: String?

    /// What gives the cell on the command line.
    var flag: String

    /// Makes a cell, given by a flag of its name.
    init(name: String, question: String, words: [String] = [], whenEmpty: String? = nil) {
      self.name = name
      self.question = question
      self.words = words
      self.whenEmpty = whenEmpty
      flag = "--" + name.replacing("_", with: "-")
    }
  }

  /// Something that is wrong with one cell.
  struct Problem: Equatable {
    /// The column's name; nil for the line as a whole.
    let field: String?
    /// What is wrong.
    let message: String
    /// How to mend it.
    let help: String
  }

  /// Asks somebody; nil where nobody can answer.
  typealias Ask = (String) -> String?

  private let fields: [Field]
  private let ask: Ask?
  private let say: (String) -> Void

  /// Whether each answer is looked at before the next question.
  private let checksEach: Bool

  /// Prepares a line.
  ///
  /// - Parameters:
  ///   - fields: its cells, in order.
  ///   - ask: shows a question and waits. Missing: nobody is there; what was not given is missing.
  ///   - checksEach: whether each answer is looked at before the next question, because no cell's rule needs a later cell.
  ///   - say: shows what is wrong with an answer.
  init(
    _ fields: [Field], checksEach: Bool = false, ask: Ask? = AskedLine.terminal,
    say: @escaping (String) -> Void = Console.say
  ) {
    self.fields = fields
    self.checksEach = checksEach
    self.ask = ask
    self.say = say
  }

  /// Asks at the terminal; nil where standard input is none.
  static var terminal: Ask? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    return { question in
      Console.say(question)
      return readLine(strippingNewline: true)
    }
  }

  /// The line, once nothing is wrong with it.
  ///
  /// - Parameters:
  ///   - given: cells that flags gave, by column.
  ///   - read: reads the line, or says what is wrong.
  /// - Throws: ``Failure`` with 64 for cells that are missing, 65 for cells that are wrong, when nobody can be asked.
  func value<Value>(
    given: [String: String], read: ([String: String]) -> Result<Value, Problems>
  ) throws -> Value {
    var cells = given
    if ask != nil, fields.contains(where: { cells[$0.name] == nil }) {
      say("Ctrl-D stops, and nothing is entered.")
    }
    for field in fields where cells[field.name] == nil {
      if ask == nil, let fallback = field.whenEmpty {
        cells[field.name] = fallback
      } else {
        cells[field.name] = try answer(to: field)
        if checksEach { try look(at: field, &cells, read) }
      }
    }
    for _ in 0..<Self.mostRounds {
      switch read(cells) {
      case .success(let value): return value
      case .failure(let problems): try mend(&cells, problems.all)
      }
    }
    throw Failure(
      .data, "the line still has mistakes; nothing was entered", remedy: "look at the paper again")
  }

  /// What is wrong with a line.
  struct Problems: Error {
    /// One a cell.
    let all: [Problem]
  }

  private static let mostRounds = 20

  /// Asks for one cell until nothing is wrong with it; what is wrong with later cells is no matter yet.
  private func look<Value>(
    at field: Field, _ cells: inout [String: String], _ read: ([String: String]) -> Result<Value, Problems>
  ) throws {
    for _ in 0..<Self.mostRounds {
      guard case .failure(let problems) = read(cells) else { return }
      let ours = problems.all.filter { $0.field == field.name }
      if ours.isEmpty { return }
      for problem in ours { say("\(problem.message)\n  = help: \(problem.help)") }
      cells[field.name] = try answer(to: field)
    }
  }

  private func mend(_ cells: inout [String: String], _ problems: [Problem]) throws {
    let ours = problems.compactMap { problem in fields.first { $0.name == problem.field } }
    guard ask != nil, !ours.isEmpty else {
      let lines = problems.map { problem in
        let flag = fields.first { $0.name == problem.field }.map { $0.flag + ": " } ?? ""
        return "\(flag)\(problem.message); \(problem.help)"
      }.joined(separator: "\n          ")
      throw Failure(
        .data,
        "the line has \(problems.count == 1 ? "a mistake" : "\(problems.count) mistakes"); nothing was entered",
        remedy: lines)
    }
    for problem in problems { say("\(problem.message)\n  = help: \(problem.help)") }
    for field in ours { cells[field.name] = try answer(to: field) }
  }

  private func answer(to field: Field) throws -> String {
    guard let ask else {
      let open = fields.filter { $0.whenEmpty == nil }.map(\.flag).joined(separator: ", ")
      throw Failure(.usage, "\(field.flag) is missing", remedy: "a line needs \(open)")
    }
    let words = field.words.isEmpty ? "" : "\n  one of: \(field.words.joined(separator: ", "))"
    let empty = field.whenEmpty.map { $0.isEmpty ? " (Enter for none)" : " (Enter for \($0))" } ?? ""
    guard let answer = ask(VisibleWords.wrapped(field.question + empty + words)) else {
      throw Failure(.usage, "the answers ended before the line did; nothing was entered")
    }
    return answer.isEmpty ? field.whenEmpty ?? "" : answer
  }
}
