/// A whole document, ready for any writer.
package struct Document: Hashable, Sendable {
  /// What stands around the content on paper.
  package enum Frame: Hashable, Sendable {
    /// A cover, the contents and page numbers.
    case book
    /// Nothing: each page is copied by itself, and says nothing about where it comes from.
    case loosePages
  }

  /// How large the letters are.
  package enum Letters: Hashable, Sendable {
    /// As most people read them.
    case usual
    /// Large print.
    case large
  }

  /// The title, on the cover and in the window's bar.
  package let title: String
  /// A line under the title; may be empty.
  package let subtitle: String
  /// The language of the text, as in BCP 47, for example `en-GB`.
  package let language: String
  /// Facts that stand on the cover: versions, licence, fingerprints of the content.
  package let facts: [Fact]
  /// Whether the document opens with a list of its sections.
  package let hasContents: Bool
  /// What stands around the content on paper.
  package let frame: Frame
  /// How large the letters are.
  package let letters: Letters
  /// The content.
  package let blocks: [Block]
  /// Pictures used in the content, by the name that ``Block/image(asset:description:caption:)`` gives.
  package let assets: [String: Asset]
  /// Words that are in another language than the rest.
  package let translated: TranslatedWords

  /// Makes a document.
  package init(
    title: String, subtitle: String = "", language: String, facts: [Fact] = [],
    hasContents: Bool = true, frame: Frame = .book, letters: Letters = .usual, blocks: [Block],
    assets: [String: Asset] = [:], translated: TranslatedWords = .none
  ) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.facts = facts
    self.hasContents = hasContents
    self.frame = frame
    self.letters = letters
    self.blocks = blocks
    self.assets = assets
    self.translated = translated
  }
}

/// A picture's bytes.
package struct Asset: Hashable, Sendable {
  /// The bytes as they are on disk.
  package let bytes: [UInt8]
  /// The media type, for example `image/png`.
  package let mediaType: String

  /// Makes an asset.
  package init(bytes: [UInt8], mediaType: String) {
    self.bytes = bytes
    self.mediaType = mediaType
  }
}
