import ArgumentParser
import LLSModel
import LLSRunner
import LLSTerminal

/// `lls runs recap`
struct RunsRecapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recap",
    abstract: "What to tell somebody who missed a session: only what the group did.",
    discussion: """
      Examples:
        lls runs recap
        lls runs recap 3f9a2c11

      The module's words for each activity that was done, in the order of the
      session; nothing of what anybody said.
      """)

  @OptionGroup var session: RunName
  @OptionGroup var place: ToolkitPlace

  @OptionGroup var speech: InterfaceSpeech

  func run() throws {
    try speech.speaking(saysDraft: true) { try tell() }
  }

  private func tell() throws {
    let found = try session.found()
    let replay = try JournalReader.read(FilePlace(found.path).read(), path: found.path)
    let library = try LibraryPlace(
      place, mistakes: .said, only: replay.header.identity.moduleID)
    let plan = replay.header.outline.keeping(
      try SessionTable.plan(of: replay, in: library, nation: nil))
    let done = plan.blocks.indices.filter { block in
      let standing = replay.state.standing(of: block)
      return standing.wasPlayed
        || standing == .now && [.done, .adapted].contains(replay.state.status(of: block))
    }
    let words = done.compactMap { plan.blocks[$0].recap }
    try Console.write(InterfaceText.Recap.heading(plan.title))
    for line in words.isEmpty ? [InterfaceText.Recap.none] : words {
      try Console.write(WordWrap.terminal.lines(of: line).joined(separator: "\n"))
    }
    let missed = plan.blocks.indices.filter { !done.contains($0) && plan.blocks[$0].recap != nil }
    if !missed.isEmpty {
      Console.say(InterfaceText.Recap.notDone(missed.map { plan.blocks[$0].title }))
    }
  }
}
