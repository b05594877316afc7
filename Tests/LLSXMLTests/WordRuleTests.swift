import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML
import Testing

@Suite("What may be asked, recorded and said")
struct WordRuleTests {
  /// A text put into the good module or toolkit: what is replaced, and by what around the words.
  enum Spot: String, Sendable {
    case ask = "<ask>Is there anything to add today?<follow-up>Anything to take out?</follow-up></ask>"
    case say = "<say>Name, in your head, three things you can see.</say>"
    case instruction = "<do>Read the agreement, or let somebody read it.</do>"
    case card = "<card id=\"new-hall\">The council paints the youth club.</card>"
    case item = "<item id=\"felt-heard\" scale=\"faces-5\" lundy=\"audience\">Today I felt heard.</item>"

    func element(_ words: String) -> String {
      switch self {
      case .ask: "<ask>\(words)</ask>"
      case .say: "<say>\(words)</say>"
      case .instruction: "<do>\(words)</do>"
      case .card: "<card id=\"new-hall\">\(words)</card>"
      case .item: "<item id=\"felt-heard\" scale=\"faces-5\">\(words)</item>"
      }
    }
  }

  private func codes(
    _ words: String, in spot: Spot, change: (old: String, new: String) = ("", "")
  ) throws -> [DiagnosticCode] {
    var text = try Fixture.goodModule()
    #expect(text.contains(spot.rawValue))
    text = text.replacing(spot.rawValue, with: spot.element(words))
    if !change.old.isEmpty {
      #expect(text.contains(change.old))
      text = text.replacing(change.old, with: change.new)
    }
    return try Self.check(text).diagnostics.map(\.code)
  }

  static func check(_ text: String) throws -> LoadedLibrary {
    try Fixture.withTemporaryFolder { folder in
      try Fixture.copyGood(to: folder)
      try text.write(toFile: folder + "/the-ladder/module.xml", atomically: true, encoding: .utf8)
      return Library.load(folder: folder, today: Fixture.today)
    }
  }

  @Test(
    "a question for somebody's own story is found, however it is put",
    arguments: [
      (Spot.ask, "Tell us about a time when you were frightened."),
      (.ask, "Have you ever been asked to send a picture?"),
      (.ask, "What happened to <em>you</em>?"),
      (.ask, "Has anyone ever touched you in a way you did not like?"),
      (.ask, "How did the abuse make you feel?"), (.ask, "When did you first get exploited?"),
      (.ask, "Describe what your abuser did."),
      (.instruction, "Ask each person to tell the group about the worst thing that happened to them."),
      (.ask, "Who has hurt you?"), (.ask, "What did they do to you?"),
      (.ask, "Think of a time when nobody listened to you."), (.ask, "What is the worst thing in your life?"),
      (.ask, "When were you first approached online?"), (.ask, "Can you share your own experience of it?"),
      (.ask, "When did an adult make you feel unsafe?"),
      (.ask, "Why don’t you tell us about a time you were let down?"),
      (.ask, "How old were you when it began?"), (.say, "Tell us about a time when you felt small."),
      (.instruction, "Ask each person to share their own story."),
      (.instruction, "Have them draw what happened to them."),
      (.card, "Write down the worst thing somebody did to you."),
      (.card, "Have you ever been followed home?"),
      (.item, "Have you ever run away from home?"), (.item, "What happened to me was wrong."),
    ])
  func stories(spot: Spot, words: String) throws {
    #expect(try codes(words, in: spot) == [.asksForDisclosure])
  }

