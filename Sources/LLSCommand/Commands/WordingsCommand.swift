import ArgumentParser
import LLSDiagnostics
import LLSModel
import LLSXML

/// `lls wordings`
struct WordingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wordings",
    abstract: "Keep the words of questions that groups are asked, so that no id is used again for others.",
    discussion: """
      Examples:
        lls wordings            questions whose words are not kept yet
        lls wordings --json     the same for other programs
        lls wordings --keep     add them to item-wordings.tsv beside toolkit.xml

      Keep them when a version goes out to groups. From then on lls check says when
      a question has other words or answers than were kept for its id.
      """)

  @Flag(help: "Add the words that are not kept yet to item-wordings.tsv.")
  var keep = false

  @Flag(help: "For other programs.")
  var json = false

  @OptionGroup var place: ToolkitPlace

  /// A question whose words are not kept yet.
  struct Row: Encodable {
    let series: String
    let language: String
    let question: String
    let words: String

    init(_ line: String) {
      let cells = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
      func cell(_ place: Int) -> String { place < cells.count ? cells[place] : "" }
      (series, language, question, words) = (cell(0), cell(1), cell(2), cell(3))
    }
  }

  func validate() throws {
    if json, keep { throw ValidationError("--json shows, and --keep writes: choose one.") }
  }

  func run() throws {
    let folder = try place.folder()
    guard let wordings = Library.wordings(in: folder) else {
      throw Failure(.data, "the toolkit in \(folder) cannot be read whole", remedy: "lls check says why")
    }
    guard wordings.diagnostics.isEmpty else { throw refused(wordings) }
    if json { return try JSONOutput.write(wordings.newLines.map(Row.init), format: "lls-wordings") }
    let lines = wordings.newLines.map { line in
      line.split(separator: "\t").map { VisibleText.of(String($0)) }.joined(separator: "\t") + "\n"
    }
    try Console.write(bytes: Array(lines.joined().utf8))
    let count = wordings.newLines.count
    guard keep, count > 0 else {
      Console.say(
        count == 0
          ? "every wording is kept" : "\(Self.counted(count)) not kept yet; lls wordings --keep adds them")
      return
    }
    let path = (folder == "." ? "" : folder + "/") + Library.Wordings.fileName
    if let kept = wordings.kept {
      try OutputFile(path).replace(kept, with: wordings.bytes)
    } else {
      // A list that came in between has the words of somebody else in it.
      guard !FilePlace(path).exists else {
        throw Failure(.busy, "\(path) was made by somebody in the meantime", remedy: "do it again")
      }
      try OutputFile(path).write(wordings.bytes)
    }
    Console.say("\(Self.counted(count)) added to \(path)")
  }

  /// Shows what is wrong; nothing is kept then.
  private func refused(_ wordings: Library.Wordings) -> ExitCode {
    let renderer = DiagnosticRenderer(files: wordings.files, colour: Console.usesColourForMessages)
    for diagnostic in wordings.diagnostics { Console.sayShown(renderer.text(diagnostic)) }
    Console.say("nothing was kept")
    return ExitCode(ExitStatus.finding.rawValue)
  }

  private static func counted(_ count: Int) -> String { InterfaceText.counted(count, "wording") }
}
