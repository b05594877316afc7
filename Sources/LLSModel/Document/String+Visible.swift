import LLSDiagnostics

extension String {
  /// The text with whatever would drive a terminal or turn the reading direction made visible; for rooms that write to a terminal.
  package var visible: String { VisibleText.of(self) }

  /// JSON in which whatever would drive a terminal is written as an escape: the same to a program, and harmless to a person who looks.
  package var visibleInJSON: String { VisibleText.escaped(json: self) }
}
