import LLSDiagnostics
import LLSModel

/// Explanations of findings and elements as data for other programs.
enum ExplanationForms {
  /// Every code and every element.
  struct Index: Encodable {
    let findings = DiagnosticCode.allCases.map(Finding.init)
    let elements = ElementCatalogue.all.map(Element.init)
  }

  /// A finding.
  struct Finding: Encodable {
    let code: String
    let summary: String
    let why: String
    let remedy: String
    let example: String?
    let mayBeAccepted: Bool

    /// Takes a code.
    init(_ code: DiagnosticCode) {
      let explanation = code.explanation
      self.code = code.rawValue
      (summary, why) = (explanation.summary, explanation.why)
      (remedy, example) = (explanation.remedy, explanation.example)
      mayBeAccepted = code.mayBeAccepted
    }
  }

  /// An element of the module language.
  struct Element: Encodable {
    let element: String
    let meaning: String
    let attributes: [Attribute]
    let example: String

    /// Takes an element's grammar.
    init(_ grammar: ElementGrammar) {
      (element, meaning, example) = (grammar.tag, grammar.meaning, grammar.example)
      attributes = grammar.attributes.map { attribute in
        Attribute(
          name: attribute.name, meaning: attribute.meaning, required: attribute.isRequired,
          whenMissing: attribute.defaultValue)
      }
    }
  }

  /// An attribute of an element.
  struct Attribute: Encodable {
    let name: String
    let meaning: String
    let required: Bool
    let whenMissing: String?
  }
}
