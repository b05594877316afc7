import LLSDiagnostics

extension String {
  /// The text with whatever would drive a terminal or turn the reading direction made visible; for rooms that write to a terminal.
  package var visible: String { VisibleText.of(self) }
}
