import LLSModel
import Testing

@testable import LLSExport

@Suite("what a facilitator takes out of a pack")
struct PackPagesTests {
  private func pack(_ modules: [SessionModule], nation: Procedure.Nation = .england) throws -> FacilitatorPack
  {
    try FacilitatorPack(
      toolkit: SmallToolkit.toolkit,
      modules: modules.map { PackModule(module: $0, contentHash: "0123456789abcdef00") },
      options: PackOptions(groupSize: 7, startTime: ClockTime("17:30"), nation: nation))
  }

  private func page(_ document: Document) throws -> String {
    String(decoding: try HTMLWriter.bytes(of: document), as: UTF8.self)
  }

  @Test(
    "the first sheet alone says whom to ring and every step", arguments: [Procedure.Nation.england, .wales])
  func safetySheet(_ nation: Procedure.Nation) throws {
    let document = try pack([SmallToolkit.small], nation: nation).document
    guard case .sheet(.dense, let content)? = document.blocks.first else {
      Issue.record("the pack does not open with a sheet")
      return
    }
    let sheet = try page(Document(title: "S", language: "en-GB", hasContents: false, blocks: content))
    let steps = nation == .wales ? ["Listen in Wales."] : ["Listen in England.", "Tell the lead."]
    for words in steps + ["call 999", "Safeguarding lead</th>", "never on the wall"] {
      #expect(sheet.contains(words), "missing: \(words)")
    }
  }

  @Test("when the plan has to wait, the spare activities are at hand, with what they need")
  func backPocket() throws {
    let page = try page(pack([SmallToolkit.small]).document)
    #expect(page.contains("5 minutes (3 to 5)"))
    #expect(page.contains("A bell (1)"))
    #expect(page.contains("Back pocket: Count"))
    #expect(page.contains("href=\"#toolkit.count\""), "not in the contents")
  }

