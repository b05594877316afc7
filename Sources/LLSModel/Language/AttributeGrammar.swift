/// One attribute of an element: its name, the values it takes, and what it means.
package struct AttributeGrammar: Hashable, Sendable {
  /// The name, for example `review-by` or `xml:lang`.
  package let name: String
  /// The values it takes.
  package let kind: AttributeKind
  /// Whether it must be written.
  package let isRequired: Bool
  /// The value that counts when it is not written; nil where absence has its own meaning.
  package let defaultValue: String?
  /// What it says, as the end of a sentence, for example "how long it takes".
  package let meaning: String

  private init(
    _ name: String, _ kind: AttributeKind, isRequired: Bool, defaultValue: String?, _ meaning: String
  ) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.defaultValue = defaultValue
    self.meaning = meaning
  }

  /// An attribute that must be written.
  package static func required(_ name: String, _ kind: AttributeKind, _ meaning: String) -> AttributeGrammar {
    AttributeGrammar(name, kind, isRequired: true, defaultValue: nil, meaning)
  }

  /// An attribute that may be left out; `default` counts then.
  package static func optional(
    _ name: String, _ kind: AttributeKind, default defaultValue: String? = nil, _ meaning: String
  ) -> AttributeGrammar {
    AttributeGrammar(name, kind, isRequired: false, defaultValue: defaultValue, meaning)
  }
}
