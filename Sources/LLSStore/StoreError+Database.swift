internal import GRDB

extension StoreError {
  /// Puts what went wrong in the database into words.
  init(_ error: any Error, path: String) {
    if let known = error as? StoreError {
      self = known
      return
    }
    if error is RowDecodingError {
      self = .damaged(path: path, what: "a column holds something that it cannot hold")
      return
    }
    guard let problem = error as? DatabaseError else {
      self = .inputOutput(path: path, reason: "\(error)")
      return
    }
    let words = problem.message ?? "no reason given"
    switch problem.extendedResultCode {
    // The file that writers share could not be made as large as it has to be.
    case .SQLITE_IOERR_SHMSIZE: self = .diskFull(path: path)
    // The file ends before the place where it says that something is.
    case .SQLITE_IOERR_SHORT_READ: self = .damaged(path: path, what: words)
    default: self.init(problem.resultCode, words, path: path)
    }
  }

  /// The same problem, said of the store that a person named instead of the file in which it was being made.
  func saidOf(_ path: String) -> StoreError {
    switch self {
    case .diskFull: .diskFull(path: path)
    case .inputOutput(_, let reason): .inputOutput(path: path, reason: reason)
    case .cannotOpen(_, let reason): .cannotOpen(path: path, reason: reason)
    case .notWritable: .notWritable(path: path)
    case .missingFolder(_, let folder): .missingFolder(path: path, folder: folder)
    case .onANetwork(_, let kind): .onANetwork(path: path, kind: kind)
    case .busy: .busy(path: path)
    default: self
    }
  }

  /// Says of what went wrong after something was erased that it is erased, and where bytes may be left.
  static func bytesLeft(after error: StoreError, in path: String) -> StoreError {
    switch error {
    case .busy: .bytesLeft(path: path, reason: "another window has it open", isBusy: true)
    case .diskFull: .bytesLeft(path: path, reason: "the disk is full", isBusy: false)
    case .inputOutput(_, let reason), .cannotOpen(_, let reason):
      .bytesLeft(path: path, reason: reason, isBusy: false)
    default: .bytesLeft(path: path, reason: error.description, isBusy: false)
    }
  }

  private init(_ code: ResultCode, _ words: String, path: String) {
    switch code {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .notWritable(path: path)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: words)
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, what: words)
    default: self = .inputOutput(path: path, reason: words)
    }
  }
}