  @Test("the number of people to plan counts the standby and the reader of cards")
  func peopleToPlan() throws {
    // Seven at one to three are three adults; a standby; somebody who reads the exit cards.
    let document = try pack([SmallToolkit.small]).document
    #expect(
      rows(of: "Adults for 7 young people", in: document) == [
        ["Small module", "13 to 18", "4 to 10", "1 to 3", "3", "yes", "5"]
      ])
    #expect(try page(document).contains("The reader is never the lead or the co-facilitator"))
  }

  @Test("a group gets one agreement to fill in: the module’s own where it brings one")
  func oneAgreement() throws {
    #expect(try page(pack([SmallToolkit.small]).document).contains("Our group agreement"))
    let own = try page(pack([SmallToolkit.small, SmallToolkit.withPoster]).document)
    #expect(!own.contains("Our group agreement"))
    #expect(own.contains("How we do things"))
  }

  @Test("each outcome says what it is mapped to, and each module where it belongs")
  func mappings() throws {
    let document = try pack([SmallToolkit.small]).document
    #expect(
      rows(of: "Outcomes, and what each is mapped to", in: document) == [
        ["I can tell.", "influence", "voluntary, safe", "3", "2, 6"]
      ])
    let page = try page(document)
    for words in [
      "child-led: young people decide", "Starting; level 2 of 4; theme: Belonging",
      "piloted; sensitivity low",
      "Four questions.",
    ] {
      #expect(page.contains(words), "missing: \(words)")
    }
  }

  @Test("where disagreeing shows an outcome, the evidence sheet says so")
  func reversed() throws {
    let page = try page(pack([SmallToolkit.small]).document)
    #expect(page.contains("“Before you go”: I could not say no. (disagreeing shows it)"))
    #expect(page.contains("“Before you go”: I felt heard.</li>"))
  }

  @Test("a place to turn to stands once, with its earliest date, and 999 stands first")
  func signposts() throws {
    let list = SignpostList([SmallToolkit.small, SmallToolkit.second])
    #expect(list.entries.map(\.text) == ["Danger now", "A line"])
    #expect(list.entries.map(\.reviewBy) == ["2027-12-31", "2027-03-31"])
  }

  @Test("who missed a session is told at the start of the next one")
  func recaps() throws {
    let page = try page(pack([SmallToolkit.withPoster]).document)
    #expect(page.contains("To tell anybody who missed “One”"))
    #expect(page.contains("To tell anybody who missed this"))
  }

  @Test("every way out says that it needs no reason")
  func waysOut() throws {
    let page = try page(pack([SmallToolkit.small]).document)
    #expect(page.contains("Listen in. <em>No reason needed; doing nothing counts too.</em>"))
  }

  @Test(
    "a card to fold stands on a sheet of its own kind, a poster and cards of few words are read from afar")
  func settings() throws {
    let page = try page(pack([SmallToolkit.withPoster]).document)
    for (kind, title) in [("tent", "Door card"), ("poster huge", "How we do things"), ("large", "Signs")] {
      let start = try #require(page.ranges(of: "class=\"page sheet \(kind)\"").first)
      #expect(page[start.upperBound...].prefix(120).contains(title), "\(kind)")
    }
  }

  @Test("pages that go home carry no name, place, day, code or page number")
  func loosePages() throws {
    let page = try page(pack([SmallToolkit.withPoster]).participantPages)
    for words in [
      "<title>Pages</title>", "<body class=\"loose\">", "My sheet", "Door card", "How we do things",
    ] {
      #expect(page.contains(words), "missing: \(words)")
    }
    for words in [
      "The kit", "A charity", "A service", "Poster module", "17:30", "class=\"code\"", "Before you go",
      "Facilitator only", "0123456789abcdef",
    ] {
      #expect(!page.contains(words), "holds \(words)")
    }
    #expect(PageStyle.text.contains("@page loose{@bottom-center{content:\"\"}}"))
    #expect(PageStyle.text.contains(".loose .cover,.loose .contents{display:none}"))
  }

  @Test(
    "the second facilitator's page has each block's start, what to have ready and what to look out for, on one sheet"
  )
  func cueSheets() throws {
    let document = try pack([SmallToolkit.small]).cuePages
    #expect(document.blocks.count == 1, "one sheet a group session")
    guard case .sheet(.dense, let content)? = document.blocks.first else {
      Issue.record("not a sheet")
      return
    }
    let text = TextWriter.text(of: Document(title: "T", language: "en-GB", blocks: content))
    for words in ["17:30", "Open", "Mood.", "handover co-facilitator", "you follow"] {
      #expect(text.contains(words), "missing: \(words)")
    }
    #expect(!text.contains("Feet."), "what is read aloud is for the one who leads")
  }

  @Test("the check-lists for online and for an interpreter are pages of their own")
  func checkLists() throws {
    let document = try pack([SmallToolkit.small]).checkPages
    #expect(document.blocks.count == 2)
    let text = TextWriter.text(of: document)
    for words in [
      "waiting room", "Two adults", "Nobody records", "chat", "alone", "emergency contact", "drops out",
    ] {
      #expect(text.contains(words), "missing: \(words)")
    }
    for words in ["professional", "vetted", "community", "briefed", "more time"] {
      #expect(text.contains(words), "missing: \(words)")
    }
  }

  @Test(
    "in Welsh each sheet is marked as a draft, says which words are Welsh, and leaves what keeps people safe in English"
  )
  func sheetsInWelsh() throws {
    let pack = try pack([SmallToolkit.small])
    let (cues, checks) = try InterfaceLanguage.$current.withValue(.welsh) {
      (try page(pack.cuePages), try page(pack.checkPages))
    }
    let draft = "<span lang=\"cy\">Drafft: nid oes cyfieithydd wedi gweld y geiriau hyn eto.</span>"
    #expect(cues.ranges(of: draft).count == 1 && checks.ranges(of: draft).count == 2)
    #expect(cues.contains("<title lang=\"cy\">Taflenni ciw i&#39;r ail hwylusydd</title>"))
    #expect(cues.contains("<span lang=\"cy\">O 17:30 i"))
    #expect(cues.contains("If somebody leaves the room, you follow."))
    #expect(checks.contains("<span lang=\"cy\">Mae sgwrsio preifat rhwng pobl ifanc wedi"))
    #expect(checks.contains("are you alone, and is now a good time?"))
    #expect(checks.contains("nes bod cyfieithydd wedi"))
    #expect(try !page(pack.cuePages).contains("lang=\"cy\""))
  }

  @Test("a worksheet that would run over by a few lines is spaced closer; one that needs two pages is not")
  func spacing() throws {
    func style(_ spaces: Int) throws -> String {
      let space = Block.writingSpace(lines: 2, label: "Something")
      let page = try page(
        Document(
          title: "T", language: "en-GB", hasContents: false,
          blocks: [.sheet(.page, content: Array(repeating: space, count: spaces))]))
      let start = try #require(page.ranges(of: "class=\"page sheet ").first)
      return String(page[start.upperBound...].prefix { $0 != "\"" })
    }
    #expect(try [3, 9, 11, 30].map(style) == ["spaced wide", "spaced close", "spaced closest", "spaced"])
  }

  private func rows(of caption: String, in document: Document) -> [[String]] {
    func find(_ blocks: [Block]) -> [Table] {
      blocks.flatMap { block -> [Table] in
        switch block {
        case .table(let table): table.caption.plainText == caption ? [table] : []
        case .section(_, _, let content), .sheet(_, let content), .together(let content): find(content)
        default: []
        }
      }
    }
    return find(document.blocks).flatMap { $0.rows.map { $0.map(\.plainText) } }
  }
}
