import LLSModel

extension SessionRecord {
  /// Module and session.
  var fullName: String { "\(moduleID)/\(sessionID)" }

  /// Whether somebody who writes this means it: `module/session`, the session's id alone, or `module/` for any of a module.
  func isCalled(_ name: String?) -> Bool {
    guard let name else { return true }
    return name == fullName || name == sessionID || name == moduleID + "/"
  }
}
