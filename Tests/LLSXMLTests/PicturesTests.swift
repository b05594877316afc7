import Foundation
import LLSDiagnostics
import LLSModel
import Testing

@testable import LLSXML

@Suite("A module's pictures")
struct PicturesTests {
  /// The signature of PNG, and nothing behind it: what a picture is shows in its first bytes.
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// A copy of the toolkit without mistakes, whose picture is replaced.
  private func withPicture<Result>(
    _ name: String, _ bytes: [UInt8], _ work: (String) throws -> Result
  ) throws -> Result {
    try Fixture.withTemporaryFolder { folder in
      for part in ["toolkit.xml", "the-ladder"] {
        try FileManager.default.copyItem(atPath: Fixture.good + "/" + part, toPath: folder + "/" + part)
      }
      let module = folder + "/the-ladder"
      try Data(bytes).write(to: URL(filePath: module + "/media/" + name))
      try Fixture.goodModule().replacing("media/ladder.svg", with: "media/" + name)
        .write(toFile: module + "/module.xml", atomically: false, encoding: .utf8)
      return try work(folder)
    }
  }

  @Test("are read whole, by the path that the figure or the card gives, with the kind that their bytes show")
  func read() throws {
    let library = Library.load(folder: Fixture.good, today: nil)
    let module = try #require(library.module("the-ladder"))
    let file = try Data(contentsOf: URL(filePath: Fixture.good + "/the-ladder/media/ladder.svg"))
    let door = try Data(contentsOf: URL(filePath: Fixture.good + "/the-ladder/media/door.svg"))
    let steps = try Data(contentsOf: URL(filePath: Fixture.good + "/the-ladder/media/stairs.svg"))
    // One in an activity, one on a card, one in a handout: wherever a picture is shown, a pack needs it.
    let expected = [
      "media/ladder.svg": Asset(bytes: Array(file), mediaType: "image/svg+xml"),
      "media/door.svg": Asset(bytes: Array(door), mediaType: "image/svg+xml"),
      "media/stairs.svg": Asset(bytes: Array(steps), mediaType: "image/svg+xml"),
    ]
    #expect(try Pictures.read(for: module, in: library) == expected)
    let alone = Library.load(path: Fixture.good + "/the-ladder/module.xml", toolkit: nil, today: nil)
    #expect(try Pictures.read(for: #require(alone.modules.first), in: alone) == expected)
    try withPicture("ladder.svg", Self.png) { folder in
      let library = Library.load(folder: folder, today: nil)
      let module = try #require(library.module("the-ladder"))
      #expect(try Pictures.read(for: module, in: library)["media/ladder.svg"]?.mediaType == "image/png")
    }
  }

  @Test("that no page can show, or that are too large, are found by the check")
  func refused() throws {
    let page = Array("<html></html>".utf8)
    let large = Self.png + [UInt8](repeating: 0, count: Pictures.largest)
    for (name, bytes, words) in [
      ("ladder.png", page, "is not a picture"), ("ladder.png", large, "is larger than 2 MiB"),
      ("ladder.svg", [], "is not a picture"), ("ladder.svg", page, "is not a picture"),
      ("ladder.svg", Array("<!-- <svg> --><html><svg/></html>".utf8), "is not a picture"),
    ] {
      try withPicture(name, bytes) { folder in
        let library = Library.load(folder: folder, today: nil)
        #expect(library.diagnostics.map(\.code) == [.badAsset])
        #expect(library.diagnostics.first?.message.contains(words) == true)
      }
    }
  }

  @Test(
    "drawings are known by their outermost element",
    arguments: [
      ("<svg/>", true), ("\u{FEFF}<?xml version=\"1.0\"?>\n<!-- a > b --><svg width=\"1\">", true),
      ("<!DOCTYPE svg PUBLIC \"a\" \"b\">\n<svg>", true),
      ("<!DOCTYPE svg [ <!ENTITY ns \"u\"> ]>\n<svg:svg>", true), ("<svgs/>", false), ("<!-- <svg/>", false),
      ("svg", false), ("<?xml", false), ("", false),
    ])
  func drawings(text: String, isDrawing: Bool) {
    let kind = Pictures.mediaType(opening: Array(text.utf8), path: "a.svg")
    #expect(kind == (isDrawing ? "image/svg+xml" : nil))
  }

  @Test("of the toolkit's spare activities are looked for beside its file")
  func spares() throws {
    try Fixture.withTemporaryFolder { folder in
      let text = try String(contentsOfFile: Fixture.good + "/toolkit.xml", encoding: .utf8)
      try text.replacing(
        "<do>Shake one", with: "<figure src=\"media/none.svg\" alt=\"Two hands\"/><do>Shake one"
      ).write(toFile: folder + "/toolkit.xml", atomically: false, encoding: .utf8)
      try FileManager.default.copyItem(
        atPath: Fixture.good + "/the-ladder", toPath: folder + "/the-ladder")
      let library = Library.load(folder: folder, today: nil)
      #expect(library.diagnostics.map(\.code) == [.badAsset])
    }
  }

  @Test("that became a link after the check are not followed")
  func links() throws {
    try withPicture("ladder.png", Self.png) { folder in
      let library = Library.load(folder: folder, today: nil)
      let module = try #require(library.module("the-ladder"))
      let path = folder + "/the-ladder/media/ladder.png"
      try FileManager.default.moveItem(atPath: path, toPath: folder + "/elsewhere.png")
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: folder + "/elsewhere.png")
      #expect(throws: PictureError(path: "media/ladder.png", reason: .isALink)) {
        try Pictures.read(for: module, in: library)
      }
      try FileManager.default.moveItem(atPath: folder + "/the-ladder/media", toPath: folder + "/media")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/the-ladder/media", withDestinationPath: folder + "/media")
      #expect(throws: PictureError(path: "media/ladder.png", reason: .isALink)) {
        try Pictures.read(for: module, in: library)
      }
    }
  }
}
