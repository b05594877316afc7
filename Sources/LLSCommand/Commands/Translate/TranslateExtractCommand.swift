import ArgumentParser
import LLSDiagnostics
import LLSModel
import LLSXML

/// `lls translate extract MODULE --to LANGUAGE`
struct TranslateExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write a module's words out for a translator, with what is translated already.",
    discussion: """
      Examples:
        lls translate extract Modules/landing --to cy -o landing.cy.po
        lls translate extract landing --to cy --with-safety -o landing.cy.po

      The file is a PO file, which Poedit, Weblate and others open. Words that the module
      has changed since are marked, with the words as they were. Safety pages and forms are
      left out, because a draft never reaches them; --with-safety writes them too.
      """)

  @Argument(help: "A module's folder, its file or its id.")
  var module: String

  @Option(help: ArgumentHelp("The language to translate into, for example cy.", valueName: "language"))
  var to: String

  @Flag(help: "Write safety pages and forms too, for a translation that will be reviewed.")
  var withSafety = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where the file goes; - is standard output, and so is nothing.", valueName: "file"))
  var output: String?

  @OptionGroup var place: ToolkitPlace

  func run() throws {
    guard AttributeKind.language.takes(to) else {
      throw Failure(.usage, "\(to) is not a language's code", remedy: "for example --to cy for Welsh")
    }
    let found = try TranslatedModule(module, language: to, place: place)
    guard found.module.language != to else {
      throw Failure(.usage, "\(found.module.id) is written in \(to) already", remedy: "name another language")
    }
    let file = TranslationExtract.file(
      module: found.module, in: found.file, translation: found.translation, to: to,
      includesGuarded: withSafety || found.translation?.isReviewed == true, today: Today.date)
    guard let file else { throw Failure(.data, "\(found.file.path) cannot be read") }
    let bytes = Array(file.text.utf8)
    guard let output, output != "-" else { return try Console.write(bytes: bytes) }
    try OutputFile(output).write(bytes)
    let open = file.messages.count { !$0.isObsolete && ($0.target.isEmpty || $0.isFuzzy) }
    Console.say(
      "wrote \(output): \(InterfaceText.counted(file.messages.count, "passage")), \(open) of them to translate"
    )
  }
}

/// A module that is translated, with its translation into one language.
struct TranslatedModule {
  /// The module.
  let module: SessionModule
  /// Its file.
  let file: SourceFile
  /// Its translation; nil when there is none yet.
  let translation: Translation?
  /// The translation's file; nil when there is none yet.
  let translationFile: SourceFile?
  /// Where the translation stands or will stand.
  let path: String

  /// Finds a module and its translation.
  ///
  /// - Parameters:
  ///   - named: a folder, a file, or an id.
  ///   - language: the translation's.
  ///   - place: where ids are looked for.
  /// - Throws: ``Failure`` with 66 when there is no such module, 65 when it or its translation has to be mended first.
  init(_ named: String, language: String, place: ToolkitPlace) throws {
    let path = CheckedPaths.module(named, place: place) ?? named
    let around = try place.folder(around: path).flatMap { Library.toolkit(in: $0) }
    let library = Library.load(path: path, toolkit: around, today: Today.date)
    guard library.modules.count == 1, let loaded = library.modules.first, !library.isEmpty else {
      throw Failure(
        .noInput, "\(named) is not one module", remedy: "name a module's folder, for example Modules/landing")
    }
    guard let module = loaded.module, let file = loaded.file else {
      throw Failure(.data, "\(named) cannot be read", remedy: "lls check \(named) says why")
    }
    let found = loaded.translations.first { $0.language == language }
    if let found, found.match == nil {
      throw Failure(
        .data, "the translation of \(module.id) has mistakes that must be mended first",
        remedy: "lls check \(named) says which")
    }
    self.module = module
    self.file = file
    translation = found?.translation
    translationFile = found?.file
    let folder = FilePlace(file.path).folder
    self.path = (folder == "." ? "" : folder + "/") + "module.\(language).xml"
  }
}
