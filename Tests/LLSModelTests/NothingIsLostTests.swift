import LLSDiagnostics
import Testing

@testable import LLSModel

/// Writes a file from the table of the language alone: every element with all its attributes and all its children, every
/// word and every free value a marker that occurs once.
struct FullFile {
  private(set) var markers: [String] = []
  private var count = 0

  mutating func element(_ tag: String, depth: Int = 0) -> String {
    // What a <use> says takes effect when something is put in its place; that has tests of its own.
    guard let grammar = ElementCatalogue.grammar(of: tag), tag != Use.grammar.tag else { return "" }
    let attributes = grammar.attributes.map { " \($0.name)=\"\(value(of: $0.kind))\"" }.joined()
    var inside = ""
    if grammar.content.takesWords { inside += marker("word") }
    if case .inline = grammar.content, !ContentModel.inlineTags.contains(tag) {
      for inline in ContentModel.inlineTags { inside += " " + element(inline, depth: depth + 1) }
    }
    for particle in grammar.content.particles {
      for name in particle.names {
        inside += element(name, depth: depth + 1)
        if particle.repeats, !particle.singles.contains(name) { inside += element(name, depth: depth + 1) }
      }
    }
    return "<\(tag)\(attributes)>\(inside)</\(tag)>"
  }

  private mutating func value(of kind: AttributeKind) -> String {
    switch kind {
    case .id, .idref, .idrefs, .moduleReference, .text, .name, .outcomeReference: marker("value")
    case .link: "https://example.org/" + marker("value")
    case .path: "media/" + marker("value")
    default: kind.sample
    }
  }

  private mutating func marker(_ kind: String) -> String {
    count += 1
    markers.append("\(kind)x\(count)x")
    return "\(kind)x\(count)x"
  }
}

/// The words of a text, for looking up many of them.
private func words(in text: String) -> Set<Substring> {
  Set(text.utf8.split { !($0.isLowerLetter || $0.isDigit) }.map { Substring($0) })
}

/// The words of everything that an element holds.
private func words(heldBy element: AnyObject) -> Set<Substring> {
  words(in: Mirror(reflecting: element).children.map { String(reflecting: $0.value) }.joined(separator: " "))
}

@Suite("Nothing of a file is lost in reading")
struct NothingIsLostTests {
  @Test("every word and every value that the language knows of is in the module that was read")
  func module() throws {
    var file = FullFile()
    let text = file.element("module")
    let result = SessionModule.read(ArenaFromText.arena(text))
    #expect(result.diagnostics.map(\.message) == [])
    let read = words(heldBy: try #require(result.module))
    #expect(file.markers.filter { !read.contains($0[...]) } == [])
    #expect(file.markers.count > 500)
  }

  @Test("every word and every value that the language knows of is in the toolkit that was read")
  func toolkit() throws {
    var file = FullFile()
    let text = file.element("toolkit")
    let result = Toolkit.read(ArenaFromText.arena(text))
    #expect(result.diagnostics.map(\.message) == [])
    let read = words(heldBy: try #require(result.toolkit))
    #expect(file.markers.filter { !read.contains($0[...]) } == [])
  }

  @Test("every word of an activity is in what documents show of it")
  func activityBlocks() throws {
    var file = FullFile()
    let text = file.element("activity")
    let activity = try #require(ElementReader.read(Activity.self, from: ArenaFromText.arena(text)).element)
    let shown = words(in: String(reflecting: activity.blocks))
    let inParts = words(in: String(reflecting: activity.parts))
    let words = file.markers.filter { $0.hasPrefix("word") && inParts.contains($0[...]) }
    #expect(words.filter { !shown.contains($0[...]) } == [])
    #expect(words.count > 40)
  }

  @Test("every word of a handout and of a questionnaire is in what documents show of it")
  func formBlocks() throws {
    var file = FullFile()
    let handout = try #require(
      ElementReader.read(Handout.self, from: ArenaFromText.arena(file.element("handout"))).element)
    let shown = words(in: String(reflecting: handout.blocks))
    let parts = words(in: String(reflecting: handout.parts))
    #expect(
      file.markers.filter { $0.hasPrefix("word") && parts.contains($0[...]) && !shown.contains($0[...]) }
        == [])
  }
}
