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

  /// Takes the choices.
  ///
  /// - Parameters:
  ///   - groupSize: how many young people are expected. Range: ``groupSizes``.
  ///   - startTime: when sessions begin.
  ///   - language: the language of the text, as in BCP 47.
  ///   - nation: whose safeguarding procedure the safety page gives.
  /// - Throws: ``ExportError/groupSize(_:allowed:)`` outside the sizes that packs are made for.
  package init(
    groupSize: Int, startTime: ClockTime, language: String = "en-GB", nation: Procedure.Nation = .england
  ) throws(ExportError) {
    guard Self.groupSizes.contains(groupSize) else {
      throw .groupSize(groupSize, allowed: Self.groupSizes)
    }
    self.groupSize = groupSize
    self.startTime = startTime
    self.language = language
    self.nation = nation
  }
}

/// A module that goes into a pack, with what a reader needs to know which text it was.
package struct PackModule: Sendable {
  /// The module.
  package let module: SessionModule
  /// The fingerprint of the module's file, hexadecimal.
  package let contentHash: String
  /// The module's pictures, by the path that its figures give.
  package let pictures: [String: Asset]

  /// Takes a module.
  package init(module: SessionModule, contentHash: String, pictures: [String: Asset] = [:]) {
    self.module = module
    self.contentHash = contentHash
    self.pictures = pictures
  }
}
