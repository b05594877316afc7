package import LLSDiagnostics
import LLSModel

extension Library {
  /// What is to be done about the wordings of a toolkit's questions.
  package struct Wordings: Sendable {
    /// The name of the list beside `toolkit.xml`.
    package static let fileName = WordingLedger.name
    /// The list as it stands; nil when there is none.
    package let kept: [UInt8]?
    /// A line, without its end, for each question that is not in it.
    package let newLines: [String]
    /// Questions that were put in other words, and lines that cannot be read.
    package let diagnostics: [Diagnostic]
    /// The files that findings point into.
    package let files: [SourceFile]

    /// The list with the new lines at its end.
    package var bytes: [UInt8] {
      var bytes = kept ?? Array(WordingLedger.head.utf8)
      if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
      for line in newLines { bytes += Array((line + "\n").utf8) }
      return bytes
    }
  }

  /// Compares the questions of a toolkit and its modules with the list of kept wordings.
  ///
  /// - Parameter folder: the toolkit's folder, as the user typed it.
  /// - Returns: nil when the toolkit or one of its modules cannot be read; checking the folder says why.
  package static func wordings(in folder: String) -> Wordings? {
    guard let open = try? Folder(path: folder) else { return nil }
    let library = load(folder: folder, today: nil)
    guard let toolkit = library.toolkit, library.modules.allSatisfy({ $0.module != nil }) else { return nil }
    let ledger = WordingLedger.read(in: open, at: folder)
    if let ledger, ledger.ledger == nil { return nil }
    var check = WordingCheck(version: toolkit.version, ledger: ledger?.ledger)
    var found = check.findings(
      in: toolkit.instruments.flatMap(\.placedWordings), path: library.toolkitFile?.path ?? "",
      language: toolkit.language)
    for loaded in library.modules {
      guard let module = loaded.module, let file = loaded.file else { continue }
      found += check.findings(
        in: module.instruments.flatMap(\.placedWordings), path: file.path, language: module.language)
    }
    let accepted = Set(library.accepted.map(\.finding))
    return Wordings(
      kept: ledger?.ledger?.file.bytes, newLines: check.newLines,
      diagnostics: found.map(\.finding).filter { !accepted.contains($0) } + (ledger?.diagnostics ?? []),
      files: library.files)
  }

  /// Compares the questions of all files of a toolkit; what is wrong goes to the file it stands in.
  static func compareWordings(
    _ toolkit: inout ToolkitLoading, _ modules: inout [FinishedModule], _ ledger: WordingLedger?
  ) {
    var check = WordingCheck(version: toolkit.toolkit?.version ?? "0", ledger: ledger)
    if let whole = toolkit.toolkit, let file = toolkit.file {
      let wordings = whole.instruments.flatMap(\.placedWordings)
      toolkit.verdict.compare(check.findings(in: wordings, path: file.path, language: whole.language))
    }
    for index in modules.indices where !modules[index].facts.wordings.isEmpty {
      let module = modules[index]
      let path = join(module.loaded.folder, moduleName)
      modules[index].verdict.compare(
        check.findings(in: module.facts.wordings, path: path, language: module.facts.language))
    }
  }
}

extension WordingLedger {
  /// Reads the list beside a toolkit's file; nil when there is none.
  ///
  /// - Parameters:
  ///   - folder: the toolkit's folder.
  ///   - shown: the folder, as the user typed it.
  /// - Returns: the list, nil where it cannot be read, and what is wrong with it.
  static func read(
    in folder: borrowing Folder, at shown: String
  ) -> (ledger: WordingLedger?, diagnostics: [Diagnostic])? {
    let path = Library.join(shown, name)
    do throws(XMLRoomError) {
      let ledger = WordingLedger(SourceFile(path: path, bytes: try folder.bytes(of: name, limit: limit)))
      return (ledger, ledger.diagnostics)
    } catch .missing {
      return nil
    } catch {
      return (nil, [Library.unreadable(path, because: error)])
    }
  }
}
