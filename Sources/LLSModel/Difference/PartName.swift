/// What an author calls a part of a module.
struct PartName {
  private let file: ComparedFile

  /// Names the parts of a file.
  init(in file: ComparedFile) { self.file = file }

  /// Parts that others are looked for in.
  private static let landmarks: Set<String> = [
    "session", "activity", "handout", "instrument", "procedure", "distress", "spares",
  ]

  /// Kinds whose name in the file is not what people say.
  private static let kinds = [
    "do": "instruction", "say": "script", "ask": "question", "follow-up": "follow-up question",
    "watch-for": "safeguarding note", "listen-for": "sign to listen for", "p": "paragraph",
    "li": "list entry",
    "row": "table row", "head": "table head", "cell": "cell", "instrument": "questionnaire",
    "item": "question",
    "option": "answer", "point": "point of the scale", "needs": "material needed", "author": "author",
    "exit-questions": "exit questions", "writing-space": "writing space", "opt-out-route": "opt-out route",
    "opt-out": "opt-out", "module-ref": "module in the order", "avoid": "word to avoid",
    "change": "change log entry",
    "safety": "safety page", "audience": "people it is for", "check": "check", "room-check": "room check",
    "remote-check": "remote check", "after": "advice for afterwards",
  ]

  /// The kind, for example "questionnaire".
  func kind(of index: Int) -> String {
    let part = file.parts[index]
    guard part.isOurs else { return "<\(part.tag)> of another vocabulary" }
    return Self.kinds[part.tag] ?? part.tag.replacing("-", with: " ")
  }

  /// The name without its kind, for example “Names”; nil where only its place tells it from others.
  func own(_ index: Int) -> String? {
    if file.parts[index].tag == "item" { return nil }
    if let title = file.title(of: index), !title.isEmpty { return "“\(title)”" }
    let part = file.parts[index]
    return part.id ?? ["id", "nation", "code"].lazy.compactMap { part.attributes[$0] }.first
  }

  /// The kind and the name, for example “activity “Names””, or "instruction 2" where there are several.
  func short(_ index: Int) -> String {
    if let own = own(index) { return kind(of: index) + " " + own }
    if file.parts[index].tag == "variation", let need = file.parts[index].attributes["for"] {
      return "variation for " + need.replacing("-", with: " ")
    }
    let place = file.places[index]
    return place.of > 1 || file.parts[index].tag == "item"
      ? "\(kind(of: index)) \(place.number)" : kind(of: index)
  }

  /// The nearest larger part around it, for example “activity “Names””; nil where there is none.
  func around(_ index: Int) -> String? {
    let chain = file.chain(from: index).dropFirst()
    return chain.first { Self.landmarks.contains(file.parts[$0].tag) }.map { short($0) }
  }
}
