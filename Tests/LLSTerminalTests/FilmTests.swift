import Foundation
import FoundationXML
import LLSModel
import Testing

@testable import LLSTerminal

/// A scripted session as one moving picture.
@Suite struct FilmTests {
  private static func film() throws -> SessionFilm {
    try TerminalSamples.player(TerminalSamples.script).film(size: ScreenSize(rows: 24, columns: 80))
  }

  @Test("every picture is a screen that the face shows, and captions say no code and no note")
  func scenes() throws {
    let film = try Self.film()
    #expect(film.scenes.count > 6)
    #expect(film.scenes.allSatisfy { $0.grid.size == ScreenSize(rows: 24, columns: 80) })
    #expect(film.scenes.first?.caption == "")
    #expect(film.scenes.map(\.caption).contains("+12:30  next"))
    #expect(
      !film.scenes.contains { $0.caption.contains(TerminalSamples.codes[0]) || $0.caption.contains("slow") })
    #expect(
      try Self.film().scenes.map(\.grid) == film.scenes.map(\.grid), "the same script, the same pictures")
  }

  @Test("the drawing is well-formed XML without anything that runs or loads, and says what it is in words")
  func drawing() throws {
    let svg = FilmDrawing(try Self.film(), title: "A <session>", description: "Made up & played").svg
    final class Reader: NSObject, XMLParserDelegate {
      var names: Set<String> = []
      var references: [String] = []
      func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
      ) {
        names.insert(name)
        references += attributes.filter { $0.key.hasSuffix("href") }.map(\.value)
      }
    }
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError.debugDescription)")
    #expect(reader.names == ["svg", "title", "desc", "style", "defs", "g", "text", "use", "rect"])
    #expect(reader.references.allSatisfy { $0.hasPrefix("#") })
    #expect(!svg.contains("\u{1B}") && svg.contains("A &lt;session&gt;"))
    #expect(svg.contains("prefers-reduced-motion") && !svg.contains("lang="))
    let welsh = try InterfaceLanguage.$current.withValue(.welsh) {
      FilmDrawing(try Self.film(), title: "A session", description: InterfaceText.filmDescription(scenes: 9))
        .svg
    }
    #expect(welsh.contains(" lang=\"cy\">") && welsh.contains("<title id=\"t\" lang=\"en-GB\">"))
    #expect(welsh.contains("Sgrin yr hwylusydd mewn cyfres o luniau (9)"))
  }
}
