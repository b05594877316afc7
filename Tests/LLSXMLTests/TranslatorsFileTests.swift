import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("Translators' files")
struct TranslatorsFileTests {
  /// Words in no language, with the markup and the figures of the original.
  private static func translated(_ markup: String, _ random: inout SplitMix) -> String {
    var isTag = false
    var isEntity = false
    return String(
      markup.map { letter in
        if letter == "<" { isTag = true }
        if letter == "&" { isEntity = true }
        defer {
          if letter == ">" { isTag = false }
          if letter == ";" { isEntity = false }
        }
        guard !isTag, !isEntity, letter.isLetter else { return letter }
        return random.next() % 3 == 0 ? "ŵ" : letter
      })
  }

  @Test("writing out, taking in and writing out again loses nothing and changes no byte", arguments: 0..<20)
  func roundTrip(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    try Fixture.withTemporaryFolder { folder in
      let place = try TranslationFolder(folder)
      var po = try place.extract()
      for index in po.messages.indices where random.next() % 2 == 0 {
        po.messages[index].target = Self.translated(po.messages[index].source, &random)
      }
      #expect(try place.merge(po).diagnostics.isEmpty)
      #expect(try place.extract().text == po.text)
      let text = try place.text
      try place.merge(try place.extract())
      #expect(try place.text == text)
      #expect(place.load().diagnostics.allSatisfy { $0.code == .missingTranslation })

      // The module changes: what was translated stays, marked with the words it was made from, or set aside.
      let module = try Fixture.goodModule().replacing("Rest anywhere.", with: "Rest where you like.")
        .replacing("<li>Being asked</li>", with: "").replacing("Story cards", with: "Cards with stories")
      try place.write(module, "module.xml")
      let before = Set(po.messages.map(\.target))
      let changed = try place.extract()
      #expect(before.subtracting(changed.messages.map(\.target)).isEmpty)
      for message in changed.messages where message.isFuzzy {
        #expect(message.previousSource.map { old in po.messages.contains { $0.source == old } } == true)
      }
      #expect(try place.merge(changed).bytes != nil)
      #expect(try place.extract().text == changed.text)
      let settled = try place.text
      try place.merge(try place.extract())
      #expect(try place.text == settled)
    }
  }

  @Test("one changed passage changes no other byte, not even a comment between passages")
  func untouched() throws {
    try Fixture.withTemporaryFolder { folder in
      let place = try TranslationFolder(folder)
      var po = try place.extract()
      for index in po.messages.indices.prefix(6) { po.messages[index].target = po.messages[index].source }
      try place.merge(po)
      let text = try place.text.replacing(
        "<passage of=\"summary\">", with: "<!-- Ask about this. -->\n  <passage of=\"summary\" >")
      try place.write(text, "module.cy.xml")
      po.messages[0].target = "Yr ysgol"
      #expect(try place.merge(po).changed == 1)
      #expect(try place.text == text.replacing("<to>The ladder</to>", with: "<to>Yr ysgol</to>"))
    }
  }

  @Test(
    "a passage that cannot be taken is named with its place in the translator's file, and nothing is written",
    arguments: [
      ("activity rungs-and-stories / do 1", "Rhowch <ref to=\"story-cards\">", DiagnosticCode.markupDiffers),
      ("activity rungs-and-stories / do 1", "Rhowch bob cerdyn.", .markupDiffers),
      ("activity rungs-and-stories / do 1", "<ref to=\"elsewhere\">Rhowch</ref>", .markupDiffers),
      ("summary", "Modiwl <em>bach</em> &nbsp;", .markupDiffers),
      ("summary", "Modiwl <say>bach</say>", .markupDiffers),
      ("summary", "</to><to><em>Modiwl</em>", .markupDiffers),
      ("summary", "Modiwl <em>bach</em>: 0800 1111", .numbersDiffer),
      ("title", "Yr <em>ysgol</em>", .markupDiffers),
    ])
  func refused(address: String, target: String, code: DiagnosticCode) throws {
    try Fixture.withTemporaryFolder { folder in
      let place = try TranslationFolder(folder)
      var po = try place.extract()
      let index = try #require(po.messages.firstIndex { $0.context == address })
      po.messages[index].target = target
      let merge = try place.merge(po)
      #expect(merge.bytes == nil)
      #expect(merge.diagnostics.map(\.code) == [code])
      let file = SourceFile(path: "", bytes: Array(po.text.utf8))
      let span = try #require(merge.diagnostics.first?.span)
      let line = String(decoding: file.bytes[..<span.start], as: UTF8.self).split(separator: "\n").last
      #expect(line == "msgstr \"")
    }
  }

