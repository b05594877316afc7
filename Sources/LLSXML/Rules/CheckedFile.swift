import LLSDiagnostics
import LLSModel

/// What a rule may look at: one file, read, and what stands around it.
///
/// A class, because every rule gets it and none should copy it; it is made, used and dropped by one worker.
final class CheckedFile {
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
  /// The sessions; none in another file than a module's.
  let sessions: [Session]
  /// The activities of all sessions, or those of the toolkit or of a shared file.
  let activities: [Activity]
  /// The file's own instruments.
  let instruments: [Instrument]
  /// Why an asset cannot be used; nil when it can. Missing: assets are not looked at.
  let assetProblem: ((String) -> XMLRoomError?)?
  /// Every id and reference of the file.
  let names: NameTable
  /// Where the words of the file begin.
  let wordIndex: WordIndex
  /// The words that rules about wording look at.
  let words: TextWords
  /// The terms to avoid in the file's language; nil without a toolkit.
  let avoided: AvoidedTerms?

  /// Gathers what rules need.
  init(
    source: SourceFile, arena: ElementArena, content: Content, _ context: CheckingContext,
    reader: Variant.Reader? = nil, assetProblem: ((String) -> XMLRoomError?)? = nil
  ) {
    self.source = source
    self.arena = arena
    self.content = content
    self.reader = reader
    self.assetProblem = assetProblem
    toolkit = context.toolkit
    today = context.today
    avoided = context.avoided
    names = NameTable(of: arena, bytes: source.bytes)
    wordIndex = WordIndex(of: arena)
    words = TextWords(of: arena)
    switch content {
    case .module(let module):
      sessions = module.sessions
      activities = module.sessions.flatMap(\.activities)
      instruments = module.instruments
    case .toolkit(let toolkit):
      sessions = []
      activities = toolkit.spares.activities
      instruments = toolkit.instruments
    case .shared(let shared):
      sessions = []
      activities = shared.activities
      instruments = shared.instruments
    }
  }

  /// The module; nil for another file.
  var module: SessionModule? {
    if case .module(let module) = content { module } else { nil }
  }

  /// What its authors accept.
  var accepted: [Accepted] {
    switch content {
    case .module(let module): module.accepted
    case .toolkit(let toolkit): toolkit.accepted
    case .shared: []
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

/// What every file of one check has in common.
struct CheckingContext: Sendable {
  /// The toolkit around the modules; nil when there is none.
  let toolkit: Toolkit?
  /// The day of the check, `YYYY-MM-DD`. Missing: rules about dates stay silent.
  let today: String?
  /// The toolkit's terms to avoid; nil without a toolkit.
  let avoided: AvoidedTerms?

  /// Prepares a check.
  init(toolkit: Toolkit?, today: String?) {
    self.toolkit = toolkit
    self.today = today
    avoided = toolkit.map(AvoidedTerms.init)
  }
}
