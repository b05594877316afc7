import Foundation
import Glibc
import Testing

/// An erasure that is cut off goes on when it is typed again, and nothing of the code is left then.
@Suite("Erasures that are cut off") struct ErasureCommandTests {
  private static let code = "2345678D"

  /// A pilot with a session, and what is typed to erase somebody.
  private func inPilot(_ work: (URL) throws -> Void) throws {
    let folder = try BuiltBinary.workplace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let script =
      "+0:00 start\\n+1:00 attend \(Self.code) BCDFGHJ8\\n+2:00 note \(Self.code) was quiet\\n+30:00 finish\\n"
    let setUp = """
      export LLS_TOOLKIT=samples/small LLS_JOURNALS=journals; mkdir journals; set -e
      lls pilot new autumn --title Autumn --synthetic
      lls group add g1 --pilot autumn --site s1 --region r1 --nation england --cse yes
      lls participant enrol --pilot autumn --group g1 --code \(Self.code) --code BCDFGHJ8 --take-part given \\
        --use-feedback given --decided-by young-person --form-version 1.0 --date 2026-01-05
      printf '\(script)' > s.script
      lls run tea-round --group g1 --script s.script --at "2026-01-19 16:30" --journal journals/a.journal
      lls delivery import journals/a.journal --pilot autumn
      printf 'code,stand-choose\\n\(Self.code),4\\nBCDFGHJ8,3\\n' > b.csv
      lls feedback import b.csv --pilot autumn --instrument where-i-stand --wave pre
      rm s.script b.csv
      """
    let made = try BuiltBinary.shell(setUp, in: folder)
    #expect(made.status == 0, "\(made.complaints)")
    try work(folder)
  }

  private func erase(_ folder: URL) throws -> BuiltBinary.Outcome {
    try BuiltBinary.shell(
      "LLS_JOURNALS=journals lls participant erase \(Self.code) --pilot autumn --yes --confirm \(Self.code)",
      in: folder)
  }

