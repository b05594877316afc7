import Testing

@testable import LLSModel

@Suite("The languages of the interface")
struct InterfaceLanguageTests {
  static func places(of sentence: String) -> Set<Substring> {
    Set(sentence.matches(of: /\{(\w+)\}/).map(\.1))
  }

  @Test("every sentence is written out where it is used, and has a Welsh one; no Welsh one is left over")
  func nothingIsMissing() throws {
    let catalogue = try CatalogueText.ofTheInterface()
    let welsh = Set(InterfaceLanguage.welsh.sentences.keys)
    #expect(catalogue.said.count > 100)
    #expect(catalogue.hidden == [])
    #expect(catalogue.said.subtracting(welsh).sorted() == [])
    #expect(welsh.subtracting(catalogue.said).sorted() == [])
    #expect(welsh.intersection(catalogue.leftInEnglish).sorted() == [])
  }

  @Test("only sentences that are named here stay in English, all about safety, consent or confidentiality")
  func namedSentencesStayInEnglish() throws {
    #expect(try CatalogueText.ofTheInterface().leftInEnglish == Self.stayInEnglish)
  }

  /// The list of the decision "The English sentence is the key of every other language".
  static let stayInEnglish: Set<String> = {
    typealias Lists = InterfaceText.RoomLists
    let lists =
      [0, 2].map { InterfaceText.CueSheet.yourPart[$0] } + [3, 5, 6, 7].map { Lists.onlineChecks[$0] }
    let closing = [
      InterfaceText.afterFinish[0], InterfaceText.afterClosingCheck[1], InterfaceText.After.checkIn,
    ]
    return Set(
      [
        InterfaceText.careHeading, InterfaceText.noCareSteps, InterfaceText.RunRecord.counts,
        InterfaceText.RunRecord.ownCopy, InterfaceText.ForAuthor.recordWords,
      ] + closing + lists + [0, 2, 4].map { Lists.interpreterChecks[$0] }
        + InterfaceText.leftQuestions.prefix(2)
        + InterfaceText.Panel.leftQuestions + InterfaceText.After.questions)
  }()

  @Test("nothing that a person reads goes past the catalogue, but what is typed and what programs read")
  func nothingGoesPastIt() throws {
    let plain = try CatalogueText.ofTheInterface().plain.filter { !Self.inEnglishAlone.contains($0.key) }
    #expect(plain.values.reduce(into: Set()) { $0.formUnion($1) }.subtracting(Self.typed).sorted() == [])
  }

  /// Files whose words stand in English alone: what another program is told, and what young people read before they answer.
  static let inEnglishAlone: Set = ["InterfaceText+JSONFace.swift", "InterfaceText+Capture.swift"]

  /// Words to type, as they are in every language, and keys.
  static let typed = Set([
    "help ", InterfaceText.allHelp, InterfaceText.Runs.discardWord, "exit", "bye", "stop", "Space, PgDn",
    "PgUp",
    "Up, Down", "Ctrl-B", "Ctrl-Z", "Ctrl-L",
  ])
  .union(InterfaceText.sessionCommands.flatMap { [$0.word, $0.usage] })
  .union(InterfaceText.Moment.allCases.map(InterfaceText.topic))
  .union(InterfaceLanguage.allCases.flatMap { [$0.rawValue, $0.tag] })

