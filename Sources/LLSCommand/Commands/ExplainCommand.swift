import ArgumentParser
import LLSDiagnostics
import LLSExport
import LLSModel

/// `lls explain CODE` and `lls explain ELEMENT`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say more about a finding, or about an element of a module.",
    discussion: """
      Examples:
        lls explain LLS0402
        lls explain activity   what <activity> takes, where it stands, an example
        lls explain            every code and every element with its sentence
        lls explain --json     the same for other programs
      """)

  @Argument(help: "The code, as lls check prints it, or an element’s name.")
  var name: String?

  @Flag(help: "For other programs.")
  var json = false

  func run() throws {
    guard let name else {
      if json { return try JSONOutput.write(ExplanationForms.Index(), format: "lls-explanations") }
      return try Console.write(ExplanationPage.index + "\n\n" + Self.elements)
    }
    if let code = DiagnosticCode(rawValue: name.uppercased()) {
      if json { return try JSONOutput.write(ExplanationForms.Finding(code), format: "lls-explanation") }
      return try Console.write(ExplanationPage(code).text)
    }
    let tag = String(name.lowercased().filter { !"</> ".contains($0) })
    guard let grammar = ElementCatalogue.grammar(of: tag) else { throw unknown(tag) }
    if json { return try JSONOutput.write(ExplanationForms.Element(grammar), format: "lls-element") }
    let text = TextWriter.text(of: ElementPage(grammar).document)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try Console.write(lines.flatMap { WordWrap.terminal.lines(of: $0) }.joined(separator: "\n"))
  }

  /// Every element with its sentence.
  private static var elements: String {
    TextTable(header: [], rows: ElementCatalogue.all.map { ["<\($0.tag)>", $0.meaning] }).text
      .trimmingPrefix("\n").description
  }

  private func unknown(_ tag: String) -> Failure {
    if tag.hasPrefix("lls"), tag.dropFirst(3).allSatisfy(\.isNumber) {
      return Failure(
        .usage, "there is no finding with the code \(name ?? "")", remedy: "lls explain lists every code")
    }
    let takers = ElementCatalogue.all.filter { $0.attribute(tag) != nil }.map(\.tag)
    let near =
      FamiliarNames.elements[tag] ?? NearMiss.suggestions(for: tag, among: ElementCatalogue.all.map(\.tag))
    let remedy =
      if !takers.isEmpty {
        "\(tag) is an attribute of \(InterfaceText.either(takers.map { "<\($0)>" })); lls explain \(takers[0]) tells of it"
      } else if let first = near.first {
        "did you mean <\(first)>? lls explain \(first) tells of it"
      } else {
        "lls explain lists every code and every element"
      }
    return Failure(.usage, "there is no finding and no element called \(name ?? "")", remedy: remedy)
  }
}
