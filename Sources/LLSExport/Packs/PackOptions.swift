package import LLSModel

/// What a facilitator chooses about a pack.
package struct PackOptions: Hashable, Sendable {
  /// Group sizes that packs are made for.
  package static let groupSizes = 1...30

  /// How many young people are expected. Range: ``groupSizes``.
  package let groupSize: Int
  /// When sessions begin.
  package let startTime: ClockTime
  /// The language of the text, as in BCP 47.
  package let language: String
  /// Whose safeguarding procedure the safety page gives.
  package let nation: Procedure.Nation
  /// Which edition the modules are; its name stands on the cover, and large print is set in larger letters.
  package let edition: Variant.Edition

  /// Takes the choices.
  ///
  /// - Parameters:
  ///   - groupSize: how many young people are expected. Range: ``groupSizes``.
  ///   - startTime: when sessions begin.
  ///   - language: the language of the text, as in BCP 47.
  ///   - nation: whose safeguarding procedure the safety page gives.
  ///   - edition: which edition the modules are.
  /// - Throws: ``ExportError/groupSize(_:allowed:)`` outside the sizes that packs are made for.
  package init(
    groupSize: Int, startTime: ClockTime, language: String = "en-GB", nation: Procedure.Nation = .england,
    edition: Variant.Edition = .standard
  ) throws(ExportError) {
    guard Self.groupSizes.contains(groupSize) else {
      throw .groupSize(groupSize, allowed: Self.groupSizes)
    }
    self.groupSize = groupSize
    self.startTime = startTime
    self.language = language
    self.nation = nation
    self.edition = edition
  }
}

/// A module that goes into a pack, with what a reader needs to know which text it was.
package struct PackModule: Sendable {
  /// The module, as workers read it.
  package let module: SessionModule
  /// The module, as its pages for participants are read.
  let participants: SessionModule
  /// The module in its own words, for what no unreviewed translation reaches.
  let original: SessionModule
  /// The fingerprint of the module's content, hexadecimal.
  package let contentHash: String
  /// The module's pictures, by the path that its figures give.
  package let pictures: [String: Asset]
  /// The translation that some of its words come from; nil where all are the module's own.
  package let translation: PackTranslation?

  /// Takes a module.
  ///
  /// - Parameters:
  ///   - module: as workers read it.
  ///   - participants: as its pages for participants are read. Missing: the same.
  ///   - contentHash: the fingerprint of its content, hexadecimal.
  ///   - pictures: its pictures, by the path that its figures give.
  ///   - translation: the translation that some of its words come from. Missing: all are its own.
  ///   - original: the module in its own words. Missing: the same as `module`.
  package init(
    module: SessionModule, participants: SessionModule? = nil, contentHash: String,
    pictures: [String: Asset] = [:], translation: PackTranslation? = nil, original: SessionModule? = nil
  ) {
    self.original = original ?? module
    self.module = module
    self.participants = participants ?? module
    self.contentHash = contentHash
    self.pictures = pictures
    self.translation = translation
  }

  /// The module as safety pages show it: translated only where a translator has reviewed the translation.
  var forSafety: SessionModule { translation?.reviewedBy == nil ? original : module }
}

/// The translation that a module in a pack is shown in.
package struct PackTranslation: Sendable {
  /// The language, as in BCP 47.
  package let language: String
  /// The module's version that it was made from.
  package let follows: String
  /// The translator's service or role; nil for a draft that nobody has reviewed.
  package let reviewedBy: String?
  /// The words that are in that language.
  package let words: TranslatedWords

  /// Takes what a reader needs to know about it.
  package init(language: String, follows: String, reviewedBy: String?, words: TranslatedWords) {
    self.language = language
    self.follows = follows
    self.reviewedBy = reviewedBy
    self.words = words
  }
}