  @Test(
    "a question about somebody made up, about today or about a wish is none, nor is a promise not to ask",
    arguments: [
      (Spot.ask, "What might Sam want to happen next?"), (.ask, "What would you do first if you went there?"),
      (.ask, "What helps you get home again?"), (.ask, "How was it to stop everyone?"),
      (.ask, "What happens to the card when you leave?"), (.ask, "Which of the stories stayed with you?"),
      (.ask, "What did you notice today?"), (.ask, "What happens to you if a rule is broken?"),
      (.say, "Nobody has to tell their own story. You never have to say what happened to you."),
      (.say, "If anybody has hurt you, that is not your fault."),
      (.say, "You can talk to a worker about anything that has happened to you."),
      (.instruction, "Do not ask anybody to share their own story."),
      (.item, "It was all right to make a mistake."),
    ])
  func noStories(spot: Spot, words: String) throws { #expect(try codes(words, in: spot) == []) }

  /// Ways to put “happened”, “to” and “you” into a file that a reader does not see.
  @Test(
    "what a reader does not see hides no question",
    arguments: [
      "<![CDATA[What happened to you?]]>", "What hap&#112;ened to you?", "What hap&#x70;ened to you?",
      "What hap\u{AD}pened to you?", "What hap&#xAD;pened to y\u{200B}ou?", "What happ<em>ened</em> to you?",
      "What happened <em>t</em>o you?", "What happened to <!-- b > c --> you?", "What happened&#32;to you?",
      "What hap<!-- p -->pened to you?", "What hap<![CDATA[pened]]> to you?", "What happened\u{A0}to you?",
      "What happened to you\u{1F642}", "What\r\nhappened\r\nto you?",
      "<![CDATA[What <!-- happened]]> to you? <![CDATA[What happened to you? -->]]>",
      "Why don<em>\u{2019}</em>t you say what happened to <em>you</em>?",
    ])
  func unseen(words: String) throws { #expect(try codes(words, in: .ask) == [.asksForDisclosure]) }

  @Test(
    "what a reader does not see is no question, and ends no sentence",
    arguments: [
      "What did you notice? <!-- a > what happened to you -->", "What <?a > happened to you?> did you see?",
      "Nobody has to say <!-- a. > b. --> what happened to you.",
      "Nobody has to say <em>w</em>hat happened to you.", "What happened. <em>T</em>o you it is new.",
      "What happened<!-- -->at Bethesda<em>to</em>you?",
    ])
  func unseenHarmless(words: String) throws { #expect(try codes(words, in: .ask) == []) }

  @Test(
    "nothing hides a question about danger, or an order to write down who passed",
    arguments: [
      (Spot.item, "<![CDATA[Somebody hits me.]]>", DiagnosticCode.riskQuestion),
      (.item, "Somebody h&#105;ts me.", .riskQuestion), (.item, "Somebody hi\u{AD}ts me.", .riskQuestion),
      (.item, "Somebody h<em>its</em> me.", .riskQuestion),
      (.item, "Somebody hits <!-- b > c --> me.", .riskQuestion),
      (.instruction, "<![CDATA[Write down who passed.]]>", .wayOutRecorded),
      (.instruction, "Write down who pas&#115;ed.", .wayOutRecorded),
      (.instruction, "Write down who pas\u{AD}sed.", .wayOutRecorded),
      (.instruction, "Write down who pass<em>ed</em>.", .wayOutRecorded),
      (.instruction, "Write down <!-- b > c --> who passed.", .wayOutRecorded),
    ])
  func unseenOrders(spot: Spot, words: String, code: DiagnosticCode) throws {
    #expect(try codes(words, in: spot) == [code])
  }

  @Test(
    "the place of a finding is that of its words, with what stands among them",
    arguments: [
      ("<![CDATA[What happened to you?]]>", "happened to you"),
      ("What hap&#112;ened to y<em>ou</em>?", "hap&#112;ened to y<em>ou"),
      ("What &#104;appened to yo&#117;?", "&#104;appened to yo&#117;"),
      ("What happened to <!-- b > c --> you.", "happened to <!-- b > c --> you"),
    ])
  func places(words: String, span: String) throws {
    let text = try Fixture.goodModule().replacing(Spot.ask.rawValue, with: Spot.ask.element(words))
    let finding = try #require(try Self.check(text).diagnostics.first?.span)
    #expect(String(decoding: Array(text.utf8)[finding.start..<finding.end], as: UTF8.self) == span)
  }

  @Test("where the topic is far from people's lives, only what harms is a question too many")
  func lowSensitivity() throws {
    let low = ("sensitivity=\"medium\"", "sensitivity=\"low\"")
    #expect(try codes("Have you ever voted for anything?", in: .ask, change: low) == [])
    #expect(try codes("What is your experience of being in a school council?", in: .ask, change: low) == [])
    #expect(try codes("Talk in pairs about your experiences of the bus.", in: .ask, change: low) == [])
    #expect(
      try codes("Have them talk about their own experiences of the bus.", in: .instruction, change: low) == []
    )
    for words in [
      "Who has hurt you?", "What is your experience of being bullied?",
      "Talk about your experiences of abuse.",
    ] {
      #expect(try codes(words, in: .ask, change: low) == [.asksForDisclosure])
    }
    #expect(try codes("What is your experience of being in care?", in: .ask) == [.asksForDisclosure])
    let workers = (
      "sensitivity=\"medium\" standby=\"no\"", "sensitivity=\"medium\" standby=\"no\" for=\"practitioners\""
    )
    #expect(
      try codes("Have you ever changed a plan because of a young person?", in: .ask, change: workers) == [])
  }

  @Test(
    "a question about harm or danger is refused",
    arguments: [
      "I have thought about hurting myself.", "Is anybody hurting you at the moment?", "I feel safe at home.",
      "Sometimes I want to die.", "I am afraid of somebody at home.", "Last week I thought of suicide.",
      "I have self-harmed this month.", "Somebody hits me.", "Dw i wedi meddwl am hunan-niweidio.",
    ])
  func risk(words: String) throws {
    #expect(try codes(words, in: .item) == [.riskQuestion])
    let read = ("wave=\"session\"", "wave=\"session\" read-by=\"clinician-same-day\"")
    #expect(try codes(words, in: .item, change: read) == [])
    // A value that was refused has its finding, and the question none.
    let refused = ("wave=\"session\"", "wave=\"session\" read-by=\"somebody\"")
    #expect(try codes(words, in: .item, change: refused) == [.badValue])
  }

  @Test(
    "nobody is told to write down who took a way out",
    arguments: [
      (Spot.instruction, "Write down who passed, by code."),
      (.instruction, "Write down who did not take part."), (.instruction, "Tick off who sat out."),
      (.instruction, "Write down the names of young people who used the way out."),
      (.instruction, "Note which people used the open door."),
      (.instruction, "Record who stepped out and when."), (.instruction, "Log how often each person passed."),
      (.instruction, "If somebody passes, put a cross by their code on the register."),
      (.item, "How many times did you pass today?"), (.item, "Today I passed on something."),
    ])
  func record(spot: Spot, words: String) throws { #expect(try codes(words, in: spot) == [.wayOutRecorded]) }

  @Test(
    "what is written about the plan, or forbidden, is no record",
    arguments: [
      (Spot.instruction, "Never write down who passed."), (.instruction, "Write what changed, and why."),
      (.instruction, "Never write down who did not take part."), (.instruction, "Note when the break began."),
      (.instruction, "Write what the group decided to pass on."),
      (.item, "I could pass when I wanted to."),
    ])
  func noRecord(spot: Spot, words: String) throws { #expect(try codes(words, in: spot) == []) }

  @Test(
    "a colour needs a second sign",
    arguments: [
      ("Hold up the red card to stop.", true), ("Green means go.", true),
      ("Read out the words in blue.", true),
      ("Take one of the yellow slips if you disagree.", true), ("Hold up the red card, marked STOP.", false),
      ("Hold up the red card with a cross on it.", false), ("Paint the hall green.", false),
      ("Draw a black cat on white paper.", false), ("Look for five things of one colour.", false),
    ])
  func colours(words: String, isFound: Bool) throws {
    #expect(try codes(words, in: .instruction) == (isFound ? [.colourAlone] : []))
  }

  @Test(
    "a link says where it goes",
    arguments: [
      ("here", true), ("Click here", true), ("this link →", true), ("Read more…", true),
      ("yma", true),
      ("https://example.org", true), ("www.example.org", true), ("Childline", false), ("999", false),
      ("here is what Childline does", false),
    ])
  func links(words: String, isFound: Bool) throws {
    let link = "Look at <link href=\"https://example.org/\">\(words)</link>."
    #expect(try codes(link, in: .instruction) == (isFound ? [.vagueLink] : []))
  }

  @Test("long words are found on a sheet, and not in another language than the formula's")
  func reading() throws {
    let hard =
      "Institutional representatives frequently demonstrate considerable difficulty accommodating participatory "
      + "responsibilities. Administrative considerations necessitate alternative consultation arrangements whenever "
      + "organisational priorities contradict participatory expectations."
    #expect(try codes(hard, in: .card) == [.hardToRead])
    #expect(try codes(hard, in: .card, change: ("xml:lang=\"en-GB\"", "xml:lang=\"cy\"")) == [])
    #expect(try codes(hard, in: .instruction) == [])
    let workers = (
      "sensitivity=\"medium\" standby=\"no\"", "sensitivity=\"medium\" standby=\"no\" for=\"practitioners\""
    )
    #expect(try codes(hard, in: .card, change: workers) == [])
  }
}
