import LLSDiagnostics
import LLSModel

/// What a rule may look at: one file, read, and what stands around it.
struct CheckedFile {
  /// What the file holds.
  enum Content {
    /// A module.
    case module(SessionModule)
    /// The toolkit.
    case toolkit(Toolkit)
    /// A file that modules share.
    case shared(SharedFile)
  }

  /// The file.
  let source: SourceFile
  /// Its elements.
  let arena: ElementArena
  /// What it holds.
  let content: Content
  /// The toolkit around a module, or the file's own; nil when there is none.
  let toolkit: Toolkit?
  /// The day of the check, `YYYY-MM-DD`. Missing: rules about dates stay silent.
  let today: String?
  /// Whose page the file is read for. Missing: everybody reads the same.
  let reader: Variant.Reader?
  /// Why an asset cannot be used; nil when it can. Missing: assets are not looked at.
  let assetProblem: ((String) -> XMLRoomError?)?
  /// Every id and reference of the file.
  let names: NameTable

  /// Gathers what rules need.
  init(
    source: SourceFile, arena: ElementArena, content: Content, toolkit: Toolkit?, today: String?,
    reader: Variant.Reader? = nil, assetProblem: ((String) -> XMLRoomError?)? = nil
  ) {
    self.source = source
    self.arena = arena
    self.content = content
    self.toolkit = toolkit
    self.today = today
    self.reader = reader
    self.assetProblem = assetProblem
    names = NameTable(of: arena, bytes: source.bytes)
  }

  /// The module; nil for another file.
  var module: SessionModule? {
    if case .module(let module) = content { module } else { nil }
  }

  /// The sessions; none in another file than a module's.
  var sessions: [Session] { module?.sessions ?? [] }

  /// The activities of all sessions, or the toolkit's spare ones.
  var activities: [Activity] {
    switch content {
    case .module(let module): module.sessions.flatMap(\.activities)
    case .toolkit(let toolkit): toolkit.spares.activities
    case .shared(let shared): shared.activities
    }
  }

  /// The file's own instruments.
  var instruments: [Instrument] {
    switch content {
    case .module(let module): module.instruments
    case .toolkit(let toolkit): toolkit.instruments
    case .shared(let shared): shared.instruments
    }
  }

  /// Makes a finding about this file.
  func finding(
    _ code: DiagnosticCode, _ severity: Severity = .error, at span: SourceSpan, _ message: String,
    label: String? = nil, help: String? = nil, suggestions: [String] = [],
    related: Diagnostic.Related? = nil
  ) -> Diagnostic {
    Diagnostic(
      code, severity, path: source.path, span: span, message, label: label, help: help,
      suggestions: suggestions, related: related)
  }
}