  @Test(
    "what is no PO file is refused where it stops being one",
    arguments: [
      ("msgid \"a\nmsgstr \"\"\n", 1), ("msgid \"a\"\nmsgstr no\n", 2), ("\"a\"\n", 1),
      ("msgid \"a\"\nmsgstr \"b\"\n<html>\n", 3), ("msgid \"a\"\nmsgid_plural \"b\"\n", 2),
    ])
  func noPO(text: String, line: Int) {
    let file = SourceFile(path: "x.po", bytes: Array(text.utf8))
    let found = POReading(file).diagnostics
    #expect(found.map(\.code) == [.badTranslatorsFile])
    #expect(found.first?.span.map { file.position(ofByte: $0.start).line } == line)
  }

  @Test(
    "what other programs write is read: long strings over lines, old words, set-aside messages, Windows line ends"
  )
  func otherPrograms() throws {
    let text = """
      # A comment
      msgid ""
      msgstr ""
      "Language: cy\\n"

      #, fuzzy, no-wrap
      #| msgctxt "title"
      #| msgid "The "
      #| "stairs"
      msgctxt "title"
      msgid "The ladder"
      msgstr ""
      "Yr "
      "ysgol \\"fawr\\""

      #~ msgctxt "gone"
      #~ msgid "Old"
      #~ msgstr "Hen"
      """.replacing("\n", with: "\r\n")
    let reading = POReading(SourceFile(path: "x.po", bytes: Array(text.utf8)))
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.file.field("Language") == "cy")
    let messages = reading.file.messages
    #expect(messages.map(\.context) == ["title", "gone"])
    #expect(messages.map(\.target) == ["Yr ysgol \"fawr\"", "Hen"])
    #expect(messages.first?.previousSource == "The stairs")
    #expect(messages.map(\.isObsolete) == [false, true])
    #expect(messages.map(\.isFuzzy) == [true, false])
  }

  @Test("a language that is none never becomes a file’s name, and bytes that are no text are refused")
  func head() throws {
    for language in ["../../escape", "cy/x", "", "Welsh"] {
      let text = "msgid \"\"\nmsgstr \"Language: \(language)\\n\"\n"
      #expect(POReading(SourceFile(path: "x.po", bytes: Array(text.utf8))).file.language == nil)
    }
    let bytes = Array("msgid \"a\"\nmsgstr \"".utf8) + [0xE9, 0x22]
    #expect(
      POReading(SourceFile(path: "x.po", bytes: bytes)).diagnostics.map(\.code) == [.badTranslatorsFile])
  }

  @Test("a reviewed translation is not changed without a reviewer")
  func reviewed() throws {
    try Fixture.withTemporaryFolder { folder in
      let place = try TranslationFolder(folder)
      var po = try place.extract()
      po.messages[0].target = "Yr ysgol"
      try place.merge(po, reviewedBy: "A translation unit")
      let text = try place.text
      #expect(text.contains("status=\"reviewed\" reviewed-by=\"A translation unit\""))
      #expect(try place.merge(po).changed == 0)
      #expect(try place.text == text)
      po.messages[0].target = "Ysgol"
      #expect(try place.merge(po).diagnostics.map(\.code) == [.reviewWithoutReviewer])
      #expect(try place.text == text)
    }
  }
}

/// Numbers that follow from a seed.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