  @Test("the reader of the sources sees what Swift sees, and names what it cannot read")
  func sourcesAreRead() {
    var catalogue = CatalogueText()
    catalogue.read(
      #"""
      // said("a comment")
      static var a: String { said("one \"two\"") }
      static var b: String {
        said(
          """
          long \
          line {n}
          """, ["n": 1])
      }
      static func said(_ x: String) { said(x) + said("put " + "together") + leftInEnglish("stays") }
      """#, of: "planted")
    #expect(catalogue.said == ["one \"two\"", "long line {n}"])
    #expect(catalogue.leftInEnglish == ["stays"])
    #expect(catalogue.hidden.count == 2)
  }

  @Test("no sentence is translated twice, and both sides have the same places")
  func pairsFit() {
    let pairs = WelshText.tables.flatMap { $0.map { ($0.key, $0.value) } }
    #expect(pairs.count == InterfaceLanguage.welsh.sentences.count)
    for (english, welsh) in pairs {
      #expect(Self.places(of: english) == Self.places(of: welsh), "\(english)")
      #expect(!welsh.isEmpty && welsh.first?.isWhitespace == false && welsh.last?.isWhitespace == false)
    }
  }

  @Test("words to type stand in a Welsh sentence as in its English one")
  func typedWordsStay() {
    // Words that begin "type", or stand as an example, are looked for letter by letter.
    for (english, welsh) in InterfaceLanguage.welsh.sentences {
      for match in english.matches(of: /(?:[Tt]ype|Type for example) ([a-z]+)(?= |\.|,|;)/) {
        let word = String(match.1)
        guard InterfaceText.sessionCommands.contains(where: { $0.word == word }) else { continue }
        #expect(welsh.contains(word), "\(english)")
      }
      for match in english.matches(of: /--[a-z]+|\b(?:CODE|WORDS|ID|N)\b|lls [a-z]+|-?\+?\b\d+\b/) {
        #expect(welsh.contains(match.0) || Self.inWords.contains("\(match.0)"), "\(english): \(match.0)")
      }
    }
  }

  /// Figures that Welsh may write as words.
  static let inWords: Set<String> = []

  /// A noun after a number is singular; dau and dwy soften its first letter.
  @Test("a number takes the singular in Welsh, softened after two where the letter can be")
  func numbers() {
    InterfaceLanguage.$current.withValue(.welsh) {
      #expect([1, 2, 3, 12].map(InterfaceText.minutes) == ["1 munud", "2 funud", "3 munud", "12 munud"])
      #expect([1, 2, 3].map(InterfaceText.adults) == ["1 oedolyn", "2 oedolyn", "3 oedolyn"])
      #expect([1_000, 2_000].map(InterfaceText.length(milliseconds:)) == ["1 eiliad", "2 eiliad"])
      for (count, words) in [(1, "1 bloc"), (2, "2 floc"), (9, "9 bloc")] {
        #expect(
          InterfaceText.Status.plan(blocks: count, minutes: 2, adults: 2).hasPrefix(
            words + ", cynllun 2 funud"))
      }
    }
  }

  @Test("a sentence is said in the language of the moment, and what is filled in is not looked at again")
  func placesAreFilled() {
    #expect(InterfaceText.remainder(milliseconds: 125_000) == "2 minutes left")
    InterfaceLanguage.$current.withValue(.welsh) {
      #expect(InterfaceText.remainder(milliseconds: 60_000) == "1 munud ar ôl")
      #expect(InterfaceText.remainder(milliseconds: 125_000) == "2 funud ar ôl")
      #expect(InterfaceText.remainder(milliseconds: -3 * 60_000) == "3 munud dros yr amser")
      #expect(InterfaceText.length(milliseconds: 7_500_000) == "2 awr 5 mun")
      #expect(InterfaceText.either(["next", "late", "plan"]) == "next, late neu plan")
      #expect(
        InterfaceText.spare("{minutes} of tea", minutes: 3).hasPrefix("Wrth gefn: {minutes} of tea. 3 munud.")
      )
      #expect(InterfaceText.said("Never said {x}", ["x": "{y}", "y": 1]) == "Never said {y}")
      #expect(
        InterfaceText.careHeading == "Keep people safe: the local procedure, in its order. Nothing is stored."
      )
      #expect(InterfaceText.sessionCommands.map(\.word).contains("next"))
    }
    #expect(InterfaceText.length(milliseconds: 7_500_000) == "2 h 5 min")
  }
}
