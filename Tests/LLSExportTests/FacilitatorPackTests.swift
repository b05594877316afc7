import LLSExport
import LLSModel
import Testing

@Suite("a facilitator pack")
struct FacilitatorPackTests {
  private func pack(
    _ modules: [SessionModule] = [SmallToolkit.small], groupSize: Int = 7, start: String = "17:30",
    nation: Procedure.Nation = .england
  ) throws -> FacilitatorPack {
    try FacilitatorPack(
      toolkit: SmallToolkit.toolkit,
      modules: modules.map { PackModule(module: $0, contentHash: "0123456789abcdef00") },
      options: PackOptions(groupSize: groupSize, startTime: ClockTime(start), nation: nation))
  }

  private func page(_ pack: FacilitatorPack) throws -> String {
    String(decoding: try HTMLWriter.bytes(of: pack.document), as: UTF8.self)
  }

  @Test("safety stands before everything else, and the rest follows in the order it is needed")
  func order() throws {
    let titles = try pack().document.blocks.compactMap { block -> String? in
      switch block {
      case .section(_, _, let content), .sheet(_, let content):
        if case .heading(1, let text, _)? = content.first { text.plainText } else { nil }
      default: nil
      }
    }
    #expect(
      titles == [
        "Safety", "Safety: words, signals, grounding",
        "Back pocket: activities for when something has to change", "How to use this pack",
        "Our group agreement", "Roles and ratios", "Timetable", "Kit list",
        "Room and access check", "Module: Small module", "Attendance sheet", "Fidelity and adaptation log",
        "Evidence sheet", "The frameworks beside the outcomes", "After the session", "Signposting",
        "Feedback to the authors",
        "Everything can be copied by hand", "For the workers", "For copying",
      ])
  }

  @Test("the procedure is the one of the nation that was chosen")
  func nation() throws {
    let wales = try page(pack(nation: .wales))
    #expect(!wales.contains("safeguarding lead"))
    #expect(wales.contains("safeguarding person second"))
    #expect(wales.contains("for Wales; to be reviewed by 31\u{A0}March\u{A0}2027"))
    #expect(wales.contains("Listen in Wales."))
    #expect(!wales.contains("Listen in England."))
    #expect(try page(pack()).contains("Listen in England."))
  }

  @Test("the group arrives at the start time, and blocks are numbered as the session runner counts them")
  func timetable() throws {
    let document = try pack().document
    let table = Self.tables(in: document.blocks).first { $0.caption.plainText.hasPrefix("Small module: One") }
    let rows = table?.rows.map { $0.map(\.plainText) } ?? []
    // 10 minutes of setting up end at 17:30; then 15, 10 and 10.
    #expect(
      rows == [
        ["before", "Set up", "17:20", "10", "core", "10"], ["1", "Open", "17:30", "15", "core", "10 to 20"],
        ["2", "Cards", "17:45", "10", "core", "10"], ["3", "Close", "17:55", "10", "may be dropped", "10"],
        ["", "End", "18:05", "", "", ""],
      ])
    let numbers = SmallToolkit.small.sessions[0].groupActivities.map(\.title.text)
    #expect(numbers == ["Open", "Cards", "Close"])
  }

  @Test("what is used up adds up over the modules, what comes back is brought once")
  func kit() throws {
    // Seven young people: 21 notes, 4 pairs, 2 small groups a module; 7 at 1 to 3 need 3 adults.
    let document = try pack([SmallToolkit.small, SmallToolkit.second]).document
    let tables = Self.tables(in: document.blocks)
    func counts(_ caption: String) -> [[String]] {
      tables.first { $0.caption.plainText == caption }?.rows.map { [$0[0].plainText, $0[1].plainText] } ?? []
    }
    #expect(
      counts("Used up") == [
        ["Sticky notes", "42"], ["Sheets (print “My sheet”)", "8"], ["Card sets", "4"],
      ])
    #expect(counts("Bring, and take back") == [["Tape", "1"], ["Radios", "3"], ["A bell", "1"]])
  }

  @Test("what is for participants holds no word for workers")
  func appendix() throws {
    let page = try page(pack())
    let halves = page.components(after: "id=\"for-copying\"")
    #expect(halves.contains("My sheet"))
    #expect(halves.contains("I felt heard."))
    for words in [
      "Facilitator only", "Workers’ crib", "Listen for", "Watch for", "safeguarding", "A service",
    ] {
      #expect(!halves.contains(words), "holds \(words)")
    }
    #expect(page.contains("Facilitator only: watch the door."))
  }

  @Test("a pointer in a module leads to its own sheet, also beside another module with the same ids")
  func pointers() throws {
    let page = try page(pack([SmallToolkit.small, SmallToolkit.second]))
    for id in ["small.sheet", "second.sheet", "toolkit.exit-card"] {
      #expect(page.contains("href=\"#\(id)\""), "no link to \(id)")
      #expect(page.contains("id=\"\(id)\""), "no place \(id)")
    }
  }

  @Test("hostile words in a module stay words")
  func hostileModule() throws {
    let page = try page(pack([SmallToolkit.hostile]))
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img src=x"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test("a group outside the sizes, a time that is none, and no module at all are refused in plain words")
  func refusals() throws {
    #expect(throws: ExportError.groupSize(0, allowed: 1...30)) {
      try PackOptions(groupSize: 0, startTime: ClockTime(minutes: 0))
    }
    #expect(throws: ExportError.noModules) { try pack([]) }
    for text in ["25:00", "12:60", "noon", "1730", "", "-1:30", "١٢:٣٠"] {
      #expect(throws: ExportError.startTime(text)) { try ClockTime(text) }
    }
    #expect(try ClockTime("9.05").text == "09:05")
    #expect(try ClockTime("23:50").adding(20).text == "00:10")
  }

  @Test("the same pack gives the same bytes")
  func sameBytes() throws {
    #expect(try page(pack()) == page(pack()))
  }

  /// All tables, in document order.
  private static func tables(in blocks: [Block]) -> [Table] {
    blocks.flatMap { block -> [Table] in
      switch block {
      case .table(let table): [table]
      case .section(_, _, let content), .box(_, _, let content), .sheet(_, let content),
        .together(let content):
        tables(in: content)
      default: []
      }
    }
  }
}

extension String {
  /// What stands after a text; everything when it is not there.
  fileprivate func components(after text: String) -> String {
    guard let start = indices.first(where: { self[$0...].hasPrefix(text) }) else { return self }
    return String(self[start...])
  }
}
