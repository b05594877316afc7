/// Why a journal cannot be made, read or resumed, in words for the person at the keyboard.
package enum JournalError: Error, Hashable, Sendable {
  /// The file could not be made.
  case cannotCreate(path: String, reason: String)
  /// There is a journal here already.
  case alreadyThere(path: String)
  /// There is no journal here.
  case notThere(path: String)
  /// The file could not be read.
  case cannotRead(path: String, reason: String)
  /// The file could not be written.
  case cannotWrite(path: String, reason: String)
  /// The file has a second name, a hard link, under which its old bytes would stay.
  case secondName(path: String)
  /// Another program is writing this journal now.
  case busy(path: String)
  /// The file is not a journal.
  case notAJournal(path: String)
  /// The journal was cut off before its first line was whole: nothing had been recorded.
  case nothingRecorded(path: String)
  /// The journal was written by a newer version.
  case newer(path: String, version: Int)
  /// A line is not as it was written. From 1.
  case damaged(path: String, line: Int)
  /// A line says what cannot have happened there. From 1.
  case impossible(path: String, line: Int)
  /// The journal belongs to another module, session or group than asked for.
  case anotherSession(path: String, journal: String, asked: String)
  /// The journal was played from a script, or another script.
  case fromAScript(path: String)
  /// A script's line cannot be played. From 1.
  case script(line: Int, words: String, reason: String)
  /// A plan without blocks.
  case emptyPlan(session: String)

  /// What is wrong and where.
  package var message: String {
    switch self {
    case .cannotCreate(let path, let reason): "the journal \(path) cannot be made: \(reason)"
    case .alreadyThere(let path): "there is a journal at \(path) already"
    case .notThere(let path): "there is no journal at \(path)"
    case .cannotRead(let path, let reason): "the journal \(path) cannot be read: \(reason)"
    case .cannotWrite(let path, let reason): "the journal \(path) cannot be written: \(reason)"
    case .secondName(let path):
      "the journal \(path) has a second name, under which its old content would stay"
    case .busy(let path): "another window is running the session of \(path)"
    case .notAJournal(let path): "\(path) is not a journal of a session"
    case .nothingRecorded(let path): "\(path) was cut off before anything was recorded in it"
    case .newer(let path, let version):
      "\(path) was written by a newer lls (journal version \(version); this one reads \(JournalHeader.version))"
    case .damaged(let path, let line): "\(path), line \(line): this line is not as it was written"
    case .impossible(let path, let line): "\(path), line \(line): this cannot have happened here"
    case .anotherSession(let path, let journal, let asked):
      "\(path) belongs to \(journal); you asked for \(asked)"
    case .fromAScript(let path): "\(path) was played from a script, and not from this one"
    case .script(let line, let words, let reason): "script line \(line), \"\(words)\": \(reason)"
    case .emptyPlan(let session): "the session \(session) has no activities to run"
    }
  }

  /// How to mend it.
  package var remedy: String {
    switch self {
    case .cannotCreate: "choose a folder that you may write to, with space on the disk, or name another file"
    case .alreadyThere: "go on with it by adding --resume, or name another file"
    case .notThere: "check the path, or start a new run without --resume"
    case .cannotRead: "check that the file is yours and not a link"
    case .cannotWrite:
      "make space on the disk, or see that the file and its folder are yours to write; what was saved before is safe"
    case .secondName(let path):
      "remove the file's second name; find FOLDER -samefile \(path) shows where it is"
    case .busy: "go on in the other window, or close it first"
    case .notAJournal: "name the file that the session was recorded in; it ends in .journal"
    case .nothingRecorded: "nothing is lost: delete the file, and start the run again without --resume"
    case .newer: "update lls on this computer"
    case .damaged(let path, let line) where line > 1:
      "keep the file as it is; what is above the line is whole, and a copy of it can be resumed: head -n \(line - 1) \(path) > copy.journal"
    case .damaged:
      "keep the file as it is: without its first line the others cannot be read by lls, only by eye"
    case .impossible: "the file was changed by hand or by a fault: keep it and tell whoever looks after lls"
    case .anotherSession: "resume with the module, session and group of the journal, or name another file"
    case .fromAScript: "play the script that it was made from, or start a new run"
    case .script: "each line is a time from the start and a command, in time order, for example: +12:30 next"
    case .emptyPlan: "add an activity to the session in the module"
    }
  }
}
