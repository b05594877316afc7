internal import GRDB
import Glibc
package import LLSModel
package import LLSSeal

/// A copy of a store that was made.
package struct StoreCopy: Hashable, Sendable {
  /// Where it is.
  package let path: String
  /// Unit: bytes.
  package let size: Int
  /// Of the file as it lies there.
  package let digest: String
  /// Whether it opens with a passphrase only.
  package let isSealed: Bool
}

/// A copy that a store knows of.
package struct KnownCopy: Hashable, Sendable {
  /// What it was made for: `backup`, `bundle`, `before-change`.
  package let kind: String
  /// The file's name, without its folder.
  package let file: String
  /// When it was entered, as `2016-10-03T16:30:00.000Z`.
  package let at: String
  /// Of the file as it was made.
  package let digest: String
}

extension PilotStore {
  /// Makes a copy of the store, and enters that there is one.
  ///
  /// - Parameters:
  ///   - file: where to; nothing may be there yet. Missing: beside the store, under the day's date, in the place of an earlier one.
  ///   - passphrase: seals the copy, in the age format. Missing: the copy is as readable as the store is.
  ///   - logarithm: how much work a guess at the copy's passphrase is; tests take less.
  package func backUp(
    to file: String? = nil, sealedFor passphrase: Passphrase? = nil,
    logarithm: Int = AgeWriter.usualLogarithm
  ) throws(StoreError) -> StoreCopy {
    let name = file ?? CopySchedule.name(path, today)
    if file != nil, StoreFile.size(name) != nil { throw .copyExists(path: name) }
    do {
      let copying = CopyFile(store: path)
      let part = copying.partName()
      try copying.make(queue, at: part)
      // The path is used during the call only; after a rename there is nothing to take away.
      defer { unsafe unlink(part) }
      if let passphrase {
        try Self.seal(part, to: name, passphrase, logarithm)
      } else if file == nil || StoreFile(path: name).folder == StoreFile(path: path).folder {
        try copying.put(part, at: name)
      } else {
        try CopyFile.write(name) { take in try CopyFile.read(part) { try take($0) } }
        StoreFile.sync(StoreFile(path: name).folder)
      }
      let copy = StoreCopy(
        path: name, size: StoreFile.size(name) ?? 0, digest: try CopyFile.digest(name),
        isSealed: passphrase != nil)
      if file == nil { dailyCopy.settle(today) }
      try write { try $0.enter(copy, as: .backup) }
      if file == nil { removeOldCopies() }
      return copy
    } catch {
      throw StoreError(error, path: name)
    }
  }

  /// Copies that the store knows of, the newest first; one that took an earlier one's place once.
  package func copies() throws(StoreError) -> [KnownCopy] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT store_copy.kind, file, at, digest FROM store_copy JOIN batch ON batch.key = store_copy.batch
          WHERE NOT EXISTS (SELECT 1 FROM store_copy AS later WHERE later.file = store_copy.file AND later.key > store_copy.key)
          ORDER BY store_copy.key DESC
          """
      ).map { row in
        try KnownCopy(
          kind: row.decode(forColumn: "kind"), file: row.decode(forColumn: "file"),
          at: row.decode(forColumn: "at"), digest: row.decode(forColumn: "digest"))
      }
    }
  }

  /// The days whose copies lie beside the store, the newest first.
  package func copiesBeside() -> [CalendarDay] {
    let base = FolderList.base(path)
    return FolderList.names(StoreFile(path: path).folder).compactMap { CopySchedule.day($0, of: base) }
      .sorted(by: >)
  }

  /// The days of the copies beside the store besides today's, which is made anew.
  package func earlierCopies() throws(StoreError) -> [CalendarDay] {
    _ = try backUp()
    return copiesBeside().filter { $0 != today }
  }

  /// Makes today's copy beside the store anew, and removes the others.
  ///
  /// - Returns: how many were removed, and how many could not be.
  package func removeEarlierCopies() throws(StoreError) -> (removed: Int, left: Int) {
    let earlier = try earlierCopies().count
    removeOldCopies(all: true)
    let left = copiesBeside().count { $0 != today }
    return (earlier - left, left)
  }

  /// Removes copies beside the store that the schedule no longer keeps.
  ///
  /// - Parameter all: whether to remove those too that it keeps, but for today's.
  package func removeOldCopies(all: Bool = false) {
    let days = copiesBeside()
    let kept = all ? [today] : CopySchedule.kept(of: days)
    for day in days where !kept.contains(day) {
      // The path is used during the call only.
      unsafe unlink(CopySchedule.name(path, day))
    }
  }

  /// Removes all copies of the schedule: they hold what was erased. The next day's first write makes a new one.
  package func forgetCopies() {
    for day in copiesBeside() {
      // The path is used during the call only.
      unsafe unlink(CopySchedule.name(path, day))
    }
  }

  /// The names of files beside the store that were kept when it was replaced or brought to another version; no schedule removes them.
  package func keptAside() -> [String] {
    let base = FolderList.base(path)
    return FolderList.names(StoreFile(path: path).folder).filter { name in
      ["replaced-", "version-"].contains { name.hasPrefix("\(base).\($0)") }
    }
  }

  /// Whether a file is one of the schedule's copies, by its name without its folder.
  package func isOfSchedule(_ name: String) -> Bool {
    CopySchedule.day(name, of: FolderList.base(path)) != nil
  }

  /// The day's date where the store is; in UTC, because a store knows no time zone.
  var today: CalendarDay { CalendarDay(number: Int(source.milliseconds() / 86_400_000)) }

  /// Seals a file into another one, without a third on the disk.
  private static func seal(
    _ part: String, to name: String, _ passphrase: Passphrase, _ logarithm: Int
  ) throws {
    var writer = try sealing { () throws(SealError) in try AgeWriter(passphrase, logarithm: logarithm) }
    try CopyFile.write(name) { take in
      try CopyFile.read(part) { try take(try writer.add($0)) }
      try take(try writer.finish())
    }
    StoreFile.sync(StoreFile(path: name).folder)
  }
}

/// What a copy was made for.
enum CopyPurpose: String {
  /// To go back to.
  case backup
  /// Because something was about to be changed that cannot be taken back.
  case beforeChange = "before-change"
}

extension Writing {
  /// Enters that a copy was made, by its name without its folder: a path may hold somebody's name.
  func enter(_ copy: StoreCopy, as purpose: CopyPurpose) throws {
    try enter([
      KnownCopy(kind: purpose.rawValue, file: FolderList.base(copy.path), at: at, digest: copy.digest)
    ])
  }

  /// Enters copies, in the order in which they were made.
  func enter(_ copies: [KnownCopy]) throws {
    let batch = try batch(.copy)
    for copy in copies {
      try run(
        "INSERT INTO store_copy (key, kind, file, digest, batch) VALUES (?, ?, ?, ?, ?)",
        [keys.next(), copy.kind, copy.file, copy.digest, batch])
    }
    try audit(.copy, batch)
  }
}
