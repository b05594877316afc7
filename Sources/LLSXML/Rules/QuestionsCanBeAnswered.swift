import LLSDiagnostics
import LLSModel

/// A question without a way to answer it comes back as a blank line, or not at all.
enum QuestionsCanBeAnswered: Rule {
  static let code = DiagnosticCode.unanswerableQuestion
  static let sentence = "every question says how it is answered, and a choice has at least two options"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    file.instruments.lazy.flatMap(\.items).compactMap { item in
      guard !item.spans.isDoubtful("kind"), !item.spans.isDoubtful("scale"), !item.spans.hasDoubtfulContent
      else { return nil }
      return item.scale == nil ? withoutScale(item, in: file) : onScale(item, in: file)
    }.listed
  }

  private static func withoutScale(_ item: Item, in file: CheckedFile) -> Diagnostic? {
    let isChoice = item.kind == .choice || item.kind == .choices
    guard let kind = item.kind else {
      return file.finding(
        code, at: item.spans.name, "the question \(item.id) does not say how it is answered",
        label: item.options.isEmpty ? "add scale=\"…\" or kind=\"…\"" : "add kind=\"choice\"",
        help: "name a scale of this questionnaire, or write kind=\"text\", \"number\", \"date\", "
          + "\"choice\" or \"choices\"",
        suggestions: item.options.isEmpty ? [] : ["choice"])
    }
    if isChoice, item.options.count < 2 {
      return file.finding(
        code, at: item.spans["kind"],
        item.options.isEmpty
          ? "the question \(item.id) is a choice without options" : "the question \(item.id) has one option",
        label: "add <option>…</option>",
        help: "after the words of the question write each answer, for example "
          + "<option>Here</option><option>There</option>")
    }
    guard !isChoice, let option = item.options.first else { return nil }
    return file.finding(
      code, at: option.spans.name,
      "the question \(item.id) has options, and is answered with \(kind == .text ? "words" : "a " + kind.rawValue)",
      label: "never offered", help: "write kind=\"choice\" for one answer or kind=\"choices\" for several",
      related: .init(span: item.spans["kind"], label: "how it is answered"))
  }

  private static func onScale(_ item: Item, in file: CheckedFile) -> Diagnostic? {
    guard let place = item.options.first?.spans.name ?? item.spans.value(of: "kind") else { return nil }
    return file.finding(
      code, at: place, "the question \(item.id) is answered on a scale, and in another way too",
      label: "never offered", help: "keep the scale, or take scale=\"…\" away",
      related: .init(span: item.spans["scale"], label: "the scale"))
  }
}
