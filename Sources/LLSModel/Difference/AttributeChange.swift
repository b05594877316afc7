/// One attribute that is another, as people say it.
struct AttributeChange {
  /// The attribute.
  let name: String
  /// What changed, for example "10 → 15 minutes".
  let words: String

  /// Every attribute that differs between two matched parts, in the language's order.
  ///
  /// An attribute that is not written counts as its default.
  static func all(from old: ComparedFile.Part, to new: ComparedFile.Part) -> [AttributeChange] {
    let grammar = new.isOurs ? ElementCatalogue.grammar(of: new.tag) : nil
    let known = grammar?.attributes.map(\.name) ?? []
    let others = Set(old.attributes.keys).union(new.attributes.keys).subtracting(known).sorted()
    return (known + others).compactMap { name in
      let attribute = grammar?.attribute(name)
      let (was, now) = (
        old.attributes[name] ?? attribute?.defaultValue, new.attributes[name] ?? attribute?.defaultValue
      )
      guard was != now else { return nil }
      return AttributeChange(name: name, words: words(name, attribute?.kind, was, now))
    }
  }

  private static func words(_ name: String, _ kind: AttributeKind?, _ was: String?, _ now: String?) -> String
  {
    let (before, after) = (was ?? "none", now ?? "none")
    if name == "minutes", was != nil, now != nil { return "\(before) → \(after) minutes" }
    if name == "id" { return "now has the id \(after) instead of \(before)" }
    if case .minutes? = kind { return "\(label(name)) \(before) → \(after) minutes" }
    return "\(label(name)) \(before) → \(after)"
  }

  /// What people say for a name in a file.
  private static func label(_ name: String) -> String {
    switch name {
    case "min": "at least"
    case "max": "at most"
    case "review-by": "review by"
    case "xml:lang": "language"
    case "href": "address"
    case "budget-seconds": "time for answers in seconds"
    case "serves": "outcomes served"
    case "alt": "picture in words"
    case "ref": "refers to"
    default: name.replacing("-", with: " ")
    }
  }
}
