import Foundation
import Testing

/// Two windows on this computer, and one group.
@Suite struct SecondWindowTests {
  /// A window that runs a session until the shell ends, with its journal where a test says.
  private func window(_ group: String, journal: String) -> String {
    """
    mkfifo \(group).pipe; lls run tea-round the-vote --group \(group) --toolkit samples/small --plain \
    --journal \(journal) < \(group).pipe > /dev/null 2>&1 & exec 3> \(group).pipe; echo start >&3
    until grep -qs '"start"' \(journal); do sleep 0.05; done

    """
  }

  @Test("a session that a window runs is not begun in another, wherever its journal is")
  func oneWindowASession() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let second = try BuiltBinary.shell(
      window("g1", journal: "elsewhere.journal")
        + "lls run tea-round the-vote --group g1 --toolkit samples/small --plain < /dev/null", in: folder)
    #expect(second.status == 75 && second.complaints.contains("elsewhere.journal"), "\(second.complaints)")
    let third = try BuiltBinary.shell(
      "lls run tea-round the-vote --group g1 --toolkit samples/small --plain < /dev/null", in: folder)
    #expect(third.status == 0, "the first window is closed: \(third.complaints)")
  }

  @Test("going on leaves out the session that a window runs, and takes the one that waits")
  func resumeTakesTheOneThatWaits() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let resumed = try BuiltBinary.shell(
      """
      export LLS_JOURNALS=$PWD/shelf
      printf 'start\\nquit\\n' | lls run tea-round the-vote --group g2 --toolkit samples/small --plain > /dev/null 2>&1

      """ + window("g1", journal: "shelf/9999-g1.journal")
        + "lls run --resume --toolkit samples/small --plain < /dev/null", in: folder)
    #expect(resumed.status == 0 && resumed.complaints.contains("with g2"), "\(resumed.complaints)")
  }

  @Test("what an erasure left is listed, and goes with its journal")
  func leftovers() throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let listed = try BuiltBinary.shell(
      """
      export LLS_JOURNALS=$PWD/shelf
      printf 'start\\nquit\\n' | lls run tea-round the-vote --group g2 --toolkit samples/small --plain > /dev/null 2>&1
      j=$(ls shelf/*.journal); cp $j $j.erasing; lls runs; lls runs discard $j --yes; ls shelf
      """, in: folder)
    #expect(listed.complaints.contains(".journal.erasing is left of an erasure"), "\(listed.complaints)")
    #expect(!listed.output.contains(".erasing"))
  }
}
