package import LLSModel
import LLSRunner

/// Plays a session from typed lines whose times drive the clock. The same script, plan and start give the same journal, byte for byte.
package struct ScriptPlayer {
  /// The session.
  package let plan: SessionPlan
  /// The group's id in the pilot.
  package let groupID: String
  /// Names the run: 32 hexadecimal digits.
  package let runID: String
  /// When it starts. Unit: milliseconds since 1970-01-01 00:00 UTC.
  package let startWallMilliseconds: Int
  /// How far local time is ahead of UTC. Unit: seconds.
  package let utcOffsetSeconds: Int
  /// The lines of the script, each `+minutes:seconds command`.
  package let lines: [String]

  /// Makes a player.
  package init(
    lines: [String], plan: SessionPlan, groupID: String, runID: String, startWallMilliseconds: Int,
    utcOffsetSeconds: Int
  ) {
    self.lines = lines
    self.plan = plan
    self.groupID = groupID
    self.runID = runID
    self.startWallMilliseconds = startWallMilliseconds
    self.utcOffsetSeconds = utcOffsetSeconds
  }

  /// The lines of a script's bytes, however the program that wrote it ends a line and marks the beginning.
  package static func lines(of script: [UInt8]) -> [String] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = script.starts(with: mark) ? script.dropFirst(mark.count) : script[...]
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }

  /// Plays the script in memory.
  ///
  /// - Parameter output: takes what is said, one line at a time.
  /// - Returns: the journal's bytes.
  /// - Throws: ``JournalError/script(line:words:reason:)`` for a line that cannot be read or is refused.
  package func play(output: @escaping (String) -> Void = { _ in }) throws(JournalError) -> [UInt8] {
    let journal = MemoryJournal()
    _ = try play(into: journal, output: output)
    return journal.bytes
  }

  /// Plays the script into a new journal on disk, each event on the disk before it is said to be saved.
  ///
  /// The script is rehearsed in memory first: a line that cannot be played leaves no journal behind.
  ///
  /// - Parameters:
  ///   - path: where the journal is made.
  ///   - output: takes what is said, one line at a time.
  /// - Returns: the record.
  /// - Throws: ``JournalError``.
  package func play(
    to path: String, output: @escaping (String) -> Void = { _ in }
  ) throws(JournalError) -> SessionRecord {
    _ = try play()
    let file = try JournalFile.create(at: path)
    let desk = try play(into: file, output: output)
    if case .notSaved(_, let reason) = desk.receipt {
      file.removeIfEmpty()
      throw .cannotWrite(path: path, reason: reason)
    }
    return desk.record
  }

  /// Goes on with a journal of this very script that was cut off.
  ///
  /// - Parameters:
  ///   - path: where the journal is.
  ///   - output: told of every line that is saved.
  /// - Returns: the record.
  /// - Throws: ``JournalError/fromAScript(path:)`` when the journal is not the beginning of what this script gives.
  package func resume(
    at path: String, output: (String) -> Void = { _ in }
  ) throws(JournalError) -> SessionRecord {
    let whole = try play()
    let (file, replay) = try JournalFile.open(at: path)
    let beginning = Array(whole.prefix(replay.wholeBytes))
    guard let same = try? JournalReader.read(beginning, path: path), same.checksum == replay.checksum,
      same.wholeBytes == replay.wholeBytes
    else { throw .fromAScript(path: path) }
    var sequence = replay.lastSequence
    let rest = whole[replay.wholeBytes...].split(separator: UInt8(ascii: "\n"))
    for line in rest {
      if let reason = file.append(Array(line) + [UInt8(ascii: "\n")]) {
        throw .cannotWrite(path: path, reason: reason)
      }
      sequence += 1
      output(InterfaceText.saved(sequence))
    }
    return try JournalReader.record(from: whole, path: path)
  }

  private func play(
    into journal: any JournalSink, output: @escaping (String) -> Void
  ) throws(JournalError) -> SessionDesk {
    try play(into: journal) { desk in
      let face = PlainFace(desk: desk, output: output)
      face.greet()
      return { line throws(JournalError) in
        let hearing = face.hear(line.command)
        if case .refused(let sentence) = face.lastResult {
          throw .script(line: line.number, words: line.name.visible, reason: sentence)
        }
        return hearing == .goOn
      }
    }
  }

  /// Plays the lines to a face.
  ///
  /// - Parameter face: begins a face on a run, and gives what hears each line and says whether to go on.
  func play(
    into journal: any JournalSink,
    on face: (SessionDesk) -> (ScriptLine) throws(JournalError) -> Bool
  ) throws(JournalError) -> SessionDesk {
    guard !plan.blocks.isEmpty else { throw .emptyPlan(session: plan.sessionID) }
    let script = try ScriptLine.lines(of: lines)
    let hands = ClockHands()
    let identity = RunIdentity(runID: runID, mode: .scripted, groupID: groupID, plan: plan)
    let desk = SessionDesk(plan: plan, identity: identity, journal: journal) { reading(at: hands.offset) }
    let hear = face(desk)
    for line in script {
      hands.offset = line.offset
      guard try hear(line) else { break }
    }
    return desk
  }

  private func reading(at offset: Int) -> ClockReading {
    ClockReading(
      bootID: "scripted", bootMilliseconds: offset, awakeMilliseconds: offset,
      wallMilliseconds: startWallMilliseconds + offset, utcOffsetSeconds: utcOffsetSeconds)
  }

  /// The time that the script's lines set.
  private final class ClockHands {
    var offset = 0
  }
}
