import Foundation
import LLSModel
import Testing

@testable import LLSTerminal

@Suite("A session line by line, in Welsh")
struct WelshSessionTests {
  /// Plays a script and gives what was said.
  private func said(_ lines: [String]) throws -> String {
    var said: [String] = []
    _ = try TerminalSamples.player(lines).play { said.append($0) }
    return said.joined(separator: "\n")
  }

  static let more = [
    "+0:02 help", "+0:03 help all", "+0:04 help adapt", "+0:05 help tally", "+0:05 help closing",
    "+0:06 status",
    "+0:07 say", "+0:08 plan", "+0:09 spare",
  ]

  /// A session in which nearly everything happens once.
  static let script: [String] = {
    let codes = TerminalSamples.codes
    return ["+0:00 staff 1", "+0:01 status"] + more + [
      "+0:30 staff 2", "+0:31 attend \(codes[0]) \(codes[1])", "+0:32 excused \(codes[3])",
      "+0:33 material rungs", "+0:34 material rungs missing", "+1:00 start", "+1:10 soft 14:30",
      "+1:30 hard 14:35", "+1:40 late", "+1:45 accept", "+2:00 started 1", "+3:00 step", "+4:00 back",
      "+5:00 next", "+6:00 step", "+6:10 say", "+7:00 note one", "+7:10 undo", "+8:00 park two",
      "+9:00 pause",
      "+9:10 status", "+9:20 resume", "+10:00 +5", "+11:00 left \(codes[1])", "+11:10 returned \(codes[1])",
      "+12:00 adapt simplified access", "+13:00 tally green 1", "+13:10 handover co-facilitator",
      "+14:00 skip 3", "+14:10 plan", "+14:20 unskip 3", "+15:00 jump 4", "+16:00 withdraw \(codes[0])",
      "+17:00 hide", "+17:10 show", "+18:00 status", "+19:00 !", "+20:00 hard off", "+21:00 finish",
      "+22:00 status", "+23:00 closing reader-of-cards", "+24:00 quit",
    ]
  }()

  /// About safety, and the toolkit's: no interface translates them.
  static let leftInEnglish =
    [InterfaceText.careHeading, InterfaceText.afterFinish[0], InterfaceText.afterClosingCheck[1]]
    + InterfaceText.leftQuestions.prefix(2)

  @Test("no English sentence of the catalogue is said, but those that stay in English")
  func nothingIsLeftInEnglish() throws {
    var words = try InterfaceLanguage.$current.withValue(.welsh) { try said(Self.script) }
    #expect(words.hasPrefix("Drafft: "))
    for kept in Self.leftInEnglish {
      #expect(words.contains(kept))
      words = words.replacing(kept, with: "")
    }
    let english = try said(Self.script)
    var known = 0
    for (sentence, welsh) in InterfaceLanguage.welsh.sentences {
      for part in sentence.split(separator: /\{\w+\}/) {
        let part = part.trimmingCharacters(in: .whitespaces.union(.punctuationCharacters))
        guard part.contains(" "), welsh.range(of: part) == nil else { continue }
        if english.range(of: part) != nil { known += 1 }
        let isSaid = words.range(of: part) != nil
        #expect(!isSaid, "\(sentence)")
      }
    }
    // The script makes the catalogue speak: otherwise nothing would be tested.
    #expect(known > 100, "\(known)")
  }

  @Test("the record of a session is the same, whatever language it was led in")
  func recordsAreTheSame() throws {
    let english = try TerminalSamples.player().play()
    let welsh = try InterfaceLanguage.$current.withValue(.welsh) { try TerminalSamples.player().play() }
    #expect(english == welsh)
  }

  @Test("help says that the words to type stay as they are, where they are not the screen's own language")
  func helpSaysSo() throws {
    let line = "Mae'r geiriau i'w teipio a'r bysellau yr un fath ym mhob iaith."
    let welsh = try InterfaceLanguage.$current.withValue(.welsh) { try said(["+0:00 help"]) }
    #expect(welsh.contains(line))
    #expect(try !said(["+0:00 help"]).contains("same in every language"))
  }
}
