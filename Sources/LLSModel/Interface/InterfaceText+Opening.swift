extension InterfaceText {
  /// What is said around a session: before its window opens, and after it has closed.
  package enum Opening {
    /// Where it is recorded.
    package static func recording(in path: String) -> String { said("recording in {path}", ["path": path]) }
    /// Where it was recorded.
    package static func journal(_ path: String) -> String { said("journal: {path}", ["path": path]) }
    /// Names a session.
    package static func session(_ module: String, _ session: String, group: String, day: String) -> String {
      said(
        "{module} {session} with {group}, {day}",
        ["module": module, "session": session, "group": group, "day": day])
    }
    /// A session of which nothing was entered.
    package static func notStarted(_ session: String) -> String {
      said("{session}, not started", ["session": session])
    }
    /// A session whose closing check is missing.
    package static func unchecked(_ session: String) -> String {
      said("{session}, over, without its closing check", ["session": session])
    }
    /// Which session goes on.
    package static func goingOn(with session: String) -> String {
      said("going on with {session}", ["session": session])
    }
    /// Another session that is open, and how to go on with that.
    package static func alsoWaiting(_ session: String, command: String) -> String {
      said("also waiting: {session}: {command}", ["session": session, "command": command])
    }
    /// The group has another session open.
    package static func hasOneOpen(_ group: String, _ session: String) -> String {
      said("{group} has a session open: {session}", ["group": group, "session": session])
    }
    /// How to go on with that.
    package static func goOnWithThat(_ command: String) -> String {
      said("to go on with it, type quit here and then {command}", ["command": command])
    }
    /// The group has had the session that is about to begin.
    package static func hasHad(_ group: String, _ session: String) -> String {
      said("{group} has had this session: {session}", ["group": group, "session": session])
    }
    /// How to enter the closing check of that.
    package static func enterItsCheck(_ command: String) -> String {
      said("to enter its closing check, type quit here and then {command}", ["command": command])
    }
    /// How the next one begins.
    package static func nextOne(_ command: String) -> String {
      said("the next session of the module: {command}", ["command": command])
    }
    /// A window was closed before anything was entered.
    package static var nothingKept: String { said("Nothing was entered, so no record of it is kept.") }
    /// The module's words are missing.
    package static func withoutWords(_ reason: String) -> String {
      said(
        """
        {reason}; the session goes on with its plan and its printed pack, without the module's words
        """, ["reason": reason])
    }
    /// None is open.
    package static func noneOpen(in folder: String) -> String {
      said("no session was left open in {folder}", ["folder": folder])
    }
    /// How to name one.
    package static var nameItsJournal: String {
      said("name its journal: lls run --resume --journal FILE")
    }
    /// A group's id is none.
    package static func notAGroup(_ group: String) -> String {
      said("{group} cannot name a group", ["group": group])
    }
    /// What a group's id is.
    package static var formOfAGroup: String {
      said("use small letters, digits and hyphens; never a name")
    }
    /// Something is not on the disk.
    package static func notAllSaved(in path: String) -> String {
      said("not everything could be saved in {path}", ["path": path])
    }
    /// What to do then.
    package static var writeItDown: String { said("write down what is missing, on paper") }
    /// Something was not seen.
    package static func notAllShown(_ reason: String) -> String {
      said("not every line could be shown: {reason}", ["reason": reason])
    }
    /// Nothing is lost by that.
    package static func allIsThere(_ path: String) -> String {
      said("nothing that happened is lost: {path} holds all of it", ["path": path])
    }
    /// The whole screen was asked for in vain.
    package static var noTerminal: String { said("there is no terminal for a whole screen") }
    /// What to do then.
    package static var leaveItOut: String {
      said("leave --full-screen out, and the session is played line by line")
    }
    /// `LLS_FACE` says something else.
    package static var notAFace: String { said("LLS_FACE is neither plain nor full-screen") }
    /// What to do then.
    package static var setAFace: String { said("unset it, or set LLS_FACE=plain") }
  }

  /// Why a file could not be written or read, in plain words.
  package enum DiskReason {
    /// No space.
    package static var full: String { said("the disk is full") }
    /// Not allowed.
    package static var notAllowed: String { said("you may not write there") }
    /// The disk takes nothing.
    package static var readOnly: String { said("the disk is read-only") }
    /// No folder.
    package static var noFolder: String { said("the folder is not there") }
    /// A link.
    package static var link: String { said("it is a link to another file") }
    /// A folder.
    package static var folder: String { said("it is a folder") }
    /// A fault.
    package static var fault: String { said("the disk has a fault") }
    /// Too large.
    package static var tooLarge: String { said("the file would be too large") }
    /// An error without words.
    package static func other(_ number: Int32) -> String { said("error {number}", ["number": number]) }
  }
}
