import LLSDiagnostics

extension [Diagnostic] {
  /// The findings of one file by place; those about the whole file first, equals as they were.
  ///
  /// Of very many only the first are kept, errors before the rest, and a note says that there are more: a hostile file
  /// must not fill the screen or the memory, nor hide an error behind warnings.
  var inDocumentOrder: [Diagnostic] {
    let sorted = enumerated().sorted {
      ($0.element.span?.start ?? -1, $0.offset) < ($1.element.span?.start ?? -1, $1.offset)
    }.map(\.element)
    guard sorted.count > ByteLimits.findings, let path = sorted.first?.path else { return sorted }
    let note = Diagnostic(
      .tooManyFindings, .note, path: path, span: nil,
      "this file has more than \(ByteLimits.findings) findings, and only \(ByteLimits.findings) are listed",
      help: "mend the first ones and check again")
    let errors = Swift.min(sorted.count { $0.severity == .error }, ByteLimits.findings)
    var room = (errors: errors, others: ByteLimits.findings - errors)
    let kept = sorted.filter { finding in
      if finding.severity == .error {
        room.errors -= 1
        return room.errors >= 0
      }
      room.others -= 1
      return room.others >= 0
    }
    return kept + [note]
  }
}
