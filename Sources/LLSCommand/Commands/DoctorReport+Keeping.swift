import LLSModel
import LLSStore

extension DoctorReport {
  /// A copy away from this computer that is older than this is told. Unit: days.
  static let oldestCopy = 30

  /// How the pilots are kept: who can read them, what copies there are, what a sync service has left.
  static func keeping(_ store: PilotStore) throws -> [Line] {
    try sealing(isSealed: store.isSealed(), isEncrypted: VolumeEncryption.holds(store.path))
      + copies(store) + conflicts(store.path)
  }

  /// A pilot's membership is a secret in itself: the passphrase seals what was written in words, an encrypted disk all the rest too.
  static func sealing(isSealed: Bool, isEncrypted: Bool) -> [Line] {
    if isEncrypted {
      return [
        Line(
          isWell: true,
          words: "the pilots lie on an encrypted volume" + (isSealed ? ", and words are sealed" : ""))
      ]
    }
    guard isSealed else {
      return [
        Line(
          isWell: false,
          words: "whoever takes this computer can read the pilots: set a passphrase with lls store encrypt, "
            + "and keep them on an encrypted disk")
      ]
    }
    return [
      Line(isWell: true, words: "words are sealed: nobody reads them without the passphrase"),
      Line(
        isWell: nil,
        words:
          "codes, attendance and answers in numbers are not sealed: keep the pilots on an encrypted disk too"),
    ]
  }

  private static func copies(_ store: PilotStore) throws -> [Line] {
    let beside = store.copiesBeside()
    let away = try store.copies().first { $0.file.hasSuffix(".age") }
    var lines = [
      Line(isWell: nil, words: try beside.first.map { try besideWords($0, store) } ?? "no copy was made yet")
    ]
    if let away {
      let day = String(away.at.prefix(10))
      let age =
        CalendarDay(day).flatMap { made in CalendarDay(Today.date).map { $0.number - made.number } } ?? 0
      let words = "last sealed copy to take away: \(day)"
      lines.append(
        Line(
          isWell: age <= oldestCopy,
          words: age <= oldestCopy ? words : words + "; make one: lls store backup --to FILE.age"))
    } else {
      lines.append(Line(isWell: nil, words: "no sealed copy to take away: lls store backup --to FILE.age"))
    }
    return lines
  }

  /// The day's copy is made before the day's first entry, so that what was entered since is said with it.
  private static func besideWords(_ day: CalendarDay, _ store: PilotStore) throws -> String {
    let words = "last copy beside the pilots: \(day)"
    switch try store.writesSinceCopy(of: day) {
    case nil: return words
    case 0: return words + ", with all that was entered"
    case let count?:
      return words
        + "; \(InterfaceText.counted(count, "entry is", "entries are")) not in it: lls store backup makes one now"
    }
  }

  private static func conflicts(_ path: String) -> [Line] {
    ConflictCopies.beside(path).map { Line(isWell: false, words: ConflictCopies.words($0)) }
  }
}
