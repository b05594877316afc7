/// Why the store cannot do what it was asked, in words for the person at the keyboard.
package enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no store at this path.
  case notThere(path: String)
  /// The path names a folder.
  case isFolder(path: String)
  /// The folder that should hold the store does not exist.
  case missingFolder(path: String, folder: String)
  /// The file or its folder may not be written.
  case notWritable(path: String)
  /// The file could not be made or opened.
  case cannotOpen(path: String, reason: String)
  /// The file is something else.
  case notAStore(path: String)
  /// The file was written by a newer version of the program.
  case newerVersion(path: String, found: Int, known: Int)
  /// The file is damaged.
  case damaged(path: String, what: String)
  /// Somebody else is writing.
  case busy(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// The file may only be read, and has to be written before it can be.
  case needsWriting(path: String)
  /// Reading or writing failed.
  case inputOutput(path: String, reason: String)
  /// There is no such pilot.
  case noSuchPilot(String, known: [String])
  /// A pilot with this id exists and is another one.
  case pilotExists(String)
  /// The instrument has not been entered.
  case noSuchInstrument(String, known: [String])
  /// An item that has answers was given other words.
  case itemReworded(item: String, instrument: String)
  /// What was to be entered does not fit to what is there; nothing was entered.
  case refused([ImportProblem])
  /// The file lies on a network file system.
  case onANetwork(path: String, kind: String)
  /// A copy would take the place of a file.
  case copyExists(path: String)
  /// Something is erased in the store, and bytes of it may be left in a file.
  case bytesLeft(path: String, reason: String, isBusy: Bool)
  /// What has to do with the passphrase, and with what is sealed under it.
  case sealing(SealingProblem)

  /// Which exit status a command ends with.
  package enum ExitClass: Hashable, Sendable, CaseIterable {
    /// What was read is not what it should be.
    case data
    /// Something that was named is not there.
    case noInput
    /// A file could not be made.
    case cannotCreate
    /// Reading or writing failed.
    case inputOutput
    /// Somebody else is using it.
    case busy
  }

  /// Which exit status a command ends with.
  package var exitClass: ExitClass {
    switch self {
    case .notThere, .noSuchPilot, .noSuchInstrument: .noInput
    case .isFolder, .missingFolder, .notWritable, .cannotOpen, .needsWriting, .onANetwork, .copyExists:
      .cannotCreate
    case .notAStore, .newerVersion, .damaged, .pilotExists, .itemReworded, .refused: .data
    case .busy: .busy
    case .diskFull, .inputOutput: .inputOutput
    case .bytesLeft(_, _, let isBusy): isBusy ? .busy : .inputOutput
    case .sealing: .data
    }
  }

  /// What is wrong and where.
  package var description: String {
    switch self {
    case .notThere(let path): "there is no pilot store at \(path)"
    case .isFolder(let path): "\(path) is a folder, not a pilot store"
    case .missingFolder(let path, let folder): "\(path) cannot be made: there is no folder \(folder)"
    case .notWritable(let path): "\(path) may not be written"
    case .cannotOpen(let path, let reason): "\(path) cannot be opened: \(reason)"
    case .notAStore(let path): "\(path) is not a pilot store; it is left as it is"
    case .newerVersion(let path, let found, let known):
      "\(path) was written by a newer lls (store version \(found), this one knows \(known)); it is left as it is"
    case .damaged(let path, let what): "\(path) is damaged: \(what)"
    case .busy(let path): "somebody else is writing to \(path) just now; nothing was changed"
    case .diskFull(let path): "the disk that holds \(path) is full; nothing was changed"
    case .needsWriting(let path):
      "\(path) may only be read, and was not closed properly or is of an earlier version"
    case .inputOutput(let path, let reason): "reading or writing \(path) failed: \(reason)"
    case .noSuchPilot(let id, _): "there is no pilot \(id) in the store"
    case .pilotExists(let id): "there is a pilot \(id) already, and it is another one"
    case .noSuchInstrument(let id, _): "the store does not know the questionnaire \(id)"
    case .itemReworded(let item, let instrument):
      "the question \(item) of \(instrument) has other words than when it was answered"
    case .refused(let problems):
      problems.count == 1
        ? problems[0].description
        : "\(problems.count) lines do not fit to the pilot; nothing was entered"
    case .onANetwork(let path, let kind):
      "\(path) lies on a network file system (\(kind)), where two writers cannot be kept apart"
    case .copyExists(let path): "\(path) is there already, and a copy takes nothing's place"
    case .bytesLeft(let path, let reason, _):
      "erased in the store; bytes of what was erased may be left in \(path): \(reason)"
    case .sealing(let problem): problem.description
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .notThere: "begin one with lls pilot new, or name the right file with --store"
    case .isFolder(let path): "name a file in it: --store \(path)/pilots.llsstore"
    case .missingFolder(_, let folder): "make the folder first: mkdir -p \(folder)"
    case .notWritable, .cannotOpen:
      "check that the file and its folder are yours, or name another with --store"
    case .notAStore: "name the right file with --store"
    case .newerVersion: "use the newer lls, or name another file with --store"
    case .damaged: "keep the file as it is and go back to the last backup"
    case .busy: "wait until the other window is done, then do it again"
    case .diskFull: "make room on the disk, then do it again"
    case .needsWriting:
      "copy it, with the files beside it whose names begin with its own, to a folder of yours, "
        + "and name the copy with --store"
    case .inputOutput: "check the disk, then do it again; what was acknowledged before is kept"
    case .noSuchPilot(_, let known):
      known.isEmpty
        ? "the store has no pilot yet; begin one with lls pilot new"
        : "it has: \(known.joined(separator: ", "))"
    case .pilotExists: "choose another id"
    case .noSuchInstrument(_, let known):
      known.isEmpty ? "check the id against lls list" : "it knows: \(known.joined(separator: ", "))"
    case .itemReworded: "give the reworded question an id of its own; an id is never used again"
    case .refused(let problems): problems.count == 1 ? problems[0].remedy : "see each line"
    case .onANetwork:
      "keep the pilots on this computer's own disk and name them with --store; "
        + "let a copy travel: lls store backup --to FILE.age"
    case .copyExists: "name another file, or move this one away first"
    case .bytesLeft(_, _, let isBusy):
      (isBusy
        ? "close the other window" : "see that the disk has room and that the file and its folder are yours")
        + ", then type the same command again: it goes on"
    case .sealing(let problem): problem.remedy
    }
  }
}

/// One thing that keeps an import from being taken.
package struct ImportProblem: Hashable, Sendable, CustomStringConvertible {
  /// The line of the file. Missing: it does not come from a line.
  package let line: Int?
  /// What is wrong.
  package let message: String
  /// How to mend it.
  package let remedy: String

  init(line: Int? = nil, _ message: String, remedy: String) {
    self.line = line
    self.message = message
    self.remedy = remedy
  }

  /// The line and what is wrong there.
  package var description: String { (line.map { "line \($0): " } ?? "") + message }
}
