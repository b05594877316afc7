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
  /// Why an asset cannot be used; nil when it can. Missing: assets are not looked at.
  let assetProblem: ((String) -> XMLRoomError?)?
  /// Every id and reference of the file.
  let names: NameTable

  /// Gathers what rules need.
  init(
    source: SourceFile, arena: ElementArena, content: Content, toolkit: Toolkit?, today: String?,
    assetProblem: ((String) -> XMLRoomError?)? = nil
  ) {
    self.source = source
    self.arena = arena
    self.content = content
    self.toolkit = toolkit
    self.today = today
    self.assetProblem = assetProblem
    names = NameTable(of: arena, bytes: source.bytes)
  }

  /// The module; nil for a toolkit file.
  var module: SessionModule? {
    if case .module(let module) = content { module } else { nil }
  }

  /// The sessions; none in a toolkit file.
  var sessions: [Session] { module?.sessions ?? [] }

  /// The activities of all sessions, or the toolkit's spare ones.
  var activities: [Activity] {
    switch content {
    case .module(let module): module.sessions.flatMap(\.activities)
    case .toolkit(let toolkit): toolkit.spares.activities
    }
  }

  /// The file's own instruments.
  var instruments: [Instrument] {
    switch content {
    case .module(let module): module.instruments
    case .toolkit(let toolkit): toolkit.instruments
    }
  }

  /// Makes a finding about this file. Where one word alone could stand instead of the place, that is the fix; a rule only
  /// knows what is likely, so that it is never a safe one.
  func finding(
    _ code: DiagnosticCode, _ severity: Severity = .error, at span: SourceSpan, _ message: String,
    label: String? = nil, help: String? = nil, suggestions: [String] = [],
    related: Diagnostic.Related? = nil, fix: Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      code, severity, path: source.path, span: span, message, label: label, help: help,
      suggestions: suggestions, related: related, fix: fix ?? likelyFix(at: span, suggestions))
  }

  private func likelyFix(at span: SourceSpan, _ suggestions: [String]) -> Fix? {
    // The place of an attribute that is missing is its element's name, which the suggestion is not for.
    guard suggestions.count == 1, span.length > 0, span.start > 0, span.end <= source.bytes.count,
      source.bytes[span.start - 1] != UInt8(ascii: "<")
    else { return nil }
    return Fix("write \(suggestions[0])", isSafe: false, at: span, with: Fix.escaped(suggestions[0]))
  }
}
