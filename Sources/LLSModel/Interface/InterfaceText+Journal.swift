extension InterfaceText {
  /// Why a journal cannot be made, read or gone on with.
  package enum Journal {
    /// The file could not be made.
    package static func cannotCreate(_ path: String, _ reason: String) -> String {
      said("the journal {path} cannot be made: {reason}", ["path": path, "reason": reason])
    }
    /// There is one here.
    package static func alreadyThere(_ path: String) -> String {
      said("there is a journal at {path} already", ["path": path])
    }
    /// There is none here.
    package static func notThere(_ path: String) -> String {
      said("there is no journal at {path}", ["path": path])
    }
    /// The file could not be read.
    package static func cannotRead(_ path: String, _ reason: String) -> String {
      said("the journal {path} cannot be read: {reason}", ["path": path, "reason": reason])
    }
    /// The file could not be written.
    package static func cannotWrite(_ path: String, _ reason: String) -> String {
      said("the journal {path} cannot be written: {reason}", ["path": path, "reason": reason])
    }
    /// The file has a hard link.
    package static func secondName(_ path: String) -> String {
      said(
        "the journal {path} has a second name, under which its old content would stay", ["path": path])
    }
    /// Another window writes it.
    package static func busy(_ path: String) -> String {
      said("another window is running the session of {path}", ["path": path])
    }
    /// Somebody was asked about it, and it has gone on meanwhile.
    package static func changed(_ path: String) -> String {
      said("the session of {path} has gone on since you were asked", ["path": path])
    }
    /// It is something else.
    package static func notAJournal(_ path: String) -> String {
      said("{path} is not a journal of a session", ["path": path])
    }
    /// Its first line is not whole.
    package static func nothingRecorded(_ path: String) -> String {
      said("{path} was cut off before anything was recorded in it", ["path": path])
    }
    /// A newer version wrote it.
    package static func newer(_ path: String, version: Int, own: Int) -> String {
      said(
        "{path} was written by a newer lls (journal version {version}; this one reads {own})",
        ["path": path, "version": version, "own": own])
    }
    /// A line is not as it was written.
    package static func damaged(_ path: String, line: Int) -> String {
      said("{path}, line {line}: this line is not as it was written", ["path": path, "line": line])
    }
    /// A line says what cannot be.
    package static func impossible(_ path: String, line: Int) -> String {
      said("{path}, line {line}: this cannot have happened here", ["path": path, "line": line])
    }
    /// It is another session's.
    package static func anotherSession(_ path: String, _ journal: String, asked: String) -> String {
      said(
        "{path} belongs to {journal}; you asked for {asked}",
        ["path": path, "journal": journal, "asked": asked])
    }
    /// Names a session.
    package static func session(_ module: String, _ session: String, _ group: String) -> String {
      said(
        "{module}, session {session}, group {group}",
        ["module": module, "session": session, "group": group])
    }
    /// It is a script's, or another script's.
    package static func fromAScript(_ path: String) -> String {
      said("{path} was played from a script, and not from this one", ["path": path])
    }
    /// A script's line cannot be played.
    package static func script(line: Int, _ words: String, _ reason: String) -> String {
      said(
        "script line {line}, \"{words}\": {reason}", ["line": line, "words": words, "reason": reason])
    }
    /// A script's line is none.
    package static var notAScriptLine: String { said("a line is +minutes:seconds and a command") }
    /// A script's line goes back in time.
    package static var scriptGoesBack: String { said("it comes before the line above it") }
    /// A session without activities.
    package static func emptyPlan(_ session: String) -> String {
      said("the session {session} has no activities to run", ["session": session])
    }
  }

  /// What to do about a journal that cannot be made, read or gone on with.
  package enum JournalRemedy {
    /// The file could not be made.
    package static var cannotCreate: String {
      said("choose a folder that you may write to, with space on the disk, or name another file")
    }
    /// There is one here.
    package static var alreadyThere: String {
      said("go on with it by adding --resume, or name another file")
    }
    /// There is none here.
    package static var notThere: String { said("check the path, or start a new run without --resume") }
    /// The file could not be read.
    package static var cannotRead: String { said("check that the file is yours and not a link") }
    /// The file could not be written.
    package static var cannotWrite: String {
      said(
        """
        make space on the disk, or see that the file and its folder are yours to write; what was saved before is safe
        """)
    }
    /// The file has a hard link.
    package static func secondName(_ path: String) -> String {
      said(
        "remove the file's second name; find FOLDER -samefile {path} shows where it is", ["path": path])
    }
    /// Another window writes it.
    package static var busy: String { said("go on in the other window, or close it first") }
    /// It has gone on.
    package static var changed: String { said("nothing was taken away; look at it once more: lls runs") }
    /// It is something else.
    package static var notAJournal: String {
      said("name the file that the session was recorded in; it ends in .journal")
    }
    /// Its first line is not whole.
    package static var nothingRecorded: String {
      said("nothing is lost: delete the file, and start the run again without --resume")
    }
    /// A newer version wrote it.
    package static var newer: String { said("this computer needs a newer lls") }
    /// A line is not as it was written; so many above it are.
    package static func damaged(_ path: String, whole lines: Int) -> String {
      said(
        """
        {lines} lines above it are whole: lls runs show {path} shows them, and lls runs mend {path} lets the session go on \
        from there and keeps the file as it is beside it
        """, ["lines": lines, "path": path])
    }
    /// The first line is not as it was written.
    package static var damagedAtOnce: String {
      said(
        "keep the file as it is: without its first line the others cannot be read by lls, only by eye")
    }
    /// A line says what cannot be.
    package static var impossible: String {
      said("the file was changed by hand or by a fault: keep it and tell whoever looks after lls")
    }
    /// It is another session's.
    package static var anotherSession: String {
      said("resume with the module, session and group of the journal, or name another file")
    }
    /// It is a script's, or another script's.
    package static var fromAScript: String {
      said("play the script that it was made from, or start a new run")
    }
    /// A script's line cannot be played.
    package static var script: String {
      said(
        "each line is a time from the start and a command, in time order, for example: +12:30 next")
    }
    /// A session without activities.
    package static var emptyPlan: String { said("add an activity to the session in the module") }
  }
}
