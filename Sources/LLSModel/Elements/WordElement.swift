/// An element that holds plain words.
package protocol TextElement: ModuleElement {
  /// The words.
  var text: String { get }
}

/// An element that holds words with inline elements among them.
package protocol InlineElement: ModuleElement {
  /// The words, with their inline elements.
  var content: [Inline] { get }
}

extension InlineElement {
  /// The words alone.
  package var text: String { content.plainText }
}

/// An element that has a form in documents.
package protocol DocumentElement: ModuleElement {
  /// The element as documents show it.
  var blocks: [Block] { get }
}
