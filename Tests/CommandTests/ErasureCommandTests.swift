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

  @Test("a journal that is being written keeps it back after the store is done, and the next try finishes it")
  func busyJournal() throws {
    try inPilot { folder in
      #expect(try holding(folder) == ["journals/a.journal", "pilots.llsstore"])
      let descriptor = open(folder.appending(path: "journals/a.journal").path, O_RDWR)
      #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
      let first = try erase(folder)
      #expect(first.status == 75, "\(first.complaints)")
      #expect(try holding(folder).contains("pilots.llsstore.erasing"))
      let doctor = try BuiltBinary.lls(["doctor"], in: folder)
      #expect(doctor.output.contains("an erasure was begun and not finished"))
      #expect(
        try BuiltBinary.lls(
          ["participant", "erase", "BCDFGHJ8", "--pilot", "autumn", "--yes", "--confirm", "BCDFGHJ8"],
          in: folder
        ).status == 65)
      close(descriptor)
      let second = try erase(folder)
      #expect(second.status == 0, "\(second.complaints)")
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
