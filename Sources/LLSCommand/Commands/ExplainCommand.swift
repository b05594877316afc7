import ArgumentParser
import LLSDiagnostics

/// `lls explain CODE`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say more about a finding.",
    discussion: """
      Examples:
        lls explain LLS0402
        lls explain            every code with its sentence
      """)

  @Argument(help: "The code, as lls check prints it.")
  var code: String?

  func run() throws {
    guard let code else { return try Console.write(ExplanationPage.index) }
    guard let known = DiagnosticCode(rawValue: code.uppercased()) else {
      throw Failure(
        .usage, "there is no finding with the code \(code)", remedy: "lls explain lists every code")
    }
    try Console.write(ExplanationPage(known).text)
  }
}
