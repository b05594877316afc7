import LLSDiagnostics
import LLSModel

/// A reference, an answer or a record must never be able to mean two things.
enum IDsAreUnique: Rule {
  static let code = DiagnosticCode.duplicateID
  static let sentence = "every id stands for one thing in its file"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    var first: [String: NameTable.Named] = [:]
    var found: [Diagnostic] = []
    for named in file.names.named {
      guard let earlier = first[named.id] else {
        first[named.id] = named
        continue
      }
      found.append(
        file.finding(
          code, at: named.span, "the id \(named.id) is used twice", label: "used again here",
          help: "give one of them another id; keep the one that has already been used with a group",
          suggestions: [named.id + "-2"].filter { file.names.byID[$0] == nil && AttributeKind.isID($0) },
          related: .init(span: earlier.span, label: "first used here, by <\(earlier.tag)>")))
    }
    return found
  }
}
