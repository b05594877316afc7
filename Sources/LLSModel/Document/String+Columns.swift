import LLSDiagnostics

extension String {
  /// How many columns of a terminal the text takes; it must have gone through ``visible``.
  package var columns: Int { DisplayWidth.columns(of: self) }
}
