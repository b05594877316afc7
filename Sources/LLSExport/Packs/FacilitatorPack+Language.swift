import LLSModel

extension FacilitatorPack {
  /// The words of all modules that are in another language.
  var translated: TranslatedWords { TranslatedWords(joining: modules.compactMap { $0.translation?.words }) }

  /// What the cover says about translations.
  var languageFacts: [Fact] {
    modules.compactMap { entry in
      entry.translation.map { translation in
        let review =
          translation.reviewedBy.map { "Reviewed by \($0)." } ?? Self.draftMark(translation.language)
        return Fact(
          "In \(Self.name(ofLanguage: translation.language))",
          [
            .text(
              "\(entry.module.id): translated from version \(translation.follows). \(review) What is not translated, "
                + "and every safety page and form that no translator has reviewed, is in English.")
          ])
      }
    }
  }

  /// Stands wherever words are shown that no translator has reviewed.
  func draftMark(of entry: PackModule) -> [Block] {
    guard let translation = entry.translation, translation.reviewedBy == nil else { return [] }
    return [.paragraph([.strong([.text(Self.draftMark(translation.language))])])]
  }

  private static func draftMark(_ language: String) -> String {
    language == "cy"
      ? "Drafft: angen ei adolygu gan gyfieithydd. Draft: needs a translator’s review."
      : "Draft: needs a translator’s review."
  }

  private static func name(ofLanguage code: String) -> String { code == "cy" ? "Welsh" : code }
}
