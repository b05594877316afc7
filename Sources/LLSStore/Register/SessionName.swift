import LLSModel

/// A session by its module.
struct SessionName {
  /// The module's id.
  let moduleID: String
  /// The session's id.
  let sessionID: String

  /// Module and session.
  var full: String { "\(moduleID)/\(sessionID)" }

  /// Whether somebody who writes this means it: `module/session`, the session's id alone, or `module/` for any of a module.
  func isCalled(_ name: String?) -> Bool {
    guard let name else { return true }
    return name == full || name == sessionID || name == moduleID + "/"
  }
}

extension SessionRecord {
  private var name: SessionName { SessionName(moduleID: moduleID, sessionID: sessionID) }

  /// Module and session.
  var fullName: String { name.full }

  /// Whether somebody who writes this means it.
  func isCalled(_ name: String?) -> Bool { self.name.isCalled(name) }
}
