import LLSModel
import LLSStore

/// Says what people asked for after a copy was made, without naming anybody.
struct LaterWords {
  /// One line each.
  let lines: [String]

  /// Puts it in words.
  init(_ later: LaterDecisions) {
    guard later.isKnown else {
      lines = [
        "no present file can be read, so nobody can say who was erased or said no since this copy",
        "  = help: look it up on the paper list, then lls participant erase and lls participant withdraw",
      ]
      return
    }
    var lines: [String] = []
    if later.erasures > 0 {
      let people = InterfaceText.counted(later.erasures, "person was", "people were")
      let days = later.erasureDays.map(\.description).joined(separator: ", ")
      lines.append("since this copy \(people) erased (\(days)): erased in it again before it takes its place")
    }
    if later.refusals > 0 {
      let noes = InterfaceText.counted(later.refusals, "no was", "noes were")
      lines.append("since this copy \(noes) said to a use of answers or words: entered in it again")
    }
    if later.readings > 0 {
      let comments = later.readings == 1 ? "1 comment was" : "\(later.readings) comments were"
      lines.append("since this copy \(comments) read: kept or removed in it again, as the reader decided")
    }
    if later.waitAgain > 0 {
      let comments = later.waitAgain == 1 ? "1 comment that was" : "\(later.waitAgain) comments that were"
      lines.append(
        "the copy has other keys: \(comments) read since, and perhaps removed, will wait for a reader again")
      lines.append("  = help: have them read again with lls comments read")
    }
    if later.hasOtherKeys {
      lines.append("the passphrase goes back to the copy's; lls store encrypt sets another one")
    }
    self.lines = lines
  }

  /// Says it beside what is in the copy.
  func say() { for line in lines { Console.say(line) } }
}
