import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

/// The module without mistakes in a folder of its own, with a translation beside it.
struct TranslationFolder {
  let folder: String
  var path: String { folder + "/the-ladder" }

  /// Copies the toolkit without mistakes.
  init(_ folder: String, translation: String? = nil) throws {
    self.folder = folder + "/library"
    try FileManager.default.copyItem(atPath: Fixture.good, toPath: self.folder)
    if let translation { try write(translation, "module.cy.xml") }
  }

  func write(_ text: String, _ name: String) throws {
    try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
  }

  func load() -> LoadedLibrary {
    let toolkit = Library.toolkit(in: folder)
    return Library.load(path: path, toolkit: toolkit, today: Fixture.today)
  }

  /// What the translator's file of the module says now.
  func extract(withSafety: Bool = false) throws -> POFile {
    let loaded = try #require(load().modules.first)
    let file = TranslationExtract.file(
      module: try #require(loaded.module), in: try #require(loaded.file),
      translation: loaded.translations.first?.translation, to: "cy", includesGuarded: withSafety,
      today: Fixture.today)
    return try #require(file)
  }

  /// Takes a translator's file in, and writes the translation when there is nothing to mend.
  @discardableResult
  func merge(_ po: POFile, reviewedBy: String? = nil) throws -> TranslationMerge {
    let loaded = try #require(load().modules.first)
    let merge = TranslationMerge(
      SourceFile(path: "ladder.cy.po", bytes: Array(po.text.utf8)),
      into: TranslationMerge.Target(
        module: try #require(loaded.module), file: try #require(loaded.file),
        translation: loaded.translations.first?.translation,
        translationFile: loaded.translations.first?.file),
      reviewedBy: reviewedBy)
    if let bytes = merge.bytes { try write(String(decoding: bytes, as: UTF8.self), "module.cy.xml") }
    return merge
  }

  /// The translation as it stands.
  var text: String {
    get throws { try String(contentsOfFile: path + "/module.cy.xml", encoding: .utf8) }
  }
}
