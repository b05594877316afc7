import LLSModel
import LLSSample
import LLSTerminal

/// The folder that the synthetic pilot is written to.
struct SampleFolder {
  /// When every sample session begins. Unit: milliseconds after midnight.
  private static let startOfDay = (16 * 60 + 30) * 60_000

  private let folder: String

  /// Names the folder; it is made when needed.
  init(_ folder: String) { self.folder = folder }

  /// Writes the pilot.
  ///
  /// - Parameters:
  ///   - library: its group sessions are the ones that are run.
  ///   - seed: nil takes the usual one.
  /// - Returns: how many files were written.
  /// - Throws: ``Failure`` with 73 when the folder holds anything: a real pilot's files may have the same names.
  func write(from library: LibraryPlace, seed: UInt64?) throws -> Int {
    guard FolderNames.of(folder).isEmpty else {
      throw Failure(
        .cannotCreate, "\(folder) is not empty, and files of a real pilot must not be overwritten",
        remedy: "name a new folder, for example lls pilot sample -o sample")
    }
    let plans = try library.modules([]).flatMap {
      try $0.groupPlans(toolkit: library.toolkit, nation: "england")
    }
    let pilot = SamplePilot(
      seed: seed ?? SamplePilot.defaultSeed, plans: plans,
      questionnaire: try library.instrument("where-i-stand"),
      exitCard: try library.instrument("exit-card"))
    for file in pilot.files { try write(file.path, Array(file.text.utf8)) }
    guard let first = pilot.runs.first else { return pilot.files.count }
    try write("first-session.script", Array(script(first, plan: plans[first.planIndex]).utf8))
    for run in pilot.runs.dropFirst() {
      let player = ScriptPlayer(
        lines: run.lines, plan: plans[run.planIndex], groupID: run.groupID, runID: run.runID,
        startWallMilliseconds: run.day.number * 86_400_000 + Self.startOfDay, utcOffsetSeconds: 0)
      try write("journals/\(run.day)-\(run.groupID).journal", try player.play())
    }
    return pilot.files.count + pilot.runs.count
  }

  private func script(_ run: SamplePilot.Run, plan: SessionPlan) -> String {
    let heading = [
      "# Synthetic: the first session of \(run.groupID), \(run.day), as somebody might have typed it.",
      "# lls run \(plan.moduleID) \(plan.sessionID) --group \(run.groupID) --script FILE --at \"\(run.day) 16:30\"",
    ]
    return (heading + run.lines).joined(separator: "\n") + "\n"
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws {
    try OutputFile(folder + "/" + name, mode: 0o600).write(bytes)
  }
}
