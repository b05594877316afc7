import LLSModel
import Testing

@testable import LLSTerminal

@Suite struct RegisterTakingTests {
  static let codes = Screens.codes.map(\.description)

  static func paper() -> RegisterTaking {
    RegisterTaking(paper: "autumn", codes: codes, activities: ["Names", "Vote"], plannedMinutes: 90)
  }

  @Test("a session on paper is entered whole, then one key a person, then the two checks")
  func paperSession() {
    var register = Self.paper()
    register.type("2")
    _ = register.hear(.enter)
    _ = register.hear(.enter)
    register.type("80")
    _ = register.hear(.enter)
    register.type("ds")
    #expect(
      register.hear(.enter) == [
        .begin(.init(adults: 2, planned: 90, actual: 80, activities: [.done, .skipped]))
      ])
    _ = register.learn(.saved)
    #expect(
      register.hear(.sign("p")) == [
        .row(place: 0, .init(code: Self.codes[0], status: .present, minutes: 80), reason: nil)
      ])
    #expect(!register.shown.contains("  saved"))
    _ = register.learn(.saved)
    #expect(register.shown.contains("\(Self.codes[0])  present  saved"))
    register.type("t35")
    #expect(
      register.hear(.enter) == [
        .row(place: 1, .init(code: Self.codes[1], status: .part, minutes: 35), reason: nil)
      ])
    _ = register.learn(.saved)
    for key: Character in ["a", "e"] {
      _ = register.hear(.sign(key))
      _ = register.learn(.saved)
    }
    #expect(register.hear(.sign("y")) == [.consentAsked])
    _ = register.learn(.saved)
    #expect(register.hear(.sign("4")) == [.closed(role: "safeguarding-lead")])
    _ = register.learn(.saved)
    #expect(register.isDone)
    #expect(register.savedCount == 4)
  }

  @Test("what is unlikely is asked once more before it is saved, and y says that it is so")
  func doubts() {
    func filled(_ adults: String, _ actual: String, heldOn: [String] = []) -> RegisterTaking {
      var register = RegisterTaking(
        paper: "autumn", codes: Self.codes, activities: [], plannedMinutes: 95,
        doubts: PaperSessionDoubts(plannedMinutes: 95, heldOn: heldOn))
      for text in [adults, "", actual] {
        register.type(text)
        _ = register.hear(.enter)
      }
      return register
    }
    var likely = filled("2", "80")
    #expect(likely.hear(.enter) == [.begin(.init(adults: 2, planned: 95, actual: 80, activities: []))])

    var unlikely = filled("90", "2")
    #expect(unlikely.shown.contains("90 adults were there"))
    #expect(unlikely.shown.contains("it took 2 minutes, and the module plans 95"))
    #expect(unlikely.question.contains("is it so that 90 adults were there; it took 2 minutes"))
    #expect(unlikely.hear(.enter).isEmpty && unlikely.notice.contains("y saves it"))
    #expect(
      unlikely.hear(line: "y") == [.begin(.init(adults: 90, planned: 95, actual: 2, activities: []))])

    var again = filled("2", "95", heldOn: ["2016-10-01"])
    #expect(again.hear(.enter).isEmpty)
    #expect(again.shown.contains("the group had this session already, on 2016-10-01"))
    _ = again.hear(.up)
    #expect(again.shown.contains("Actual minutes"), "there is a way back to put it right")
  }

  @Test("undo goes back to the row and enters another one over it as a typing mistake")
  func undo() {
    var register = Self.paper()
    for text in ["2", "", ""] {
      register.type(text)
      _ = register.hear(.enter)
    }
    register.type("dd")
    _ = register.hear(.enter)
    _ = register.learn(.saved)
    register.type("p")
    _ = register.learn(.saved)
    register.type("u")
    #expect(
      register.hear(.sign("a")) == [
        .row(place: 0, .init(code: Self.codes[0], status: .absent, minutes: 0), reason: "typing-mistake")
      ])
  }

  @Test("a session that was run shows what stands, and a change asks why")
  func entered() {
    var register = RegisterTaking(
      entered: "autumn",
      rows: [
        .init(code: Self.codes[0], status: .present, minutes: 60),
        .init(code: Self.codes[1], status: nil, minutes: 0),
      ], minutes: 60, consentAsked: true, isClosed: true)
    #expect(register.hear(.enter).isEmpty)
    #expect(register.stage == .row(1))
    #expect(
      register.hear(.sign("p")) == [
        .row(place: 1, .init(code: Self.codes[1], status: .present, minutes: 60), reason: nil)
      ])
    _ = register.learn(.refused("the disk is full"))
    #expect(register.shown.contains("not saved: the disk is full"))
    _ = register.hear(.up)
    register.type("l")
    register.type("20")
    #expect(register.hear(.enter).isEmpty)
    #expect(register.shown.contains("Why does it change?"))
    #expect(
      register.hear(.sign("4")) == [
        .row(place: 0, .init(code: Self.codes[0], status: .left, minutes: 20), reason: "left-earlier")
      ])
  }

  @Test("minutes beyond the session, and keys that mean nothing, enter nothing")
  func refusals() {
    var register = RegisterTaking(
      entered: "autumn", rows: [.init(code: Self.codes[0], status: nil, minutes: 0)], minutes: 60,
      consentAsked: true, isClosed: true)
    #expect(register.hear(.sign("z")).isEmpty)
    #expect(register.notice.contains("p present"))
    register.type("t")
    register.type("200")
    #expect(register.hear(.enter).isEmpty)
    #expect(register.notice == "whole minutes, at most 60")
    #expect(register.hear(.enter).isEmpty)
    _ = register.hear(.interrupt)
    #expect(register.isDone)
  }

  @Test("a long register stays on a small screen with the row in sight")
  func longRegister() {
    let rows = (0..<40).map { RegisterTaking.Row(code: "CODE\($0)", status: nil, minutes: 0) }
    var register = RegisterTaking(
      entered: "autumn", rows: rows, minutes: 60, consentAsked: true, isClosed: true)
    for _ in 0..<30 { _ = register.hear(.down) }
    let frame = register.frame(in: ScreenSize(rows: 16, columns: 60)).fitted()
    #expect(frame.lines.count <= 16)
    #expect(frame.text.contains("> CODE30"))
  }
}
