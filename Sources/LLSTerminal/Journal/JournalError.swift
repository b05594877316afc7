import LLSModel

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
  /// The journal is not what it was when somebody was asked about it.
  case changed(path: String)
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

  /// What is wrong and where, in the language of the moment.
  package var message: String {
    typealias Words = InterfaceText.Journal
    return switch self {
    case .cannotCreate(let path, let reason): Words.cannotCreate(path, reason)
    case .alreadyThere(let path): Words.alreadyThere(path)
    case .notThere(let path): Words.notThere(path)
    case .cannotRead(let path, let reason): Words.cannotRead(path, reason)
    case .cannotWrite(let path, let reason): Words.cannotWrite(path, reason)
    case .secondName(let path): Words.secondName(path)
    case .busy(let path): Words.busy(path)
    case .changed(let path): Words.changed(path)
    case .notAJournal(let path): Words.notAJournal(path)
    case .nothingRecorded(let path): Words.nothingRecorded(path)
    case .newer(let path, let version): Words.newer(path, version: version, own: JournalHeader.version)
    case .damaged(let path, let line): Words.damaged(path, line: line)
    case .impossible(let path, let line): Words.impossible(path, line: line)
    case .anotherSession(let path, let journal, let asked): Words.anotherSession(path, journal, asked: asked)
    case .fromAScript(let path): Words.fromAScript(path)
    case .script(let line, let words, let reason): Words.script(line: line, words, reason)
    case .emptyPlan(let session): Words.emptyPlan(session)
    }
  }

  /// How to mend it, in the language of the moment.
  package var remedy: String {
    typealias Words = InterfaceText.JournalRemedy
    return switch self {
    case .cannotCreate: Words.cannotCreate
    case .alreadyThere: Words.alreadyThere
    case .notThere: Words.notThere
    case .cannotRead: Words.cannotRead
    case .cannotWrite: Words.cannotWrite
    case .secondName(let path): Words.secondName(path)
    case .busy: Words.busy
    case .changed: Words.changed
    case .notAJournal: Words.notAJournal
    case .nothingRecorded: Words.nothingRecorded
    case .newer: Words.newer
    case .damaged(let path, let line): line > 1 ? Words.damaged(path, whole: line - 1) : Words.damagedAtOnce
    case .impossible: Words.impossible
    case .anotherSession: Words.anotherSession
    case .fromAScript: Words.fromAScript
    case .script: Words.script
    case .emptyPlan: Words.emptyPlan
    }
  }
}
