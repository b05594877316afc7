import Foundation
import Testing

/// The sessions recorded on a computer, as somebody finds them again afterwards.
@Suite struct RunsCommandTests {
  /// A live session of the sample that ends, with a note, a code and an adaptation in it.
  static let session =
    "staff 2\\nattend 2345678D\\nstart\\nadapt simplified access\\nnote SECRET-NOTE\\npark SECRET-TOPIC\\ntally green 3\\nnext\\nfinish\\n"
    + "closing reader-of-cards\\nquit\\n"
  static let live = "lls run tea-round the-vote --group g1 --toolkit samples/small"

  func shell(_ line: String, in folder: URL) throws -> BuiltBinary.Outcome {
    try BuiltBinary.shell(line, in: folder)
  }

  func runs(in folder: URL) throws -> [[String: Any]] {
    let listed = try shell("lls runs --json", in: folder)
    #expect(listed.status == 0, "\(listed.complaints)")
    let read = try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [String: Any]
    #expect(read?["format"] as? String == "lls-runs")
    return try #require(read?["content"] as? [[String: Any]])
  }

  @Test("recorded sessions are listed with how they stand and whether a pilot has them")
  func listing() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try shell("lls runs", in: folder).complaints.contains("no session was recorded yet"))
    _ = try shell("printf '\(Self.session)' | \(Self.live)", in: folder)
    _ = try shell("printf 'start\\nquit\\n' | \(Self.live)", in: folder)
    let standing = try runs(in: folder).map { $0["standing"] as? String }
    #expect(standing == ["open", "ended"])
    let listed = try shell("lls runs", in: folder)
    #expect(listed.output.contains("tea-round the-vote") && listed.output.contains("open"))
    #expect(listed.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("a record counts people and names nobody; codes and notes are only in a copy that asks for them")
  func showing() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try shell("printf '\(Self.session)' | \(Self.live)", in: folder)
    let shown = try shell(
      "lls runs show; lls runs print -o record.html; cat record.html; lls runs show --json", in: folder)
    #expect(shown.output.contains("simplified, because of access"))
    #expect(shown.output.contains("To the end: 1"))
    #expect(!shown.output.contains("SECRET") && !shown.output.contains("2345678D"))
    #expect(!shown.output.contains("g1-"))
    let mode = try FileManager.default.attributesOfItem(atPath: folder.appending(path: "record.html").path)
    #expect(mode[.posixPermissions] as? Int == 0o600)
    let own = try shell("lls runs show --codes --notes", in: folder)
    #expect(own.output.contains("SECRET-NOTE") && own.output.contains("SECRET-TOPIC"))
    #expect(own.output.contains("2345678D") && own.output.contains("own copy"))
  }

  @Test(
    "what was recorded is spoken of in Welsh by the option or the environment, and what programs read stays")
  func inWelsh() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let none = try shell("lls view --room --lang cy", in: folder)
    #expect(
      none.status == 66 && none.complaints.contains("does dim sesiwn ar waith yma"), "\(none.complaints)")
    _ = try shell("printf '\(Self.session)' | \(Self.live)", in: folder)
    let draft = "Drafft: nid oes cyfieithydd wedi gweld y geiriau hyn eto."
    for line in ["lls runs --lang cy", "LLS_LANGUAGE=cy lls runs list"] {
      let listed = try shell(line, in: folder)
      #expect(listed.output.hasPrefix("RHEDIAD") && listed.output.contains("ar ben"), "\(listed.output)")
      #expect(listed.complaints == draft + "\n")
    }
    #expect(
      try shell("lls runs list --json --lang cy", in: folder).output
        == shell("lls runs --json", in: folder).output)
    let printed = try shell("lls runs print --lang cy -o -", in: folder)
    #expect(printed.output.contains("<html lang=\"cy\">") && printed.output.contains(draft))
    #expect(
      try shell("lls runs recap --lang cy --toolkit samples/small", in: folder).output.hasPrefix("I'w ddweud")
    )
    #expect(
      try shell("lls runs show ffff --lang cy", in: folder).complaints.contains(
        "does dim sesiwn o'r enw hwn: ffff"))
    try "a letter".write(to: folder.appending(path: "letter"), atomically: true, encoding: .utf8)
    let other = try shell("lls runs show letter --lang cy", in: folder)
    #expect(
      other.status == 65 && other.complaints.contains("nid dyddlyfr sesiwn yw letter"), "\(other.complaints)")
    let resumed = try shell(
      "printf 'status\\nquit\\n' | lls runs resume --lang cy --toolkit samples/small", in: folder)
    #expect(
      resumed.status == 66 && resumed.complaints.contains("wedi'i gadael ar agor"), "\(resumed.complaints)")
  }

  @Test("a session is named by the beginning of its id, and goes on with one command")
  func resuming() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try shell("printf 'start\\nquit\\n' | \(Self.live)", in: folder)
    let id = try #require(runs(in: folder).first?["run"] as? String)
    let resumed = try shell(
      "printf 'next\\nquit\\n' | lls runs resume \(id.prefix(8)) --toolkit samples/small", in: folder)
    #expect(resumed.status == 0 && resumed.output.contains("Block 2 of 5"), "\(resumed.complaints)")
    #expect(try shell("lls runs show ffffffffff", in: folder).status == 66)
  }

  @Test("a journal is taken away only when somebody says so, and says first what is lost")
  func discarding() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try shell("printf '\(Self.session)' | \(Self.live)", in: folder)
    let path = try #require(runs(in: folder).first?["journal"] as? String)
    let asked = try shell("lls runs discard \(path) < /dev/null", in: folder)
    #expect(asked.status == 64 && asked.complaints.contains("No pilot has it"), "\(asked.complaints)")
    #expect(FileManager.default.fileExists(atPath: path))
    let gone = try shell("lls runs discard \(path) --yes", in: folder)
    #expect(gone.status == 0, "\(gone.complaints)")
    #expect(!FileManager.default.fileExists(atPath: path))
    try "a letter".write(to: folder.appending(path: "letter"), atomically: true, encoding: .utf8)
    #expect(try shell("lls runs discard letter --yes", in: folder).status == 65)
    #expect(FileManager.default.fileExists(atPath: folder.appending(path: "letter").path))
  }

  @Test(
    "a second window on a session that is running is refused, and nothing is left behind when the first is gone"
  )
  func twoWindows() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let second = try shell(
      "(printf 'start\\n'; sleep 4) | \(Self.live) > first & sleep 2; "
        + "\(Self.live) < /dev/null; echo \"new $?\"; lls run --resume --toolkit samples/small < /dev/null; echo \"resume $?\"; "
        + "lls runs; wait; printf 'quit\\n' | lls run --resume --toolkit samples/small > later; echo \"later $?\"",
      in: folder)
    #expect(second.output.contains("new 75") && second.output.contains("resume 75"), "\(second.output)")
    #expect(second.output.contains("running now") && second.output.contains("later 0"))
    #expect(second.complaints.contains("another window is running the session"))
  }

  @Test(
    "nobody takes a session away unasked by one sign of its id, and a record writes over no other session's")
  func slips() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try shell("printf '\(Self.session)' | \(Self.live)", in: folder)
    _ = try shell("printf '\(Self.session)' | \(Self.live)", in: folder)
    let ids = try runs(in: folder).compactMap { $0["run"] as? String }
    #expect(ids.count == 2)
    let refused = try shell("lls runs discard \(ids[0].prefix(7)) --yes", in: folder)
    #expect(refused.status == 64 && refused.complaints.contains("8 signs"), "\(refused.complaints)")
    let printed = try shell(
      "lls runs print \(ids[0].prefix(8)); lls runs print \(ids[1].prefix(8)); ls lls-out | wc -l", in: folder
    )
    #expect(printed.output.hasSuffix("2\n"), "\(printed.output)")
    let again = try shell(
      "lls runs print \(ids[0]) -o a.html && lls runs print \(ids[0]) -o a.html && lls runs print \(ids[1]) -o a.html",
      in: folder)
    #expect(again.status == 73 && again.complaints.contains("not of this session"), "\(again.complaints)")
    #expect(try shell("lls runs discard \(ids[0].prefix(8)) --yes", in: folder).status == 0)
    #expect(try runs(in: folder).compactMap { $0["run"] as? String } == [ids[1]])
  }

  @Test(
    "a window that was closed before anything was entered leaves nothing; one that was killed is only counted"
  )
  func neverStarted() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let closed = try shell("printf 'quit\\n' | \(Self.live)", in: folder)
    #expect(
      closed.status == 0 && closed.complaints.contains("no record of it is kept"), "\(closed.complaints)")
    #expect(try runs(in: folder).isEmpty)
    _ = try shell("printf '\(Self.session)' | \(Self.live)", in: folder)
    _ = try shell(
      "sleep 3 | timeout -s KILL 1 \(Self.live)",
      in: folder)
    let listed = try shell("lls runs", in: folder)
    #expect(listed.complaints.contains("opened and never started: 1"), "\(listed.complaints)")
    #expect(listed.output.split(separator: "\n").count == 2)
    #expect(try shell("lls runs --all", in: folder).output.contains("not started"))
    #expect(try shell("lls runs discard --not-started", in: folder).status == 0)
    #expect(try runs(in: folder).count == 1)
  }

  @Test(
    "a group that had the session hears so, and which one is next; several that wait are named by their ids")
  func hadBefore() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try shell("printf 'start\\nfinish\\nquit\\n' | \(Self.live)", in: folder)
    let id = try #require(runs(in: folder).first?["run"] as? String).prefix(8)
    let again = try shell("printf 'start\\nquit\\n' | \(Self.live)", in: folder)
    #expect(again.complaints.contains("g1 has had this session"), "\(again.complaints)")
    #expect(again.complaints.contains("type quit here and then lls runs resume \(id)"))
    let resumed = try shell("printf 'quit\\n' | lls run --resume --toolkit samples/small", in: folder)
    #expect(resumed.complaints.contains("lls runs resume \(id)"), "\(resumed.complaints)")
  }

  @Test("a name that was typed and undone is struck out, and the session is imported as before")
  func striking() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = "staff 2\\nstart\\nnote SECRET-NAME\\nundo\\nfinish\\nclosing reader-of-cards\\nquit\\n"
    let played = try shell("printf '\(lines)' | \(Self.live)", in: folder)
    #expect(played.output.contains("until lls runs strike takes them out"))
    let path = try #require(runs(in: folder).first?["journal"] as? String)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("SECRET"))
    #expect(try shell("lls runs strike", in: folder).complaints.contains("struck out: 1"))
    #expect(try !String(contentsOfFile: path, encoding: .utf8).contains("SECRET"))
    #expect(try shell("lls runs show", in: folder).status == 0)
  }

  @Test(
    "of a journal that is damaged in the middle the whole part is shown and marked, and a command mends it")
  func damaged() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try shell("printf '\(Self.session)' | \(Self.live)", in: folder)
    let path = try #require(runs(in: folder).first?["journal"] as? String)
    let id = try #require(runs(in: folder).first?["run"] as? String).prefix(8)
    _ = try shell("sed -i '8s/event/evemt/' '\(path)'", in: folder)
    #expect(try shell("lls runs", in: folder).output.contains("damaged"))
    let shown = try shell("lls runs show \(id)", in: folder)
    #expect(shown.status == 65 && shown.output.contains("damaged at line 8"), "\(shown.output)")
    #expect(shown.complaints.contains("lls runs mend"), "\(shown.complaints)")
    #expect(try shell("lls runs mend \(id)", in: folder).status == 0)
    #expect(try runs(in: folder).first?["standing"] as? String == "open")
    #expect(FileManager.default.fileExists(atPath: path + ".damaged"))
  }

  @Test("the room's view takes no session that only stands open, and asks which one where two are running")
  func roomChoosesNothing() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try shell("printf 'start\\nquit\\n' | \(Self.live)", in: folder)
    let none = try shell("timeout 10 lls view --room --toolkit samples/small < /dev/null", in: folder)
    #expect(none.status == 66 && none.complaints.contains("lls view --room RUN"), "\(none.complaints)")
    let other = Self.live.replacingOccurrences(of: "g1", with: "g2")
    let third = Self.live.replacingOccurrences(of: "g1", with: "g3")
    let two = try shell(
      "(printf 'start\\n'; sleep 4) | \(other) > a & (printf 'start\\n'; sleep 4) | \(third) > b & sleep 2; "
        + "timeout 10 lls view --room --toolkit samples/small; echo \"view $?\"; wait", in: folder)
    #expect(two.output.contains("view 64"), "\(two.output)")
    #expect(two.complaints.contains("with g2") && two.complaints.contains("with g3"))
    #expect(!two.output.contains("You can pass"))
  }

  @Test("a rehearsal writes nothing, and needs no group")
  func rehearsing() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let played = try shell(
      "printf 'start\\nnext\\nfinish\\nquit\\n' | lls run tea-round --rehearse --speed 60 --toolkit samples/small; "
        + "find . -name '*.journal' | wc -l", in: folder)
    #expect(
      played.output.contains("This is a rehearsal.") && played.output.hasSuffix("0\n"), "\(played.output)")
    #expect(!played.output.contains("saved"))
  }

  @Test("the room's view is read in another window, line by line, until the session is over")
  func roomView() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let seen = try shell(
      "(sleep 1; printf 'attend 2345678D\\nstart\\n'; sleep 2; printf 'next\\n'; sleep 2; printf 'finish\\nquit\\n') | \(Self.live) > first & "
        + "sleep 1; timeout 30 lls view --room --toolkit samples/small; echo \"view $?\"; wait", in: folder)
    #expect(
      seen.output.contains("You can pass at any time.") && seen.output.contains("What made the vote fair?"))
    #expect(seen.output.contains("That is all for today. Thank you.") && seen.output.contains("view 0"))
    #expect(!seen.output.contains("2345678D") && !seen.output.contains("Ballot slips"))
    #expect(!seen.output.contains("Count the slips"), "what the facilitator does is not for the room")
    #expect(try shell("lls view --room", in: folder).status == 66)
  }
}