  /// The names of the files that hold the code in any byte.
  private func holding(_ folder: URL) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      !$0.hasPrefix("Modules") && !$0.hasPrefix("samples") && !$0.hasPrefix("broken")
    }
    return names.filter { name in
      let bytes = (try? Data(contentsOf: folder.appending(path: name))) ?? Data()
      return bytes.range(of: Data(Self.code.utf8)) != nil
    }.sorted()
  }

  @Test("a journal that is being written, or has a second name, keeps it back before anything is changed")
  func keptBack() throws {
    try inPilot { folder in
      let journal = folder.appending(path: "journals/a.journal").path
      let descriptor = open(journal, O_RDWR)
      #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
      #expect(try erase(folder).status == 75)
      close(descriptor)
      try FileManager.default.linkItem(atPath: journal, toPath: journal + ".second")
      let linked = try erase(folder)
      #expect(linked.status == 74 && linked.complaints.contains("remove the file's second name"))
      try FileManager.default.removeItem(atPath: journal + ".second")
      #expect(try holding(folder) == ["journals/a.journal", "pilots.llsstore"])
      #expect(try !BuiltBinary.lls(["doctor"], in: folder).output.contains("erasure"))
      let done = try erase(folder)
      #expect(done.status == 0, "\(done.complaints)")
      #expect(done.output.contains("Overwritten: the code, 1 answer on 1 form, 0 sealed texts."))
      try checkGone(folder)
    }
  }

  @Test("what mending a journal left beside it is named where it holds the code")
  func damagedCopy() throws {
    try inPilot { folder in
      let made = try BuiltBinary.shell(
        "sed '3s/wall/wool/' journals/a.journal > journals/a.journal.damaged", in: folder)
      #expect(made.status == 0)
      let done = try erase(folder)
      #expect(done.status == 1 && (done.output + done.complaints).contains("a.journal.damaged"))
      #expect(try holding(folder) == ["journals/a.journal.damaged"])
    }
  }

  @Test(
    "one that was begun keeps others back, goes on when typed again, and its receipt has the first counts")
  func begun() throws {
    try inPilot { folder in
      let store = folder.appending(path: "pilots.llsstore").path
      // What a window leaves that was closed between the store and the last bytes.
      let reader = try BuiltBinary.shell(
        """
        python3 - <<'END' &
        import sqlite3, time, os
        c = sqlite3.connect('pilots.llsstore', isolation_level=None)
        c.execute('BEGIN'); c.execute('SELECT count(*) FROM answer').fetchone()
        open('reading', 'w').close()
        while os.path.exists('reading'): time.sleep(0.02)
        END
        while [ ! -e reading ]; do sleep 0.02; done
        LLS_JOURNALS=journals lls participant erase \(Self.code) --pilot autumn --yes --confirm \(Self.code); s=$?
        rm reading; wait; exit $s
        """, in: folder)
      #expect(reader.status == 75, "\(reader.complaints)")
      #expect(reader.complaints.contains("erased in the store; bytes of what was erased may be left"))
      #expect(!reader.complaints.contains("nothing was changed"))
      #expect(FileManager.default.fileExists(atPath: store + ".erasing"))
      let doctor = try BuiltBinary.lls(["doctor"], in: folder)
      #expect(doctor.output.contains("an erasure was begun and not finished"))
      let other = ["participant", "erase", "BCDFGHJ8", "--pilot", "autumn", "--yes", "--confirm", "BCDFGHJ8"]
      #expect(try BuiltBinary.lls(other, in: folder).status == 65)
      let again = try erase(folder)
      #expect(again.status == 0, "\(again.complaints)")
      #expect(again.output.contains("Overwritten: the code, 1 answer on 1 form, 0 sealed texts."))
      #expect(again.output.contains("Journals without the code now: 1"))
      try checkGone(folder)
    }
  }

  @Test(
    "a journal that lies elsewhere is told in the receipt, told as what it is when it comes again, and taken in without the code"
  )
  func elsewhere() throws {
    try inPilot { folder in
      let stick = try BuiltBinary.shell("mkdir stick; mv journals/a.journal stick", in: folder)
      #expect(stick.status == 0)
      let erased = try erase(folder)
      let receipt = erased.output.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
      #expect(receipt.contains("1 session named the code, and 0 journals with it are at hand"))
      let load = ["delivery", "import", "stick/a.journal", "--pilot", "autumn"]
      let again = try BuiltBinary.lls(load, in: folder)
      #expect(again.status == 65 && again.complaints.contains("a copy that still holds it"))
      #expect(!again.complaints.contains("two laptops"))
      let done = try BuiltBinary.shell(
        "lls participant erase \(Self.code) --pilot autumn --journal stick/a.journal --yes --confirm \(Self.code)",
        in: folder)
      #expect(done.status == 0, "\(done.complaints)")
      let taken = try BuiltBinary.lls(load, in: folder)
      #expect(taken.complaints.contains("0 new, 1 there already"))
      #expect(try holding(folder).isEmpty)
    }
  }

  @Test("without the code in the command it is asked for, twice, and the shell keeps nothing")
  func asked() throws {
    try inPilot { folder in
      let done = try BuiltBinary.shell(
        "printf '\(Self.code)\\n\(Self.code)\\n' | LLS_JOURNALS=journals lls participant erase --pilot autumn",
        in: folder)
      #expect(done.status == 0 && !done.output.contains("list of commands"), "\(done.complaints)")
      try checkGone(folder)
    }
  }

  @Test("killed at any moment, it goes on", arguments: [1, 3, 6, 10, 15, 21, 28, 40])
  func killed(milliseconds: Int) throws {
    try inPilot { folder in
      _ = try BuiltBinary.shell(
        """
        LLS_JOURNALS=journals lls participant erase \(Self.code) --pilot autumn --yes --confirm \(Self.code) & p=$!
        sleep 0.0\(milliseconds < 10 ? "0" : "")\(milliseconds); kill -9 $p; wait $p; true
        """, in: folder)
      let again = try erase(folder)
      // It may have been done just before the kill.
      #expect([0, 66].contains(again.status), "\(again.complaints)")
      try checkGone(folder)
    }
  }

  private func checkGone(_ folder: URL) throws {
    #expect(try holding(folder) == [])
    let again = try BuiltBinary.lls(
      ["delivery", "import", "journals/a.journal", "--pilot", "autumn"], in: folder)
    #expect(again.complaints.contains("0 new, 1 there already"), "\(again.complaints)")
    let doctor = try BuiltBinary.lls(["doctor"], in: folder)
    #expect(doctor.output.contains("ok   pilots"), "\(doctor.output)")
    #expect(!doctor.output.contains("erasure"))
  }
}
