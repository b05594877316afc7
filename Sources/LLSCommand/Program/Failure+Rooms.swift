import LLSExport
import LLSSeal
import LLSStore
import LLSTerminal

extension Failure {
  /// The one table that turns the rooms' errors into an exit status and words.
  ///
  /// - Parameter error: what a room threw.
  /// - Returns: nil for an error that is not a room's, for example one of the argument parser.
  init?(from error: any Error) {
    switch error {
    case let error as StoreError:
      self.init(Self.status(error.exitClass), error.description, remedy: Self.lines(error))
    case let error as JournalError:
      self.init(Self.status(error), error.message, remedy: error.remedy)
    case let error as SealError:
      self.init(
        .data, error == .emptyPassphrase ? "the passphrase is empty" : "it cannot be sealed or opened")
    case let error as ExportError:
      self.init(Self.status(error), error.description)
    default: return nil
    }
  }

  private static func status(_ kind: StoreError.ExitClass) -> ExitStatus {
    switch kind {
    case .data: .data
    case .noInput: .noInput
    case .cannotCreate: .cannotCreate
    case .inputOutput: .inputOutput
    case .busy: .busy
    }
  }

  private static func status(_ error: ExportError) -> ExitStatus {
    switch error {
    case .missingPicture, .unknownPictureKind: .data
    case .noModules, .groupSize, .startTime, .unknownFormat: .usage
    }
  }

  private static func status(_ error: JournalError) -> ExitStatus {
    switch error {
    case .cannotCreate, .alreadyThere: .cannotCreate
    case .notThere: .noInput
    case .cannotRead, .cannotWrite, .secondName: .inputOutput
    case .busy, .changed: .busy
    case .notAJournal, .nothingRecorded, .newer, .damaged, .impossible, .anotherSession, .fromAScript,
      .script,
      .emptyPlan:
      .data
    }
  }

  /// The remedy; where several lines were refused, each with its own; where the store is lost or damaged, the copy to go back to.
  private static func lines(_ error: StoreError) -> String {
    switch error {
    case .notThere(let path), .damaged(let path, _):
      if let line = CopyLine(path) { return line.remedy(error) }
    default: break
    }
    guard case .refused(let problems) = error, problems.count > 1 else { return error.remedy }
    return problems.map { "\($0.description): \($0.remedy)" }.joined(separator: "\n          ")
  }
}
