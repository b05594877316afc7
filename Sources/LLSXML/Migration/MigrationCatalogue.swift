package import LLSDiagnostics
import LLSModel

/// Every step between formats of the language, and how a file is taken along them.
package struct MigrationCatalogue: Sendable {
  /// What came of a file.
  package enum Outcome: Sendable {
    /// It is in the current format.
    case current
    /// It was in an older one: its bytes in the current format, and what changed, step by step.
    case migrated([UInt8], steps: [Migration])
    /// It cannot be taken along, and why.
    case refused([Diagnostic])
  }

  /// The steps of the published language. There is one format so far, and so there are none.
  package static let published = MigrationCatalogue([], formats: AttributeKind.formats)

  private let steps: [Migration]
  private let formats: [String]

  /// Makes a catalogue.
  ///
  /// - Parameters:
  ///   - steps: at most one from each format.
  ///   - formats: those that the engine reads; the last one is the current.
  package init(_ steps: [Migration], formats: [String]) {
    self.steps = steps
    self.formats = formats
  }

  /// The format that files are brought to.
  package var current: String { formats.last ?? "" }

  /// Brings a file to the current format, one step after the other.
  ///
  /// - Parameter file: a file of the language, in any format.
  /// - Returns: what came of it; a file in the current format is not touched.
  package func bringUp(_ file: SourceFile) -> Outcome {
    var file = file
    var taken: [Migration] = []
    while true {
      let scan = Scan.arena(of: file)
      guard let arena = scan.arena else { return .refused(scan.diagnostics) }
      let written: ElementArena.Attribute
      switch format(of: arena) {
      case .found(let attribute): written = attribute
      case .refused(let finding): return .refused([finding])
      }
      let format = written.value.collapsedWords
      if format == current { return taken.isEmpty ? .current : .migrated(file.bytes, steps: taken) }
      // More steps than there are formats would go round in a circle.
      guard taken.count < steps.count, let step = steps.first(where: { $0.from == format }) else {
        return .refused([unknown(format, written, in: file)])
      }
      let edits = step.edits(file, arena) + [Migration.Edit(written.valueSpan, step.to)]
      guard let bytes = Migration.applied(edits, to: file.bytes) else {
        return .refused([clash(step, in: file)])
      }
      file = SourceFile(path: file.path, bytes: bytes)
      taken.append(step)
    }
  }

  // MARK: What a file says

  private enum Format {
    case found(ElementArena.Attribute)
    case refused(Diagnostic)
  }

  private func format(of arena: ElementArena) -> Format {
    guard let root = arena.nodes.first, root.isOurs, ElementCatalogue.roots.contains(root.name) else {
      let name = arena.nodes.first?.name ?? ""
      return .refused(
        Diagnostic(
          .wrongRoot, path: arena.path, span: arena.nodes.first?.nameSpan,
          "the file starts with <\(name)>, not with "
            + ElementCatalogue.roots.map { "<\($0)>" }.joined(separator: " or "),
          help: "only files of the language \(ElementCatalogue.namespace) have a format to bring up"))
    }
    guard let found = arena.attributes[root.attributes].first(where: { $0.name == "format" }) else {
      return .refused(
        Diagnostic(
          .missingAttribute, path: arena.path, span: root.nameSpan, "<\(root.name)> has no format",
          label: "add format=\"\(current)\"",
          help: "without it nobody can say what has to change; lls check says what else is missing"))
    }
    return .found(found)
  }

  private func unknown(_ format: String, _ written: ElementArena.Attribute, in file: SourceFile) -> Diagnostic
  {
    let isNewer = (Int(format) ?? 0) > (Int(current) ?? 0)
    return Diagnostic(
      .unknownFormat, path: file.path, span: written.valueSpan,
      isNewer
        ? "the file is in format \(format), which is newer than this version of lls; it knows \(current)"
        : "there is no format \(format)",
      label: isNewer ? nil : "known: " + formats.joined(separator: ", "),
      help: isNewer
        ? "get the newest lls; the file was left as it is" : "lls check says what the file lacks",
      suggestions: isNewer ? [] : [current])
  }

  private func clash(_ step: Migration, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .unreadableFile, path: file.path, span: nil,
      "the step from format \(step.from) to \(step.to) would change one place twice, so the file was left as it is",
      help: "please report this, with the file if you may share it")
  }
}
