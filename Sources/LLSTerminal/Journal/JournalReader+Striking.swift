import LLSModel
import LLSRunner

extension JournalReader.Replay {
  /// The journal's bytes without the words of what was undone, and how many words those were. Each is written over by the same words,
  /// whatever it said and however long it was.
  func struck() throws(SessionMachine.ImpossibleStep) -> (bytes: [UInt8], count: Int) {
    let stands = try SessionMachine.stands(entries.map(\.step.event))
    var count = 0
    var line = JournalCodec.line(header)
    var bytes = line.bytes
    for (place, entry) in entries.enumerated() {
      var event = entry.step.event
      if !stands[place], let blank = event.withoutWords, blank != event {
        event = blank
        count += 1
      }
      line = JournalCodec.line(
        JournalEntry(
          sequence: entry.sequence, step: TimedEvent(event, at: entry.step.at), clock: entry.clock),
        after: line.checksum)
      bytes += line.bytes
    }
    return (bytes, count)
  }
}

extension SessionEvent {
  /// The event with other words in the place of its own; nil for one that has none.
  fileprivate var withoutWords: SessionEvent? {
    switch self {
    case .note: .note(JournalErasure.erasedNote)
    case .park: .park(JournalErasure.erasedNote)
    case .tellAuthor(let block, let said) where !said.words.isEmpty:
      .tellAuthor(block: block, AuthorFeedback(said.verdict, said.timing, words: JournalErasure.erasedNote))
    default: nil
    }
  }
}
