import LLSModel

/// The language's rules for translation tools that know nothing of it: what is translated, what stands among words, and what
/// a translator should know.
///
/// - Source: Internationalization Tag Set (ITS) 2.0, W3C Recommendation, 29 October 2013.
enum ITSRulesWriter {
  /// The whole file.
  static var text: String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<!-- Made from the module language by lls. Do not edit. -->",
      "<its:rules xmlns:its=\"http://www.w3.org/2005/11/its\" xmlns:m=\"\(ElementCatalogue.namespace)\" version=\"2.0\">",
      rule("translateRule", "//m:*", "translate=\"no\""),
      rule("withinTextRule", "//m:*", "withinText=\"no\""),
    ]
    lines.append(
      rule(
        "withinTextRule", ContentModel.inlineTags.map { "//m:\($0)" }.joined(separator: " | "),
        "withinText=\"yes\""))
    for grammar in ElementCatalogue.all {
      let selector = "//m:\(grammar.tag)"
      if Translatability.translates(grammar) || ContentModel.inlineTags.contains(grammar.tag) {
        lines.append(rule("translateRule", selector, "translate=\"yes\""))
      }
      for attribute in Translatability.attributes(of: grammar) {
        lines.append(rule("translateRule", "\(selector)/@\(attribute.name)", "translate=\"yes\""))
        lines += note(
          "\(selector)/@\(attribute.name)", "description", "Of <\(grammar.tag)>: \(attribute.meaning).")
      }
      if Translatability.translates(grammar) { lines += note(selector, "description", grammar.meaning) }
    }
    for tag in ElementCatalogue.all.map(\.tag) where Translatability.guardedElements.contains(tag) {
      lines += note(
        "//m:\(tag)", "alert",
        "Belongs to a safety page or a form: used only once a translator has reviewed the whole translation.")
    }
    return (lines + ["</its:rules>"]).joined(separator: "\n") + "\n"
  }

  private static func rule(_ name: String, _ selector: String, _ value: String) -> String {
    "  <its:\(name) selector=\"\(selector)\" \(value)/>"
  }

  private static func note(_ selector: String, _ kind: String, _ words: String) -> [String] {
    [
      "  <its:locNoteRule selector=\"\(selector)\" locNoteType=\"\(kind)\">",
      "    <its:locNote>\(words.escapedForMarkup)</its:locNote>",
      "  </its:locNoteRule>",
    ]
  }
}
