import LLSDiagnostics
import Testing

@testable import LLSModel

@Suite("Variants of a file")
struct VariantTests {
  private func names(_ arena: ElementArena) -> [String] {
    arena.nodes.compactMap { node in
      arena.attributes[node.attributes].first { $0.name == "id" }?.value
    }
  }

  private let text = """
    <session id="s" minutes="20" short-minutes="10"><title>S</title>
      <activity id="always"><title>A</title><do for="short">Quickly.</do><do for="standard online">Slowly.</do></activity>
      <activity id="long" for="standard"/><activity id="long" for="short" minutes="9" short-minutes="4"/>
      <handout id="big" for="participant" only-for="large-print"/>
      <p for="large-print participant" id="both"/><p for="facilitator" id="workers"/>
    </session>
    """

  @Test("a file has the variants that its words name, and the standard one first")
  func used() {
    let arena = ArenaFromText.arena(text)
    #expect(arena.usedVariants.tellsReadersApart)
    #expect(
      arena.usedVariants.all.map { "\($0.edition.rawValue) \($0.reader.rawValue)" } == [
        "standard facilitator", "standard participant", "short facilitator", "short participant",
        "large-print facilitator", "large-print participant", "online facilitator", "online participant",
      ])
    #expect(ArenaFromText.arena("<session id=\"s\"><p>Words</p></session>").usedVariants.all == [.usual])
  }

  @Test("what is for other variants is gone, with everything in it")
  func filtered() {
    let arena = ArenaFromText.arena(text)
    #expect(names(arena.variant(.usual)) == ["s", "always", "long", "workers"])
    #expect(names(arena.variant(Variant(.short))) == ["s", "always", "long", "workers"])
    #expect(names(arena.variant(Variant(.largePrint, for: .participant))) == ["s", "always", "big", "both"])
    #expect(names(arena.variant(Variant(.standard, for: .participant))) == ["s", "always", "long"])
    let short = arena.variant(Variant(.short))
    #expect(short.texts.indices.map { short.value(ofText: $0) }.contains("Quickly."))
    #expect(!short.texts.indices.map { short.value(ofText: $0) }.contains("Slowly."))
  }

  @Test("in the short variant the short minutes count, where the author wrote them")
  func shortMinutes() {
    let short = ArenaFromText.arena(text).variant(Variant(.short))
    let minutes = short.attributes.filter { $0.name == "minutes" }.map(\.value)
    #expect(minutes == ["10", "4"])
    #expect(!short.attributes.contains { $0.name == "short-minutes" })
  }

  @Test("what is left keeps its places in the file")
  func places() throws {
    let arena = ArenaFromText.arena(text)
    let short = arena.variant(Variant(.short))
    for node in short.nodes {
      let same = try #require(arena.nodes.first { $0.nameSpan == node.nameSpan })
      #expect(same.name == node.name && same.tagSpan == node.tagSpan && same.end == node.end)
    }
  }

  @Test("filtering twice changes nothing more, and every element stands in some variant")
  func wholeness() {
    let arena = ArenaFromText.arena(text)
    var seen: Set<SourceSpan> = []
    for variant in arena.usedVariants.all {
      let once = arena.variant(variant)
      #expect(once.variant(Variant(.standard, for: variant.reader)).nodes.count <= once.nodes.count)
      #expect(once.variant(variant).nodes.map(\.nameSpan) == once.nodes.map(\.nameSpan))
      seen.formUnion(once.nodes.map(\.nameSpan))
    }
    #expect(seen == Set(arena.nodes.map(\.nameSpan)))
    #expect(arena.neverRead == [])
  }

  @Test("what no variant can show is said, once, at its outermost element")
  func neverRead() {
    let arena = ArenaFromText.arena(
      "<list for=\"short\"><li for=\"standard\"><em>x</em></li><li for=\"participant\">y</li></list>")
    // The outermost element of a file is not looked at for variants here, so the list is put into another.
    let inside = ArenaFromText.arena(
      "<debrief><list for=\"short\"><li for=\"standard\">x</li><li for=\"participant\">y</li></list></debrief>"
    )
    #expect(arena.neverRead.count == 1)
    #expect(
      inside.neverRead.map(\.message) == [
        "this <li> is for standard, and stands in something that is only for short"
      ])
  }

  @Test("a slip of the pen in a variant's name is one mistake")
  func slip() {
    let example = ModuleExample.text.replacing(
      "<ask>Is there anything to add or change today?</ask>",
      with: "<ask for=\"shrot\">Quick?</ask><ask>Is there anything to add or change today?</ask>")
    let arena = ArenaFromText.arena(example)
    #expect(arena.usedVariants.all.map(\.edition) == [.standard, .short])
    let findings = SessionModule.read(arena.variant(Variant(.short))).diagnostics
    #expect(findings.map(\.code) == [.badValue])
    #expect(findings.first?.suggestions == ["short"])
  }

  @Test("what is measured, promised or keeps people safe is the same in every variant")
  func fixed() {
    for tag in ["instrument", "item", "scale", "outcome", "step", "role", "module"] {
      #expect(!ElementCatalogue.varying.contains(tag))
    }
    for tag in ["session", "activity", "do", "li", "row", "aim", "material", "handout", "variation", "use"] {
      #expect(ElementCatalogue.varying.contains(tag))
    }
  }
}
